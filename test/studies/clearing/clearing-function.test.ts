import { expect, test } from 'vitest';
import { baseline } from '../../../src/scenario/built-in/index.js';
import type { Estimate } from '../../../src/statistics/index.js';
import { type ClearingResult, clearingFunction, runStudy } from '../../../src/studies/index.js';
import { capacityBounds } from '../../../src/twin/index.js';
import { site } from '../../corridor/scenarios.js';
import { siteAlone } from '../../published/site-alone.js';
import { twoStages } from '../two-stages.js';

/** One lane of 12 min a truck on average: 120 a day, and 120 that come at level 1. */
function lane(documents: unknown) {
  const road = { perDay: 120 };
  const target = { at: 'inspected' };
  return siteAlone({ warmUpDays: 5, days: 20, target, supply: { road } }, site({ lanes: 1, documents }));
}
const levels = [0.3, 0.5, 0.7, 0.8, 0.9];

/** A right fit is farther than 4 standard errors off once in 540 with 12 replications; errors are small enough that a wrong one is seen. */
function expectNear({ mean, standardError }: Estimate, exact: number, error: number): void {
  expect(standardError).toBeLessThan(error * exact);
  expect(Math.abs(mean - exact)).toBeLessThan(4 * (standardError ?? Number.NaN));
}

/** Throughput at each level, 120 W / (1 + W) by M/M/1, against the workload that was measured. */
function expectLevels({ levels: rows }: ClearingResult): void {
  for (const { fittedPerDay, perDay } of rows)
    expect(Math.abs(fittedPerDay / perDay.mean - 1)).toBeLessThan(0.02);
}

test('a lane with exponential times has the clearing function of M/M/1', async () => {
  const result = await clearingFunction(lane({ kind: 'exponential', mean: 12 }), {
    levels,
    replications: 12,
  });
  expectNear(result.curve.capacity, 120, 0.03);
  expectNear(result.curve.rawTime, 1 / 120, 0.04);
  expectNear(result.curve.variability, 1, 0.12);
  expectLevels(result);
  expect(result.at).toBe('inspected');
});

test('with equal times half as much waits, and Karmarkar, who has none of that, is off', async () => {
  const result = await clearingFunction(lane(12), { levels, replications: 12 });
  expectNear(result.curve.capacity, 120, 0.02);
  expectNear(result.curve.rawTime, 1 / 120, 0.03);
  expectNear(result.curve.variability, 0.5, 0.12);
  expectLevels(result);
  const forced = await clearingFunction(lane(12), { levels, replications: 12, form: 'karmarkar' });
  expect(forced.curve.capacity.mean).toBeGreaterThan(125);
  expect(forced.largestMisfit).toBeGreaterThan(2 * result.largestMisfit);
});

test('the baseline saturates: its capacity is what a run with three times the trucks brings', async () => {
  const scenario = { ...baseline, days: 14 };
  const result = await clearingFunction(scenario, { levels: [0.2, 0.4, 0.7, 1, 1.3], replications: 4 });
  const { road } = scenario.supply;
  const crowded = { ...scenario, supply: { ...scenario.supply, road: { ...road, perDay: 3 * road.perDay } } };
  const { throughput } = await runStudy(crowded, { seed: 'crowded', replications: 4 });
  const { mean, standardError } = throughput.received.perDay;
  const { capacity } = result.curve;
  const error = Math.hypot(capacity.standardError ?? Number.NaN, standardError ?? Number.NaN);
  // Six degrees of freedom: farther than 4 standard errors once in 140.
  expect(Math.abs(capacity.mean - mean)).toBeLessThan(4 * error);
  expect(error).toBeLessThan(0.02 * mean);
  const bound = Math.min(...Object.values(capacityBounds(scenario, 'received')));
  expect(capacity.mean).toBeLessThan(bound);
  expect(result.tangents.at(-1)).toEqual({ at: null, intercept: capacity.mean, slope: 0 });
  expect(result.levels.at(-1)?.growthPerDay.mean).toBeGreaterThan(50);
});

test('levels are of what phases set too, and a place stands for its point', async () => {
  const phases = [{ name: 'more', from: 6 * 1440, set: { 'supply.road.perDay': 200 } }];
  const road = { perDay: 100, dispersion: 0 };
  const scenario = siteAlone({ days: 12, supply: { road }, phases }, site({ lanes: 1, documents: 4 }));
  const asked = { levels: [0.5, 1, 1.5], replications: 2, at: 'inspected' } as const;
  const result = await clearingFunction(scenario, asked);
  expect(result.levels.map(({ arrivalsPerDay }) => arrivalsPerDay.mean)).toEqual([75, 150, 225]);
  expect(await clearingFunction(scenario, { ...asked, at: 'inspected@site' })).toEqual(result);
});

test('refuses too few levels, levels that are none, and arrivals at dates alone', async () => {
  const scenario = lane(12);
  await expect(clearingFunction(scenario, { levels: [1, 2] })).rejects.toThrow(
    'clearingFunction requires at least 3 levels, got 2',
  );
  await expect(clearingFunction(scenario, { levels: [0, 1, 2] })).rejects.toThrow(
    'clearingFunction requires levels above 0 and at most 10, got 0',
  );
  await expect(clearingFunction(twoStages('lanes'), { levels })).rejects.toThrow(
    'clearingFunction requires trucks that arrive by a rate, got none',
  );
});
