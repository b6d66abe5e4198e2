import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, expm1, log, log1p } from '../../src/math/elementary.js';

/** Relative distance; 0 where both are equal, infinite or not numbers. */
function distance(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), Number.MIN_VALUE);
}

// The engine's own functions are within one unit in the last place (2.2e-16), and so are these.
const tolerance = 4.5e-16;

describe('the functions made of the four operations agree with those of the engine to the last place', () => {
  test('logarithm', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-308, max: 1e308, noNaN: true }), (x) => {
        expect(distance(log(x), Math.log(x))).toBeLessThan(tolerance);
      }),
      { numRuns: 20_000, seed: 1 },
    );
    for (let k = 1; k < 20_000; k += 1)
      expect(distance(log(k / 10_000), Math.log(k / 10_000))).toBeLessThan(tolerance);
  });

  test('exponential', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => {
        expect(distance(exp(x), Math.exp(x))).toBeLessThan(tolerance);
      }),
      { numRuns: 20_000, seed: 2 },
    );
  });

  test('log(1 + x) and exp(x) - 1, for small x too', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.999, max: 1e6, noNaN: true }),
        fc.double({ min: -40, max: 40, noNaN: true }),
        (x, y) => {
          expect(distance(log1p(x), Math.log1p(x))).toBeLessThan(2 * tolerance);
          expect(distance(expm1(y), Math.expm1(y))).toBeLessThan(4 * tolerance);
        },
      ),
      { numRuns: 20_000, seed: 3 },
    );
    for (const tiny of [1e-300, 1e-20, 1e-9, -1e-9, 1e-6, 2e-5]) {
      expect(distance(log1p(tiny), Math.log1p(tiny))).toBeLessThan(2 * tolerance);
      expect(distance(expm1(tiny), Math.expm1(tiny))).toBeLessThan(4 * tolerance);
    }
  });
});

test('the edges are those of the language', () => {
  for (const x of [0, -0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1, 5e-324]) {
    expect(distance(log(x), Math.log(x))).toBeLessThan(tolerance);
    expect(distance(log1p(x), Math.log1p(x))).toBeLessThan(tolerance);
  }
  for (const x of [0, -0, 1, 710, -746, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(distance(exp(x), Math.exp(x))).toBeLessThan(tolerance);
    expect(distance(expm1(x), Math.expm1(x))).toBeLessThan(4 * tolerance);
  }
  expect(log1p(-1)).toBe(Number.NEGATIVE_INFINITY);
  expect(log1p(-2)).toBeNaN();
});

test('bits are pinned: they are the same on every engine', () => {
  const bits = (x: number): string =>
    Array.from(new Uint32Array(new Float64Array([x]).buffer), (word) => word.toString(16)).join(' ');
  expect([log(3), exp(1), log1p(0.1), expm1(-0.3)].map(bits)).toMatchInlineSnapshot(`
    [
      "7aad030b 3ff193ea",
      "8b14576a 4005bf0a",
      "793c46c7 3fb8663f",
      "2c7907f6 bfd0966f",
    ]
  `);
});
