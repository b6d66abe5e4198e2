// The kernel and chance against closed forms: what theory knows exactly, simulated.

export type { Exact, MeasureUnit, SelfTestCase } from './case.js';
export { selfTestCases } from './cases.js';
export {
  type Effort,
  efforts,
  judgeCase,
  mostStandardErrors,
  replications,
  type SelfTestRow,
} from './judge.js';
export { runSelfTest, type SelfTestOptions, type SelfTestResult } from './run-self-test.js';
