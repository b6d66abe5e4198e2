import { describe, expect, test } from 'vitest';
import { mm1, mmc, mmcWaitExceeds, mmcWaitQuantile } from '../../src/theory/index.js';

describe('mm1', () => {
  test('at 80 % load waits 4 service times on average', () => {
    // W_q = ρ / (1 − ρ) service times; L_q = ρ² / (1 − ρ) = 3.2; L = ρ / (1 − ρ) = 4.
    const queue = mm1({ arrivalRate: 0.8, serviceRate: 1 });
    expect(queue.waitingTime).toBeCloseTo(4, 13);
    expect(queue.queueLength).toBeCloseTo(3.2, 13);
    expect(queue.workInProgress).toBeCloseTo(4, 13);
    expect(queue.cycleTime).toBeCloseTo(5, 13);
    expect(queue.probabilityWait).toBeCloseTo(0.8, 14);
    expect([queue.utilisation, queue.throughput]).toEqual([0.8, 0.8]);
  });

  test('at 90 % waits 9', () => {
    expect(mm1({ arrivalRate: 0.9, serviceRate: 1 }).waitingTime).toBeCloseTo(9, 12);
  });
});

describe('mmc', () => {
  test('matches a hand-worked case', () => {
    // c = 3, λ = 2, μ = 1: C = 4/9, W_q = (4/9) / (3 − 2), L_q = 8/9, L = 2 + 8/9.
    const queue = mmc({ arrivalRate: 2, serviceRate: 1, servers: 3 });
    expect(queue.waitingTime).toBeCloseTo(4 / 9, 14);
    expect(queue.queueLength).toBeCloseTo(8 / 9, 14);
    expect(queue.workInProgress).toBeCloseTo(2 + 8 / 9, 13);
    expect(queue.delayWhenWaiting).toBe(1);
  });

  test('ten servers at 90 % wait 0.6687 service times', () => {
    // C(10, 9) = 0.668732 (tables), over c μ − λ = 1.
    expect(mmc({ arrivalRate: 9, serviceRate: 1, servers: 10 }).waitingTime).toBeCloseTo(0.6687, 4);
  });

  test('does not care about the unit of time', () => {
    const perHour = mmc({ arrivalRate: 9, serviceRate: 4, servers: 3 });
    const perMinute = mmc({ arrivalRate: 9 / 60, serviceRate: 4 / 60, servers: 3 });
    expect(perMinute.waitingTime).toBeCloseTo(perHour.waitingTime * 60, 11);
  });

  test('refuses an overload and impossible rates', () => {
    expect(() => mmc({ arrivalRate: 5, serviceRate: 1, servers: 4 })).toThrow(
      'mmc requires a utilisation below 1, got 1.25',
    );
    expect(() => mmc({ arrivalRate: 0, serviceRate: 1, servers: 4 })).toThrow(RangeError);
    expect(() => mmc({ arrivalRate: 1, serviceRate: Number.NaN, servers: 4 })).toThrow(RangeError);
    expect(() => mmc({ arrivalRate: 1, serviceRate: 1, servers: 0 })).toThrow(RangeError);
  });
});

describe('the distribution of the wait', () => {
  const queue = { arrivalRate: 4, serviceRate: 2, servers: 3 };

  test('its tail integrates to the mean wait', () => {
    // Trapezoids of 0.001 up to 40: error of order 1e-7.
    let area = 0;
    for (let i = 0; i < 40_000; i += 1) {
      area += (mmcWaitExceeds(queue, i / 1000) + mmcWaitExceeds(queue, (i + 1) / 1000)) / 2000;
    }
    expect(area).toBeCloseTo(mmc(queue).waitingTime, 6);
  });

  test('its quantile undoes its tail, and is 0 for those served at once', () => {
    expect(mmcWaitExceeds(queue, mmcWaitQuantile(queue, 0.95))).toBeCloseTo(0.05, 14);
    expect(mmcWaitQuantile(queue, 0.5)).toBe(0);
    expect(() => mmcWaitQuantile(queue, 1)).toThrow(RangeError);
    expect(() => mmcWaitExceeds(queue, -1)).toThrow(RangeError);
  });
});
