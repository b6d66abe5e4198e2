import { expect, test } from 'vitest';
import { builtIns } from '../../src/scenario/built-in/index.js';
import { mean, quantile, sampleCrps } from '../../src/statistics/index.js';
import { replicate } from './replicate.js';

// A hindcast: its authors knew these counts. Counts without fuel of the Egypt route, 19, 20, 21 and 28 January 2025 (menafn 1109115517, devdiscourse 3243212). No number of
// the scenario was moved to meet them.
const days = [0, 1, 2, 9];
const counted = [310, 336, 237, 310];

const ascending = (a: number, b: number): number => a - b;

test('the hindcast of January 2025 has the counted days of the Egypt route within its middle 90 %, and no persistence', () => {
  const all = builtIns['ceasefire-2025-01'];
  const outcomes = replicate({ ...all, supply: { ...all.supply, ships: [] } }, 100, 'forecast');
  const received = days.map((day) =>
    outcomes.map((each) => each.throughput.received.byDay[day] ?? 0).sort(ascending),
  );
  received.forEach((values, index) => {
    expect(quantile(values, 0.05)).toBeLessThanOrEqual(counted[index] ?? 0);
    expect(quantile(values, 0.95)).toBeGreaterThanOrEqual(counted[index] ?? 0);
  });
  const means = outcomes
    .map((each) => mean(days.map((day) => each.throughput.received.byDay[day] ?? 0)))
    .sort(ascending);
  expect(quantile(means, 0.05)).toBeLessThan(mean(counted));
  expect(quantile(means, 0.95)).toBeGreaterThan(mean(counted));
  // A rival that takes yesterday for tomorrow has 146 a day, by all crossings: its score is its distance.
  expect(sampleCrps(means, mean(counted))).toBeLessThan(0.5 * Math.abs(146 - mean(counted)));
});
