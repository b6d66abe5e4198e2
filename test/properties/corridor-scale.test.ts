import { describe, expect, test } from 'vitest';
import { numberAt, simulate } from '../../src/corridor/index.js';
import { baseline, builtIns } from '../../src/scenario/built-in/index.js';
import { mean } from '../../src/statistics/index.js';
import { scenarioOf } from '../validation/endless-corridor.js';
import { replicate } from '../validation/replicate.js';
import { ampleBaseline, deliveredPerDay, type Settings, withSettings } from './ample-baseline.js';
import { scaleScenario } from './scale-scenario.js';
import { timesInUnit } from './times-in-unit.js';

const site = 'inspection.sites.nitzana';

/** Overloaded by different stages in turn; the supply is well above what any of them lets through. */
const overloads: readonly { name: string; settings: Settings }[] = [
  { name: 'inspection lanes', settings: { [`${site}.lanes`]: 10 } },
  { name: 'scanners', settings: { [`${site}.scanners`]: 1 } },
  { name: 'gate lanes', settings: { 'crossing.rafah.gateRate': 12 } },
  { name: 'daily limit', settings: { 'crossing.rafah.dailyLimit': 120 } },
  { name: 'transfer crews', settings: { 'transferYard.rafah.crews': 12 } },
  { name: 'trucks', settings: { 'fleet.carriers.own.trucks': 40, 'fleet.carriers.contracted.trucks': 10 } },
  { name: 'fuel', settings: { 'fleet.fuel.perDay': 6_000, 'fleet.fuel.stock': 6_000 } },
];

describe('twice every rate and capacity', () => {
  test.each(overloads)('doubles what is delivered when overloaded by $name', ({ settings }) => {
    const once = withSettings({ ...ampleBaseline, days: 14, warmUpDays: 7 }, settings);
    const twice = scaleScenario(once, 2);
    const [small, large] = [replicate(once, 4), replicate(twice, 4)];
    const ratio = mean(large.map(deliveredPerDay)) / mean(small.map(deliveredPerDay));
    expect(Math.abs(ratio / 2 - 1)).toBeLessThan(0.03);
    // It is indeed overloaded: more arrives than is delivered.
    expect(mean(small.map(deliveredPerDay))).toBeLessThan(
      0.9 * mean(small.map((each) => each.arrivalsPerDay)),
    );
  });

  test('doubles the baseline itself, at every counting point', () => {
    const once = { ...baseline, days: 7 };
    const [small, large] = [replicate(once, 4), replicate(scaleScenario(once, 2), 4)];
    for (const point of ['inspected', 'received', 'collected', 'delivered'] as const) {
      const perDay = (outcomes: typeof small) => mean(outcomes.map((each) => each.throughput[point].perDay));
      expect(Math.abs(perDay(large) / perDay(small) / 2 - 1)).toBeLessThan(0.03);
    }
  });

  test('leaves no number of trucks or litres of the built-in scenarios as it was', () => {
    const kept = new Set<string>();
    for (const scenario of Object.values(builtIns)) {
      const twice = scaleScenario(scenario, 2);
      for (const [path, { unit }] of Object.entries(scenario.facts)) {
        // The keys of phases contain dots, their base parameters stand for them; levers and target are not scaled.
        if (/^(phases|levers|target)/.test(path) || !['truck', 'truck/day', 'L', 'L/day'].includes(unit))
          continue;
        if (numberAt(twice, path) !== 2 * numberAt(scenario, path)) kept.add(path);
      }
    }
    // An order is as large as before: there are twice as many importers.
    expect([...kept].filter((path) => !path.startsWith('supply.commercial.trucksPerOrder'))).toEqual([]);
  });
});

describe('the same times in other units', () => {
  const week = { ...baseline, days: 7, warmUpDays: 0 };

  test.each(['s', 'h', 'd'] as const)('all times in %s give the same run as in minutes', (unit) => {
    const written = timesInUnit(week, unit);
    // Some 25 distributions and times of the baseline are written anew, most with more than one number.
    expect(JSON.stringify(written).match(new RegExp(`\\d ${unit}"`, 'g'))?.length).toBeGreaterThan(30);
    expect(simulate(scenarioOf(written)).digest).toBe(simulate(week).digest);
  });
});
