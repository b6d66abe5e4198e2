import { backtestWords } from './english/backtest.js';
import { calibrateWords } from './english/calibrate.js';
import { compareWords } from './english/compare.js';
import { costWords } from './english/costs.js';
import { resilienceWords } from './english/resilience.js';
import { selectWords } from './english/select.js';
import { twinWords } from './english/twin.js';
import { whatIfWords } from './english/what-if.js';

/** Every sentence that a reader of reports sees, as messages with named parts; each language has all of them. */
export const english = {
  compare: compareWords,
  costs: costWords,
  resilience: resilienceWords,
  select: selectWords,
  twin: twinWords,
  whatIf: whatIfWords,
  calibrate: calibrateWords,
  backtest: backtestWords,
} as const;

/** The messages of one language. */
export type Words = typeof english;
