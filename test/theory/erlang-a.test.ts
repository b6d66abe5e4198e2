import { describe, expect, test } from 'vitest';
import { erlangA, erlangB, mmc } from '../../src/theory/index.js';

describe('erlangA', () => {
  test('is a Poisson distribution when patience lasts as long as service', () => {
    // Out of state n at rate n μ whatever the servers: M/M/∞ with mean 3. P(N ≥ 4) = 1 − e^−3 (1 + 3 + 4.5 +
    // 4.5).
    const queue = erlangA({ arrivalRate: 3, serviceRate: 1, servers: 4, renegeRate: 1 });
    expect(queue.workInProgress).toBeCloseTo(3, 12);
    expect(queue.probabilityWait).toBeCloseTo(1 - 13 * Math.exp(-3), 12);
    // E(N − 4)+ = Σ (n − 4) p(n) = 3 P(N ≥ 3) − 4 P(N ≥ 4) − … by n p(n) = 3 p(n − 1): 3 P(N ≥ 4) − 4 P(N ≥
    // 5).
    const atLeast4 = 1 - 13 * Math.exp(-3);
    const atLeast5 = atLeast4 - (81 / 24) * Math.exp(-3);
    expect(queue.queueLength).toBeCloseTo(3 * atLeast4 - 4 * atLeast5, 12);
  });

  test('becomes Erlang C as patience grows', () => {
    const exact = mmc({ arrivalRate: 2, serviceRate: 1, servers: 3 });
    const patient = erlangA({ arrivalRate: 2, serviceRate: 1, servers: 3, renegeRate: 1e-7 });
    // The difference is of the order of the renege rate times the mean square queue.
    expect(patient.waitingTime).toBeCloseTo(exact.waitingTime, 5);
    expect(patient.probabilityWait).toBeCloseTo(exact.probabilityWait, 5);
    expect(patient.renegeShare).toBeLessThan(1e-6);
  });

  test('becomes Erlang B as patience vanishes', () => {
    const impatient = erlangA({ arrivalRate: 5, serviceRate: 1, servers: 3, renegeRate: 1e9 });
    expect(impatient.renegeShare).toBeCloseTo(erlangB(3, 5), 7);
  });

  test('balances: who arrives is served or leaves, even under a fivefold load', () => {
    const queue = erlangA({ arrivalRate: 50, serviceRate: 1, servers: 10, renegeRate: 0.2 });
    expect(queue.throughput + 50 * queue.renegeShare).toBeCloseTo(50, 9);
    expect(queue.cycleTime).toBeCloseTo(queue.workInProgress / 50, 12);
    // Fluid limit: the queue q with 50 = 10 + 0.2 q.
    expect(queue.queueLength).toBeCloseTo(200, 6);
  });

  test('refuses endless patience', () => {
    expect(() => erlangA({ arrivalRate: 1, serviceRate: 1, servers: 1, renegeRate: 0 })).toThrow(RangeError);
  });
});
