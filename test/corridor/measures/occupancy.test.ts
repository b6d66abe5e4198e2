import { expect, test } from 'vitest';
import { BalanceError } from '../../../src/corridor/index.js';
import { Journal } from '../../../src/corridor/measures/journal.js';
import { Ledger } from '../../../src/corridor/measures/occupancy.js';
import { Truckload } from '../../../src/corridor/truckload.js';
import { stageOfZone, zone, zones } from '../../../src/corridor/zones.js';

const load = (id: number) => new Truckload(id, id, 0, 0, 20, 10, false, false);

test('a ledger counts truckloads and their minutes by zone', () => {
  const ledger = new Ledger(undefined);
  const [first, second] = [load(1), load(2)];
  ledger.enter(first, zone.stagingQueue, 10);
  ledger.enter(second, zone.stagingQueue, 20);
  ledger.move(first, zone.inspectionLane, 30);
  // 20 min of the first, 30 of the second.
  expect(ledger.minutes(zone.stagingQueue, 50)).toBe(50);
  expect(ledger.count(zone.stagingQueue)).toBe(1);
  expect(ledger.inside()).toBe(2);
  ledger.end(first, 'left', 50);
  expect(ledger.cycleTimes[stageOfZone[zone.inspectionLane] ?? 0]?.mean).toBe(20);
  expect(ledger.ended).toEqual({ delivered: 0, intercepted: 0, left: 1 });
  ledger.checkBalance(50);
});

test('measuring begins anew without forgetting where the truckloads are', () => {
  const ledger = new Ledger(undefined);
  ledger.enter(load(1), zone.road, 0);
  ledger.beginMeasuring(100);
  expect(ledger.minutes(zone.road, 130)).toBe(30);
  expect(ledger.measured(130)).toBe(30);
  expect(ledger.count(zone.road)).toBe(1);
});

test('a broken balance is an error that says when', () => {
  const ledger = new Ledger(undefined);
  ledger.enter(load(1), zone.road, 0);
  ledger.created += 1;
  expect(() => ledger.checkBalance(77)).toThrow(BalanceError);
  expect(() => ledger.checkBalance(77)).toThrow(/created 2 .* at 77 min/);
});

test('a zone below zero is an error that names it', () => {
  const ledger = new Ledger(undefined);
  const one = load(1);
  ledger.enter(one, zone.road, 0);
  ledger.counts[zone.convoy] = -1;
  expect(() => ledger.checkBalance(5)).toThrow(/"convoy"/);
});

test('each ending stands once in the journal', () => {
  const journal = new Journal();
  const ledger = new Ledger(journal);
  const one = load(1);
  ledger.enter(one, zone.rework, 3);
  ledger.end(one, 'left', 9);
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
