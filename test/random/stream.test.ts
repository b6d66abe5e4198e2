import { describe, expect, test } from 'vitest';
import { createStream, type StreamAlgorithm } from '../../src/random/stream.js';
import { BAND, chiSquarePValue, pairCounts, uniformityPValue } from './goodness-of-fit.js';

const algorithms: readonly StreamAlgorithm[] = ['alea', 'xor4096'];

describe.each(algorithms)('an %s stream', (algorithm) => {
  const take = (seedText: string, count: number): number[] => {
    const stream = createStream(seedText, algorithm);
    return Array.from({ length: count }, () => stream.next());
  };

  test('repeats itself for the same seed text and differs for another', () => {
    expect(take('a', 5)).toEqual(take('a', 5));
    expect(take('a', 5)).not.toEqual(take('b', 5));
  });

  test('gives odd multiples of 2^-53', () => {
    for (const u of take('grid', 1000)) {
      expect(u * 2 ** 52 - 0.5).toBe(Math.floor(u * 2 ** 52));
      expect(u > 0 && u < 1).toBe(true);
    }
  });

  test('uses all 52 bits: each is set in half of the draws', () => {
    const ones = new Float64Array(52);
    for (const u of take('bits', 10_000)) {
      let cell = BigInt(Math.floor(u * 2 ** 52));
      for (let bit = 0; bit < 52; bit++, cell >>= 1n) ones[bit] = (ones[bit] ?? 0) + Number(cell & 1n);
    }
    // 4.5 standard errors of a fair coin thrown 10,000 times (0.005 each); 52 coins.
    for (const count of ones) expect(Math.abs(count / 10_000 - 0.5)).toBeLessThan(4.5 * 0.005);
  });

  test('is uniform, and pairs at lags 1, 2, 3 and 7 are independent', () => {
    const draws = take('uniformity', 40_000 + 7);
    const at = (i: number): number => draws[i] ?? Number.NaN;
    const p = [uniformityPValue(draws)];
    for (const lag of [1, 2, 3, 7]) p.push(chiSquarePValue(pairCounts(16, 40_000, at, (i) => at(i + lag))));
    for (const value of p) expect(value > BAND[0] && value < BAND[1]).toBe(true);
  });

  test('goes on from a stored state as if nothing had happened', () => {
    const stream = createStream('checkpoint', algorithm);
    for (let i = 0; i < 200; i++) stream.next();
    const state = JSON.parse(JSON.stringify(stream.state()));
    const expected = Array.from({ length: 10 }, () => stream.next());
    const other = createStream('another', algorithm);
    other.restore(state);
    expect(Array.from({ length: 10 }, () => other.next())).toEqual(expected);
    stream.restore(state);
    expect(stream.next()).toBe(expected[0]);
  });

  test('refuses the state of the other algorithm', () => {
    const other = createStream('a', algorithm === 'alea' ? 'xor4096' : 'alea');
    expect(() => createStream('a', algorithm).restore(other.state())).toThrow(RangeError);
  });
});

test('a missing seed is refused, since seedrandom would make one up', () => {
  expect(() => createStream('')).toThrow('a stream requires a seed text, got an empty one');
  expect(() => createStream(JSON.parse('1'))).toThrow(TypeError);
  expect(() => createStream('a', JSON.parse('"arc4"'))).toThrow(RangeError);
});
