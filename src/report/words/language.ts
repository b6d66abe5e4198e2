import type { Formatters } from 'intl-messageformat';

/** How a language counts, lists and is read. */
export interface Language {
  /** `en`, `fr` or `ar`, for browsers. */
  readonly code: string;
  /** BCP 47, with the digits where a language has several: `ar-u-nu-arab`. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly formatters: Formatters;
  /** A whole number or a number as it is, without separators of thousands. */
  readonly plainNumber: (value: number) => string;
  /** Digits that stand in a message, as the language writes them. */
  readonly digits: (text: string) => string;
  /** Joins a list: `list`, `list, or`, `list, commas` or `list, semicolons`. */
  readonly list: (items: readonly string[], style: string) => string;
  /** A counting point, or one at a place, by its key; those that are not known stay. */
  readonly point: (key: string) => string;
  /** A message that begins with another direction's number or name is read from its language's side all the same. */
  readonly begun: (text: string) => string;
  /** A part of a message, kept apart from the direction of what is around it. */
  readonly isolated: (text: string) => string;
}

/** Digits: Western (0 1 2) or Arabic-Indic (٠ ١ ٢). */
export type Digits = 'western' | 'arabic';

/** The language of a BCP 47 tag. */
export function languageOf(locale: string): Language {
  const direction = /^ar\b/.test(locale) ? 'rtl' : 'ltr';
  const plain = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 });
  const counted = new Intl.NumberFormat(locale);
  const plural = new Intl.PluralRules(locale);
  return {
    code: locale.slice(0, 2),
    locale,
    direction,
    formatters: {
      getNumberFormat: (_, options) =>
        options === undefined ? counted : new Intl.NumberFormat(locale, { ...options }),
      getDateTimeFormat: (_, options) => new Intl.DateTimeFormat(locale, options),
      getPluralRules: (_, options) =>
        options?.type === 'ordinal' ? new Intl.PluralRules(locale, options) : plural,
    },
    plainNumber: (value) => plain.format(value),
    digits: locale.includes('nu-arab') ? arabicDigits : (text) => text,
    list: (items, style) => listText(items, style, locale),
    point: (key) => key,
    begun: direction === 'rtl' ? begun : (text) => text,
    isolated: direction === 'rtl' ? isolated : (text) => text,
  };
}

function listText(items: readonly string[], style: string, locale: string): string {
  if (style.endsWith('commas')) return items.join(locale.startsWith('ar') ? '، ' : ', ');
  if (style.endsWith('semicolons')) return items.join(semicolons(locale));
  const type = style.endsWith('or') ? 'disjunction' : 'conjunction';
  return new Intl.ListFormat(locale, { type, style: 'long' }).format(items);
}

function semicolons(locale: string): string {
  if (locale.startsWith('ar')) return '؛ ';
  // A narrow space that does not break stands before it.
  return locale.startsWith('fr') ? '\u202f; ' : '; ';
}

/** Not beside a Latin letter: `p95` and `--days 30` stay as they are. */
function arabicDigits(text: string): string {
  return text.replaceAll(/(?<![A-Za-z\d.,-])\d[\d.,]*(?![A-Za-z\d])/g, (number) =>
    number
      .replaceAll(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
      .replaceAll(/,(?=.)/g, '٬')
      .replaceAll(/\.(?=.)/g, '٫'),
  );
}

function begun(text: string): string {
  return /^[\p{Script=Arabic}\u200f]/u.test(text) ? text : `\u200f${text}`;
}

/** What has letters or digits of the other direction, between marks (Unicode FSI and PDI) that keep it together. */
function isolated(text: string): string {
  const hasOther = /[\p{L}\p{N}]/u.test(text.replaceAll(/[\u0600-\u06ff]/g, ''));
  return hasOther &&
    !(text.startsWith('\u2068') && text.endsWith('\u2069') && text.indexOf('\u2068', 1) === -1)
    ? `\u2068${text}\u2069`
    : text;
}
