import { describe, expect, test } from 'vitest';
import { arrivals, at, gate, governorate, type Part, run, site, yard } from './scenarios.js';

const day = 1440;
const policy = (kind: string): Part => ({ inspection: { policy: { kind } } });
const many = arrivals([0, 100], [day, 100], [2 * day, 100]);

describe('where 100 truckloads a day arrive and far fewer get through, the bottleneck is', () => {
  const bottleneckOf = (...parts: readonly Part[]) => run({ days: 3 }, many, ...parts).outcome.bottleneck;

  test.each<[string, string, Part]>([
    ['daily limit', 'crossing', gate({ dailyLimit: 20, lanes: 2, processing: 1 })],
    [
      'fuel',
      'fleet',
      {
        fleet: {
          fuel: { perDay: 1000, storage: 1000 },
          carriers: { fleet: { fuelPerTrip: 50, trucks: 50 } },
        },
      },
    ],
    [
      'trucks inside',
      'fleet',
      { fleet: { permits: { share: 1, wait: 600 }, carriers: { fleet: { trucks: 5 } } } },
    ],
    ['trucks outside', 'staging', { staging: { trucks: 5, returnTrip: 600 } }],
    ['distribution', 'last-mile', governorate({ storage: 2, distributionPerDay: 10, docks: 3 })],
    ['warehouse docks', 'last-mile', governorate({ docks: 2, unload: 120 })],
  ])('%s, of stage %s', (resource, stage, part) => {
    expect(bottleneckOf(part)).toMatchObject({ stage, resource });
  });

  test.each<[string, string, Part]>([
    ['inspection lanes', 'without lanes', site({ lanes: 0 })],
    ['inspection lanes', 'closed all week', site({ hours: 'closed' })],
    ['trucks outside', 'without trucks outside', { staging: { trucks: 0 } }],
    [
      'room before inspection',
      'with room for one truck before the lanes',
      site({ approachRoom: 1, driveFromStaging: 300, lanes: 4 }),
    ],
    ['gate lanes', 'without gate lanes', gate({ lanes: 0 })],
    ['daily limit', 'with nobody let through', gate({ dailyLimit: 0 })],
    ['transfer bays', 'without bays', yard({ bays: 0 })],
    ['transfer crews', 'without crews', yard({ crews: 0 })],
    ['room on the ground', 'without ground', yard({ storage: 0 })],
    ['trucks inside', 'without trucks', { fleet: { carriers: { fleet: { trucks: 0 } } } }],
    ['warehouse docks', 'without docks', governorate({ docks: 0 })],
  ])('%s, %s', (resource, _, part) => {
    expect(bottleneckOf(part)).toMatchObject({ resource });
  });

  test('the secondary bays, where every truck is searched in one of them', () => {
    const parts = [site({ lanes: 9, secondaryBays: 1, manual: 60 }), policy('manual-all')];
    expect(bottleneckOf(...parts)).toMatchObject({ resource: 'secondary bays' });
  });

  test('the gate, not the secondary bays that hold trucks for it', () => {
    const parts = [
      site({ lanes: 2, secondaryBays: 2, manual: 10 }),
      gate({ lanes: 1, approachRoom: 1, processing: 60 }),
      { inspection: { policy: { kind: 'manual-all' } } },
    ];
    expect(bottleneckOf(...parts)).toMatchObject({ resource: 'gate lanes' });
  });
});

test('a closing rule changed by a phase governs the next closing', () => {
  const phases = [{ name: 'p', from: 100, set: { 'inspection.sites.site.closing': 'suspend' } }];
  // Begun at 08:30, closed at 09:00 with 30 of 60 minutes done; the rest is done from 08:00 of the next day.
  const { times } = run(
    { days: 2, phases },
    arrivals([at(8, 30), 1]),
    site({ hours: 'daily 08:00-09:00', documents: 60 }),
  );
  expect(times('inspected')).toEqual([day + at(8, 30)]);
});

describe('of what limits inside Gaza', () => {
  const loads = arrivals([0, 30], [day, 30], [2 * day, 30]);
  const place = (part: Part): Part => ({ population: 1_000, trip: 0, hours: 'always', unload: 60, ...part });

  test('a tank that is filled up to the brim every day is no limit: it takes in what was used, however much is left', () => {
    const parts: Part = {
      fleet: {
        fuel: { perDay: 5000, storage: 2000, stock: 2000, at: 0 },
        carriers: { fleet: { fuelPerTrip: 10, trucks: 500 } },
      },
    };
    expect(run({ days: 3 }, loads, parts).outcome.bottleneck).toMatchObject({ resource: 'arrivals' });
  });

  test('docks of one place that are worked all day, though those of all together are not', () => {
    const governorates = { south: place({ docks: 40 }), north: place({ docks: 1 }) };
    const { bottleneck } = run({ days: 3 }, many, { governorates }).outcome;
    expect(bottleneck).toMatchObject({ stage: 'last-mile', resource: 'warehouse docks' });
  });
});
