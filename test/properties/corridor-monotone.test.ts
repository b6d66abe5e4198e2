import { describe, expect, test } from 'vitest';
import { numberAt, type Outcome, setParameter } from '../../src/corridor/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
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

const confidence = 0.99;
const oneWeek = { ...shortBaseline, days: 7 };
const today = replicate(oneWeek, 6);

/** Where a thing binds, its gain is plain in fewer days. */
const bindingBaseline = { ...ampleBaseline, days: 7, warmUpDays: 3 };

/** Change of a measure by one more unit, on the same luck. */
function gain(
  before: Scenario,
  less: readonly Outcome[],
  { path, by }: { readonly path: string; readonly by: number },
): Record<'received' | 'delivered', Estimate> {
  const more = replicate(setParameter(before, path, numberAt(before, path) + by), less.length);
  const change = (measure: typeof receivedPerDay): Estimate =>
    pairedInterval(more.map(measure), less.map(measure), confidence);
  return { received: change(receivedPerDay), delivered: change(deliveredPerDay) };
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
  { path: `${gate}.gateRate`, by: 3, binding: { [`${gate}.gateRate`]: 12 } },
  { path: `${gate}.dailyLimit`, by: 10, binding: { [`${gate}.dailyLimit`]: 80 } },
  { path: `${gate}.extraHours`, by: 1, binding: { [`${gate}.gateRate`]: 12 } },
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

describe('more of anything, on the same luck', () => {
  // Four at once: a loss too small to be told from noise for one is plain for four.
  test.each(additions.map(({ path, by }) => ({ path, by: 4 * by })))(
    '$path + $by never lowers the baseline beyond noise',
    (addition) => {
      for (const { low, high } of Object.values(gain(oneWeek, today, addition))) {
        expect(high).toBeGreaterThanOrEqual(0);
        // And the luck is shared well enough that a loss of 3 % could not hide in the noise.
        expect(low).toBeGreaterThan(-0.03 * mean(today.map(receivedPerDay)));
      }
    },
  );

  test('more bays do not take the crews from the loading of trucks inside', () => {
    // Sharper than above, as crews serve both: without changing over, 4 bays more cost half a truck a day for ever.
    const bays = { path: `${yard}.bays`, by: 4 };
    for (const { high } of Object.values(gain(baseline, replicate(baseline, 12), bays)))
      expect(high).toBeGreaterThanOrEqual(0);
  });

  test.each(additions)('$path + $by raises what is delivered where it binds', (addition) => {
    const scenario = withSettings(bindingBaseline, addition.binding);
    const { delivered } = gain(scenario, replicate(scenario, 5), addition);
    expect(delivered.low).toBeGreaterThan(0);
  });
});
