// The kernel and chance against closed forms: what theory knows exactly, simulated.

export type { Exact, MeasureUnit, SelfTestCase } from './case.js';
export { selfTestCases } from './cases.js';
export * from './run-self-test.js';
