import { backtestReport } from './backtest/backtest.js';
import { bottleneckReport } from './bottleneck/bottleneck.js';
import { breakEvenReport } from './break-even/break-even.js';
import { calibrateReport } from './calibrate.js';
import { clearingReport } from './clearing.js';
import { compareReport } from './compare.js';
import { evidenceReport } from './evidence/evidence.js';
import { gridReport } from './grid.js';
import { ladderReport } from './ladder.js';
import { ledgerReport } from './ledger/ledger.js';
import { policyChoiceReport } from './policy-choice/policy-choice.js';
import { reachReport } from './reach/reach.js';
import { reliabilityReport } from './reliability/reliability.js';
import { resilienceReport } from './resilience/resilience.js';
import { runReport } from './run/run.js';
import { selectReport } from './select/select.js';
import { morrisReport } from './sensitivity/morris.js';
import { screenReport } from './sensitivity/screen.js';
import { sobolReport } from './sensitivity/sobol.js';
import { tornadoReport } from './sensitivity/tornado.js';
import type { KnownStudy } from './study-report.js';
import { trucksReport } from './trucks.js';
import { twinReport } from './twin.js';
import { whatIfReport } from './what-if/what-if.js';

/** Every kind of study, in the order in which a page of several shows them: from what is to how it can change and how sure that is. */
export const studyReports: readonly KnownStudy[] = [
  runReport,
  twinReport,
  bottleneckReport,
  ladderReport,
  ledgerReport,
  evidenceReport,
  breakEvenReport,
  reachReport,
  policyChoiceReport,
  reliabilityReport,
  calibrateReport,
  backtestReport,
  whatIfReport,
  resilienceReport,
  tornadoReport,
  morrisReport,
  sobolReport,
  screenReport,
  compareReport,
  selectReport,
  trucksReport,
  gridReport,
  clearingReport,
];
