import { describe, expect, test } from 'vitest';
import type { LeverSteps, Plan } from '../../../src/experiment/index.js';
import { nonDominated, plansOnTheWay } from '../../../src/studies/reach/cost-front.js';

// Two stages in line: a plan gives the least of 100 + 50 a (USD 10 a step) and 120 + 20 b (USD 3 a step).
const levers: readonly LeverSteps[] = [
  { most: 6, costPerStep: 10, group: 'first' },
  { most: 14, costPerStep: 3, group: 'second' },
];

function reachedBy([a = 0, b = 0]: Plan): number {
  return Math.min(100 + 50 * a, 120 + 20 * b);
}

describe('plans on the way to an answer', () => {
  test('are the cheapest at a third and two thirds of the gain', async () => {
    // From 100 to 300, so 166.7 and 233.3: a = 2, 3 (200, 250) and b = 3, 6 (180, 240).
    const plans = await plansOnTheWay(
      levers,
      [4, 9],
      { from: 100, to: 300 },
      {
        lookAt: async (plan) => reachedBy(plan),
        known: [],
      },
    );
    expect(plans).toEqual([
      [2, 3],
      [3, 6],
    ]);
  });

  test('are not looked at where what is known tells', async () => {
    const all: Plan[] = [];
    for (let a = 0; a <= 4; a += 1) for (let b = 0; b <= 9; b += 1) all.push([a, b]);
    const plans = await plansOnTheWay(
      levers,
      [4, 9],
      { from: 100, to: 300 },
      {
        lookAt: () => Promise.reject(new Error('looked at a plan whose value is known')),
        known: all.map((plan) => ({ plan, value: reachedBy(plan) })),
      },
    );
    expect(plans).toHaveLength(2);
  });

  test('never have more of a lever than the answer', async () => {
    // A lever that helps nobody is in the answer; the plans leave it out, and take no third step of the first.
    const plans = await plansOnTheWay(
      levers,
      [2, 14],
      { from: 100, to: 200 },
      {
        lookAt: async (plan) => reachedBy(plan),
        known: [],
      },
    );
    expect(plans.every(([a = 0, b = 0]) => a <= 2 && b <= 14)).toBe(true);
    expect(plans.map(reachedBy)).toEqual([140, 180]);
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
