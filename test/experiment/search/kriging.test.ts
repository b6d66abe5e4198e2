import { describe, expect, test } from 'vitest';
import { Kriging } from '../../../src/experiment/index.js';

describe('kriging', () => {
  test('expects nothing where nothing was seen', () => {
    expect(new Kriging([4, 4]).expected([1, 2]).mean).toBe(0);
  });

  test('with one plan seen is the share of its value that is not noise, and as sure', () => {
    const kriging = new Kriging([4]);
    const noise = 0.0004;
    kriging.add([2], 0.02, noise);
    const { mean, sd } = kriging.expected([2]);
    // v value / (v + noise), and v noise / (v + noise), for one variance v of the function.
    const variance = (mean * noise) / (0.02 - mean);
    expect(mean).toBeGreaterThan(0);
    expect(sd ** 2).toBeCloseTo((variance * noise) / (variance + noise), 10);
  });

  test('goes through what was seen without noise, and is surest there', () => {
    const kriging = new Kriging([10, 10]);
    const value = (a: number, b: number): number => 0.03 * Math.sin(a) - 0.002 * b;
    for (let a = 0; a <= 10; a += 2) for (let b = 0; b <= 10; b += 5) kriging.add([a, b], value(a, b), 1e-12);
    expect(kriging.expected([4, 5]).mean).toBeCloseTo(value(4, 5), 6);
    expect(kriging.expected([4, 5]).sd).toBeLessThan(1e-5);
    expect(kriging.expected([5, 5]).sd).toBeGreaterThan(1e-3);
  });

  test('learns which levers matter: of another it needs not be told', () => {
    const kriging = new Kriging([10, 10]);
    const value = (a: number): number => 0.04 * Math.cos(a / 2);
    for (let a = 0; a <= 10; a += 1) kriging.add([a, a % 2 === 0 ? 0 : 10], value(a), 1e-8);
    // Each of these was seen only at the other end of the second lever.
    const errors = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(
      (a) => kriging.expected([a, a % 2 === 0 ? 10 : 0]).mean - value(a),
    );
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.004);
  });

  test('is the same whatever was asked on the way, and forgets what it is told to', () => {
    const told = (asks: boolean): Kriging => {
      const kriging = new Kriging([6, 6]);
      for (let a = 0; a <= 6; a += 1) {
        kriging.add([a, 6 - a], 0.01 * a, 1e-6);
        if (asks && a === 6) kriging.expected([1, 1]);
      }
      return kriging;
    };
    expect(told(true).expected([3, 1])).toEqual(told(false).expected([3, 1]));
    const cleared = told(true);
    cleared.clear();
    expect(cleared.expected([3, 3]).mean).toBe(0);
  });
});
