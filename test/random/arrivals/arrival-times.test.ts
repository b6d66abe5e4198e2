import { expect, test } from 'vitest';
import { arrivalTimes, profiledArrivalTimes } from '../../../src/random/arrivals/arrival-times.js';
import { HourProfile } from '../../../src/random/arrivals/hour-profile.js';
import { constant } from '../../../src/random/distributions/constant.js';
import { exponential } from '../../../src/random/distributions/exponential.js';
import { truncatedNormal } from '../../../src/random/distributions/normal.js';
import { KeyedDraws } from '../../../src/random/keyed-draws.js';
import { BAND, uniformityPValue } from '../goodness-of-fit.js';

const source = new KeyedDraws('arrival times', 0).source('x');

function take(times: Generator<number>, count: number): number[] {
  return Array.from({ length: count }, () => Number(times.next().value));
}

test('constant gaps are equally spaced', () => {
  expect(take(arrivalTimes(constant(15), source), 4)).toEqual([15, 30, 45, 60]);
});

test('exponential gaps are those of their distribution, and each belongs to its entity', () => {
  const gap = exponential(6);
  const times = take(arrivalTimes(gap, source), 5000);
  const gaps = times.map((time, i) => time - (times[i - 1] ?? 0));
  const p = uniformityPValue(gaps.map(gap.cdf));
  expect(p > BAND[0] && p < BAND[1]).toBe(true);
  expect(gaps[17]).toBeCloseTo(gap.quantile(source.uniform(17)), 9);
});

test('a profiled Poisson process has its rate, its hours and exponential gaps in its own time', () => {
  const profile = new HourProfile(
    Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 12 ? hour : 0)),
  );
  const times = take(profiledArrivalTimes(30, profile, source), 6000);
  for (const time of times) {
    expect(time % 1440).toBeGreaterThanOrEqual(8 * 60);
    expect(time % 1440).toBeLessThan(12 * 60);
  }
  const ownTime = times.map((time) => Math.floor(time / 1440) + profile.shareBefore(time % 1440));
  const p = uniformityPValue(ownTime.map((time, i) => -Math.expm1(-30 * (time - (ownTime[i - 1] ?? 0)))));
  expect(p > BAND[0] && p < BAND[1]).toBe(true);
});

test('times never run backwards or stand still for ever', () => {
  expect(() => take(arrivalTimes(truncatedNormal(1, 1, -1, 3), source), 1)).toThrow(RangeError);
  expect(() => take(arrivalTimes(constant(0), source), 1)).toThrow(RangeError);
  expect(() => take(profiledArrivalTimes(0, HourProfile.flat(), source), 1)).toThrow(RangeError);
});
