import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  costBoundOf,
  costOf,
  findTarget,
  gapOf,
  isAtMost,
  type LeverSteps,
  type Limit,
  type SearchDecision,
  type Steps,
} from '../../../src/experiment/index.js';

const levers: fc.Arbitrary<readonly LeverSteps[]> = fc.array(
  fc.record({
    most: fc.integer({ min: 0, max: 4 }),
    costPerStep: fc.integer({ min: 0, max: 9 }),
    group: fc.constant('one'),
  }),
  { minLength: 1, maxLength: 4 },
);

function everyPlan(of: readonly LeverSteps[]): readonly Steps[] {
  return of.reduce<readonly Steps[]>(
    (plans, lever) =>
      plans.flatMap((plan) => Array.from({ length: lever.most + 1 }, (_, steps) => [...plan, steps])),
    [[]],
  );
}

const grounds = ['bound', 'simulation', 'zone', 'open'] as const;

test('the bound is the least cost of a plan that lies below no limit which rules out', async () => {
  const limited = levers.chain((of) =>
    fc.record({
      of: fc.constant(of),
      limits: fc.array(
        fc.record({
          plan: fc.tuple(...of.map(({ most }) => fc.integer({ min: 0, max: most }))),
          ground: fc.constantFrom(...grounds),
          isAlone: fc.constantFrom(undefined, true as const),
        }),
        { maxLength: 6 },
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(limited, async ({ of, limits }) => {
      const isOut = (plan: Steps, { plan: limit, ground, isAlone }: Limit): boolean =>
        (ground === 'bound' || ground === 'simulation') &&
        isAtMost(plan, limit) &&
        (isAlone !== true || isAtMost(limit, plan));
      const left = everyPlan(of).filter((plan) => !limits.some((limit) => isOut(plan, limit)));
      // Infinity where none is left.
      expect(await costBoundOf(of, limits)).toBe(Math.min(...left.map((plan) => costOf(plan, of))));
      expect(await costBoundOf(of, limits, 5)).toBe(Math.min(5, ...left.map((plan) => costOf(plan, of))));
    }),
    { numRuns: 300, seed: 15 },
  );
});

test('the gap is the part of a cost that its bound leaves open', () => {
  expect([gapOf(200, 190), gapOf(200, 200), gapOf(200, 230)]).toEqual([0.05, 0, 0]);
  // Without a plan: 1 where one is left that may reach, 0 where none is.
  expect([
    gapOf(Number.POSITIVE_INFINITY, 7),
    gapOf(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
  ]).toEqual([1, 0]);
});

describe('a search whose judge leaves plans open', () => {
  // Reaches from 12 steps in all on; USD 1, 2 and 3 a step: the cheapest is [10, 2, 0] for USD 14.
  const of: readonly LeverSteps[] = [1, 2, 3].map((costPerStep) => ({ most: 10, costPerStep, group: 'one' }));
  const sum = (plan: Steps): number => plan.reduce((total, steps) => total + steps, 0);
  const decision = (plan: Steps): SearchDecision => (sum(plan) >= 12 ? 'reaches' : 'fails');
  const judge = async (plan: Steps): Promise<SearchDecision> =>
    Math.abs(sum(plan) - 11.5) < 3 ? 'open' : decision(plan);
  const confirms = async (plan: Steps): Promise<boolean> => sum(plan) >= 12;

  test('is not proven, and its bound holds', async () => {
    const found = await findTarget({ levers: of, judge, confirms });
    // From 15 steps on plans are seen to reach, up to 8 to fail.
    expect(found.plan === undefined ? 0 : sum(found.plan)).toBe(15);
    expect(found).toMatchObject({ costBound: 9 });
    expect(found.gap).toBeCloseTo((20 - 9) / 20, 12);
  });

  test('settles what the bound hangs on, and comes to the least cost', async () => {
    const settled: Steps[] = [];
    const settle = async (plan: Steps): Promise<SearchDecision> => {
      settled.push(plan);
      return decision(plan);
    };
    const found = await findTarget({ levers: of, judge, confirms, settle });
    expect(found).toMatchObject({ plan: [10, 2, 0], costBound: 14, gap: 0 });
    expect(settled.length).toBeGreaterThan(0);
    // A gap that is allowed ends it earlier, within the gap.
    const few = await findTarget({ levers: of, judge, confirms, settle, gap: 0.3 });
    expect(few.costBound).toBeLessThanOrEqual(14);
    expect(few.gap).toBeLessThanOrEqual(0.3);
    expect(few.tried).toBeLessThan(found.tried);
  });

  test('asks for nothing once nothing more may be run, and the bound still holds', async () => {
    const settle = async (): Promise<SearchDecision> => {
      throw new Error('asked');
    };
    const found = await findTarget({ levers: of, judge, confirms, settle, isSpent: () => true });
    expect(found.costBound).toBeLessThanOrEqual(14);
  });

  test('leaves smaller plans alone where one fails by less than more of a lever may take away', async () => {
    const plain = await findTarget({ levers: of, judge: async (plan) => decision(plan) });
    const careful = await findTarget({
      levers: of,
      judge: async (plan) => decision(plan),
      // Of 11 steps nothing is known of what lies below; of 10 there is.
      rulesOutSmaller: (plan) => sum(plan) <= 10,
    });
    expect(plain).toMatchObject({ costBound: 14, gap: 0 });
    expect(careful.costBound).toBeLessThanOrEqual(14);
    for (const { plan, ground, isAlone } of careful.limits)
      if (ground === 'simulation' && sum(plan) > 10) expect(isAlone).toBe(true);
  });
});

test('fourteen fine levers are bounded without looking at each plan, and a signal stops it', async () => {
  const fine = Array.from({ length: 14 }, (_, k) => ({ most: 20, costPerStep: 10 + k, group: `${k}` }));
  // Each lever needs 5 steps, by theory.
  const search = {
    levers: fine,
    judge: async (): Promise<SearchDecision> => 'reaches',
    canReach: (plan: Steps) => plan.every((steps) => steps >= 5),
  };
  const found = await findTarget(search);
  expect(found).toMatchObject({ plan: fine.map(() => 5), gap: 0 });
  const limits: readonly Limit[] = Array.from({ length: 60 }, (_, k) => ({
    plan: fine.map((_, lever) => (lever + k) % 20),
    ground: 'simulation',
  }));
  await expect(
    costBoundOf(fine, limits, Number.POSITIVE_INFINITY, AbortSignal.abort('stopped')),
  ).rejects.toBe('stopped');
});
