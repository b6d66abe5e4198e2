import { english } from './english/index.js';

/** The messages of one language: every sentence that a reader of reports sees, with named parts. Each language is a folder with all of them. */
export type Words = typeof english;

export type { NumberTexts, Scale } from './number-texts.js';
export { english };
