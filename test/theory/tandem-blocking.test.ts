import { describe, expect, test } from 'vitest';
import { tandemBlocking } from '../../src/theory/index.js';

describe('tandemBlocking', () => {
  test('with equal rates passes (buffer + 2) / (buffer + 3) of them', () => {
    // Hunt 1956: the chain is uniform on buffer + 3 states. Buffer 0: 2/3.
    for (const buffer of [0, 1, 2, 10]) {
      const line = tandemBlocking({ firstRate: 4, secondRate: 4, buffer });
      expect(line.throughput).toBeCloseTo((4 * (buffer + 2)) / (buffer + 3), 13);
      expect(line.blockedShare).toBeCloseTo(1 / (buffer + 3), 14);
      expect(line.starvedShare).toBeCloseTo(1 / (buffer + 3), 14);
    }
  });

  test('matches unequal rates by hand', () => {
    // Rates 2 and 1, no buffer: weights 1 2 4: throughput 1 × 6/7, blocked 4/7.
    const line = tandemBlocking({ firstRate: 2, secondRate: 1, buffer: 0 });
    expect(line.throughput).toBeCloseTo(6 / 7, 14);
    expect(line.blockedShare).toBeCloseTo(4 / 7, 14);
    expect(line.bufferLevel).toBe(0);
  });

  test('passes the same both ways round, and what leaves the first station leaves the second', () => {
    const one = tandemBlocking({ firstRate: 3, secondRate: 5, buffer: 4 });
    const other = tandemBlocking({ firstRate: 5, secondRate: 3, buffer: 4 });
    expect(one.throughput).toBeCloseTo(other.throughput, 13);
    expect(3 * (1 - one.blockedShare)).toBeCloseTo(one.throughput, 13);
  });

  test('with much room runs at the slower rate', () => {
    expect(tandemBlocking({ firstRate: 3, secondRate: 5, buffer: 200 }).throughput).toBeCloseTo(3, 12);
  });

  test('counts the buffer: one place, equal rates, full half the time', () => {
    // Uniform on 0 … 3 passed; in the buffer 0 0 1 1.
    expect(tandemBlocking({ firstRate: 1, secondRate: 1, buffer: 1 }).bufferLevel).toBeCloseTo(0.5, 14);
  });

  test('refuses a negative buffer', () => {
    expect(() => tandemBlocking({ firstRate: 1, secondRate: 1, buffer: -1 })).toThrow(RangeError);
  });
});
