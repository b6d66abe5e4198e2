import { describe, expect, test } from 'vitest';
import { numberAt, setParameter } from '../../src/corridor/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { type Estimate, mean, pairedInterval } from '../../src/statistics/index.js';
import { replicate } from '../validation/replicate.js';
import {
  ampleBaseline,
  deliveredPerDay,
  receivedPerDay,
  type Settings,
  shortBaseline,
  withSettings,
} from './ample-baseline.js';

const replications = 5;
const confidence = 0.99;
const today = replicate(shortBaseline, replications);

/** Change of a measure by one more unit, on the same luck. */
function gain(before: Scenario, path: string, by: number, measure: typeof receivedPerDay): Estimate {
  const less = before === shortBaseline ? today : replicate(before, replications);
  const more = replicate(setParameter(before, path, numberAt(before, path) + by), replications);
  return pairedInterval(more.map(measure), less.map(measure), confidence);
}

const site = 'inspection.sites.nitzana';
const gate = 'crossing.rafah';
const yard = 'transferYard.rafah';
const fuelShortage = { 'fleet.fuel.perDay': 6_000, 'fleet.fuel.stock': 6_000 };
const ownOnly = { 'fleet.carriers.own.trucks': 30, 'fleet.carriers.contracted.trucks': 0 };

/** What is added, how much of it, and settings under which that very thing binds. */
const additions: readonly { path: string; by: number; binding: Settings }[] = [
  { path: `${site}.lanes`, by: 1, binding: { [`${site}.lanes`]: 8 } },
  { path: `${site}.scanners`, by: 1, binding: { [`${site}.scanners`]: 1 } },
  { path: `${site}.extraHours`, by: 1, binding: { [`${site}.lanes`]: 8 } },
  { path: `${site}.secondaryBays`, by: 1, binding: { [`${site}.secondaryBays`]: 1 } },
  { path: `${site}.approachRoom`, by: 5, binding: { [`${site}.approachRoom`]: 20 } },
  { path: `${gate}.lanes`, by: 1, binding: { [`${gate}.lanes`]: 1 } },
  { path: `${gate}.extraHours`, by: 1, binding: { [`${gate}.lanes`]: 1 } },
  { path: `${gate}.approachRoom`, by: 5, binding: { [`${gate}.approachRoom`]: 15 } },
  { path: `${yard}.room`, by: 1, binding: { [`${yard}.room`]: 4 } },
  { path: `${yard}.bays`, by: 1, binding: { [`${yard}.bays`]: 4 } },
  { path: `${yard}.crews`, by: 1, binding: { [`${yard}.crews`]: 8 } },
  { path: `${yard}.storage`, by: 5, binding: { [`${yard}.storage`]: 10 } },
  { path: 'fleet.carriers.own.trucks', by: 4, binding: ownOnly },
  {
    path: 'fleet.carriers.contracted.trucks',
    by: 4,
    binding: { ...ownOnly, 'fleet.carriers.contracted.trucks': 10 },
  },
  { path: 'fleet.carriers.own.extraHours', by: 1, binding: ownOnly },
  { path: 'fleet.fuel.perDay', by: 1_000, binding: fuelShortage },
  {
    path: 'governorates.deir-al-balah.docks',
    by: 1,
    binding: { 'governorates.deir-al-balah.docks': 1, 'fleet.carriers.own.trucks': 40 },
  },
  { path: 'staging.trucks', by: 20, binding: { 'staging.trucks': 60 } },
];

describe('one more of anything, on the same luck', () => {
  test.each(additions)('$path + $by never lowers the baseline beyond noise', ({ path, by }) => {
    for (const measure of [receivedPerDay, deliveredPerDay]) {
      const { high, halfWidth } = gain(shortBaseline, path, by, measure);
      // A loss of more than 2 % could not hide in so narrow an interval.
      expect(halfWidth).toBeLessThan(0.02 * mean(today.map(measure)));
      expect(high).toBeGreaterThanOrEqual(0);
    }
  });

  test.each(additions)('$path + $by raises what is delivered where it binds', ({ path, by, binding }) => {
    const { low } = gain(withSettings(ampleBaseline, binding), path, by, deliveredPerDay);
    expect(low).toBeGreaterThan(0);
  });
});
