import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pathOf, simulate, stageNames, zones } from '../../src/corridor/index.js';
import { corridorMap, stopAt } from '../../src/page/replay/corridor-map.js';
import { layOut, pointOn } from '../../src/page/replay/layout.js';
import { Moment } from '../../src/page/replay/moment.js';
import { placeToday } from '../../src/page/replay/place-today.js';
import { recordRun, rowsOf } from '../../src/page/replay/run-record.js';
import { layTrack } from '../../src/page/replay/track.js';
import { builtIns } from '../../src/scenario/built-in/index.js';
import { parseScenario, type Scenario } from '../../src/scenario/index.js';

const folder = new URL('../../examples/scenarios/', import.meta.url);
const scenarioOf = (file: string): Scenario => {
  const read = parseScenario(parse(readFileSync(new URL(file, folder), 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.scenario;
};

const scenario = { ...builtIns['ceasefire-2025-01'], days: 1, warmUpDays: 0 };
const record = recordRun(scenario, 'replay', 1);
const outcome = simulate(scenario, { seed: 'replay', replication: 1, journal: true });
const track = layTrack(record, corridorMap(scenario));

describe('a recorded run', () => {
  test('is the run of the command line, row by row', () => {
    expect(record.digest).toBe(outcome.digest);
    for (const truck of [1, 600, outcome.balance.created])
      expect(rowsOf(record, truck)).toEqual(outcome.journal?.filter((row) => row.truck === truck));
    expect(rowsOf(record, outcome.balance.created + 1)).toEqual([]);
  });

  test('ends with the balance and the counts of its outcome', () => {
    const moment = new Moment(track).goTo(record.minutes - 1e-6);
    const { moving, waiting } = moment.inAll();
    expect(moving + waiting).toBe(outcome.balance.inside);
    const passed = (kind: 'site' | 'entry' | 'fleet' | 'governorate') =>
      track.map.stops.reduce((sum, stop, index) => sum + (stop.kind === kind ? moment.passed(index) : 0), 0);
    const { collected, delivered, inspected, received } = outcome.throughput;
    expect([passed('site'), passed('entry'), passed('fleet'), passed('governorate')]).toEqual(
      [inspected, received, collected, delivered].map(({ total }) => total),
    );
    // Those that stood in the corridor at the start did not arrive.
    expect(moment.passed(0)).toBe(outcome.balance.created - standing());
  });

  test('is the same at a moment whether it is reached forwards or backwards', () => {
    const [there, back] = [new Moment(track), new Moment(track)];
    back.goTo(1_400);
    for (const minute of [700, 701.5, 1_100]) {
      there.goTo(minute);
      back.goTo(1_440).goTo(minute);
      expect(back.marks()).toEqual(there.marks());
      for (const [stop] of track.map.stops.entries())
        for (const [stage] of stageNames.entries())
          expect(back.queue(stop, stage)).toEqual(there.queue(stop, stage));
    }
  });

  test('tells of each queue who waits, longest first, and no more than its most', () => {
    const moment = new Moment(track).goTo(900);
    for (const [stop, { stages }] of track.map.stops.entries()) {
      for (const stage of stages) {
        const { most, waiting } = moment.queue(stop, stageNames.indexOf(stage));
        const waits = moment.waitingAt(stop, stage).map(({ minutes }) => minutes);
        expect(waits).toHaveLength(waiting);
        expect(waits).toEqual(waits.toSorted((a, b) => b - a));
        expect(waiting).toBeLessThanOrEqual(most);
      }
    }
  });

  test('a truck on its way is as far as its time, and half way where it is intercepted', () => {
    const road = zones.findIndex(({ name }) => name === 'road');
    const row = track.zone.indexOf(road);
    const [begin, end, truck] = [record.at[row] ?? 0, track.until[row] ?? 0, record.truck[row] ?? 0];
    const mark = new Moment(track).goTo(begin + (end - begin) / 4).markOf(truck);
    expect(mark?.share).toBeCloseTo((track.reach[row] ?? 0) / 4, 9);
    expect(track.map.stops[mark?.from ?? -1]?.kind).toBe('fleet');
    const lost = outcome.journal?.find(({ milestone }) => milestone === 'intercepted')?.truck ?? 0;
    const before = new Moment(track).goTo(timeOf(lost, 'intercepted') - 1e-6).markOf(lost);
    expect(before?.share).toBeCloseTo(0.5, 6);
  });
});

describe('the corridor as it is drawn', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  test.each(files)(
    '%s has every site, entry and governorate, within the width, none over another',
    (file) => {
      const each = scenarioOf(file);
      const map = corridorMap(each);
      for (const [kind, names] of [
        ['site', Object.keys(each.inspection.sites)],
        ['entry', Object.keys(each.crossing)],
        ['governorate', Object.keys(each.governorates)],
      ] as const)
        for (const name of names) expect(stopAt(map.stops, kind, name)).toBeGreaterThan(0);
      for (const stop of map.stops.keys())
        if (stop > 0) expect(map.ways.some(({ to }) => to === stop)).toBe(true);
      for (const width of [290, 600]) {
        const { boxes, curve, height } = layOut(map, width);
        for (const [index, a] of boxes.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.x + a.width).toBeLessThanOrEqual(width);
          expect(a.y + a.height).toBeLessThanOrEqual(height);
          for (const b of boxes.slice(index + 1))
            expect(
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
            ).toBe(true);
        }
        for (const way of map.ways)
          for (let share = 0; share <= 1; share += 0.1) {
            const { x } = pointOn(curve(way), share);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(width);
          }
      }
    },
  );

  test('leaves out stages that are absent', () => {
    const kinds = corridorMap(scenarioOf('road-drive-through.yaml')).stops.map(({ kind }) => kind);
    expect(kinds).not.toContain('staging');
    expect(kinds).not.toContain('fleet');
    expect(kinds[0]).toBe('supply');
  });

  test('has sites in a row one after the other, and ways past them', () => {
    const [first, second] = Object.values(scenario.inspection.sites);
    if (first === undefined || second === undefined) throw new Error('the scenario has two sites');
    const sites = { origin: { ...first, next: 'gate' }, gate: second };
    const map = corridorMap({ ...scenario, inspection: { ...scenario.inspection, sites } });
    const row = (kind: 'site' | 'entry', name: string) => map.stops[stopAt(map.stops, kind, name)]?.row;
    expect([row('site', 'origin'), row('site', 'gate'), row('entry', 'zikim')]).toEqual([1, 2, 3]);
    const way = { from: stopAt(map.stops, 'site', 'origin'), to: stopAt(map.stops, 'site', 'gate') };
    expect(map.ways).toContainEqual(way);
    expect(map.ways).not.toContainEqual({ from: 0, to: way.to });
  });
});

function standing(): number {
  return new Set(outcome.journal?.filter(({ stream }) => stream === 'backlog').map(({ truck }) => truck))
    .size;
}

function timeOf(truck: number, milestone: string): number {
  return outcome.journal?.find((row) => row.truck === truck && row.milestone === milestone)?.at ?? 0;
}

describe('a site or an entry on a day', () => {
  const given = parseScenario({
    name: 'open and shut',
    start: '2024-01-07',
    days: 3,
    warmUpDays: 1,
    governorates: { all: { population: 1000, trip: '40 min' } },
    inspection: { sites: { one: { hours: 'sun-mon 08:00-17:00', extraHours: 1.5, entry: 'north' } } },
    crossing: { north: { hours: { daily: '08:00-12:00, 13:00-17:00', except: { '2024-01-09': 'closed' } } } },
    phases: [{ name: 'all day', from: '2024-01-10', set: { 'crossing.north.hours': 'daily 00:00-24:00' } }],
  });
  if (!given.ok) throw new Error(JSON.stringify(given.problems));
  const placeDays = {
    [pathOf('inspection', 'one')]: [1, 0, 0.4],
    [pathOf('crossing', 'north')]: [1, 1, 1],
  };
  const { stops } = corridorMap(given.scenario);
  const at = (kind: 'site' | 'entry', day: number) => {
    const stop = stops.find((each) => each.kind === kind);
    return stop === undefined ? undefined : placeToday(given.scenario, { placeDays }, stop, day * 1440 + 60);
  };
  const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 });

  test('has its hours of that day, longer by the extra hours, in the phase in force', () => {
    expect(at('site', 0)?.openings).toEqual([hours(8, 18.5)]);
    expect(at('site', 2)?.openings).toEqual([]);
    expect(at('entry', 1)?.openings).toEqual([hours(8, 12), hours(13, 17)]);
    expect(at('entry', 2)?.openings).toEqual([]);
    expect(at('entry', 3)?.openings).toEqual([hours(0, 24)]);
  });

  test('has what the condition of a day counted left of it, and the halted days of the run', () => {
    const left = [0, 1, 2, 3].map((day) => at('site', day)?.left);
    expect(left).toEqual([undefined, 1, 0, 0.4]);
    expect(at('site', 0)).toMatchObject({ days: 3, halted: 1 });
    expect(at('entry', 3)).toMatchObject({ days: 3, halted: 0, left: 1 });
  });

  test('is recorded as the run had it', () => {
    expect(record.placeDays).toEqual(outcome.placeDays);
  });

  test('other stops have neither', () => {
    const [stop] = stops;
    if (stop === undefined) throw new Error('a corridor without stops');
    expect(placeToday(given.scenario, { placeDays }, stop, 0)).toBeUndefined();
  });
});
