import { expect, test } from 'vitest';
import { BalanceError } from '../../../src/corridor/index.js';
import { Journal } from '../../../src/corridor/measures/journal.js';
import { Occupancy } from '../../../src/corridor/measures/occupancy.js';
import { PlaceNames } from '../../../src/corridor/measures/place-names.js';
import { Truckload } from '../../../src/corridor/truckload.js';
import { stageOfZone, zone, zones } from '../../../src/corridor/zones.js';

const load = (id: number) => new Truckload(id, id, 0, 0, 20, 10, false, false);

test('occupancy counts truckloads and their minutes by zone', () => {
  const occupancy = new Occupancy(undefined);
  const [first, second] = [load(1), load(2)];
  occupancy.enter(first, zone.stagingQueue, 10);
  occupancy.enter(second, zone.stagingQueue, 20);
  occupancy.move(first, zone.inspectionLane, 30);
  // 20 min of the first, 30 of the second.
  expect(occupancy.minutes(zone.stagingQueue, 50)).toBe(50);
  expect(occupancy.count(zone.stagingQueue)).toBe(1);
  expect(occupancy.inside()).toBe(2);
  occupancy.end(first, 'left', 50);
  expect(occupancy.cycleTimes[stageOfZone[zone.inspectionLane] ?? 0]?.mean).toBe(20);
  expect(occupancy.ended).toEqual({ delivered: 0, intercepted: 0, left: 1 });
  occupancy.checkBalance(50);
});

test('measuring begins anew without forgetting where the truckloads are', () => {
  const occupancy = new Occupancy(undefined);
  occupancy.enter(load(1), zone.road, 0);
  occupancy.beginMeasuring(100);
  expect(occupancy.minutes(zone.road, 130)).toBe(30);
  expect(occupancy.measured(130)).toBe(30);
  expect(occupancy.count(zone.road)).toBe(1);
});

test('a broken balance is an error that says when', () => {
  const occupancy = new Occupancy(undefined);
  occupancy.enter(load(1), zone.road, 0);
  occupancy.created += 1;
  expect(() => occupancy.checkBalance(77)).toThrow(BalanceError);
  expect(() => occupancy.checkBalance(77)).toThrow(/created 2 .* at 77 min/);
});

test('a zone below zero is an error that names it', () => {
  const occupancy = new Occupancy(undefined);
  const one = load(1);
  occupancy.enter(one, zone.road, 0);
  occupancy.counts[zone.convoy] = -1;
  expect(() => occupancy.checkBalance(5)).toThrow(/"convoy"/);
});

test('each ending stands once in the journal', () => {
  const journal = new Journal(new PlaceNames({ crossing: {}, governorates: {}, inspection: { sites: {} } }));
  const occupancy = new Occupancy(journal);
  const one = load(1);
  occupancy.enter(one, zone.rework, 3);
  occupancy.end(one, 'left', 9);
  expect(journal.rows.map(({ milestone, at }) => [milestone, at])).toEqual([
    ['rework', 3],
    ['left', 9],
  ]);
});

test('the short names of zones are their places in the list', () => {
  const words = Object.entries(zone).map(([key, index]) => [
    key.replace(/[A-Z]/g, ' $&').toLowerCase(),
    zones[index]?.name,
  ]);
  const spelt = (name: string | undefined) => (name ?? '').replace(/ the /, ' ');
  for (const [key, name] of words) expect(spelt(name)).toBe(key === 'approval' ? 'approval' : key);
  expect(Object.values(zone)).toEqual(zones.map((_, index) => index));
});

test('a truckload that enters twice, or moves after it has left, is a broken invariant', () => {
  const occupancy = new Occupancy(undefined);
  const [first, second] = [load(1), load(2)];
  occupancy.enter(first, zone.stagingQueue, 10);
  expect(() => occupancy.enter(first, zone.stagingQueue, 11)).toThrow(
    'broken invariant: a truckload enters once',
  );
  occupancy.end(first, 'left', 20);
  expect(() => occupancy.move(first, zone.inspectionLane, 21)).toThrow(
    'a truckload that moves is in the corridor',
  );
  expect(() => occupancy.end(second, 'left', 21)).toThrow('a truckload that leaves is in the corridor');
  expect(() => occupancy.enter(second, zone.stagingQueue, 9)).toThrow('truckloads move in order of time');
});
