import { describe, expect, test } from 'vitest';
import { solveSmooth } from '../../src/statistics/solve-smooth.js';

describe('solveSmooth', () => {
  test('finds roots far above and below 1 with few calls', () => {
    for (const root of [1e-6, 0.3, 1, 7, 4e5]) {
      let calls = 0;
      const found = solveSmooth((x) => {
        calls += 1;
        return Math.log(x);
      }, Math.log(root));
      expect(found / root).toBeCloseTo(1, 11);
      expect(calls).toBeLessThan(45);
    }
  });

  test('needs about a dozen calls for a chance near 1', () => {
    let calls = 0;
    // 1 − exp(−x) = 0.95 at ln 20
    const found = solveSmooth((x) => {
      calls += 1;
      return -Math.expm1(-x);
    }, 0.95);
    expect(found).toBeCloseTo(Math.log(20), 11);
    expect(calls).toBeLessThan(20);
  });

  test('says NaN for a target that is never reached', () => {
    expect(solveSmooth((x) => -1 / x, 0.5)).toBeNaN();
  });
});
