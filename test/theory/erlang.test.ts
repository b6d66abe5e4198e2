import { describe, expect, test } from 'vitest';
import { erlangB, erlangC } from '../../src/theory/index.js';

describe('erlangB', () => {
  test('matches its definition (a^c / c!) / Σ a^k / k!', () => {
    // a = 2, c = 3: (8/6) / (1 + 2 + 2 + 8/6) = 4/19.
    expect(erlangB(3, 2)).toBeCloseTo(4 / 19, 15);
    expect(erlangB(1, 0.5)).toBeCloseTo(1 / 3, 15);
  });

  test('holds the value of the traffic tables: 10 servers at 5.092 erlang lose 2.0 %', () => {
    // Half a unit of the last digit of the load tabulated is worth 0.00005 / 5 × 6 or so of the loss.
    expect(erlangB(10, 5.092)).toBeCloseTo(0.02, 3);
    expect(erlangB(10, 4.461)).toBeCloseTo(0.01, 3);
  });

  test('does not overflow with a thousand servers', () => {
    // Heavy load: of a = 2c offered, half is lost, but for terms of order 1 / c.
    expect(erlangB(1000, 2000)).toBeCloseTo(0.5, 3);
  });

  test('loses all without servers and nothing without load', () => {
    expect([erlangB(0, 3), erlangB(4, 0)]).toEqual([1, 0]);
  });

  test('refuses impossible arguments', () => {
    expect(() => erlangB(1.5, 1)).toThrow(
      'erlangB requires a whole number of servers of at least 0, got 1.5',
    );
    expect(() => erlangB(1, -1)).toThrow(RangeError);
  });
});

describe('erlangC', () => {
  test('matches hand-worked values', () => {
    // c = 1: ρ. c = 2: 2ρ² / (1 + ρ). c = 3, a = 2: B = 4/19, ρ = 2/3: (4/19) / (1 − (2/3)(15/19)) = 4/9.
    expect(erlangC(1, 0.7)).toBeCloseTo(0.7, 15);
    expect(erlangC(2, 1.6)).toBeCloseTo((2 * 0.64) / 1.8, 14);
    expect(erlangC(3, 2)).toBeCloseTo(4 / 9, 14);
  });

  test('refuses an overload', () => {
    expect(() => erlangC(2, 2)).toThrow('erlangC requires a utilisation below 1, got 1');
  });
});
