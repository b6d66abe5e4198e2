import { expect, test } from 'vitest';
import { bootstrap } from '../../../src/experiment/sensitivity/bootstrap.js';
import { createStream } from '../../../src/random/index.js';
import { mean } from '../../../src/statistics/index.js';

const sample = (size: number, seed: number): number[] => {
  const stream = createStream(`bootstrap test ${seed}`);
  return Array.from({ length: size }, () => stream.next());
};

test('the interval of a mean is close to that of the normal distribution', () => {
  const values = sample(100, 1);
  const [found] = bootstrap(100, (rows) => [mean(rows.map((row) => values[row] ?? 0))], { resamples: 4_000 });
  const centre = mean(values);
  const deviation = Math.sqrt(mean(values.map((each) => (each - centre) ** 2)));
  // Half-width 1.96 σ / √100; the ends of 4,000 resamples scatter by some 2 % of it.
  expect(found?.value).toBe(centre);
  expect((found?.high ?? 0) - (found?.low ?? 0)).toBeCloseTo(2 * 1.96 * (deviation / 10), 2);
});

test('about 95 of 100 intervals cover the true mean', () => {
  const covered = Array.from({ length: 200 }, (_, trial) => {
    const values = sample(40, trial + 10);
    const [found] = bootstrap(40, (rows) => [mean(rows.map((row) => values[row] ?? 0))], {
      resamples: 200,
      seed: trial,
    });
    return (found?.low ?? 1) <= 0.5 && (found?.high ?? 0) >= 0.5;
  }).filter(Boolean).length;
  // Percentile intervals from 40 values cover about 93-94 %; four standard errors are 4 √(200 · 0.94 · 0.06) = 13.
  expect(covered).toBeGreaterThanOrEqual(188 - 13);
});

test('one row has a value and no interval', () => {
  expect(bootstrap(1, () => [3])).toEqual([{ value: 3, low: null, high: null, confidence: 0.95 }]);
});

test('too few resamples and no rows are refused', () => {
  expect(() => bootstrap(0, () => [1])).toThrow(RangeError);
  expect(() => bootstrap(5, () => [1], { resamples: 10 })).toThrow('at least 100, got 10');
});
