import { expect, test } from 'vitest';
import { capacityBounds } from '../../src/twin/index.js';
import {
  arrivals,
  carrier,
  day,
  gate,
  governorate,
  type Part,
  run,
  scenarioWith,
  site,
  yard,
} from '../corridor/scenarios.js';

/** Ten hours a day everywhere; each stage serves far fewer than arrive. */
const tenHours = 'daily 08:00-18:00';
const stages: readonly (readonly [string, Part, number])[] = [
  // Servers x (600 min / service + 1 begun before closing): 2 x (20 + 1); and 7 places before the gate over 7 days.
  ['inspection', { ...site({ hours: tenHours, lanes: 2, documents: 30 }), ...gate({ approachRoom: 7 }) }, 43],
  ['crossing', gate({ hours: tenHours, lanes: 1, processing: 20 }), 31],
  ['transfer-yard', yard({ hours: tenHours, bays: 3, transfer: { time: 60 } }), 33],
];

test.each(stages)('no run beats the bound of %s, and a saturated one comes near', (stage, part, bound) => {
  const scenario = scenarioWith({ days: 7 }, part);
  const bounds = new Map(Object.entries(capacityBounds(scenario)));
  const waiting = Array.from({ length: 7 }, (_, index) => [index * day, 60] as const);
  const { outcome } = run({ days: 7 }, part, arrivals(...waiting));
  expect(bounds.get(stage)).toBeCloseTo(bound, 9);
  expect(outcome.throughput.received.perDay).toBeLessThanOrEqual(bound);
  // One service at the end of each opening of each server is all that the bound has to spare.
  expect(outcome.throughput.received.perDay).toBeGreaterThan(bound - 4);
});

test('the bound of the fleet is trips by shift and cycle, or by fuel', () => {
  const fleet = [
    carrier({ trucks: 5, shift: tenHours, fuelPerTrip: 50 }),
    governorate({ trip: 60 }),
    yard({ storage: 40 }),
  ];
  const scenario = scenarioWith({ days: 10 }, ...fleet);
  const waiting = Array.from({ length: 10 }, (_, index) => [index * day, 60] as const);
  const { outcome } = run({ days: 10 }, ...fleet, arrivals(...waiting));
  const bound = capacityBounds(scenario).fleet ?? 0;
  expect(outcome.throughput.received.perDay).toBeLessThanOrEqual(bound);
  const dry = scenarioWith({ days: 10, fleet: { fuel: { perDay: 500, storage: 500 } } }, ...fleet);
  // 500 L a day and a full tank of 500 L over ten days at 50 L, and what stands in yard and room after them.
  expect(capacityBounds(dry).fleet).toBeCloseTo(11 + (40 + 10_000) / 10, 9);
});

test('the bound of the fleet by shifts is the trips begun in them and one more at each end, above what a run brings', () => {
  const parts = [
    { days: 10 },
    carrier({ trucks: 5, shift: tenHours }),
    governorate({ trip: 70 }),
    yard({ storage: 2, room: 2 }),
  ];
  const waiting = Array.from({ length: 10 }, (_, index) => [index * day, 60] as const);
  const bound = capacityBounds(scenarioWith(...parts)).fleet ?? 0;
  // 600 min at 140 min a round, and two more an opening; four places in the yard over ten days.
  expect(bound).toBeCloseTo(5 * (600 / 140 + 2) + 0.4, 9);
  const { perDay } = run(...parts, arrivals(...waiting)).outcome.throughput.collected;
  // Each truck sets out at 0, 140 … 560 min of its shift: five times, which is more than 600 / 140.
  expect(perDay).toBe(25);
  expect(perDay).toBeLessThan(bound);
});

test('the bound of supply is what arrives and what stood there', () => {
  const road = { supply: { road: { perDay: 12, dispersion: 0 } }, staging: { backlog: 30 } };
  const dated = arrivals([100, 20]);
  // 12 a day by road; 20 by air, 30 in staging and 5 places before the gate over ten days.
  expect(
    capacityBounds(scenarioWith({ days: 10 }, road, dated, gate({ approachRoom: 5 }))).supply,
  ).toBeCloseTo(12 + (20 + 30 + 5) / 10, 9);
});
