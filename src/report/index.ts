// Results in, text out; no files, no clock.

export { clockText, dateText } from './clock.js';
export { type CsvCell, csv } from './csv.js';
export { type Ink, plainInk, terminalInk } from './ink.js';
export {
  durationText,
  estimateText,
  exactText,
  intervalText,
  moneyText,
  numberText,
  percentText,
  signedText,
} from './number-text.js';
export { type Provenance, provenanceText } from './provenance.js';
export { type ReachContext, reachText } from './reach-text.js';
export { runText } from './run-text.js';
export { type Column, plain, textTable, wrapText } from './text-table.js';
