import { describe, expect, test } from 'vitest';
import { arrivals, carrier, day, gate, governorate, type Part, run, site, yard } from './scenarios.js';

const resourceOf = (outcome: ReturnType<typeof run>['outcome'], name: string) =>
  outcome.resources.find((each) => each.name === name);

describe('the days counted', () => {
  test('begin after the warm-up with everything of their first day', () => {
    const parts: Part[] = [{ days: 2, warmUpDays: 3 }, carrier({ trucks: 10, costPerTruckDay: 7 })];
    const { outcome } = run(...parts, arrivals([100, 5], [3 * day + 100, 2], [4 * day + 100, 1]));
    expect(outcome.throughput.received).toMatchObject({ total: 3, byDay: [2, 1], perDay: 1.5 });
    expect(outcome.arrivalsPerDay).toBe(1.5);
    expect(outcome.work.truckDays).toBe(20);
    expect(outcome.cost.haulage).toBe(140);
    expect(outcome.conditions.inside).toEqual({ normal: 2, degraded: 0, halted: 0 });
    // The balance is of the whole run.
    expect(outcome.balance.created).toBe(8);
  });

  test('show a queue that grows as growth a day', () => {
    const road = { supply: { road: { perDay: 10, dispersion: 0 } } };
    const { outcome } = run({ days: 4, warmUpDays: 1 }, road, site({ hours: 'closed' }));
    expect(outcome.stages.inspection.queueByDay).toEqual([20, 30, 40, 50]);
    expect(outcome.stages.inspection.queueGrowthPerDay).toBeCloseTo(10, 9);
  });
});

describe('time', () => {
  test('in the corridor is from arrival to delivery, by stage as well', () => {
    const parts = [
      site({ documents: 30, driveToEntry: 20 }),
      yard({ loading: 15 }),
      governorate({ trip: 40, unload: 5 }),
    ];
    const { outcome } = run(
      { staging: { approval: 60 } },
      arrivals([100, 2]),
      ...parts,
      gate({ processing: 10 }),
    );
    expect(outcome.timeInSystem.mean).toBeCloseTo(60 + 30 + 20 + 10 + 15 + 40 + 5, 9);
    expect(outcome.timeToReceived.mean).toBeCloseTo(120, 9);
    const means = Object.entries(outcome.stages).map(([name, stage]) => [name, stage.cycleTime.mean]);
    expect(means).toEqual([
      ['staging', 60],
      ['inspection', 30],
      ['crossing', 30],
      ['transfer-yard', 0],
      ['uncollected', 0],
      ['fleet', 55],
      ['last-mile', 5],
    ]);
  });

  test('of a truck turned back counts each stay in a stage on its own', () => {
    const refused: Part = {
      cargo: { food: { refusalShare: 1 } },
      inspection: { policy: { kind: 'manual-all' }, rejection: { rule: 'truck', rework: 600 } },
    };
    const { outcome } = run(refused, arrivals([100, 1]), site({ documents: 10 }));
    expect(outcome.stages.inspection.cycleTime).toMatchObject({ count: 2, mean: 10 });
    expect(outcome.stages.staging.cycleTime).toMatchObject({ count: 2, mean: 300 });
  });
});

describe('use', () => {
  test('while open, overall, starved and load come from lane-minutes', () => {
    // Two lanes for ten hours, four hours of work.
    const parts = [site({ hours: 'daily 08:00-18:00', lanes: 2, documents: 60 }), arrivals([480, 4])];
    const lanes = resourceOf(run(...parts).outcome, 'inspection lanes');
    expect(lanes?.open).toBeCloseTo(1_200 / day, 12);
    expect(lanes?.utilisationWhileOpen).toBeCloseTo(240 / 1_200, 12);
    expect(lanes?.utilisationOverall).toBeCloseTo(240 / (2 * day), 12);
    expect(lanes?.starvedMinutesPerDay).toBeCloseTo(960, 9);
    expect(lanes?.blockedMinutesPerDay).toBe(0);
    expect(lanes?.load).toBeCloseTo(0.2, 12);
  });

  test('of trucks inside counts shifts only', () => {
    // Two trucks, ten hours; one trip of 120 min inside the shift, one of 120 of which 60 are after it.
    const parts = [carrier({ trucks: 2, shift: 'daily 08:00-18:00' }), governorate({ trip: 60 })];
    const trucks = resourceOf(run(...parts, arrivals([600, 1], [1_020, 1])).outcome, 'fleet trucks');
    expect(trucks?.utilisationWhileOpen).toBeCloseTo(180 / 1_200, 12);
  });
});

describe('the bottleneck', () => {
  const many = arrivals([0, 100], [day, 100]);
  const bottleneck = (...parts: Part[]) => run({ days: 2 }, many, ...parts).outcome.bottleneck;

  test.each<readonly [string, string, Part]>([
    ['inspection', 'inspection lanes', site({ lanes: 2, documents: 60 })],
    ['crossing', 'gate lanes', gate({ lanes: 2, processing: 60 })],
    ['transfer-yard', 'transfer bays', yard({ bays: 2, transfer: { time: 60 } })],
    ['transfer-yard', 'transfer crews', yard({ bays: 4, crews: 2, transfer: { time: 60 } })],
    ['fleet', 'trucks inside', { ...carrier({ trucks: 4 }), ...governorate({ trip: 60 }) }],
    ['last-mile', 'warehouse docks', governorate({ docks: 2, unload: 60 })],
  ])('in %s is found by name: %s', (stage, resource, part) => {
    expect(bottleneck(part)).toMatchObject({ stage, resource });
  });

  test('is the scanners where lanes are full of trucks that wait for one', () => {
    const scans = { inspection: { policy: { kind: 'scan-all' } } };
    expect(bottleneck(scans, site({ lanes: 4, scanners: 1, scan: 30 }))).toMatchObject({
      resource: 'scanners',
    });
  });

  test('is the secondary bays where lanes are full of trucks that wait for one', () => {
    const searches = { inspection: { policy: { kind: 'manual-all' } } };
    expect(bottleneck(searches, site({ lanes: 4, secondaryBays: 1, manual: 60 }))).toMatchObject({
      resource: 'secondary bays',
    });
  });

  test('is not a lane that only waits for what comes after it', () => {
    const parts = [site({ lanes: 2, documents: 1 }), gate({ lanes: 1, approachRoom: 1, processing: 60 })];
    expect(bottleneck(...parts)).toMatchObject({ stage: 'crossing', resource: 'gate lanes' });
  });

  test('is supply where nothing is near its limit', () => {
    expect(bottleneck().stage).toBe('supply');
  });
});

test('cost is work times prices', () => {
  const costs = { officerHour: 6, crewHour: 12, scan: 5, manualSearch: 100, outsideTrip: 9, fuelLitre: 2 };
  const inspection = { policy: { kind: 'scan-all' } };
  const parts = [
    site({ documents: 20, scan: 10, officersPerLane: 2 }),
    yard({ transfer: { time: 30 }, loading: 20 }),
    carrier({ fuelPerTrip: 50, costPerTrip: 60, costPerTruckDay: 1, trucks: 4 }),
  ];
  const { outcome } = run({ costs, inspection }, arrivals([100, 1]), ...parts);
  // One officer-hour, one scan; 50 crew-minutes; 4 truck-days and a trip; 50 L; one Egyptian trip.
  expect(outcome.cost).toEqual({
    capacity: 0,
    haulage: 4,
    inspection: 11,
    transfer: 10,
    trips: 60,
    fuel: 100,
    outsideTrips: 9,
    running: 190,
    total: 194,
  });
});

test('a manual search has a price of its own', () => {
  const costs = { officerHour: 0, scan: 5, manualSearch: 100 };
  const manualAll = { policy: { kind: 'manual-all' } };
  expect(run({ costs, inspection: manualAll }, arrivals([100, 3])).outcome.cost.inspection).toBe(300);
  const scanAll = { policy: { kind: 'scan-all' } };
  expect(run({ costs, inspection: scanAll }, arrivals([100, 3])).outcome.cost.inspection).toBe(15);
});
