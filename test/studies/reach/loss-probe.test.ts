import { describe, expect, test } from 'vitest';
import type { LeverSteps, Steps } from '../../../src/experiment/index.js';
import { meanInterval } from '../../../src/statistics/index.js';
import { isWithinZone, probeLosses } from '../../../src/studies/reach/loss-probe.js';

// The first lever limits: a plan with 1 step of it is held beside the one with 1 step of it and all 4 of the second.
const levers: readonly LeverSteps[] = [
  { most: 3, costPerStep: 5, group: 'first' },
  { most: 4, costPerStep: 1, group: 'second' },
];
const estimates = {
  perDay: ([first = 0, second = 0]: Steps): number => Math.min(10 + 10 * first, 50 + 10 * second),
};

/** Trials in which the smaller plan gives more by these amounts, replication by replication. */
function trialsWith(losses: readonly number[]) {
  const run = new Map<string, number>();
  const estimate = (values: readonly number[]) => meanInterval(values, 0.95);
  return {
    run,
    trials: {
      looks: [1, 2, 4, 8],
      measured: async (plan: Steps, n: number) => {
        run.set(plan.join(), Math.max(n, run.get(plan.join()) ?? 0));
        return estimate([0]);
      },
      difference: (less: Steps, more: Steps) =>
        estimate(losses.slice(0, Math.min(run.get(less.join()) ?? 0, run.get(more.join()) ?? 0))),
      greatestLoss: () => undefined,
    },
  };
}

describe('a loss by more of a lever', () => {
  test('that scatters little is within the zone after two replications', async () => {
    const { run, trials } = trialsWith([1, 1.1]);
    // Mean 1.05, standard error 0.05, quantile 12.706: 0.41 to 1.69.
    const loss = await probeLosses([[1, 0]], levers, trials, estimates, 2);
    expect(loss).toMatchObject({ less: [1, 0], more: [1, 4], estimate: { n: 2 } });
    expect(loss?.estimate.high).toBeCloseTo(1.685, 3);
    expect(isWithinZone(loss, 2)).toBe(true);
    expect([...run]).toEqual([
      ['1,0', 2],
      ['1,4', 2],
    ]);
  });

  test('of which little is known is asked for more replications, and lies within where these show it', async () => {
    // Two: 1 ± 12.7. Four: mean 1, standard error 0.5774, quantile 3.182: up to 2.84.
    const { trials } = trialsWith([0, 2, 0, 2, 9, 9, 9, 9]);
    const loss = await probeLosses([[1, 0]], levers, trials, estimates, 3);
    expect(loss?.estimate).toMatchObject({ mean: 1, n: 4 });
    expect(loss?.estimate.high).toBeCloseTo(2.837, 3);
    expect(isWithinZone(loss, 3)).toBe(true);
  });

  test('whose upper end stays above the zone is not within, though its mean is', async () => {
    const { trials } = trialsWith([0, 2, 0, 2, 0, 2, 0, 2]);
    const loss = await probeLosses([[1, 0]], levers, trials, estimates, 1.5);
    expect(loss?.estimate).toMatchObject({ mean: 1, n: 8 });
    expect(isWithinZone(loss, 1.5)).toBe(false);
  });

  test('is none where the plan is the largest itself', async () => {
    const { run, trials } = trialsWith([5, 5]);
    const loss = await probeLosses([[1, 4]], levers, trials, estimates, 0);
    expect(loss).toBeUndefined();
    expect(isWithinZone(loss, 0)).toBe(true);
    expect(run.size).toBe(0);
  });
});
