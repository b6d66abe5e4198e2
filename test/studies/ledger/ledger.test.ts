import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/corridor/index.js';
import { inProcess } from '../../../src/experiment/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { type CorridorJob, delayLedger, performJob } from '../../../src/studies/index.js';
import { removableCauses, withoutCauses } from '../../../src/studies/ledger/relaxations.js';
import {
  arrivals,
  at,
  carrier,
  gate,
  governorate,
  scenarioWith,
  site,
  yard,
} from '../../corridor/scenarios.js';

const wanted = { perDay: 80, at: 'received' };

/**
 * 100 trucks on each day and 100 waiting; two lanes of an hour let 48 through, a gate lane of 24 minutes 60. The first day warms up.
 * Nothing else binds.
 */
const twoStages = scenarioWith(
  {
    days: 2,
    warmUpDays: 1,
    staging: { backlog: 100 },
    supply: { road: { perDay: 100, dispersion: 0 } },
    target: wanted,
  },
  site({ lanes: 2, documents: 60 }),
  gate({ lanes: 1, processing: 24 }),
);

/** Eight things in a row, each of which lets a little more through than the one before: 48, 50, … 68 a day. */
const manyStages = scenarioWith(
  {
    days: 2,
    supply: { road: { perDay: 100, dispersion: 1 } },
    target: wanted,
    staging: { callForward: { rule: 'convoy', times: ['00:00', '06:00', '12:00', '18:00'], size: 13 } },
    fleet: { fuel: { perDay: 54, at: '00:00', stock: 0 } },
  },
  site({ lanes: 2, documents: { kind: 'exponential', mean: 60 } }),
  gate({ lanes: 1, processing: 24, dailyLimit: 56 }),
  yard({ crews: 1, transfer: { time: 11 }, loading: 11, storage: 3, bays: 1, room: 1 }),
  carrier({ trucks: 3, fuelPerTrip: 1 }),
  governorate({ trip: 1, docks: 1, unload: 21, storage: 2, distributionPerDay: 66 }),
);

/** Three trucks before a lane that opens in the morning: 36 h closed, 3 h queue, 3 h work, over two days. */
const overnight = scenarioWith(
  { days: 2 },
  arrivals([at(20), 3]),
  site({ hours: 'daily 08:00-18:00', lanes: 1, documents: 60 }),
);

describe('hours', () => {
  test('are those of the case worked by hand, a day, a truckload and as a share', async () => {
    const result = await delayLedger(overnight, {
      replications: 2,
      at: 'received',
      waterfallReplications: 0,
    });
    expect(result.waterfall).toBeNull();
    expect(result.causes.map(({ cause, hoursPerDay }) => [cause, hoursPerDay.mean])).toEqual([
      ['inspection closed', 18],
      ['queue for a lane', 1.5],
      ['inspection', 1.5],
    ]);
    expect(result.groups.map(({ group, share }) => [group, share])).toEqual([
      ['closed', 36 / 42],
      ['queue for inspection', 3 / 42],
      ['service', 3 / 42],
    ]);
    expect(result.total.hoursPerTruckload?.mean).toBe(14);
    expect(result.zones.map(({ zone, hoursPerDay }) => [zone, hoursPerDay])).toEqual([
      ['inspection queue', 19.5],
      ['inspection lane', 1.5],
    ]);
    // Sums of whole minutes are exact.
    expect(result.largestError).toBe(0);
  });

  test('tell by how much the queues grow: what arrives less what passes', async () => {
    const { queueGrowthPerDay } = await delayLedger(twoStages, { replications: 1, waterfallReplications: 0 });
    // 100 arrive and 48 pass; between the ends of two days.
    expect(queueGrowthPerDay.mean).toBeCloseTo(52, 9);
  });

  test('have none for each truckload where none was counted', async () => {
    const never = scenarioWith(arrivals([100, 1]), gate({ lanes: 0 }));
    const result = await delayLedger(never, { replications: 1, at: 'received', waterfallReplications: 0 });
    expect(result.total.hoursPerTruckload).toBeNull();
    expect(result.total.hoursPerDay.mean).toBeCloseTo(1340 / 60, 9);
  });

  test('are refused of an executor that does not keep them', async () => {
    const forgetful = inProcess(({ ledger: _, ...job }: CorridorJob) => performJob(job));
    await expect(delayLedger(overnight, { replications: 1, executor: forgetful })).rejects.toThrow(
      /requires runs that keep it/,
    );
  });
});

describe('the fall from the target', () => {
  test('shares between lanes and gate what they take together', async () => {
    const { waterfall } = await delayLedger(twoStages, { replications: 1, waterfallReplications: 2 });
    // Without the lanes 60, without the gate 48, without both 100, cut at 80: (12 + 32) / 2 and (0 + 20) / 2.
    const [lanes, gates, others] = waterfall?.bars ?? [];
    expect([lanes?.cause, gates?.cause, others?.cause]).toEqual([
      'queue for inspection',
      'queue at the gate',
      'others',
    ]);
    expect(lanes?.takes.mean).toBeCloseTo(22, 9);
    expect(gates?.takes.mean).toBeCloseTo(10, 9);
    expect(others?.takes.mean).toBeCloseTo(0, 9);
    expect(lanes?.takes.n).toBe(2);
    expect(waterfall?.supply.mean).toBe(0);
    expect(waterfall?.reached.mean).toBe(48);
    expect(waterfall?.method.bars).toBe('Shapley values of removing causes, over all orders');
  });

  test('ends in supply above what arrives, and beyond a target that is exceeded', async () => {
    const options = { replications: 1, waterfallReplications: 1 };
    const high = (await delayLedger(twoStages, { ...options, target: 130 })).waterfall;
    // All 100 of a day come through, but for the 84 minutes that each takes: give or take some at midnight.
    expect(Math.abs((high?.withoutCauses.mean ?? 0) - 100)).toBeLessThan(5);
    expect(high?.supply.mean).toBe(130 - (high?.withoutCauses.mean ?? 0));
    const low = (await delayLedger(twoStages, { ...options, target: '40 truck/day' })).waterfall;
    expect(low?.beyond.mean).toBe(8);
    expect(low?.bars.map(({ cause, takes }) => [cause, takes.mean])).toEqual([['others', 0]]);
  });

  test('adds up exactly where there is chance, and more causes than all orders could be gone through for', async () => {
    const options = { replications: 1, waterfallReplications: 1, at: 'delivered' } as const;
    const result = await delayLedger(manyStages, options);
    const { target, supply, bars, beyond, reached, method } = result.waterfall ?? expect.fail('no waterfall');
    expect(bars.length).toBeGreaterThan(7);
    expect(method.bars).toBe(
      'Shapley values of removing causes, estimated by random orders and their reverses',
    );
    const taken = bars.reduce((sum, { takes }) => sum + takes.mean, 0);
    expect(target - supply.mean - taken + beyond.mean).toBeCloseTo(reached.mean, 9);
    expect(reached.mean).toBe(result.reached.mean);
    // One replication has no interval.
    expect(reached.low).toBeNull();
    expect((await delayLedger(manyStages, options)).waterfall).toEqual(result.waterfall);
  });

  test('is refused for numbers of replications that are none', async () => {
    await expect(delayLedger(twoStages, { replications: 0 })).rejects.toThrow(
      /at least 1 replication, got 0/,
    );
    await expect(delayLedger(twoStages, { waterfallReplications: 1.5 })).rejects.toThrow(RangeError);
  });
});

describe('removing causes', () => {
  test('all of them leaves nothing but work and roads', () => {
    const scenario = { ...baseline, days: 2, warmUpDays: 0 };
    const free = withoutCauses(scenario, removableCauses(scenario));
    const { delays = [] } = simulate(free, { ledger: true });
    const left = new Set(delays.map(({ cause }) => cause));
    const work = ['inspection', 'secondary inspection', 'gate', 'transfer', 'loading', 'unloading'];
    const roads = ['drive to inspection', 'drive to the gate', 'road inside'];
    for (const cause of left) expect([...work, ...roads]).toContain(cause);
    expect(left.size).toBeGreaterThan(7);
  });

  test('holds in phases too, whether they set one number or a whole place', () => {
    const set = {
      'crossing.gate.lanes': 1,
      'crossing.gate.closures': { perDay: 5, duration: '1 h' },
      'fleet.roadFactor': 2,
    };
    const scenario = scenarioWith({ days: 3, phases: [{ name: 'worse', from: 1440, set }] });
    const free = withoutCauses(scenario, ['queue at the gate', 'unplanned closure']);
    expect(free.phases[0]?.set).toMatchObject({
      'crossing.gate.closures': { perDay: 0 },
      'fleet.roadFactor': 2,
    });
    expect(free.phases[0]?.set).not.toHaveProperty(['crossing.gate.lanes']);
    expect(free.crossing['gate']?.lanes).toBe(500);
  });

  test('names only what a scenario has', () => {
    const causes = removableCauses(twoStages);
    expect(causes).toContain('queue at the gate');
    expect(causes).not.toContain('closed');
    expect(causes).not.toContain('no fuel');
    expect(withoutCauses(twoStages, [])).toEqual(twoStages);
  });
});
