import { expect, test } from 'vitest';
import {
  judgeValues,
  marginBelow,
  replicationsToSettle,
  type Standards,
} from '../../../src/studies/reach/judge-values.js';

/** Four standard errors must lie between a mean and the threshold of 400. */
const standards: Standards = { threshold: 400, zone: 4, spread: 2, strictness: 4 };

test.each([
  // A lone value decides below 390 only, and above 400 + 1.5 · 2.
  [[389], 'fails'],
  [[391], 'open'],
  [[403], 'reaches'],
  [[402], 'open'],
  // By four values that agree the margin is 4 · 2 / 2 = 4, of the spread over all plans.
  [[395.9, 395.9, 395.9, 395.9], 'fails'],
  [[396.1, 396.1, 396.1, 396.1], 'close'],
  [[400, 400, 400, 400.4], 'open'],
  [[400.2, 400.2, 400.2, 400.2], 'reaches'],
] as const)('%j is %s', (values, decision) => {
  expect(judgeValues(values, standards)).toBe(decision);
});

test('a plan that scatters more than others needs more margin', () => {
  // Standard deviation 8, standard error 4.
  const wide = [384, 384 + 8 * Math.sqrt(3), 384 - 8 * Math.sqrt(3), 384];
  expect(marginBelow(wide, standards)).toBeCloseTo(4 * ((8 * Math.sqrt(2)) / 2), 9);
});

test('a mean of 16 values 1 below, and 2 · 0.5 more by chance, needs (4 · 2 / 2)² = 16 replications', () => {
  expect(
    replicationsToSettle(
      Array.from({ length: 16 }, () => 399),
      standards,
    ),
  ).toBeCloseTo(16, 9);
  // One 0.5 above, and 1 more: (1.5 · 2 / 1.5)² = 4.
  expect(
    replicationsToSettle(
      Array.from({ length: 16 }, () => 400.5),
      standards,
    ),
  ).toBeCloseTo(4, 9);
});
