import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { causes, type Outcome } from '../../../src/corridor/index.js';
import {
  arrivals,
  at,
  carrier,
  day,
  gate,
  governorate,
  type Part,
  runOf,
  scenarioWith,
  site,
  turnedBack,
  yard,
} from '../scenarios.js';

/** Truckload-minutes by cause of a run of the open corridor with some parts replaced; causes without minutes are left out. */
function causesOf(...parts: readonly Part[]): Readonly<Record<string, number>> {
  return sums(runOf(scenarioWith(...parts), { ledger: true }).outcome, ({ cause }) => cause);
}

function sums(
  { delays = [] }: Outcome,
  by: (row: { readonly zone: string; readonly cause: string }) => string,
): Readonly<Record<string, number>> {
  const minutes: Record<string, number> = {};
  for (const row of delays) minutes[by(row)] = (minutes[by(row)] ?? 0) + row.minutes;
  return minutes;
}

/** A second place of each kind, as open as the first. */
const open = {
  site: {
    hours: 'always',
    driveFromStaging: 0,
    approachRoom: 10_000,
    lanes: 500,
    documents: 0,
    driveToEntry: 0,
  },
  gate: { hours: 'always', approachRoom: 10_000, lanes: 500, processing: 0 },
  yard: { hours: 'always', room: 10_000, crews: 1_000, loading: 0, storage: 10_000 },
};

describe('time at one place goes to', () => {
  test('a closed lane overnight, then the lane at work, then the work', () => {
    // Three trucks from 20:00 to 08:00, then an hour each, one after the other: 3 x 12 h; 1 + 2 h of queue; 3 h of work.
    const parts = [arrivals([at(20), 3]), site({ hours: 'daily 08:00-18:00', lanes: 1, documents: 60 })];
    expect(causesOf({ days: 2 }, ...parts)).toEqual({
      'inspection closed': 36 * 60,
      'queue for a lane': 3 * 60,
      inspection: 3 * 60,
    });
  });

  test('the closing where work rests after it', () => {
    // Begun at 17:30, half done at 18:00, done at 08:30; the second truck waits all that time, 30 min of it for the lane at each end.
    const hours = { hours: 'daily 08:00-18:00', closing: 'suspend' };
    const parts = [arrivals([at(17, 30), 2]), site({ ...hours, lanes: 1, documents: 60 })];
    expect(causesOf({ days: 2 }, ...parts)).toEqual({
      'inspection closed': 2 * 14 * 60,
      'queue for a lane': 60,
      inspection: 120,
    });
  });

  test('a bay that is at work, for those who wait in lanes and for those behind them', () => {
    // Searches end at 160, 220, 280, 340: trucks 2, 3 and 4 wait 60, 120 and 180 min, the last of them 60 in the queue.
    const manual = { inspection: { policy: { kind: 'manual-all' } } };
    expect(causesOf(manual, arrivals([100, 4]), site({ lanes: 2, secondaryBays: 1, manual: 60 }))).toEqual({
      'held for secondary': 360,
      'secondary inspection': 240,
    });
  });

  test('a scanner that is down, to the end of the run', () => {
    // The one scanner fails within minutes (mean 1) and is not repaired; one truck stands in the lane, one in the queue.
    const broken = { scanners: 1, lanes: 1, breakdown: { meanUptime: 1, repair: 100_000 } };
    const scan = { inspection: { policy: { kind: 'scan-all' } } };
    expect(causesOf(scan, arrivals([100, 2]), site(broken))).toEqual({ 'scanner down': 2 * (day - 100) });
  });

  test('the limit of the day until midnight, and what was sent back while it is reworked', () => {
    expect(causesOf({ days: 2 }, arrivals([100, 2]), gate({ dailyLimit: 1 }))).toEqual({
      'daily limit': day - 100,
    });
    const refused = {
      cargo: { food: { refusalShare: 1 } },
      inspection: { policy: { kind: 'scan-all' }, rejection: turnedBack('return', 120) },
    };
    expect(causesOf(refused, arrivals([100, 2]))).toEqual({ 'sent back': 240 });
  });

  test('a halted crossing, which a closed gate goes before', () => {
    const stopped = { stoppages: [{ name: 'stop', from: at(6), to: at(10), places: ['crossing'] }] };
    // At the gate from 05:00: shut by its hours to 07:00, by the stoppage to 10:00.
    expect(causesOf(stopped, arrivals([at(5), 1]), gate({ hours: 'daily 07:00-20:00' }))).toEqual({
      'gate closed': 120,
      'crossing condition': 180,
    });
  });

  test('staging: approval, the next call, trucks outside', () => {
    expect(causesOf({ staging: { approval: 90 } }, arrivals([100, 1]))).toEqual({ approval: 90 });
    const convoys = { staging: { callForward: { rule: 'convoy', times: ['06:00'] } } };
    expect(causesOf(convoys, arrivals([100, 1]))).toEqual({ 'call forward': at(6) - 100 });
    // One truck, back 100 min after it was emptied at once.
    expect(causesOf({ staging: { trucks: 1, returnTrip: 100 } }, arrivals([100, 2]))).toEqual({
      'no truck outside': 100,
    });
  });

  test('the server at work, and then the work: each server of the way, one for two trucks of a minute', () => {
    const pairs = [
      [site({ scanners: 1, scan: 5 }), { 'queue for a scanner': 5, inspection: 10 }],
      [site({ canine: { teams: 1, share: 1, search: 8 } }), { 'queue for a dog team': 8, inspection: 16 }],
      [gate({ lanes: 1, processing: 10 }), { 'queue for a gate lane': 10, gate: 20 }],
      [yard({ bays: 1, transfer: { time: 30 } }), { 'queue for a yard bay': 30, transfer: 60 }],
      // The second truck waits until 130, and then the first load, to be loaded, until 160.
      [yard({ crews: 1, transfer: { time: 30 } }), { 'queue for a crew': 60, transfer: 60 }],
      [governorate({ docks: 1, unload: 30 }), { 'queue for a dock': 30, unloading: 60 }],
    ] as const;
    const scan = { inspection: { policy: { kind: 'scan-all' } } };
    for (const [part, minutes] of pairs) expect(causesOf(scan, arrivals([100, 2]), part)).toEqual(minutes);
  });

  test('the room ahead where those who have it are on the drive', () => {
    expect(causesOf(arrivals([100, 2]), site({ driveToEntry: 90 }), gate({ approachRoom: 1 }))).toEqual({
      'room before the gate': 90,
      'drive to the gate': 180,
    });
    expect(causesOf(arrivals([100, 2]), site({ driveFromStaging: 30, approachRoom: 1 }))).toEqual({
      'room before inspection': 30,
      'drive to inspection': 60,
    });
  });

  test('the condition of the day for as many as the lanes it keeps shut, the lanes at work for the rest', () => {
    // One lane of two is open: of two in the queue one waits for the day; then one waits, and would have the lane.
    const degraded = { conditions: { inspection: { degradedShare: 1, degradedFactor: 0.5 } } };
    expect(causesOf(degraded, arrivals([100, 3]), site({ lanes: 2, documents: 60 }))).toEqual({
      'inspection condition': 120,
      'queue for a lane': 60,
      inspection: 180,
    });
  });

  test('what holds there, not at the other gate of two', () => {
    const sites = { site: {}, other: { ...open.site, entry: 'second' } };
    const two = {
      inspection: { siteChoice: { rule: 'split', shares: { site: 0.5, other: 0.5 } }, sites },
      crossing: { gate: { hours: 'daily 08:00-20:00' }, second: open.gate },
      transferYard: { second: { ...open.yard, bays: 1, transfer: { time: 10 } } },
    };
    const run = runOf(scenarioWith(two, arrivals([100, 12])), { ledger: true });
    // Trucks of the first site wait for 08:00; those of the other one are emptied one by one from 100 on.
    const [first, second] = [
      run.times('received').filter((time) => time === at(8)).length,
      run.times('received').filter((time) => time < at(8)).length,
    ];
    expect([first + second, first > 1, second > 1]).toEqual([12, true, true]);
    expect(sums(run.outcome, ({ cause }) => cause)).toEqual({
      'gate closed': 380 * first,
      'queue for a yard bay': (10 * second * (second - 1)) / 2,
      transfer: 10 * second,
    });
  });

  test('what is missing altogether', () => {
    expect(causesOf(arrivals([100, 2]), gate({ lanes: 0 }))).toEqual({ 'no capacity': 2 * (day - 100) });
    expect(causesOf(arrivals([100, 2]), carrier({ trucks: 0 }))).toEqual({
      'no truck inside': 2 * (day - 100),
    });
  });
});

describe('inside Gaza time goes to', () => {
  test('a driver where a truck stands idle for want of one', () => {
    // The one driver is back at 220.
    const parts = [carrier({ trucks: 2, drivers: 1 }), governorate({ trip: 60 })];
    expect(causesOf(arrivals([100, 2]), ...parts)).toEqual({ 'no driver': 120, 'road inside': 120 });
  });

  test.each(['set-down', 'back-to-back'])('fuel, and for those behind it too: %s', (mode) => {
    // Fuel for both trips comes at 06:00; the second load waits for the one truck, which waits for fuel; then it is away for 60 min.
    const fuel = { fleet: { fuel: { perDay: 100, at: '06:00' } } };
    const parts = [carrier({ trucks: 1, fuelPerTrip: 50 }), governorate({ trip: 30 }), yard({ mode })];
    expect(causesOf(fuel, arrivals([100, 2]), ...parts)).toEqual({
      'no fuel': 2 * (at(6) - 100),
      'no truck inside': 60,
      'road inside': 60,
    });
  });

  test.each(['set-down', 'back-to-back'])('the permit: %s', (mode) => {
    const permits = { fleet: { permits: { share: 1, wait: 90 } } };
    expect(causesOf(permits, arrivals([100, 1]), yard({ mode }))).toEqual({ 'no permit': 90 });
  });

  test('a full warehouse, for the truck at the dock and for the load its truck is wanted for', () => {
    // One place, emptied an hour after it is taken: load 1 takes it at 100, load 2 at 160, load 3, whose truck comes free then, at 220.
    const parts = [governorate({ storage: 1, distributionPerDay: 24 }), carrier({ trucks: 1 })];
    expect(causesOf(arrivals([100, 3]), ...parts)).toEqual({ 'warehouse full': 60 + 60 + 60 });
  });

  test('the convoy, the end of the shift, the closed warehouse', () => {
    expect(causesOf({ fleet: { convoy: { size: 3, maxWait: 75 } } }, arrivals([100, 2]))).toEqual({
      convoy: 150,
    });
    expect(causesOf(arrivals([100, 1]), carrier({ shift: 'daily 08:00-18:00' }))).toEqual({
      'shift over': 380,
    });
    expect(causesOf(arrivals([100, 1]), governorate({ hours: 'daily 06:00-22:00' }))).toEqual({
      'warehouse closed': 260,
    });
  });
});

describe('a full yard', () => {
  const narrow = [
    arrivals([100, 8]),
    site({ lanes: 1, approachRoom: 1 }),
    gate({ lanes: 1, approachRoom: 1 }),
    yard({ room: 1, bays: 1, storage: 1, loading: 10 }),
    carrier({ trucks: 1 }),
    governorate({ trip: 300 }),
  ];
  const { outcome } = runOf(scenarioWith(...narrow), { ledger: true });

  test('because no truck inside is there is charged to it from the ground back to staging', () => {
    // The one truck loads at 100, 710 and 1320 for 10 min, is 300 min on the way and 300 back. While it loads, all behind wait for the
    // ground: 7, 6 and 5 loads. Between, all of them wait for the truck: 7 x 600, 6 x 600 and 5 x 110 min to the end of the day.
    expect(sums(outcome, ({ cause }) => cause)).toEqual({
      'room on the ground': 70 + 60 + 50,
      'no truck inside': 4200 + 3600 + 550,
      loading: 30,
      'road inside': 300 + 300 + 110,
    });
  });

  test('shows so in every zone that it fills', () => {
    const truck = sums(outcome, ({ zone, cause }) => (cause === 'no truck inside' ? zone : 'other'));
    expect(Object.keys(truck)).toEqual(
      expect.arrayContaining([
        'staging queue',
        'inspection queue',
        'held in inspection',
        'crossing queue',
        'held at the gate',
        'held in the bay',
        'uncollected',
      ]),
    );
    // An inspected truck held in its lane: truck 5 from 110 to 710, truck 6 to 1320 less loading, truck 7 to the end.
    expect(truck['held in inspection']).toBe(600 + 600 + 110);
  });
});

test('causes have different names, and stand with their meanings in the folder’s page', () => {
  expect(new Set(causes.map(({ name }) => name)).size).toBe(causes.length);
  const page = readFileSync(new URL('../../../src/corridor/README.md', import.meta.url), 'utf8');
  const rows = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  for (const { name, group, stage, meaning } of causes)
    expect(rows).toContainEqual(['', name, group, stage, meaning, '']);
});
