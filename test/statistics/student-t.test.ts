import { describe, expect, test } from 'vitest';
import { normalQuantile, studentTCdf, studentTQuantile } from '../../src/statistics/index.js';

const DEGREES = [1, 1.5, 2, 5, 10, 30, 120, 100000] as const;

/** Root of the incomplete beta in mpmath at 30 digits, one row per probability, one column per DEGREES. */
const EXPECTED: readonly (readonly [number, readonly number[]])[] = [
  [
    0.6,
    [
      0.324919696232906, 0.300745392569795, 0.288675134594813, 0.267180865704145, 0.26018482949208,
      0.255605364951913, 0.253909523214929, 0.25334777715718,
    ],
  ],
  [
    0.75,
    [
      1.0, 0.872594662541571, 0.816496580927726, 0.726686843800423, 0.699812061312432, 0.682755693321293,
      0.67653972491252, 0.674492203553292,
    ],
  ],
  [
    0.9,
    [
      3.07768353717525, 2.19639841756554, 1.88561808316413, 1.47588404882448, 1.37218364111034,
      1.3104150253914, 1.28864623365638, 1.28156003144936,
    ],
  ],
  [
    0.975,
    [
      12.7062047361747, 6.01666310442793, 4.30265272974946, 2.57058183563631, 2.22813885198627,
      2.04227245630124, 1.97993040508244, 1.95998770753461,
    ],
  ],
  [
    0.995,
    [
      63.6567411628715, 17.8203105144628, 9.92484320091829, 4.03214298355523, 3.16927267261695,
      2.74999565356722, 2.61742114510687, 2.57587846990837,
    ],
  ],
  [
    0.9995,
    [
      636.61924876879, 82.8474467036637, 31.5990545764454, 6.86882662588128, 4.58689385870271,
      3.64595863504206, 3.37345376856253, 3.29062403141191,
    ],
  ],
  [
    0.999999,
    [
      318309.88617359, 5219.46932460689, 707.105720515767, 24.7710297203725, 9.75199549090985,
      5.87111712040862, 4.99744382958324, 4.75370471638548,
    ],
  ],
];

describe('studentTQuantile', () => {
  test('agrees with 15-digit values from 1 to 100,000 degrees of freedom', () => {
    for (const [p, row] of EXPECTED) {
      DEGREES.forEach((degrees, column) => {
        const value = row[column] ?? Number.NaN;
        expect(Math.abs(studentTQuantile(p, degrees) / value - 1), `p ${p}, ${degrees} degrees`).toBeLessThan(
          1e-11,
        );
      });
    }
  });

  test('is symmetric, 0 in the middle and normal with endless degrees of freedom', () => {
    expect(studentTQuantile(0.025, 7)).toBeCloseTo(-studentTQuantile(0.975, 7), 12);
    expect(studentTQuantile(0.5, 3)).toBe(0);
    expect(studentTQuantile(0.975, Number.POSITIVE_INFINITY)).toBe(normalQuantile(0.975));
  });

  test('keeps its digits close to the middle, on either side', () => {
    // Cauchy: tan(π (p − ½)), with a distance from ½ that doubles hold exactly.
    for (const distance of [2 ** -20, -(2 ** -20), 0.125, -0.125]) {
      const exact = Math.tan(Math.PI * distance);
      expect(Math.abs(studentTQuantile(0.5 + distance, 1) / exact - 1)).toBeLessThan(1e-12);
    }
  });

  test('refuses impossible arguments', () => {
    expect(() => studentTQuantile(1, 5)).toThrow(RangeError);
    const message = 'studentTQuantile requires a number of degrees of freedom above 0, got 0';
    expect(() => studentTQuantile(0.9, 0)).toThrow(new RangeError(message));
  });
});

describe('studentTCdf', () => {
  test('is Cauchy with one degree of freedom', () => {
    for (const t of [-30, -1, -0.2, 0, 0.7, 5]) {
      expect(studentTCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 13);
    }
  });

  test('is ½ + t / (2 √(2 + t²)) with two', () => {
    for (const t of [-4, 0.3, 2])
      expect(studentTCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 13);
  });

  test('undoes the quantile', () => {
    for (const p of [0.01, 0.4, 0.5, 0.51, 0.97])
      expect(studentTCdf(studentTQuantile(p, 8.5), 8.5)).toBeCloseTo(p, 12);
  });
});
