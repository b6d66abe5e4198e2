import { meanInterval } from 'throughline';
import { expect, test } from 'vitest';
import { confirm } from '../../../src/experiment/selection/selection.js';
import { listed } from '../normal-toys.js';

const alternatives = { a: listed([1, 2, 3, 10, 14]), b: listed([0, 0, 0, 0, 0]) };
const options = { measure: 'x', confidence: 0.9, confirmation: 2 };

test('fresh replications come after those that were used', async () => {
  const best = await confirm(alternatives, { name: 'a', values: [1, 2, 3] }, options, 3);
  expect(best).toEqual({ name: 'a', estimate: meanInterval([10, 14], 0.9), isSelectionBiased: false });
});

test('without any the estimate is the flattering one, and marked so', async () => {
  const none = { ...options, confirmation: 0 };
  const best = await confirm(alternatives, { name: 'a', values: [1, 2, 3] }, none, 3);
  expect(best).toEqual({ name: 'a', estimate: meanInterval([1, 2, 3], 0.9), isSelectionBiased: true });
});
