import { describe, expect, test } from 'vitest';
import { betaQuantile, fCdf, fQuantile, studentTQuantile } from '../../src/statistics/index.js';

describe('fQuantile', () => {
  test('agrees with scipy.stats.f.ppf', () => {
    const degrees = [
      [1, 1],
      [3, 10],
      [10, 3],
      [4.5, 60],
      [200, 500],
    ] as const;
    const expected: readonly (readonly [number, readonly number[]])[] = [
      [
        0.0001,
        [
          2.4674011408594612e-8, 0.0016590489531526048, 0.04537694752005093, 0.011101330263525182,
          0.6323294483171136,
        ],
      ],
      [
        0.05,
        [
          0.006193958657108194, 0.11382359425864678, 0.26966790366849686, 0.20185718257040255,
          0.8189656422400861,
        ],
      ],
      [0.5, [1, 0.8450805765917141, 1.1833191150045004, 0.8661231746597741, 0.9979991687928406]],
      [
        0.95,
        [161.4476387975882, 3.7082648190468435, 8.785524710524003, 2.4399257474777993, 1.2095814603732724],
      ],
      [
        0.99,
        [4052.1806954768217, 6.552312557515208, 27.228734121474282, 3.479396311692885, 1.308096335874964],
      ],
    ];
    for (const [p, row] of expected) {
      degrees.forEach(([a, b], column) => {
        expect(
          Math.abs(fQuantile(p, a, b) / (row[column] ?? Number.NaN) - 1),
          `${p}, ${a}, ${b}`,
        ).toBeLessThan(1e-11);
      });
    }
  });

  test('is the square of Student t with one degree in the numerator', () => {
    expect(fQuantile(0.95, 1, 12)).toBeCloseTo(studentTQuantile(0.975, 12) ** 2, 10);
  });

  test('refuses impossible arguments', () => {
    expect(() => fQuantile(1, 2, 3)).toThrow(RangeError);
    expect(() => fQuantile(0.5, 0, 3)).toThrow(RangeError);
  });
});

describe('fCdf', () => {
  test('undoes the quantile', () => {
    for (const p of [0.01, 0.5, 0.9]) expect(fCdf(fQuantile(p, 7, 3), 7, 3)).toBeCloseTo(p, 13);
    expect(fCdf(-1, 2, 2)).toBe(0);
  });
});

describe('betaQuantile', () => {
  test('agrees with scipy.stats.beta.ppf', () => {
    expect(betaQuantile(0.025, 3, 8)).toBeCloseTo(0.06673951, 8);
    expect(betaQuantile(0.5, 3, 8)).toBeCloseTo(0.25857472, 8);
    expect(betaQuantile(0.975, 3, 8)).toBeCloseTo(0.55609546, 8);
  });

  test('is p itself for the uniform and √p for a power law', () => {
    for (const p of [1e-9, 0.2, 0.7]) {
      expect(betaQuantile(p, 1, 1) / p).toBeCloseTo(1, 12);
      expect(betaQuantile(p, 2, 1)).toBeCloseTo(Math.sqrt(p), 13);
    }
  });
});
