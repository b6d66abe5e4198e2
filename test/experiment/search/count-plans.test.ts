import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  costOf,
  countPlans,
  groundsByStrength,
  isAtMost,
  type LeverSteps,
  type Limit,
  type Steps,
} from '../../../src/experiment/index.js';

const lever = fc.record({
  most: fc.integer({ min: 0, max: 4 }),
  costPerStep: fc.integer({ min: 0, max: 5 }),
  group: fc.constant('one'),
});

const question = fc.array(lever, { minLength: 1, maxLength: 4 }).chain((levers) =>
  fc.record({
    levers: fc.constant(levers),
    limits: fc.array(
      fc.record({
        plan: fc.tuple(...levers.map(({ most }) => fc.integer({ min: 0, max: most }))),
        ground: fc.constantFrom(...groundsByStrength),
        isAlone: fc.constantFrom(true as const, undefined),
      }),
      { maxLength: 5 },
    ),
    cost: fc.integer({ min: 0, max: 40 }),
  }),
);

function everyPlan(levers: readonly LeverSteps[]): readonly Steps[] {
  return levers.reduce<readonly Steps[]>(
    (plans, { most }) =>
      plans.flatMap((plan) => Array.from({ length: most + 1 }, (_, steps) => [...plan, steps])),
    [[]],
  );
}

function groundOf(plan: Steps, limits: readonly Limit[]): Limit['ground'] | 'notLookedAt' {
  const covers = (limit: Limit): boolean =>
    limit.isAlone ? limit.plan.join() === plan.join() : isAtMost(plan, limit.plan);
  const grounds = limits.filter(covers).map(({ ground }) => ground);
  return groundsByStrength.find((each) => grounds.includes(each)) ?? 'notLookedAt';
}

describe('plans cheaper than a cost', () => {
  test('are counted as looking at each of them counts', () => {
    fc.assert(
      fc.property(question, ({ levers, limits, cost }) => {
        const cheaper = everyPlan(levers).filter((plan) => costOf(plan, levers) < cost);
        const grounds = cheaper.map((plan) => groundOf(plan, limits));
        const count = (ground: string): number => grounds.filter((each) => each === ground).length;
        expect(countPlans(levers, limits, cost)).toEqual({
          all: cheaper.length,
          bound: count('bound'),
          simulation: count('simulation'),
          zone: count('zone'),
          open: count('open'),
          notLookedAt: count('notLookedAt'),
          isEstimate: false,
        });
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  test('are all plans where no cost is named, however many', () => {
    const levers = Array.from({ length: 12 }, () => ({ most: 9, costPerStep: 1, group: 'one' }));
    const limits = [{ plan: levers.map(() => 9), ground: 'simulation' as const }];
    expect(countPlans(levers, limits, Number.POSITIVE_INFINITY)).toMatchObject({
      all: 1e12,
      simulation: 1e12,
      notLookedAt: 0,
    });
  });

  test('are estimated where levers are so fine that counting would take long', () => {
    // Steps a, b and c at USD 1, 2 and 4: those cheaper than 3,000 fill a tetrahedron of 3000 x 1500 x 750 / 6.
    const levers = [1, 2, 4].map((costPerStep) => ({ most: 3_000, costPerStep, group: 'one' }));
    // A third of each edge: the far corner of the box costs 3,000, so that all but this is cheaper.
    const limits = [{ plan: [1_000, 500, 250], ground: 'simulation' as const }];
    const counts = countPlans(levers, limits, 3_000);
    expect(counts.isEstimate).toBe(true);
    expect(counts.all / 562_500_000).toBeCloseTo(1, 1);
    expect(counts.simulation / 125_000_000).toBeCloseTo(1, 1);
    expect(counts.notLookedAt).toBe(counts.all - counts.simulation);
  });

  test.each([1e6, 1e15])('of one lever with %d steps take no longer than a sample', (most) => {
    const levers = [{ most: most - 1, costPerStep: 1e-3, group: 'one' }];
    const counts = countPlans(levers, [], Number.POSITIVE_INFINITY);
    expect([counts.all, counts.notLookedAt]).toEqual([most, most]);
  });
});
