import { describe, expect, test } from 'vitest';
import { dailyWindowFluid, dailyWindowTimetable, openingWait } from '../../src/theory/index.js';

describe('dailyWindowFluid', () => {
  test('matches a hand-worked day', () => {
    // Hours: λ = 10, μ = 60, open 8 of 24. Queue at opening 10 × 16 = 160, gone after 160 / 50 = 3.2. The
    // queue is two
    // triangles of height 160 over 16 and 3.2 hours: 1536 truck-hours a day, 64 on average; wait 64 / 10 =
    // 6.4.
    const day = dailyWindowFluid({ arrivalRate: 10, serviceRate: 60, openTime: 8, period: 24 });
    expect(day.queueAtOpening).toBe(160);
    expect(day.clearingTime).toBeCloseTo(3.2, 14);
    expect(day.queueLength).toBeCloseTo(64, 12);
    expect(day.waitingTime).toBeCloseTo(6.4, 12);
    expect(day.longestWait).toBe(16);
    expect(day.utilisationWhileOpen).toBeCloseTo(0.5, 14);
  });

  test('a window just long enough clears at closing', () => {
    const day = dailyWindowFluid({ arrivalRate: 10, serviceRate: 30, openTime: 8, period: 24 });
    expect(day.clearingTime).toBeCloseTo(8, 13);
    expect(day.utilisationWhileOpen).toBe(1);
  });

  test('open all day nobody waits', () => {
    expect(dailyWindowFluid({ arrivalRate: 10, serviceRate: 11, openTime: 24, period: 24 }).waitingTime).toBe(
      0,
    );
  });

  test('refuses what the window cannot clear', () => {
    expect(() => dailyWindowFluid({ arrivalRate: 10, serviceRate: 29, openTime: 8, period: 24 })).toThrow(
      /requires a utilisation while open of at most 1/,
    );
    expect(() => dailyWindowFluid({ arrivalRate: 10, serviceRate: 60, openTime: 25, period: 24 })).toThrow(
      RangeError,
    );
    expect(() => dailyWindowFluid({ arrivalRate: 10, serviceRate: 10, openTime: 24, period: 24 })).toThrow(
      RangeError,
    );
  });
});

describe('dailyWindowTimetable', () => {
  test('matches a day followed by hand', () => {
    // Open 4 to 8 of 10, half a unit each. 9 (the day before) starts at 4; 1 at 4.5; 3 at 5; 5 at 5.5; 7 at
    // 7.
    const day = dailyWindowTimetable({
      arrivals: [1, 3, 5, 7, 9],
      opensAt: 4,
      closesAt: 8,
      serviceTime: 0.5,
      servers: 1,
      period: 10,
    });
    expect(day.waitingTimes).toEqual([3.5, 2, 0.5, 0, 5].map((wait) => expect.closeTo(wait, 12)));
    expect(day.waitingTime).toBeCloseTo(2.2, 12);
    expect(day.longestWait).toBeCloseTo(5, 12);
    expect(day.queueLength).toBeCloseTo(1.1, 12);
  });

  test('two servers halve the queue before opening', () => {
    // All four come at 0, open from 4, one unit each: starts 4 4 5 5.
    const day = dailyWindowTimetable({
      arrivals: [0, 0, 0, 0],
      opensAt: 4,
      closesAt: 8,
      serviceTime: 1,
      servers: 2,
      period: 10,
    });
    expect(day.waitingTimes).toEqual([4, 4, 5, 5].map((wait) => expect.closeTo(wait, 12)));
  });

  test('a service begun before closing is finished after it', () => {
    // Open 0 to 3, two units each: starts 0 and 2, the third at 10 the next day.
    const day = dailyWindowTimetable({
      arrivals: [0, 1],
      opensAt: 0,
      closesAt: 3,
      serviceTime: 2,
      servers: 1,
      period: 10,
    });
    expect(day.waitingTimes).toEqual([0, 1].map((wait) => expect.closeTo(wait, 12)));
  });

  test('many small trucks are a fluid', () => {
    // 2400 a day instead of 240: each a tenth. The fluid wait is 6.4; a discrete truck moves it by about its
    // interarrival time.
    const arrivals = Array.from({ length: 2400 }, (_, i) => i / 100);
    const day = dailyWindowTimetable({
      arrivals,
      opensAt: 8,
      closesAt: 16,
      serviceTime: 1 / 600,
      servers: 1,
      period: 24,
    });
    expect(Math.abs(day.waitingTime - 6.4)).toBeLessThan(0.01);
    expect(Math.abs(day.queueLength - 640)).toBeLessThan(1);
  });

  test('refuses a queue that grows and timetables out of order', () => {
    const timetable = {
      arrivals: [0, 1, 2],
      opensAt: 0,
      closesAt: 2,
      serviceTime: 1,
      servers: 1,
      period: 10,
    };
    expect(() => dailyWindowTimetable(timetable)).toThrow(
      'dailyWindowTimetable requires a window that clears 3 arrivals a day',
    );
    expect(() => dailyWindowTimetable({ ...timetable, arrivals: [2, 1] })).toThrow(RangeError);
    expect(() => dailyWindowTimetable({ ...timetable, arrivals: [10] })).toThrow(RangeError);
    expect(() => dailyWindowTimetable({ ...timetable, opensAt: 3 })).toThrow(RangeError);
    expect(() => dailyWindowTimetable({ ...timetable, arrivals: [] })).toThrow(RangeError);
  });
});

describe('openingWait', () => {
  test('is the mean over the day of the time to the next opening', () => {
    // Open 8 to 18 of 24: in the middle of every tenth of an hour, the time left until 8, or none.
    const times = Array.from({ length: 240 }, (_, i) => (i + 0.5) / 10);
    const waits = times.map((time) => (time >= 8 && time < 18 ? 0 : (32 - time) % 24));
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    expect(openingWait({ openTime: 10, period: 24 })).toBeCloseTo(mean, 12);
  });

  test('is nothing for a place that never shuts, and refuses more than all day', () => {
    expect(openingWait({ openTime: 24, period: 24 })).toBe(0);
    expect(() => openingWait({ openTime: 25, period: 24 })).toThrow(
      'openingWait requires an open time up to 24, got 25',
    );
  });
});
