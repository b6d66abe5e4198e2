import { expect, test } from 'vitest';
import {
  countsOf,
  isCountedAt,
  partsOf,
  requireCount,
  simulate,
  throughputAt,
  workingDays,
} from '../../src/corridor/index.js';
import { gate, scenarioWith } from './scenarios.js';
import { twoGates } from './two-gates.js';

test('a count is a counting point, or a site or an entry of one', () => {
  expect(countsOf(twoGates()).filter((each) => each.includes('@'))).toEqual([
    'inspected@site',
    'inspected@depot',
    'received@gate',
    'received@east',
    'collected@gate',
    'collected@east',
  ]);
  // A gate without a yard collects nothing, a corridor without inspection inspects nothing.
  const through = scenarioWith(
    { transferYard: 'none', fleet: 'none', inspection: 'none' },
    gate({ driveFromStaging: 1 }),
  );
  expect(countsOf(through)).toEqual(['received', 'intercepted', 'delivered', 'received@gate']);
  expect(partsOf('received@east')).toEqual({ point: 'received', place: 'east' });
  expect(partsOf('delivered')).toEqual({ point: 'delivered', place: undefined });
  for (const wrong of ['recieved', 'received@', 'received@East', 'received@a@b', '@a', 7, undefined])
    expect(isCountedAt(wrong)).toBe(false);
});

test('places of a point have what is counted there, together all; the only place has all', () => {
  const outcome = simulate(twoGates(), { seed: 'places' });
  const [east, west] = [throughputAt(outcome, 'received@east'), throughputAt(outcome, 'received@gate')];
  expect(west.byDay).toEqual(Array.from({ length: 10 }, () => 24));
  expect(east.byDay.map((trucks, day) => trucks + (west.byDay[day] ?? 0))).toEqual(
    outcome.throughput.received.byDay,
  );
  expect(() => throughputAt(outcome, 'received@north')).toThrow(RangeError);
  const single = simulate(scenarioWith({ supply: { road: { perDay: 5, dispersion: 0 } } }), { seed: 1 });
  expect(throughputAt(single, 'received@gate')).toBe(single.throughput.received);
  expect(() => requireCount('reach', twoGates(), 'received@north')).toThrow(
    /^reach requires a count of .*received@east/,
  );
});

test('working days of a count by place are those of its hours', () => {
  const scenario = twoGates({
    start: '2026-01-05',
    days: 7,
    crossing: { east: { hours: 'Mon 08:00-17:00' } },
  });
  expect(workingDays(scenario, 'received@east').filter(Boolean)).toHaveLength(1);
  expect(workingDays(scenario, 'received@gate').filter(Boolean)).toHaveLength(7);
  expect(workingDays(scenario, 'received').filter(Boolean)).toHaveLength(7);
});
