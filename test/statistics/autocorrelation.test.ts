import { describe, expect, test } from 'vitest';
import { autocorrelation, vonNeumannTest } from '../../src/statistics/index.js';

describe('autocorrelation', () => {
  test('matches a hand-worked series', () => {
    // 1 2 3 4: deviations −1.5 −0.5 0.5 1.5, squares 5; lag 1: 0.75 − 0.25 + 0.75; lag 2: −0.75 − 0.75; lag
    // 3: −2.25.
    expect(autocorrelation([1, 2, 3, 4], 1)).toBeCloseTo(0.25, 15);
    expect(autocorrelation([1, 2, 3, 4], 2)).toBeCloseTo(-0.3, 15);
    expect(autocorrelation([1, 2, 3, 4], 3)).toBeCloseTo(-0.45, 15);
    expect(autocorrelation([1, 2, 3, 4], 0)).toBe(1);
  });

  test('finds a weekly rhythm at lag 7', () => {
    const values = Array.from({ length: 700 }, (_, day) => Math.cos((2 * Math.PI * day) / 7));
    // 693 of 700 products survive at lag 7; cos(2π 3/7) = −0.901 at lag 3.
    expect(autocorrelation(values, 7)).toBeCloseTo(0.99, 10);
    expect(autocorrelation(values, 3)).toBeCloseTo(-0.901, 2);
  });

  test('refuses a lag as long as the series, and says nothing when nothing varies', () => {
    expect(() => autocorrelation([1, 2, 3], 3)).toThrow(
      new RangeError('autocorrelation requires a lag below 3, got 3'),
    );
    expect(() => autocorrelation([1, 2, 3], 1.5)).toThrow(RangeError);
    expect(() => autocorrelation([1], 1)).toThrow(RangeError);
    expect(autocorrelation([2, 2, 2], 1)).toBeNaN();
  });
});

describe('vonNeumannTest', () => {
  test('matches a hand-worked series', () => {
    // 1 2 3 4: steps 3, squares 5: C = 1 − 3/10; variance (4 − 2) / (16 − 1); 1 − Φ(1.917029) = 0.02762
    // (tables).
    const { coefficient, z, pValue } = vonNeumannTest([1, 2, 3, 4]);
    expect(coefficient).toBeCloseTo(0.7, 15);
    expect(z).toBeCloseTo(0.7 / Math.sqrt(2 / 15), 14);
    expect(pValue).toBeCloseTo(0.02762, 5);
  });

  test('suspects what creeps and not what alternates', () => {
    const creeping = Array.from({ length: 50 }, (_, i) => Math.sin(i / 8));
    const alternating = Array.from({ length: 50 }, (_, i) => (i % 2) + Math.sin(i * i) / 10);
    expect(vonNeumannTest(creeping).pValue).toBeLessThan(1e-6);
    expect(vonNeumannTest(alternating).pValue).toBeGreaterThan(0.999);
  });

  test('has no decision when nothing varies and refuses two values', () => {
    expect(vonNeumannTest([1, 1, 1]).pValue).toBeNaN();
    expect(() => vonNeumannTest([1, 2])).toThrow(RangeError);
  });
});
