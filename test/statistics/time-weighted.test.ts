import { describe, expect, test } from 'vitest';
import { TimeWeighted } from '../../src/statistics/index.js';

describe('TimeWeighted', () => {
  test('averages over time, not over changes', () => {
    // 0 for 2, 3 for 1, 1 for 7: integral 0 + 3 + 7 = 10 over 10.
    const queue = new TimeWeighted();
    queue.set(3, 2);
    queue.set(1, 3);
    expect(queue.integral(10)).toBe(10);
    expect(queue.mean(10)).toBe(1);
    expect([queue.min, queue.max, queue.value]).toEqual([0, 3, 1]);
  });

  test('starts at a given value and time, and counts steps up and down', () => {
    const queue = new TimeWeighted(5, 100);
    queue.add(2, 110);
    queue.add(-6, 120);
    expect(queue.integral(130)).toBe(50 + 70 + 10);
    expect(queue.duration(130)).toBe(30);
    expect([queue.min, queue.max]).toEqual([1, 7]);
  });

  test('asking for the mean does not change it', () => {
    const queue = new TimeWeighted(4);
    expect(queue.mean(3)).toBe(4);
    expect(queue.mean(1)).toBe(4);
    queue.set(0, 5);
    expect(queue.mean(10)).toBe(2);
  });

  test('forgets the past on reset and keeps the present value', () => {
    const queue = new TimeWeighted(9);
    queue.set(2, 10);
    queue.reset(20);
    expect(queue.mean(30)).toBe(2);
    expect([queue.min, queue.max]).toEqual([2, 2]);
    expect(queue.integral(30)).toBe(20);
  });

  test('merged runs weigh by their length', () => {
    // 10 for 1 and 2 for 3: (10 + 6) / 4.
    const first = new TimeWeighted(10);
    first.advance(1);
    const second = new TimeWeighted(2, 50);
    second.advance(53);
    first.merge(second);
    expect(first.mean(1)).toBe(4);
    expect([first.min, first.max]).toEqual([2, 10]);
    expect(second.mean(53)).toBe(2);
  });

  test('has no mean before time has passed', () => {
    expect(new TimeWeighted(3, 7).mean(7)).toBeNaN();
  });

  test('refuses time running backwards and values that are not finite', () => {
    const queue = new TimeWeighted(0, 10);
    expect(() => queue.set(1, 9)).toThrow(new RangeError('time-weighted requires a time from 10 on, got 9'));
    expect(() => queue.set(Number.NaN, 11)).toThrow(RangeError);
    expect(() => queue.advance(Number.NaN)).toThrow(RangeError);
    expect(() => new TimeWeighted(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => new TimeWeighted(0, Number.NaN)).toThrow(RangeError);
    expect(queue.value).toBe(0);
  });

  test('refuses a question about a time before the last change, whatever is asked', () => {
    const queue = new TimeWeighted(2, 0);
    queue.set(6, 10);
    // Answers for 5 would be of 6 held backwards: 20 - 6 × 5 = -10, where 2 × 5 = 10 was held.
    const questions: readonly ((now: number) => unknown)[] = [
      (now) => queue.integral(now),
      (now) => queue.duration(now),
      (now) => queue.mean(now),
      (now) => queue.advance(now),
      (now) => queue.reset(now),
      (now) => queue.add(1, now),
    ];
    for (const ask of questions) {
      expect(() => ask(5)).toThrow(new RangeError('time-weighted requires a time from 10 on, got 5'));
      for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY])
        expect(() => ask(wrong)).toThrow(RangeError);
      // What a program without types might pass: "12" - 10 would be 2.
      expect(() => Reflect.apply(ask, undefined, ['12'])).toThrow(RangeError);
    }
    expect([queue.mean(10), queue.integral(10), queue.duration(10)]).toEqual([2, 20, 10]);
  });
});
