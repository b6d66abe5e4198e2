import { backtestWords } from './english/backtest.js';
import { calibrateWords } from './english/calibrate.js';
import { compareWords } from './english/compare.js';
import { resilienceWords } from './english/resilience.js';
import { selectWords } from './english/select.js';
import { twinWords } from './english/twin.js';

/** Every sentence that a reader of reports sees, as messages with named parts; each language has all of them. */
export const english = {
  compare: compareWords,
  resilience: resilienceWords,
  select: selectWords,
  twin: twinWords,
  calibrate: calibrateWords,
  backtest: backtestWords,
} as const;

/** The messages of one language. */
export type Words = typeof english;
