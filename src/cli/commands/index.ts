// cli/commands: what other rooms use of this one.

export { backtestCommand } from './backtest.js';
export { bottleneckCommand } from './bottleneck.js';
export { breakEvenCommand } from './break-even.js';
export { calibrateCommand } from './calibrate.js';
export { compareCommand } from './compare.js';
export { evidenceCommand } from './evidence.js';
export { ladderCommand } from './ladder.js';
export { ledgerCommand } from './ledger.js';
export { mergeCommand } from './merge.js';
export { pageCommand } from './page.js';
export { reachCommand } from './reach.js';
export { reportCommand } from './report.js';
export { reproduceCommand } from './reproduce.js';
export { resilienceCommand } from './resilience.js';
export { runCommand } from './run.js';
export { scenariosCommand } from './scenarios.js';
export { schemaCommand } from './schema.js';
export { selfTestCommand } from './selftest.js';
export { sensitivityCommand } from './sensitivity.js';
export { templateCommand } from './template.js';
export { traceCommand } from './trace.js';
export { twinCommand } from './twin.js';
export { validateCommand } from './validate.js';
export { verifyCommand } from './verify.js';
export { workerCommand } from './worker.js';
