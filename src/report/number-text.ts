import { english } from './words/index.js';

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
