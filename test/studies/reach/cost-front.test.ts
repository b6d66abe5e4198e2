import { describe, expect, test } from 'vitest';
import type { LeverSteps, Steps } from '../../../src/experiment/index.js';
import { nonDominated, plansOnTheWay } from '../../../src/studies/reach/front-runs.js';

// Two stages in line: a plan gives the least of 100 + 50 a (USD 10 a step) and 120 + 20 b (USD 3 a step).
const levers: readonly LeverSteps[] = [
  { most: 6, costPerStep: 10, group: 'first' },
  { most: 14, costPerStep: 3, group: 'second' },
];

function reachedBy([a = 0, b = 0]: Steps): number {
  return Math.min(100 + 50 * a, 120 + 20 * b);
}

describe('plans on the way to an answer', () => {
  test('are the cheapest at a third and two thirds of the gain', async () => {
    // From 100 to 300, so 166.7 and 233.3: a = 2, 3 (200, 250) and b = 3, 6 (180, 240).
    expect(await plansOnTheWay(levers, [4, 9], reachedBy)).toEqual([
      [2, 3],
      [3, 6],
    ]);
  });

  test('never have more of a lever than the answer', async () => {
    // From 100 to 200, so 133.3 and 166.7: a = 1, 2 (150, 200) and b = 1, 3 (140, 180), however much of the second the answer has.
    const plans = await plansOnTheWay(levers, [2, 14], reachedBy);
    expect(plans).toEqual([
      [1, 1],
      [2, 3],
    ]);
  });

  test('are left out where nothing is gained', async () => {
    expect(await plansOnTheWay(levers, [0, 0], reachedBy)).toEqual([[0, 0]]);
  });
});

test('the front leaves out what another plan beats at the same or less cost', () => {
  const plans = [
    { plan: [0, 0], mean: 100 },
    { plan: [1, 0], mean: 99 },
    { plan: [0, 3], mean: 110 },
    { plan: [0, 4], mean: 110 },
    { plan: [1, 1], mean: 140 },
  ];
  expect(nonDominated(plans, levers).map(({ plan }) => plan)).toEqual([
    [0, 0],
    [0, 3],
    [1, 1],
  ]);
});
