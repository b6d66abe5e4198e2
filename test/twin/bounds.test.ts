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
