import { describe, expect, test } from 'vitest';
import { erlangB, lossClasses } from '../../src/theory/index.js';

describe('lossClasses', () => {
  test('with one class of one unit is the loss formula of Erlang', () => {
    const { lossShares } = lossClasses(7, [{ arrivalRate: 2, holdingTime: 3, units: 1 }]);
    expect(lossShares[0]).toBeCloseTo(erlangB(7, 6), 14);
  });

  test('agrees with the sum over all pairs of numbers, each product of two Poisson weights', () => {
    const [capacity, small, large] = [10, 4, 1.5];
    let [total, smallLost, largeLost, inUse] = [0, 0, 0, 0];
    const weight = (load: number, n: number): number =>
      Array.from({ length: n }, (_, i) => load / (i + 1)).reduce((product, factor) => product * factor, 1);
    for (let y = 0; 3 * y <= capacity; y += 1)
      for (let x = 0; x + 3 * y <= capacity; x += 1) {
        const mass = weight(small, x) * weight(large, y);
        total += mass;
        inUse += (x + 3 * y) * mass;
        if (x + 3 * y + 1 > capacity) smallLost += mass;
        if (x + 3 * y + 3 > capacity) largeLost += mass;
      }
    const exact = lossClasses(capacity, [
      { arrivalRate: 2, holdingTime: 2, units: 1 },
      { arrivalRate: 0.5, holdingTime: 3, units: 3 },
    ]);
    expect(exact.lossShares[0]).toBeCloseTo(smallLost / total, 13);
    expect(exact.lossShares[1]).toBeCloseTo(largeLost / total, 13);
    expect(exact.unitsInUse).toBeCloseTo(inUse / total, 12);
  });

  test('a request for more than there is is always lost', () => {
    const { lossShares } = lossClasses(2, [{ arrivalRate: 1, holdingTime: 1, units: 3 }]);
    expect(lossShares).toEqual([1]);
  });

  test('overflows at no capacity', () => {
    // 3,000 trunks offered 2,900 erlang: the weights reach e^2900.
    const { lossShares } = lossClasses(3_000, [{ arrivalRate: 2_900, holdingTime: 1, units: 1 }]);
    expect(lossShares[0]).toBeCloseTo(erlangB(3_000, 2_900), 12);
  });

  test('refuses parts of units', () => {
    expect(() => lossClasses(3, [{ arrivalRate: 1, holdingTime: 1, units: 0.5 }])).toThrow(
      'lossClasses requires a whole number of units of at least 1, got 0.5',
    );
  });
});
