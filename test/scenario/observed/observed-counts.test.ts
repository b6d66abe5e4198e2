import { expect, test } from 'vitest';
import { type ObservedCounts, observedWithin } from '../../../src/scenario/observed/observed-counts.js';

const observed: ObservedCounts = {
  series: [
    {
      point: 'inspected',
      days: [
        { date: '2023-10-31', trucks: 1 },
        { date: '2023-11-01', trucks: 2 },
        { date: '2023-12-01', trucks: 3 },
      ],
    },
    { point: 'received', days: [{ date: '2023-12-02', trucks: 4 }] },
  ],
};

test('a period holds both its ends, and series without a day in it are left out', () => {
  expect(observedWithin(observed, { from: '2023-11-01', to: '2023-12-01' })).toEqual({
    series: [{ point: 'inspected', days: observed.series[0]?.days.slice(1) }],
  });
});

test('a period without ends holds everything', () => {
  expect(observedWithin(observed, {})).toEqual(observed);
});
