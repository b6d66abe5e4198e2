import { describe, expect, test } from 'vitest';
import { erlangB, mmc, mmck } from '../../src/theory/index.js';

describe('mmck', () => {
  test('matches M/M/1/2 by hand', () => {
    // ρ = ½: p = 4/7, 2/7, 1/7. Lost 1/7; let in 6/7 × 1; L = 4/7; L_q = 1/7.
    const queue = mmck({ arrivalRate: 1, serviceRate: 2, servers: 1, room: 2 });
    expect(queue.lossShare).toBeCloseTo(1 / 7, 15);
    expect(queue.throughput).toBeCloseTo(6 / 7, 15);
    expect(queue.workInProgress).toBeCloseTo(4 / 7, 15);
    expect(queue.queueLength).toBeCloseTo(1 / 7, 15);
    expect(queue.cycleTime).toBeCloseTo(4 / 6, 14);
    expect(queue.probabilityWait).toBeCloseTo(2 / 6, 14);
    expect(queue.utilisation).toBeCloseTo(3 / 7, 14);
  });

  test('without places to wait is Erlang B', () => {
    const queue = mmck({ arrivalRate: 9, serviceRate: 1, servers: 7, room: 7 });
    expect(queue.lossShare).toBeCloseTo(erlangB(7, 9), 14);
    expect(queue.waitingTime).toBe(0);
  });

  test('with much room is M/M/c', () => {
    const wide = mmck({ arrivalRate: 2, serviceRate: 1, servers: 3, room: 300 });
    // (2/3)^297 is left out.
    expect(wide.waitingTime).toBeCloseTo(mmc({ arrivalRate: 2, serviceRate: 1, servers: 3 }).waitingTime, 13);
    expect(wide.probabilityWait).toBeCloseTo(4 / 9, 13);
  });

  test('an overload fills it and runs the servers at their rate', () => {
    const full = mmck({ arrivalRate: 1000, serviceRate: 1, servers: 2, room: 10 });
    expect(full.throughput).toBeCloseTo(2, 8);
    expect(full.workInProgress).toBeCloseTo(10, 2);
  });

  test('refuses room for fewer than the servers', () => {
    expect(() => mmck({ arrivalRate: 1, serviceRate: 1, servers: 3, room: 2 })).toThrow(
      'mmck requires a whole room of at least 3, got 2',
    );
  });
});
