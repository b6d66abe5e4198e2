// The kernel and chance against closed forms: what theory knows exactly, simulated.

export type { Exact, MeasureUnit, SelfTestCase } from './case.js';
export { selfTestCases } from './cases.js';
export {
  efforts,
  judgeCase,
  mostStandardErrors,
  replications,
  runSelfTest,
  type SelfTestEffort,
  type SelfTestOptions,
  type SelfTestResult,
  type SelfTestRow,
} from './run-self-test.js';
