import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costOf, isAtMost, type LeverSteps, type Steps } from '../../../src/experiment/index.js';
import { CostFrontier } from '../../../src/experiment/search/cost-frontier.js';
import { EscapeCost } from '../../../src/experiment/search/escape-cost.js';

const cases = fc
  .array(
    fc.record({
      most: fc.integer({ min: 0, max: 4 }),
      costPerStep: fc.integer({ min: 0, max: 9 }),
      group: fc.constant('one'),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((levers) => {
    const plan = fc.tuple(...levers.map(({ most }) => fc.integer({ min: 0, max: most })));
    return fc.record({ levers: fc.constant(levers), limits: fc.array(plan, { maxLength: 8 }), plan });
  });

function everyPlan(levers: readonly LeverSteps[]): readonly Steps[] {
  return levers.reduce<readonly Steps[]>(
    (plans, { most }) =>
      plans.flatMap((plan) => Array.from({ length: most + 1 }, (_, steps) => [...plan, steps])),
    [[]],
  );
}

const isLeft = (plan: Steps, limits: readonly Steps[]): boolean =>
  !limits.some((limit) => isAtMost(plan, limit));

test('what leaving the limits behind costs at least is never more than the cheapest plan that does', () => {
  fc.assert(
    fc.property(cases, ({ levers, limits, plan }) => {
      const beyond = new EscapeCost(levers);
      for (const limit of limits) beyond.add(limit);
      const most = levers.map((lever) => lever.most);
      const left = everyPlan(levers).filter((each) => isAtMost(plan, each) && isLeft(each, limits));
      const least = Math.min(...left.map((each) => costOf(each, levers) - costOf(plan, levers)));
      const { cost, limit } = beyond.from(plan, most);
      expect(cost).toBeLessThanOrEqual(least + 1e-9);
      // What nothing rules out costs nothing to leave.
      expect(limit === undefined).toBe(isLeft(plan, limits));
      if (limit === undefined) expect(cost).toBe(0);
    }),
    { numRuns: 400, seed: 1 },
  );
});

test('two limits that share no way out cost what both take', () => {
  const levers = [10, 7, 5].map((costPerStep) => ({ most: 3, costPerStep, group: 'one' }));
  const beyond = new EscapeCost(levers);
  // Beyond the first only by the first lever, one step; beyond the second by the others, the third being cheaper.
  beyond.add([0, 3, 3]);
  beyond.add([3, 0, 0]);
  expect(beyond.from([0, 0, 0], [3, 3, 3]).cost).toBe(15);
  // The whole box lies below a limit.
  expect(beyond.from([0, 0, 0], [0, 3, 3]).cost).toBe(Number.POSITIVE_INFINITY);
});

test('plans that nothing rules out come from a frontier in order of cost, each once', () => {
  fc.assert(
    fc.property(cases, ({ levers, limits }) => {
      const frontier = new CostFrontier(levers);
      for (const limit of limits) frontier.ruleOut(limit);
      const found: Steps[] = [];
      for (let plan = frontier.next(); plan !== undefined; plan = frontier.next()) {
        const limit = frontier.limitAbove(plan);
        if (limit === undefined) found.push(plan);
        frontier.raiseAbove(plan, limit ?? plan);
      }
      const left = everyPlan(levers).filter((plan) => isLeft(plan, limits));
      expect(found.map((plan) => plan.join()).sort()).toEqual(left.map((plan) => plan.join()).sort());
      const costs = found.map((plan) => costOf(plan, levers));
      expect(costs).toEqual([...costs].sort((a, b) => a - b));
    }),
    { numRuns: 300, seed: 2 },
  );
});
