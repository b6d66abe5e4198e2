import { languageOf } from './language.js';
import { english as englishMessages } from './messages/en/index.js';
import type { Sides } from './names.js';
import { type Words, wordsIn } from './words.js';

/** The messages in English for a corridor whose two sides have these names. */
export function englishFor(sides: Sides): Words {
  return wordsIn(englishMessages, languageOf('en-GB'), sides);
}

/** Every sentence that a reader of reports sees, as messages with named parts; in English, of any corridor. */
export const english = englishFor({});

/** Numbers in English, for programs and the command line. */
export const {
  numberText,
  exactText,
  signedText,
  moneyText,
  percentText,
  durationText,
  intervalText,
  estimateText,
} = english.numbers;

export type { Digits, Language } from './language.js';
export {
  digitNames,
  type LanguageCode,
  type LanguageTexts,
  languageCodes,
  loadLanguage,
  wordsOf,
} from './languages.js';
export type { NumberTexts, Scale } from './number-texts.js';
export { titleOf } from './title-of.js';
export type { Words };
