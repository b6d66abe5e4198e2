import { expect, test } from 'vitest';
import { decide } from '../../../src/experiment/index.js';

test.each([
  ['reached', 401, 403],
  ['reached', 400, 403],
  ['reached', 400, 400],
  ['not reached', 396, 399.9],
  ['undecided', 399.9, 403],
  // The end of the interval at the target: it may still be met.
  ['undecided', 396, 400],
  ['undecided', null, null],
] as const)('400 is %s by an interval from %s to %s', (decision, low, high) => {
  expect(decide({ low, high }, 400)).toBe(decision);
});
