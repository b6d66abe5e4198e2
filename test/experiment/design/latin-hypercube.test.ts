import { expect, test } from 'vitest';
import { latinHypercube, squaredDistance } from '../../../src/experiment/design/latin-hypercube.js';

const slices = (points: readonly (readonly number[])[], factor: number): number[] =>
  points.map((point) => Math.floor((point[factor] ?? 0) * points.length)).sort((a, b) => a - b);

test.each([{}, { isCentred: true }, { exchanges: 500 }])(
  'every slice of every factor holds one point: %o',
  (options) => {
    const points = latinHypercube(20, 3, options);
    for (const factor of [0, 1, 2])
      expect(slices(points, factor)).toEqual(Array.from({ length: 20 }, (_, index) => index));
  },
);

test('the same seed gives the same points and another seed others', () => {
  expect(latinHypercube(8, 2, { seed: 3 })).toEqual(latinHypercube(8, 2, { seed: 3 }));
  expect(latinHypercube(8, 2, { seed: 3 })).not.toEqual(latinHypercube(8, 2, { seed: 4 }));
});

test('centred points stand in the middle of their slices', () => {
  for (const [x = 0] of latinHypercube(10, 1, { isCentred: true })) expect((x * 10) % 1).toBeCloseTo(0.5, 9);
});

test('exchanges raise the smallest distance between two points', () => {
  const least = (exchanges: number): number => {
    const points = latinHypercube(20, 2, { seed: 1, isCentred: true, exchanges });
    return Math.sqrt(
      Math.min(...points.flatMap((a, i) => points.slice(i + 1).map((b) => squaredDistance(a, b)))),
    );
  };
  // Centred points of neighbouring slices in both factors are √2/20 apart; spread ones more than twice that.
  expect(least(0)).toBeCloseTo(Math.SQRT2 / 20, 9);
  expect(least(4000)).toBeGreaterThan((2 * Math.SQRT2) / 20);
});

test('numbers that are none are refused', () => {
  expect(() => latinHypercube(0, 2)).toThrow(RangeError);
  expect(() => latinHypercube(2, 0)).toThrow(RangeError);
  expect(() => latinHypercube(2, 2, { exchanges: -1 })).toThrow(RangeError);
});
