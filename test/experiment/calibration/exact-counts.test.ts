import { expect, test } from 'vitest';
import { exactCounts } from '../../../src/experiment/calibration/exact-counts.js';
import { calibrateModel } from '../../../src/experiment/index.js';
import { KeyedDraws } from '../../../src/random/index.js';

// Trucks received on 1 to 11 December 2023 (UN).
const received = [0, 100, 100, 100, 101, 80, 69, 100, 100, 100, 100];
const whole = (periods: number) => [{ name: 'all', from: 0, to: periods }];

test('a number met on most days is no chance, in each span by itself', () => {
  expect(exactCounts({ received }, whole(11), 0.1)).toEqual([
    { series: 'received', span: 'all', value: 100, periods: 7, of: 11 },
  ]);
  const spans = [
    { name: 'pause', from: 0, to: 7 },
    { name: 'after', from: 7, to: 18 },
  ];
  const pause = [200, 199, 201, 106, 300, null, 99];
  expect(exactCounts({ received: [...pause, ...received] }, spans, 0.1)).toMatchObject([
    { span: 'after', value: 100, periods: 7, of: 11 },
  ]);
});

test.each([
  // Of whole numbers near 10, each has a chance of up to 0.4 under an error of a tenth: five of eleven are chance.
  ['small counts', [10, 10, 9, 11, 10, 12, 10, 8, 10, 9, 11]],
  ['days without any', [0, 0, 0, 0, 0, 0, 0, 86, 91, 100, 104]],
  ['two equal days', [86, 100, 100, 91, 104, 77, 120]],
  ['no counts', [null, null, null]],
])('%s are no limit met exactly', (_, values) => {
  expect(exactCounts({ x: values }, whole(values.length), 0.1)).toEqual([]);
});

// Days of a corridor under a limit: as many as come, a few days halted.
async function fitLimit(discrepancy?: { periodShare?: number; seriesShare?: number }) {
  const unknowns = [{ name: 'limit', low: 80, high: 120, value: 110 }];
  return calibrateModel(
    async (points, first) =>
      points.map(([limit = 0], index) => {
        const days = new KeyedDraws('limit', first + index).source('day');
        const byDay = received.map((_, day) =>
          days.uniform(day) < 0.1 ? 0 : Math.min(Math.round(limit), 60 + 400 * days.uniform(day, 1)),
        );
        return { received: byDay };
      }),
    { unknowns, observed: { received } },
    { runs: 400, ...(discrepancy === undefined ? {} : { discrepancy }) },
  );
}

test('a limit met exactly is found as it is, unless errors are stated that hide it', async () => {
  const found = await fitLimit();
  expect(found.exact).toMatchObject([{ value: 100, periods: 7, of: 11 }]);
  const [limit] = found.unknowns;
  expect(limit?.low).toBeGreaterThan(98);
  expect(limit?.high).toBeLessThan(102);
  const hidden = await fitLimit({ periodShare: 0.1, seriesShare: 0.05 });
  expect(hidden.exact).toEqual([]);
  // What was so by default: days above the limit by chance draw it down, in an interval ten times as wide.
  const wide = hidden.unknowns[0];
  expect((wide?.high ?? 0) - (wide?.low ?? 0)).toBeGreaterThan(10);
});

test('an error that is given holds, the other is left out', async () => {
  const { exact, discrepancy } = await fitLimit({ periodShare: 0.1 });
  expect([exact.length, discrepancy]).toEqual([1, { periodShare: 0.1, seriesShare: 0.05 }]);
});
