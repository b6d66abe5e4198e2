import { expect, test } from 'vitest';
import { onDay, requireDay } from '../../../src/random/arrivals/arrival-process.js';

test('a number may hold on all days or be worked out for each', () => {
  expect(onDay(7, 3)).toBe(7);
  expect(onDay((day) => 10 * day, 3)).toBe(30);
});

test('days are whole numbers from 0', () => {
  requireDay(0);
  for (const day of [-1, 0.5, Number.NaN]) expect(() => requireDay(day)).toThrow(RangeError);
});
