import { english, englishFor } from './english/index.js';

/** The messages of one language: every sentence that a reader of reports sees, with named parts. Each language is a folder with all of them. */
export type Words = typeof english;

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

export type { NumberTexts, Scale } from './number-texts.js';
export { titleOf } from './title-of.js';
export { english, englishFor };
