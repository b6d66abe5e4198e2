import { describe, expect, test } from 'vitest';
import { infiniteServers, swingingInfiniteServers, timeVaryingQueue } from '../../src/theory/index.js';

describe('infiniteServers', () => {
  test('is Poisson with the offered load as mean', () => {
    expect(infiniteServers(2, 1.5)).toEqual({ workInProgress: 3, probabilityEmpty: Math.exp(-3) });
    expect(() => infiniteServers(0, 1)).toThrow(RangeError);
  });
});

describe('swingingInfiniteServers', () => {
  const tide = { arrivalRate: 1, swing: 0.8, period: 20, serviceRate: 0.5 };

  test('agrees with the forward equations, stepped until they have settled', () => {
    // 30 servers for 2 trucks on average are endless; after 4 periods e^(−40) of the empty start is left.
    const step = 0.01;
    const states = timeVaryingQueue({
      arrivalRate: (time) => 1 + 0.8 * Math.sin((2 * Math.PI * time) / 20),
      ...{ servers: () => 30, serviceRate: 0.5, room: 30, initial: 0, until: 100, step },
    });
    for (const time of [80, 85, 91, 98]) {
      const present = states[Math.round(time / step)]?.workInProgress ?? Number.NaN;
      // Rates frozen within a step: an error of order step², which was 7e-6 at twice the step and so is 2e-6 here.
      expect(swingingInfiniteServers(tide, time)).toBeCloseTo(present, 5);
    }
  });

  test('does not swing when arrivals do not', () => {
    expect(swingingInfiniteServers({ ...tide, swing: 0 }, 7)).toBe(2);
    expect(() => swingingInfiniteServers({ ...tide, swing: 1.1 }, 0)).toThrow(
      'swingingInfiniteServers requires a swing of at most 1, got 1.1',
    );
  });
});
