import type { Bounds } from '../schema/index.js';
import { type ColumnName, columns } from './columns.js';
import ar from './texts/ar.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import fr from './texts/fr.json' with { type: 'json' };

/** Languages of input workbooks (ISO 639-1). Paths, units, words to choose from and evidence are the same in all of them. */
export type WorkbookLanguage = 'en' | 'fr' | 'ar';

/** What an input workbook says in one language. */
interface Texts {
  readonly readMe: string;
  readonly allowed: string;
  readonly from: string;
  readonly wholeFrom: string;
  readonly zeroOr: string;
  readonly distribution: string;
  readonly notInList: string;
  readonly chooseOne: string;
  readonly headings: Readonly<Record<ColumnName, string>>;
  readonly howToFillIn: readonly string[];
  /** By what the schema says in English, without its unit. */
  readonly meanings: Readonly<Record<string, string>>;
}

const distribution = ' (a quantity or a distribution)';

/** Texts of input workbooks by language. */
export const workbookTexts: Readonly<Record<WorkbookLanguage, Texts>> = { en, fr, ar };

/** A text with its parts in the place of their names in braces. */
export function filled(text: string, parts: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));
}

/** Bounds of a number in words. */
export function boundsIn({ from, wholeFrom, zeroOr }: Texts, { min, max, integer, orZero }: Bounds): string {
  const range = filled(integer ? wholeFrom : from, { min, max });
  return orZero ? filled(zeroOr, { rest: range }) : range;
}

/** What the schema says of a field, in the language of the texts; in English where they have no word for it. */
export function meaningIn(texts: Texts, english: string): string {
  const [, plain = english, unit = ''] = /^(.*?)((?: \[[^\]]+\])?)$/s.exec(english) ?? [];
  if (plain.endsWith(distribution)) {
    const meaning = texts.meanings[plain.slice(0, -distribution.length)];
    return meaning === undefined ? english : `${meaning} ${texts.distribution}${unit}`;
  }
  const meaning = texts.meanings[plain];
  return meaning === undefined ? english : `${meaning}${unit}`;
}

/** The column with a heading, whichever the language. */
export function columnOf(heading: unknown): ColumnName | undefined {
  return columns.find((column) =>
    Object.values(workbookTexts).some((texts) => texts.headings[column] === heading),
  );
}
