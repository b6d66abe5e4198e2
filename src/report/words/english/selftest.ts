import { countText } from './numbers.js';

/** The kernel against theory. Counts come as numbers, all else as text. */
export const selfTestWords = {
  title: 'Kernel against theory',
  heading: (of: { title: string; cases: number; replications: number; seed: string }) =>
    `${of.title}: ${countText(of.cases, 'case')}, ${of.replications} replications each, seed ${of.seed}`,
  passed: (of: { passed: number; cases: number }) => `${of.passed} of ${of.cases} cases pass`,
  simulatedMeaning: 'simulated: mean ± half-width of its 95 % interval',
  awayMeaning: 'away: distance from the exact value, in standard errors',
  passMeaning: (of: { most: number; widest: string }) =>
    `pass: at most ${of.most} away, and the half-width below ${of.widest} of the exact value`,
  quickMeaning: 'quick: a tenth of the simulated time, so the 3 % of a full run is not claimed',
  case: 'case',
  measure: 'measure',
  exact: 'exact',
  simulated: 'simulated',
  away: 'away',
  plusMinus: (of: { mean: string; halfWidth: string }) => `${of.mean} ±${of.halfWidth}`,
  inUnit: (of: { value: string; unit: string }) => `${of.value} ${of.unit}`,
  pass: 'pass',
  fail: 'FAIL',
};
