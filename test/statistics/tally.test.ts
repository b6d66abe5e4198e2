import { describe, expect, test } from 'vitest';
import { Tally } from '../../src/statistics/index.js';

function tallyOf(values: readonly number[]): Tally {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  return tally;
}

describe('Tally', () => {
  test('matches a hand-worked sample', () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: sum 40, squared deviations 9+1+1+1+0+0+4+16 = 32, over n − 1 = 7.
    const tally = tallyOf([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(tally.count).toBe(8);
    expect(tally.mean).toBeCloseTo(5, 14);
    expect(tally.sum).toBeCloseTo(40, 12);
    expect(tally.variance).toBeCloseTo(32 / 7, 13);
    expect(tally.standardDeviation).toBeCloseTo(Math.sqrt(32 / 7), 13);
    expect([tally.min, tally.max]).toEqual([2, 9]);
  });

  test('keeps the variance of small differences on a large mean', () => {
    // Deviations −3, 0, 3 around 1e9 + 10: variance 9; the sum-of-squares formula would lose it.
    expect(tallyOf([1e9 + 7, 1e9 + 10, 1e9 + 13]).variance).toBe(9);
  });

  test('merging parts gives the whole', () => {
    const values = Array.from({ length: 101 }, (_, i) => Math.sin(i) * 50 + i);
    const whole = tallyOf(values);
    const merged = tallyOf(values.slice(0, 30));
    merged.merge(tallyOf(values.slice(30, 31)));
    merged.merge(new Tally());
    merged.merge(tallyOf(values.slice(31)));
    expect(merged.count).toBe(101);
    expect(merged.mean).toBeCloseTo(whole.mean, 12);
    expect(merged.variance).toBeCloseTo(whole.variance, 9);
    expect([merged.min, merged.max]).toEqual([whole.min, whole.max]);
  });

  test('merging into an empty tally copies it', () => {
    const merged = new Tally();
    merged.merge(tallyOf([3, 5]));
    expect(merged.toJSON()).toEqual(tallyOf([3, 5]).toJSON());
  });

  test('says nothing about an empty sample and no variance from one observation', () => {
    expect([new Tally().mean, new Tally().min, new Tally().max, new Tally().variance]).toEqual(
      Array(4).fill(Number.NaN),
    );
    expect(tallyOf([4]).variance).toBeNaN();
    expect(tallyOf([4]).mean).toBe(4);
  });

  test('forgets everything on reset', () => {
    const tally = tallyOf([1, 2, 3]);
    tally.reset();
    tally.add(7);
    expect(tally.toJSON()).toEqual(tallyOf([7]).toJSON());
  });

  test('survives JSON, empty or not', () => {
    expect(tallyOf([]).toJSON()).toMatchObject({ count: 0, min: null, max: null });
    expect(tallyOf([5, 3]).toJSON()).toEqual({ count: 2, mean: 4, squares: 2, min: 3, max: 5 });
    for (const tally of [new Tally(), tallyOf([1.5, -2, 8])]) {
      expect(Tally.from(JSON.parse(JSON.stringify(tally))).toJSON()).toEqual(tally.toJSON());
    }
    const revived = Tally.from(tallyOf([1, 2]).toJSON());
    revived.add(3);
    expect(revived.variance).toBe(1);
  });

  test('refuses what is not finite', () => {
    expect(() => new Tally().add(Number.NaN)).toThrow(
      new RangeError('tally requires a finite value, got NaN'),
    );
    expect(() => new Tally().add(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});
