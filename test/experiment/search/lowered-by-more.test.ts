import { describe, expect, test } from 'vitest';
import {
  costOf,
  findTarget,
  type LeverSteps,
  type SearchDecision,
  type Steps,
} from '../../../src/experiment/index.js';

describe('more of a lever that lowers what is asked for', () => {
  // Throughput by steps of the first lever (rows, USD 2 each) and of the second (columns, USD 3 each). A third step of the first takes
  // away: [3, 0] and [3, 1] give 9 and 12 though [2, 0] gives 13, for USD 4; [1, 2] gives 14 for USD 8.
  const levers: readonly LeverSteps[] = [
    { most: 3, costPerStep: 2, group: 'first' },
    { most: 2, costPerStep: 3, group: 'second' },
  ];
  const table = [
    [6, 8, 9],
    [9, 11, 14],
    [13, 14, 16],
    [9, 12, 15],
  ];
  const given = ([first = 0, second = 0]: Steps): number => table[first]?.[second] ?? 0;
  const search = async (target: number, seemsToFail?: (plan: Steps) => boolean) => {
    return await findTarget({
      levers,
      judge: async (plan) => decision(given(plan) >= target),
      runnersUp: 1,
      ...(seemsToFail === undefined ? {} : { seemsToFail }),
    });
  };
  const cheapest = (target: number): Steps | undefined =>
    everyPlan(levers)
      .filter((plan) => given(plan) >= target)
      .sort((a, b) => costOf(a, levers) - costOf(b, levers))[0];

  test('hides the cheapest plan below a larger one that fails', async () => {
    expect(cheapest(13)).toEqual([2, 0]);
    expect(await search(13)).toMatchObject({ plan: [1, 2], isOrdered: true });
  });

  test('hides nothing from the cheapest plans that do not seem to fail: order is then not trusted', async () => {
    const found = await search(13, () => false);
    expect(found).toMatchObject({ plan: cheapest(13), isOrdered: false, isExhaustive: true });
    expect(found.limits.every(({ isAlone }) => isAlone === true)).toBe(true);
    expect(found.runnersUp.every((plan) => given(plan) >= 13)).toBe(true);
  });

  test.each([8, 9, 11, 12, 13, 14, 15, 16])(
    'a target of %d is found as by trying every plan',
    async (target) => {
      const { plan } = await search(target, () => false);
      expect(plan === undefined ? undefined : costOf(plan, levers)).toBe(
        costOf(cheapest(target) ?? [], levers),
      );
    },
  );
});

function decision(isReached: boolean): SearchDecision {
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
