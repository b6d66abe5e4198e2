import { describe, expect, test } from 'vitest';
import { setParameter } from '../../../src/corridor/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import { resilience } from '../../../src/studies/index.js';
import { scenarioWith, site } from '../../corridor/scenarios.js';
import { twoStages } from '../two-stages.js';

const brief = { replications: 2, at: 'inspected' } as const;

/** Two stages that pass 240 a day, with so many waiting from the start. */
const loaded = (backlog: number): Scenario => setParameter(twoStages('lanes'), 'staging.backlog', backlog);

describe('resilience', () => {
  test('never makes up for a closure of what works at its limit', async () => {
    const { behind, weeks, weeksWithClosure, closure } = await resilience(loaded(2800), {
      ...{ ...brief, place: 'inspection' },
      ...{ closureDays: 2, on: 1, days: 10 },
    });
    expect(closure).toEqual({ place: 'inspection', days: 2, from: 1, to: 3 });
    // Ten lanes of an hour: the trucks of the hour before the closure end with its first minute, those of the first hour after it an hour later.
    expect(behind.byDay.slice(0, 5).map(({ median }) => median)).toEqual([0, 230, 470, 480, 480]);
    expect([behind.most.mean, behind.left.mean]).toEqual([480, 480]);
    expect(behind.daysToClear).toMatchObject({ median: 'after the last day', never: 2, days: [null, null] });
    // The worst seven days in a row hold the closure: 10, 0, 230 and four days of 240.
    expect(weeks.worst.mean.mean).toBe(240);
    expect(weeksWithClosure.worst.mean.mean).toBeCloseTo((10 + 230 + 4 * 240) / 7, 9);
  });

  test('makes up for a closure at the rate of what is to spare', async () => {
    const spare = scenarioWith(
      { days: 2, supply: { road: { perDay: 200, dispersion: 0 } } },
      site({ lanes: 10, documents: 60 }),
    );
    const { behind, waiting, replications } = await resilience(spare, {
      ...{ ...brief, place: 'inspection', within: 10 },
      ...{ closureDays: 2, on: 1, days: 20 },
    });
    // 200 a day come and 240 can pass: 40 a day take 10 days for the 400 of two days, less the few in the lanes when it begins.
    expect(behind.most.mean).toBeGreaterThan(385);
    expect(behind.most.mean).toBeLessThanOrEqual(400);
    expect(behind.daysToClear.median).toBe(10);
    // What is behind waits at the site or before it: the approach has room for all.
    expect(waiting.inspection.most.mean).toBeGreaterThan(370);
    expect(waiting.fleet.most.mean).toBe(0);
    expect(replications).toBe(2);
  });

  test('takes the closure of the crossing in the days before and after as the run without it', async () => {
    const { trucks, trucksWithClosure } = await resilience(loaded(3000), {
      ...{ ...brief, at: 'received', place: 'crossing', closureDays: 1, on: 2, days: 10 },
    });
    expect(trucksWithClosure.slice(0, 2)).toEqual(trucks.slice(0, 2));
    // Nobody comes through the gate on the day; after it the gate passes 288 until the queue before it is gone.
    expect(trucksWithClosure[2]?.mean.mean).toBeLessThan(15);
    expect(trucksWithClosure[4]?.mean.mean).toBe(288);
  });

  test('closes one gate of two and leaves the other open', async () => {
    const two = scenarioWith(
      { days: 2, supply: { road: { perDay: 20, dispersion: 0 } } },
      { inspection: { sites: { beside: { lanes: 0, entry: 'beside' } } } },
      { crossing: { beside: {} }, transferYard: { beside: {} } },
    );
    const closed = (place: string) =>
      resilience(two, { ...brief, at: 'received', place, closureDays: 1, on: 2, days: 10 });
    // All trucks go through the gate: at once, and none while it is closed.
    expect((await closed('crossing.gate')).trucksWithClosure[2]?.mean.mean).toBe(0);
    expect((await closed('beside')).trucksWithClosure[2]?.mean.mean).toBe(20);
    await expect(closed('gaet')).rejects.toThrow(
      'resilience, place: must be one of inspection, crossing, inside, site, beside, gate, got "gaet"',
    );
  });

  test('meets the same luck with and without the closure: no replication differs before it', async () => {
    const random = scenarioWith(
      { days: 2, supply: { road: { perDay: 20, dispersion: 4 } } },
      site({ lanes: 1, documents: { kind: 'exponential', mean: 60 } }),
    );
    const { behind } = await resilience(random, {
      ...{ ...brief, place: 'inspection', replications: 6 },
      ...{ closureDays: 1, on: 3, days: 11 },
    });
    for (const { low, high } of behind.byDay.slice(0, 3)) expect([low, high]).toEqual([0, 0]);
    expect(behind.byDay[3]?.low).toBeGreaterThan(0);
    // By chance from one day to the next: 24 a day by exponential papers or fewer arrivals spread by 4 times their mean, so some 5 to 9.
    expect(behind.tolerance).toBeGreaterThan(2);
    expect(behind.tolerance).toBeLessThan(9);
  });

  test('goes on for four weeks after the closure where the scenario has fewer days', async () => {
    const { days, trucks } = await resilience(loaded(100), { ...brief, on: 0, closureDays: 1 });
    expect([days, trucks.length]).toEqual([29, 29]);
  });

  test('refuses closures of part of a day, days before the start, less than a week after it, a lone replication', async () => {
    const scenario = loaded(10);
    for (const wrong of [{ closureDays: 0.5 }, { closureDays: 0 }, { on: -1 }, { days: 16 }, { within: -1 }])
      await expect(resilience(scenario, { ...brief, ...wrong })).rejects.toThrow(RangeError);
    await expect(resilience(scenario, { replications: 1 })).rejects.toThrow('at least 2 replications');
  });
});
