import { describe, expect, test } from 'vitest';
import { baseline } from '../../../src/scenario/built-in/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import { comparePolicies, compareTrucks } from '../../../src/studies/index.js';
import { handCorridor } from '../hand-corridor.js';

/**
 * Four trucks stand in staging when the run begins, one lane, 120 minutes of papers for each, one minute to offload; a scan of 60 minutes
 * comes after the papers, in the lane. So truck n is received at 120 n + 1 without a scan, and at 180 n + 1 with one.
 */
function fourTrucks(): Scenario {
  const site = { hours: 'always', driveFromStaging: 0, approachRoom: 10, lanes: 1, documents: 120 };
  const scanned = { scan: 60, scanners: 1, scanDetection: 0.8, scanFalseAlarm: 0 };
  const inspection = {
    policy: { kind: 'random-share', share: 0 },
    prevalence: 0.001,
    sites: { site: { ...site, ...scanned, entry: 'gate', driveToEntry: 0 } },
  };
  return handCorridor({
    days: 1,
    warmUpDays: 0,
    supply: { road: { perDay: 0, mix: { food: 1 } }, pallets: 20, tonnesPerPallet: 0.5 },
    staging: { backlog: 4, trucks: 100, returnTrip: 0 },
    inspection,
  });
}

describe('compareTrucks', () => {
  const shares = 'randomShare';

  test('by hand: each truck is an hour later for each scan before it and its own', async () => {
    const set = fourTrucks();
    const { all, contraband, trucks, pair } = await compareTrucks(set, {
      policies: [shares, 'scan-all'],
      replications: 1,
    });
    expect(pair).toEqual(['random-share', 'scan-all']);
    expect(trucks.map(({ truck }) => truck)).toEqual([1, 2, 3, 4]);
    expect(trucks.map(({ difference }) => difference)).toEqual([60, 120, 180, 240]);
    expect(trucks.map(({ minutes }) => minutes)).toEqual([1, 2, 3, 4].map((n) => [120 * n + 1, 180 * n + 1]));
    expect(trucks.map(({ change }) => change)).toEqual(['later', 'later', 'later', 'later']);
    expect(all.share.later?.mean).toBe(1);
    expect(all.minutesLost?.mean).toBe(150);
    expect(all.minutesGained).toBeNull();
    // None is scanned; all are, and 0.8 × 0.95 of contraband is found by scan and search. Of 10,000 trucks 10 carry some.
    const manual = set.inspection.sites['site']?.manualDetection ?? 0;
    const found = 0.8 * manual;
    for (const truck of trucks) {
      expect(truck.found[0]).toBe(0);
      expect(truck.found[1]).toBeCloseTo(found, 12);
    }
    expect(contraband.missed[0]?.mean).toBeCloseTo(10, 9);
    expect(contraband.missed[1]?.mean).toBeCloseTo(10 * (1 - found), 9);
    expect(contraband.missedByFirstOnly?.mean).toBeCloseTo(10 * found, 9);
    expect(contraband.missedBySecondOnly?.mean).toBe(0);
  });

  test('who is on its way under one when the other has received it is sooner there, without a time', async () => {
    const scenario = fourTrucks();
    const many = { ...scenario, staging: { ...scenario.staging, backlog: 20 } };
    const { trucks, all } = await compareTrucks(many, { policies: [shares, 'scan-all'], replications: 1 });
    // A day has 1,440 minutes: 11 are received by 1,321 without a scan (the 12th at 1,441), 7 by 1,261 with one.
    expect(trucks.map(({ change }) => change)).toEqual([
      ...Array.from({ length: 11 }, () => 'later'),
      ...Array.from({ length: 9 }, () => 'open'),
    ]);
    expect(trucks.filter(({ difference }) => difference !== null)).toHaveLength(7);
    expect(trucks[7]).toMatchObject({ difference: null, fate: ['received', 'on its way'] });
    expect(all.share.open?.mean).toBe(9 / 20);
    const back = await compareTrucks(many, { policies: ['scan-all', shares], replications: 1 });
    expect(back.trucks.filter(({ change }) => change === 'sooner')).toHaveLength(11);
    expect(back.all.minutesGained?.mean).toBe(all.minutesLost?.mean);
  });

  test('contraband: all is found in one, none in the other', async () => {
    const base = fourTrucks();
    const scenario: Scenario = {
      ...base,
      inspection: {
        ...base.inspection,
        prevalence: 1,
        policy: { kind: 'scan-all' },
        sites: Object.fromEntries(
          Object.entries(base.inspection.sites).map(([name, site]) => [
            name,
            { ...site, scanDetection: 1, manualDetection: 1 },
          ]),
        ),
      },
    };
    const { trucks, all } = await compareTrucks(scenario, {
      policies: ['no-inspection', 'scan-all'],
      replications: 1,
    });
    expect(trucks.every(({ isBad }) => isBad)).toBe(true);
    expect(trucks.map(({ found }) => found)).toEqual(trucks.map(() => [0, 1]));
    // A search by hand takes hours: who was searched within the day was found.
    const searched = trucks.filter(({ fate }) => fate[1] === 'found');
    expect(searched.length).toBeGreaterThan(0);
    expect(searched.map(({ change }) => change)).toEqual(searched.map(() => 'only first'));
    expect(all.share['only first']?.mean).toBe(searched.length / 4);
  });

  test('trucks are the same under both: what they are does not depend on the policy', async () => {
    const scenario = { ...baseline, days: 3, warmUpDays: 2 };
    const options = { policies: ['trusted-priority', 'appointments'], replications: 2 } as const;
    const one = await compareTrucks(scenario, options);
    const other = await compareTrucks(scenario, { ...options, policies: ['manual-all', 'direct-crossing'] });
    const facts = ({ trucks }: typeof one) =>
      trucks.map(({ replication, truck, cargo, stream, pallets, isBad, arrivedAt }) => [
        ...[replication, truck, cargo, stream, pallets, isBad, arrivedAt],
      ]);
    expect(facts(other)).toEqual(facts(one));
    expect(one.trucks.length).toBeGreaterThan(1_000);
  });

  test('times are those of comparePolicies', async () => {
    // Without a warm-up all trucks are received within the days counted.
    const scenario = { ...baseline, days: 3, warmUpDays: 0 };
    const policies = ['scan-all', 'manual-all'] as const;
    const { trucks } = await compareTrucks(scenario, { policies, replications: 1 });
    const { policies: compared } = await comparePolicies(scenario, { policies, replications: 1 });
    for (const [index, { throughput }] of compared.entries()) {
      const received = trucks.filter(({ minutes }) => minutes[index] !== null);
      const direct = throughput.received.perDay.mean * 3;
      expect(received.length).toBe(Math.round(direct));
    }
  });

  test('refuses a policy twice and an unknown one', async () => {
    const twice = { policies: ['scan-all', 'scanAll'] } as const;
    await expect(compareTrucks(baseline, twice)).rejects.toThrow(/two policies, got scan-all twice/);
    const unknown = { policies: ['scan-all', 'two-stge'] } as const;
    await expect(compareTrucks(baseline, unknown)).rejects.toThrow(/did you mean two-stage/);
  });
});
