import { expect, test } from 'vitest';
import {
  DrawEstimates,
  estimateShape,
  learnFromAll,
} from '../../../src/studies/reliability/draw-estimates.js';

const levers = [
  { most: 4, costPerStep: 1, group: 'a' },
  { most: 4, costPerStep: 1, group: 'b' },
];

/** Two stages: 100 truckloads a day and 50 more with each step of their lever. */
const capacities = ([first = 0, second = 0]: readonly number[]): readonly number[] => [
  100 + 50 * first,
  100 + 50 * second,
];

const estimates = (): DrawEstimates => new DrawEstimates(estimateShape(levers, capacities), capacities, 200);

test('two equal stages let through less than one of them: 200 (1/2)^(1/12)', () => {
  expect(estimates().surplus([2, 2])).toBeCloseTo(-Math.log(2) / 12, 12);
  // One far above the other takes next to nothing from it.
  expect(estimates().surplus([2, 4])).toBeCloseTo(-Math.log(1 + (200 / 300) ** 12) / 12, 12);
});

test.each([150, 180])('less than was expected is laid to the least, where the other is known: %d', (came) => {
  const draw = estimates();
  draw.learnFrom([0, 0]);
  draw.learn([2, 2], came);
  expect(draw.surplus([2, 2])).toBeCloseTo(Math.log(came / 200), 9);
  // The other is as it was.
  expect(draw.surplus([4, 2])).toBeGreaterThan(draw.surplus([2, 4]));
});

// Both are raised by three looks, which leave less than half a percent.
test.each([195, 200, 230])('more than was expected is laid to both: %d', (came) => {
  const draw = estimates();
  draw.learn([2, 2], came);
  expect(Math.abs(draw.surplus([2, 2]) - Math.log(came / 200))).toBeLessThan(0.005);
});

test('a draw that knows nothing takes the mean of the others, and its own runs go before them', () => {
  const [seen, other, own] = [estimates(), estimates(), estimates()];
  seen.learn([0, 4], 80);
  own.learn([0, 4], 95);
  learnFromAll([seen, other, own]);
  const between = (seen.surplus([0, 4]) + own.surplus([0, 4])) / 2;
  expect(other.surplus([0, 4])).toBeCloseTo(between, 6);
  expect(own.surplus([0, 4])).toBeCloseTo(Math.log(95 / 200), 6);
});
