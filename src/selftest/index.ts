// The kernel and chance against closed forms: what theory knows exactly, simulated.

export type { Exact, MeasureUnit, SelfTestCase } from './case.js';
export { selfTestCases } from './cases.js';
export {
  efforts,
  judgeCase,
  mostStandardErrors,
  replications,
  type SelfTestEffort,
  type SelfTestRow,
} from './judge.js';
export { runSelfTest, type SelfTestOptions, type SelfTestResult } from './run-self-test.js';
