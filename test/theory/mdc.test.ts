import { describe, expect, test } from 'vitest';
import { mdc, mg1, mmc } from '../../src/theory/index.js';

/** The chain itself, step by step: next = (present − servers)+ + Poisson(load), until it stands still. */
function byIteration(load: number, servers: number): { queueLength: number; probabilityWait: number } {
  const size = 400;
  const poisson = new Float64Array(size);
  poisson[0] = Math.exp(-load);
  for (let k = 1; k < size; k += 1) poisson[k] = ((poisson[k - 1] ?? 0) * load) / k;
  let p = new Float64Array(size);
  p[0] = 1;
  for (let step = 0; step < 2000; step += 1) {
    const next = new Float64Array(size);
    p.forEach((probability, present) => {
      const left = Math.max(0, present - servers);
      for (let k = 0; probability > 1e-18 && k < 60 && left + k < size; k += 1) {
        next[left + k] = (next[left + k] ?? 0) + probability * (poisson[k] ?? 0);
      }
    });
    const change = next.reduce((sum, value, i) => sum + Math.abs(value - (p[i] ?? 0)), 0);
    p = next;
    if (change < 1e-14) break;
  }
  const queueLength = p.reduce((sum, value, n) => sum + Math.max(0, n - servers) * value, 0);
  return { queueLength, probabilityWait: p.reduce((sum, value, n) => sum + (n >= servers ? value : 0), 0) };
}

describe('mdc', () => {
  test('with one server is Pollaczek-Khinchine with cv 0', () => {
    const exact = mdc({ arrivalRate: 0.7, serviceTime: 1, servers: 1 });
    expect(exact.waitingTime).toBeCloseTo(
      mg1({ arrivalRate: 0.7, serviceTime: 1, serviceCv: 0 }).waitingTime,
      13,
    );
    expect(exact.probabilityWait).toBeCloseTo(0.7, 13);
  });

  test('agrees with the chain iterated to rest, odd and even numbers of servers', () => {
    for (const [load, servers] of [
      [1.6, 2],
      [1.2, 3],
      [4.5, 5],
      [6, 8],
    ] as const) {
      const exact = mdc({ arrivalRate: load / 2, serviceTime: 2, servers });
      const iterated = byIteration(load, servers);
      // The iteration stops at a change of 1e-14 and shrinks by no more than a factor 0.95 a step.
      expect(exact.queueLength, `${load}, ${servers}`).toBeCloseTo(iterated.queueLength, 9);
      expect(exact.probabilityWait, `${load}, ${servers}`).toBeCloseTo(iterated.probabilityWait, 9);
    }
  });

  test('waits about half as long as M/M/c under heavy load', () => {
    const fixed = mdc({ arrivalRate: 3.96, serviceTime: 1, servers: 4 }).waitingTime;
    const exponential = mmc({ arrivalRate: 3.96, serviceRate: 1, servers: 4 }).waitingTime;
    expect(fixed / exponential).toBeGreaterThan(0.5);
    expect(fixed / exponential).toBeLessThan(0.505);
  });

  test('stays sensible with many servers', () => {
    const queue = mdc({ arrivalRate: 95, serviceTime: 1, servers: 100 });
    const exponential = mmc({ arrivalRate: 95, serviceRate: 1, servers: 100 });
    expect(queue.waitingTime).toBeGreaterThan(0.5 * exponential.waitingTime);
    expect(queue.waitingTime).toBeLessThan(exponential.waitingTime);
    expect(mdc({ arrivalRate: 10, serviceTime: 1, servers: 60 }).queueLength).toBeCloseTo(0, 9);
  });

  test('refuses an overload', () => {
    expect(() => mdc({ arrivalRate: 3, serviceTime: 1, servers: 3 })).toThrow(RangeError);
  });
});
