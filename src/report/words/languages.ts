import { type Digits, languageOf } from './language.js';
import { english } from './messages/en/index.js';
import type { Sides } from './names.js';
import type { Texts } from './spoken.js';
import { type Words, wordsIn } from './words.js';

/** Languages of reports, by their codes (ISO 639-1). */
export const languageCodes = ['en', 'fr', 'ar'] as const;

/** One of the languages of reports. */
export type LanguageCode = (typeof languageCodes)[number];

/** Digits that a language can be written with, the usual first. */
export const digitNames: readonly Digits[] = ['western', 'arabic'];

/** Messages of a language, and the tag by which it counts and lists. Plain data, so that a page can be made with it. */
export interface LanguageTexts {
  /** For browsers: the language, and from which side it is read. */
  readonly code: LanguageCode;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47, with the digits where a language has several. */
  readonly locale: string;
  readonly texts: Texts;
}

/**
 * Messages of a language, loaded when they are asked for.
 * @throws RangeError for Arabic-Indic digits in another language than Arabic
 */
export async function loadLanguage(code: LanguageCode, digits: Digits = 'western'): Promise<LanguageTexts> {
  if (digits === 'arabic' && code !== 'ar')
    throw new RangeError(`Arabic-Indic digits require the language ar, got ${code}`);
  switch (code) {
    case 'en':
      return { code, direction: 'ltr', locale: 'en-GB', texts: english };
    case 'fr':
      return { code, direction: 'ltr', locale: 'fr', texts: (await import('./messages/fr/index.js')).french };
    case 'ar': {
      const { arabic } = await import('./messages/ar/index.js');
      const locale = digits === 'arabic' ? 'ar-u-nu-arab' : 'ar-u-nu-latn';
      return { code, direction: 'rtl', locale, texts: arabic };
    }
  }
}

/** What is said in a language of a corridor whose two sides have these names. */
export function wordsOf({ locale, texts }: LanguageTexts, sides: Sides = {}): Words {
  return wordsIn(texts, languageOf(locale), sides);
}
