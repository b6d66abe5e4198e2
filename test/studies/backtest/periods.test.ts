import { expect, test } from 'vitest';
import { periodBiases } from '../../../src/studies/backtest/periods.js';
import { scenarioWith } from '../../corridor/scenarios.js';

/** Two days before the first day counted; phases count from the start of the run. */
const scenario = scenarioWith({
  start: '2023-11-01',
  days: 10,
  warmUpDays: 2,
  phases: [
    { name: 'pause', from: '2023-11-05', to: '2023-11-08', set: { 'staging.returnTrip': 0 } },
    { name: 'rain', from: '2023-11-06 18:00', set: { 'fleet.roadFactor': 1.1 } },
  ],
});

/** Nineteen members, off from the count by -9 … 9 and a shift. */
const days = [0, 1, 2, 3, 4, 5].map((day) => {
  const date = `2023-11-${String(day + 3).padStart(2, '0')}`;
  const shift = day >= 4 ? 20 : 0;
  const members = Array.from({ length: 19 }, (_, index) => 100 + day + shift + index - 9);
  return { from: date, to: date, days: 1, day, observed: 100 + day, members };
});

test('bias is told for each run of days with the same phases at noon, and for all', () => {
  const biases = periodBiases(scenario, days, 0.95);
  expect(biases.map(({ name, from, to, days: counted }) => [name, from, to, counted])).toEqual([
    ['no phase', '2023-11-03', '2023-11-04', 2],
    ['pause', '2023-11-05', '2023-11-06', 2],
    ['pause + rain', '2023-11-07', '2023-11-07', 1],
    ['rain', '2023-11-08', '2023-11-08', 1],
    ['all days', '2023-11-03', '2023-11-08', 6],
  ]);
});

test('bias is model less count, and beyond chance where nine in ten members are on one side', () => {
  const [none, , both, , all] = periodBiases(scenario, days, 0.95);
  expect(none).toMatchObject({ observedPerDay: 100.5, modelPerDay: 100.5, isBeyondChance: false });
  expect(none?.chance).toEqual({ level: 0.9, low: -9, high: 9 });
  expect(both).toMatchObject({ modelPerDay: 124, isBeyondChance: true, chance: { low: 11, high: 29 } });
  expect(both?.bias.mean).toBe(20);
  // Variance of 1 … 19 is 19 × 20 / 12; Student's t with 18 degrees is 2.101.
  expect(both?.bias.halfWidth).toBeCloseTo(2.101 * Math.sqrt((19 * 20) / 12 / 19), 3);
  expect(all?.bias.mean).toBeCloseTo(40 / 6, 12);
});

test('days of one period need no line for all', () => {
  expect(periodBiases(scenario, days.slice(0, 2), 0.95)).toHaveLength(1);
});
