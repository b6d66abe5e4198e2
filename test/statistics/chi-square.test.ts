import { describe, expect, test } from 'vitest';
import { chiSquareCdf, chiSquareQuantile } from '../../src/statistics/index.js';

describe('chiSquareQuantile', () => {
  test('agrees with scipy.stats.chi2.ppf', () => {
    const degrees = [1, 2.5, 4, 29, 1000] as const;
    const expected: readonly (readonly [number, readonly number[]])[] = [
      [
        1e-6,
        [
          1.5707963267957187e-12, 3.502823491430508e-5, 0.0028297613229586872, 5.789703919628622,
          801.6244376068657,
        ],
      ],
      [
        0.025,
        [0.0009820691171752555, 0.11862294210006345, 0.4844185570879299, 16.04707169536489, 914.257153799259],
      ],
      [0.5, [0.454936423119572, 1.8738477677808791, 3.3566939800333224, 28.33612686658445, 999.333412403381]],
      [0.95, [3.841458820694124, 6.928076113452421, 9.487729036781154, 42.55696780429269, 1074.679448803441]],
      [
        0.999,
        [10.827566170662733, 15.082186971981955, 18.46682695290317, 58.301173489794905, 1143.9170926196791],
      ],
    ];
    for (const [p, row] of expected) {
      degrees.forEach((k, column) => {
        expect(
          Math.abs(chiSquareQuantile(p, k) / (row[column] ?? Number.NaN) - 1),
          `${p}, ${k}`,
        ).toBeLessThan(1e-11);
      });
    }
  });

  test('refuses impossible arguments', () => {
    expect(() => chiSquareQuantile(0, 3)).toThrow(RangeError);
    expect(() => chiSquareQuantile(0.5, 0)).toThrow(RangeError);
  });
});

describe('chiSquareCdf', () => {
  test('is exponential with two degrees of freedom', () => {
    for (const x of [0.1, 1, 7, 40]) expect(chiSquareCdf(x, 2)).toBeCloseTo(1 - Math.exp(-x / 2), 14);
  });

  test('is 0 up to 0', () => {
    expect([chiSquareCdf(-3, 2), chiSquareCdf(0, 2)]).toEqual([0, 0]);
    expect(() => chiSquareCdf(1, -1)).toThrow(RangeError);
  });
});
