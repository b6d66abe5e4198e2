import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  costOf,
  findTarget,
  type LeverSteps,
  type SearchDecision,
  type Steps,
} from '../../../src/experiment/index.js';

/** Throughput of a line of stages: the least of their capacities, each raised by its own levers. */
interface Line {
  readonly levers: readonly LeverSteps[];
  readonly gains: readonly number[];
  readonly starts: readonly number[];
  readonly target: number;
}

const lineOfStages: fc.Arbitrary<Line> = fc
  .array(
    fc.record({
      most: fc.integer({ min: 0, max: 4 }),
      costPerStep: fc.integer({ min: 0, max: 9 }),
      stage: fc.integer({ min: 0, max: 2 }),
      gain: fc.integer({ min: 0, max: 5 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .chain((rows) =>
    fc.record({
      levers: fc.constant(
        rows.map(({ most, costPerStep, stage }) => ({ most, costPerStep, group: `${stage}` })),
      ),
      gains: fc.constant(rows.map(({ gain }) => gain)),
      starts: fc.tuple(
        fc.integer({ min: 5, max: 12 }),
        fc.integer({ min: 5, max: 12 }),
        fc.integer({ min: 5, max: 12 }),
      ),
      target: fc.integer({ min: 5, max: 20 }),
    }),
  );

/** The least capacity, less a loss that grows where two stages are close: monotone, and not separable into stages. */
function throughput(line: Line, plan: Steps): number {
  const capacities = line.starts.map((start, stage) =>
    line.levers.reduce((sum, lever, index) => {
      return lever.group === `${stage}` ? sum + (plan[index] ?? 0) * (line.gains[index] ?? 0) : sum;
    }, start),
  );
  const soft = capacities.reduce((sum, capacity) => sum + capacity ** -6, 0) ** (-1 / 6);
  return soft;
}

function decisionOn(isReached: boolean): SearchDecision {
  return isReached ? 'reaches' : 'fails';
}

/** All plans of a lattice. */
function everyPlan(levers: readonly LeverSteps[]): readonly Steps[] {
  return levers.reduce<readonly Steps[]>(
    (plans, lever) =>
      plans.flatMap((plan) => Array.from({ length: lever.most + 1 }, (_, steps) => [...plan, steps])),
    [[]],
  );
}

describe('the search for the cheapest plan', () => {
  test('finds the cost that trying every plan finds, and says so where none reaches', async () => {
    await fc.assert(
      fc.asyncProperty(lineOfStages, async (line) => {
        const reaching = everyPlan(line.levers).filter((plan) => throughput(line, plan) >= line.target);
        const best = Math.min(...reaching.map((plan) => costOf(plan, line.levers)));
        const result = await findTarget({
          levers: line.levers,
          judge: (plan) => Promise.resolve(decisionOn(throughput(line, plan) >= line.target)),
          maxTrials: 100_000,
        });
        expect(result.isExhaustive).toBe(true);
        if (reaching.length === 0) expect(result.plan).toBeUndefined();
        else {
          expect(throughput(line, result.plan ?? [])).toBeGreaterThanOrEqual(line.target);
          expect(costOf(result.plan ?? [], line.levers)).toBe(best);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('a quick necessary condition spares trials and does not change the answer', async () => {
    const levers = [
      { most: 6, costPerStep: 3, group: 'a' },
      { most: 6, costPerStep: 2, group: 'b' },
    ];
    const judge = (plan: Steps) => Promise.resolve(decisionOn((plan[0] ?? 0) >= 4 && (plan[1] ?? 0) >= 3));
    const plain = await findTarget({ levers, judge });
    const helped = await findTarget({ levers, judge, canReach: (plan) => (plan[0] ?? 0) >= 4 });
    expect(plain.plan).toEqual([4, 3]);
    expect(helped.plan).toEqual([4, 3]);
    expect(helped.tried).toBeLessThan(plain.tried);
    expect(helped.ruledOut).toBeGreaterThan(0);
  });

  test('a plan that is not confirmed is passed over, and said to be open', async () => {
    const levers = [{ most: 5, costPerStep: 1, group: 'a' }];
    let asked = 0;
    const result = await findTarget({
      levers,
      judge: (plan) => Promise.resolve(decisionOn((plan[0] ?? 0) >= 2)),
      confirms: (plan) => {
        asked += 1;
        return Promise.resolve((plan[0] ?? 0) >= 3);
      },
    });
    expect(result.plan).toEqual([3]);
    expect(asked).toBe(2);
    expect(result.limits.at(-1)).toEqual({ plan: [2], ground: 'open' });
  });

  test('a search that may not try enough says that it is not exhaustive', async () => {
    const levers = Array.from({ length: 4 }, (_, k) => ({ most: 6, costPerStep: k + 1, group: 'one' }));
    const judge = (plan: Steps) =>
      Promise.resolve(decisionOn(plan.reduce((sum, each) => sum + each, 0) >= 12));
    const result = await findTarget({ levers, judge, maxTrials: 3 });
    expect(result.isExhaustive).toBe(false);
    // All levers at maximum are known to reach.
    expect(result.plan?.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(12);
  });

  test('no levers at all: today reaches, or nothing does', async () => {
    expect((await findTarget({ levers: [], judge: () => Promise.resolve('reaches') })).plan).toEqual([]);
    expect((await findTarget({ levers: [], judge: () => Promise.resolve('fails') })).plan).toBeUndefined();
  });
});

/** A search over a table of means that are known, without noise; more of a lever may lower them. */
function known(levers: readonly LeverSteps[], meanOf: (plan: Steps) => number, target: number) {
  return {
    levers,
    judge: (plan: Steps) => Promise.resolve(decisionOn(meanOf(plan) >= target)),
    beats: (plan: Steps, other: Steps) => meanOf(plan) > meanOf(other),
  };
}

describe('where more of a lever lowers throughput', () => {
  const lever = { most: 1, costPerStep: 1_000, group: 'yard' };

  test('a smaller plan is found though the largest fails, and larger ones rule out themselves only', async () => {
    // Crews, then bays: a second crew gives 13, and with a second bay beside it 10.
    const means: Readonly<Record<string, number>> = { '0,0': 9, '1,0': 13, '0,1': 9, '1,1': 10 };
    const search = known([lever, { ...lever, costPerStep: 500 }], (plan) => means[plan.join()] ?? 0, 12);
    const result = await findTarget(search);
    expect(result).toMatchObject({ plan: [1, 0], isOrdered: false, isExhaustive: true });
    expect(result.limits.every(({ isAlone }) => isAlone === true)).toBe(true);
    // What is known never to lower anything is not looked at below the largest.
    expect((await findTarget({ ...search, isMonotone: true })).plan).toBeUndefined();
  });

  test('few plans are all looked at: the cheapest is that of enumeration, whatever the means', async () => {
    const levers = [
      { most: 3, costPerStep: 2, group: 'a' },
      { most: 3, costPerStep: 3, group: 'b' },
    ];
    const means = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(means, async (values) => {
        const meanOf = (plan: Steps): number => values[(plan[0] ?? 0) * 4 + (plan[1] ?? 0)] ?? 0;
        const result = await findTarget(known(levers, meanOf, 8));
        const reaching = everyPlan(levers).filter((plan) => meanOf(plan) >= 8);
        if (meanOf([3, 3]) >= 8) return;
        const best = Math.min(...reaching.map((plan) => costOf(plan, levers)));
        if (reaching.length === 0) expect(result.plan).toBeUndefined();
        else expect(costOf(result.plan ?? [9, 9], levers)).toBe(best);
      }),
      { numRuns: 200, seed: 12 },
    );
  });

  test('among many plans a crest between nothing and everything is climbed, within the trials allowed', async () => {
    const levers = Array.from({ length: 4 }, (_, k) => ({ most: 12, costPerStep: k + 1, group: `${k}` }));
    const crest = [5, 8, 3, 9];
    const meanOf = (plan: Steps): number =>
      100 - plan.reduce((sum, steps, index) => sum + Math.abs(steps - (crest[index] ?? 0)), 0);
    const result = await findTarget(known(levers, meanOf, 99));
    expect(meanOf(result.plan ?? [])).toBeGreaterThanOrEqual(99);
    expect(result.isOrdered).toBe(false);
    expect(result.tried).toBeLessThanOrEqual(400);
  });

  test('theory still rules out smaller plans', async () => {
    const levers = Array.from({ length: 3 }, () => ({ most: 9, costPerStep: 1, group: 'one' }));
    const result = await findTarget({
      ...known(levers, ([a = 0, b = 0, c = 0]) => (a >= 4 && b <= 6 && c >= 2 ? 10 : 5), 8),
      canReach: ([a = 0]) => a >= 4,
    });
    expect(result.plan).toEqual([4, 0, 2]);
    expect(result.isExhaustive).toBe(true);
    expect(result.limits).toContainEqual({ plan: [3, 9, 9], ground: 'bound' });
  });
});

describe('a largest plan that runs do not settle', () => {
  const levers = [{ most: 4, costPerStep: 1, group: 'a' }];

  test('is asked to stand up, and the search goes on', async () => {
    const result = await findTarget({
      levers,
      judge: ([steps = 0]) => Promise.resolve(steps >= 3 ? 'close' : 'fails'),
      confirms: ([steps = 0]) => Promise.resolve(steps >= 3),
    });
    expect(result.plan).toEqual([4]);
    expect(result.limits).toContainEqual({ plan: [3], ground: 'zone' });
  });

  test('leaves the target open where it does not stand up', async () => {
    const result = await findTarget({
      levers,
      judge: () => Promise.resolve('open'),
      confirms: () => Promise.resolve(false),
    });
    expect(result.plan).toBeUndefined();
    expect(result.limits).toEqual([{ plan: [4], ground: 'open' }]);
  });
});

test('candidates that are never confirmed end with the trials allowed, and nothing is thrown', async () => {
  const levers = Array.from({ length: 3 }, () => ({ most: 20, costPerStep: 1, group: 'one' }));
  let asked = 0;
  const result = await findTarget({
    levers,
    judge: (plan) => Promise.resolve(decisionOn(plan.reduce((sum, each) => sum + each, 0) >= 6)),
    confirms: () => {
      asked += 1;
      return Promise.resolve(false);
    },
    maxTrials: 300,
  });
  expect(result).toMatchObject({ plan: undefined, isExhaustive: false });
  expect(asked).toBeGreaterThan(25);
});

describe('a guess of what fails', () => {
  // Reaches from 5 steps of the second lever on, whatever the first does: the cheapest plan is [0, 5] for USD 15.
  const levers: readonly LeverSteps[] = [
    { most: 8, costPerStep: 1, group: 'first' },
    { most: 8, costPerStep: 3, group: 'second' },
  ];
  const search = async (seemsToFail?: (plan: Steps) => boolean) => {
    const run: string[] = [];
    const judge = async (plan: Steps): Promise<SearchDecision> => {
      run.push(plan.join());
      return decisionOn((plan[1] ?? 0) >= 5);
    };
    const found = await findTarget({ levers, judge, ...(seemsToFail === undefined ? {} : { seemsToFail }) });
    return { run, found };
  };

  test('that is right leaves a single plan to run below the answer', async () => {
    const { run, found } = await search(([, second = 0]) => second < 5);
    expect(found).toMatchObject({ plan: [0, 5], isExhaustive: true });
    // The largest plan, the answer, the largest that fails.
    expect(run).toEqual(['8,8', '0,5', '8,4']);
  });

  test.each([
    ['never', () => false],
    ['always', () => true],
    ['wrongly', ([first = 0]: Steps) => first < 3],
  ])('that says %s so changes no answer', async (_, seemsToFail) => {
    const { found } = await search(seemsToFail);
    expect(found).toMatchObject({ plan: [0, 5], isExhaustive: true });
    expect(found.limits.every(({ plan }) => (plan[1] ?? 0) < 5)).toBe(true);
  });
});
