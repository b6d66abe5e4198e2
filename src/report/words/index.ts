import { backtestWords } from './english/backtest.js';
import { bottleneckWords } from './english/bottleneck.js';
import { breakEvenWords } from './english/break-even.js';
import { calibrateWords } from './english/calibrate.js';
import { certificateWords } from './english/certificate.js';
import { chartWords } from './english/charts.js';
import { compareWords } from './english/compare.js';
import { comparisonWords } from './english/comparison.js';
import { costWords } from './english/costs.js';
import { evidenceWords } from './english/evidence.js';
import { ladderWords } from './english/ladder.js';
import { lastingWords } from './english/lasting.js';
import { ledgerWords } from './english/ledger.js';
import { limitWords } from './english/limit.js';
import { pageWords } from './english/page.js';
import { reachWords } from './english/reach.js';
import { resilienceWords } from './english/resilience.js';
import { resourceWords } from './english/resources.js';
import { runWords } from './english/run.js';
import { screenWords } from './english/screen.js';
import { selectWords } from './english/select.js';
import { morrisWords, sensitivityWords, sobolWords, tornadoWords } from './english/sensitivity.js';
import { twinWords } from './english/twin.js';
import { whatIfWords } from './english/what-if.js';

/** Every sentence that a reader of reports sees, as messages with named parts; each language has all of them. */
export const english = {
  bottleneck: bottleneckWords,
  breakEven: breakEvenWords,
  certificate: certificateWords,
  charts: chartWords,
  compare: compareWords,
  comparison: comparisonWords,
  costs: costWords,
  ladder: ladderWords,
  lasting: lastingWords,
  evidence: evidenceWords,
  ledger: ledgerWords,
  limit: limitWords,
  page: pageWords,
  reach: reachWords,
  resilience: resilienceWords,
  resources: resourceWords,
  run: runWords,
  select: selectWords,
  twin: twinWords,
  whatIf: whatIfWords,
  calibrate: calibrateWords,
  backtest: backtestWords,
  sensitivity: sensitivityWords,
  tornado: tornadoWords,
  morris: morrisWords,
  sobol: sobolWords,
  screen: screenWords,
} as const;

/** The messages of one language. */
export type Words = typeof english;
