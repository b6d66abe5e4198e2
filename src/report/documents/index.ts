// What is told of each study, for the renderers, the page and the readers of stored results.

export { backtestReport } from './backtest/backtest.js';
export { bottleneckReport } from './bottleneck/bottleneck.js';
export { breakEvenReport } from './break-even/break-even.js';
export { calibrateReport } from './calibrate.js';
export { clearingReport } from './clearing.js';
export { compareReport } from './compare.js';
export type {
  Block,
  Brief,
  Cell,
  DataTable,
  DayLines,
  DocumentPart,
  Figure,
  FigureNumbers,
  Items,
  Medium,
  Paragraph,
  ShownColumn,
  ShownTable,
  StudyDocument,
} from './document.js';
export { evidenceReport } from './evidence/evidence.js';
export { gridReport } from './grid.js';
export { ladderReport } from './ladder.js';
export { ledgerReport } from './ledger/ledger.js';
export { policyChoiceReport } from './policy-choice/policy-choice.js';
export { reachReport } from './reach/reach.js';
export { reliabilityReport } from './reliability/reliability.js';
export { resilienceReport } from './resilience/resilience.js';
export { resourceTable } from './resources.js';
export { runReport } from './run/run.js';
export { contenderTable, selectionSentences, selectReport } from './select/select.js';
export { morrisReport } from './sensitivity/morris.js';
export { screenReport } from './sensitivity/screen.js';
export { sobolReport } from './sensitivity/sobol.js';
export { tornadoReport } from './sensitivity/tornado.js';
export { studyReports } from './studies.js';
export type { KnownStudy, Showing, ShownStudy, StudyReport } from './study-report.js';
export { trucksReport } from './trucks.js';
export { twinReport } from './twin.js';
export { whatIfReport } from './what-if/what-if.js';
