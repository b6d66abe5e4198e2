import { describe, expect, test } from 'vitest';
import {
  directionSeed,
  mostSobolDimensions,
  sobolSequence,
} from '../../../src/experiment/design/sobol-sequence.js';

test('the first points are those of Joe and Kuo’s program', () => {
  // sobol.cc prints these for 8 points in 3 dimensions; dimension 10 from scipy.stats.qmc.Sobol 1.17 without scrambling.
  const points = sobolSequence(8, 10);
  expect(points.map(([a, b, c]) => [a, b, c])).toEqual([
    [0, 0, 0],
    [0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25],
    [0.25, 0.75, 0.75],
    [0.375, 0.375, 0.625],
    [0.875, 0.875, 0.125],
    [0.625, 0.125, 0.875],
    [0.125, 0.625, 0.375],
  ]);
  expect(points.map((point) => point[9])).toEqual([0, 0.5, 0.75, 0.25, 0.625, 0.125, 0.375, 0.875]);
});

describe('every block of 2^m points puts one into each of 2^m slices of every dimension', () => {
  test.each([
    [4, 0, undefined],
    [6, 64, undefined],
    [7, 384, undefined],
    [6, 0, 'shifted'],
  ])('m = %i from point %i, seed %s', (m, skip, seed) => {
    const count = 2 ** m;
    const points = sobolSequence(count, mostSobolDimensions, {
      skip,
      ...(seed === undefined ? {} : { seed }),
    });
    for (let factor = 0; factor < mostSobolDimensions; factor += 1) {
      const slices = new Set(points.map((point) => Math.floor((point[factor] ?? 0) * count)));
      expect(slices.size).toBe(count);
    }
  });
});

test('the first two dimensions are a (0, m, 2)-net: one point in every elementary box', () => {
  const points = sobolSequence(64, 2);
  for (let split = 0; split <= 6; split += 1) {
    const boxes = new Set(
      points.map(([x = 0, y = 0]) => `${Math.floor(x * 2 ** split)},${Math.floor(y * 2 ** (6 - split))}`),
    );
    expect(boxes.size).toBe(64);
  }
});

test('no two dimensions are the same', () => {
  const points = sobolSequence(256, mostSobolDimensions);
  const columns = Array.from({ length: mostSobolDimensions }, (_, factor) =>
    points.map((point) => point[factor]).join(),
  );
  expect(new Set(columns).size).toBe(mostSobolDimensions);
});

test('direction numbers are odd and below their place, as the construction needs', () => {
  for (let dimension = 2; dimension <= mostSobolDimensions; dimension += 1) {
    const { degree, first, coefficients } = directionSeed(dimension);
    expect(first).toHaveLength(degree);
    expect(coefficients).toBeLessThan(2 ** Math.max(0, degree - 1));
    first.forEach((each, k) => {
      expect([each % 2, each < 2 ** (k + 1)]).toEqual([1, true]);
    });
  }
});

test('the polynomials are primitive: powers of x meet every other polynomial before they repeat', () => {
  for (let dimension = 2; dimension <= mostSobolDimensions; dimension += 1) {
    const { degree, coefficients } = directionSeed(dimension);
    const polynomial = (1 << degree) | (coefficients << 1) | 1;
    let [power, period] = [1, 0];
    do {
      power <<= 1;
      if (power >> degree) power ^= polynomial;
      period += 1;
    } while (power !== 1 && period <= 2 ** degree);
    expect(period).toBe(2 ** degree - 1);
  }
});

test('skipping goes on where the sequence stood', () => {
  expect(sobolSequence(5, 3, { skip: 11 })).toEqual(sobolSequence(16, 3).slice(11));
});

test('a mean over the points is closer to the integral than chance would be', () => {
  // ∫ Π 2x = 1 over the cube; plain chance with 1,024 points has a standard error of √((4/3)^5 − 1)/32 = 0.056.
  const points = sobolSequence(1024, 5, { seed: 7 });
  const mean =
    points.reduce((sum, point) => sum + point.reduce((product, x) => product * 2 * x, 1), 0) / 1024;
  expect(Math.abs(mean - 1)).toBeLessThan(0.01);
});

test('more dimensions than there are direction numbers for are refused', () => {
  expect(() => sobolSequence(4, 41)).toThrow('from 1 to 40, got 41');
  expect(() => directionSeed(41)).toThrow(RangeError);
});
