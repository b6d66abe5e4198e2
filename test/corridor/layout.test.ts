import { describe, expect, test } from 'vitest';
import { presentPoints, presentStages } from '../../src/corridor/index.js';
import {
  arrivals,
  at,
  expectBalance,
  gate,
  governorate,
  type Part,
  run,
  scenarioWith,
  site,
  yard,
} from './scenarios.js';

const through: Part = { transferYard: 'none', fleet: 'none' };
const road = governorate({ trip: 60, returnTrip: 50, unload: 30 });

describe('drive-through', () => {
  const processing = gate({ processing: 10 });

  test('a truck keeps its load from the crossing to the warehouse, and is received as it leaves the gate', () => {
    const { of, outcome, times } = run(through, processing, road, arrivals([100, 1]));
    // Gate 100-110, road until 170, unloaded until 200.
    expect(times('received')).toEqual([110]);
    expect(times('collected')).toEqual([110]);
    expect(times('delivered')).toEqual([200]);
    expect(of(1).filter(([, minute]) => minute > 100)).toEqual([
      ['received', 110],
      ['collected', 110],
      ['drive to warehouse', 110],
      ['dock queue', 170],
      ['unloading', 170],
      ['delivered', 200],
    ]);
    expect(outcome.resources.map(({ name }) => name)).toEqual([
      'inspection lanes',
      'scanners',
      'secondary bays',
      'gate lanes',
      'warehouse docks',
    ]);
    expectBalance(outcome);
  });

  test('it is out until it is back', () => {
    // Unloaded at 200, at the crossing at 250, in staging at 270: only then is the second called.
    const staging = { staging: { trucks: 1, returnTrip: 20 } };
    const { times } = run(through, processing, road, staging, arrivals([100, 2]));
    expect(times('received')).toEqual([110, 280]);
  });

  test('where it is said so, it comes back through lanes of the crossing, in its hours', () => {
    const staging = { staging: { trucks: 2, returnTrip: 20 } };
    const lanes = (hours: string) =>
      gate({ hours, processing: 10, driveThrough: { back: { lanes: 1, processing: 15 } } });
    // Both at the lanes at 250: through at 265 and 280, in staging at 285 and 300.
    const open = run(through, lanes('always'), road, staging, arrivals([100, 4]));
    expect(open.times('received')).toEqual([110, 110, 295, 310]);
    expect(
      open.outcome.resources.find(({ name }) => name === 'gate lanes back')?.utilisationOverall,
    ).toBeCloseTo(60 / 1440, 12);
    // Closed from 04:00 to 08:00: through at 08:15 and 08:30.
    const night = run(through, lanes('daily 08:00-04:00'), road, staging, arrivals([100, 4]));
    expect(night.times('received')).toEqual([110, 110, at(8, 45), at(9)]);
  });

  test('cargo is taken half way, where the truck turns round', () => {
    const lost = governorate({ trip: 60, returnTrip: 50, interception: 1 });
    const { times } = run(through, processing, lost, { staging: { trucks: 1 } }, arrivals([100, 2]));
    // Taken at 140, back at 165.
    expect(times('intercepted')).toEqual([140, 205]);
    expect(times('delivered')).toEqual([]);
  });

  test('one entry may have a yard and another none', () => {
    const parts: Part = {
      inspection: {
        siteChoice: { rule: 'by-stream', sites: { air: 'site' } },
        sites: { site: { entry: 'pass' } },
      },
      crossing: { pass: { hours: 'always', lanes: 5, processing: 10 } },
      transferYard: { gate: { backlog: 1, loading: 5 }, pass: 'none' },
    };
    const { of, times } = run(road, arrivals([100, 1]), parts);
    expect(times('delivered')).toEqual([95, 200]);
    expect(of(1)).toContainEqual(['road', 5]);
    expect(of(2)).toContainEqual(['drive to warehouse', 110]);
  });
});

describe('no staging', () => {
  test('trucks drive on as they arrive, whatever room there is', () => {
    const small = site({ driveFromStaging: 20, approachRoom: 1, lanes: 1, documents: 30 });
    const { of, times } = run(small, { staging: 'none' }, arrivals([100, 3]));
    expect(of(1)[0]).toEqual(['drive to inspection', 100]);
    expect(times('inspection queue')).toEqual([120, 120, 120]);
    expect(times('inspected')).toEqual([150, 180, 210]);
  });

  test('a truck turned back is reworked and comes again', () => {
    const rejection = { rule: 'truck', rework: 60 };
    const refused = {
      cargo: { food: { refusalShare: 1 } },
      inspection: { policy: { kind: 'manual-all' }, rejection },
    };
    const { of } = run(refused, { staging: 'none' }, arrivals([100, 1]));
    expect(of(1)).toContainEqual(['rework', 100]);
    expect(of(1)).toContainEqual(['inspected', 160]);
  });

  test('of several sites the least wait is taken, by those on their way and in the lanes', () => {
    const other = {
      driveFromStaging: 0,
      lanes: 1,
      documents: 30,
      entry: 'gate',
      driveToEntry: 0,
      hours: 'always',
    };
    const sites = { inspection: { sites: { site: { lanes: 2, documents: 30 }, other } } };
    const { rows } = run(sites, { staging: 'none' }, arrivals([100, 3]));
    const places = rows.filter(({ milestone }) => milestone === 'inspected').map(({ place }) => place);
    expect(places.toSorted()).toEqual(['other', 'site', 'site']);
  });
});

describe('no inspection', () => {
  test('trucks are called to the gate while there is room before it', () => {
    const one = gate({ driveFromStaging: 45, approachRoom: 1, lanes: 1, processing: 10 });
    const { of, times } = run({ inspection: 'none' }, one, arrivals([100, 3]));
    expect(of(1).slice(0, 3)).toEqual([
      ['staging queue', 100],
      ['drive to crossing', 100],
      ['crossing queue', 145],
    ]);
    // Each is called as the one before it takes the lane: 145, 190.
    expect(times('drive to crossing')).toEqual([100, 145, 190]);
    expect(times('received')).toEqual([155, 200, 245]);
  });

  test('with neither staging nor yard only the crossing and the warehouse are left', () => {
    const parts = [
      through,
      { staging: 'none', inspection: 'none' },
      gate({ driveFromStaging: 5, processing: 10 }),
    ];
    const { of, outcome } = run(...parts, road, arrivals([100, 1]));
    expect(of(1).map(([milestone]) => milestone)).toEqual([
      'drive to crossing',
      'crossing queue',
      'gate lane',
      'received',
      'collected',
      'drive to warehouse',
      'dock queue',
      'unloading',
      'delivered',
    ]);
    expectBalance(outcome);
    const scenario = scenarioWith(...parts);
    expect(presentStages(scenario)).toEqual(['crossing', 'last-mile']);
    expect(presentPoints(scenario)).toEqual(['received', 'intercepted', 'delivered']);
  });
});

test('without a fleet consignees fetch their loads at once, with fuel of their own', () => {
  const dry = { fleet: 'none' };
  const { times } = run(dry, road, yard({ transfer: { time: 20 }, loading: 15 }), arrivals([100, 2]));
  expect(times('received')).toEqual([120, 120]);
  expect(times('collected')).toEqual([135, 135]);
  expect(times('delivered')).toEqual([225, 225]);
});

test('a stream may go directly to an entry', () => {
  const second = { driveFromStaging: 30, hours: 'always', lanes: 5, processing: 0 };
  const parts: Part = {
    crossing: { second },
    transferYard: { second: 'none' },
    directEntry: { air: 'second' },
  };
  const ships = { supply: { ships: [{ at: 0, tonnes: 10, unloadPerDay: 1 }] } };
  const { outcome, rows } = run(parts, arrivals([100, 2]), ships);
  expect(rows.filter(({ milestone }) => milestone === 'inspected').map(({ stream }) => stream)).toEqual([
    'sea',
  ]);
  const entered = rows.filter(({ milestone }) => milestone === 'received');
  expect(entered.map(({ at: minute, place, stream }) => [minute, place, stream])).toEqual([
    [130, 'second', 'air'],
    [130, 'second', 'air'],
    [720, 'gate', 'sea'],
  ]);
  expectBalance(outcome);
});

test('with several entries truckloads are counted at each, and with one they are not', () => {
  const second = { driveFromStaging: 30, hours: 'always', lanes: 5, processing: 0 };
  const parts: Part = {
    crossing: { second },
    transferYard: { second: 'none' },
    directEntry: { air: 'second' },
  };
  const ships = { supply: { ships: [{ at: 0, tonnes: 10, unloadPerDay: 1 }] } };
  expect(run(parts, arrivals([100, 2]), ships).outcome.places).toEqual({
    'received@gate': { perDay: 1, byDay: [1] },
    'received@second': { perDay: 2, byDay: [2] },
    'collected@gate': { perDay: 1, byDay: [1] },
    'collected@second': { perDay: 2, byDay: [2] },
  });
  expect(run(arrivals([100, 2])).outcome.places).toBeUndefined();
});
