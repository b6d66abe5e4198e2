import { describe, expect, test } from 'vitest';
import { at, day, run } from './scenarios.js';

const hour8 = Array.from({ length: 24 }, (_, hour) => (hour === 8 ? 1 : 0));

describe('by road', () => {
  test('without dispersion the same number comes every day, in the hours of the profile', () => {
    const { outcome, times } = run({
      days: 3,
      supply: { road: { perDay: 10, dispersion: 0, profile: hour8 } },
    });
    expect(outcome.throughput.delivered.byDay).toEqual([10, 10, 10]);
    expect(outcome.throughput.delivered.byStream.road).toBe(10);
    const minutes = times('staging queue').map((minute) => minute % day);
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(at(8));
    expect(Math.max(...minutes)).toBeLessThan(at(9));
  });

  test('the day count has the mean and the dispersion asked for', () => {
    const days = 400;
    const { outcome } = run({ days, supply: { road: { perDay: 5, dispersion: 2 } } });
    const { byDay, perDay } = outcome.throughput.delivered;
    // Variance 10 a day: standard error of the mean sqrt(10 / 400) = 0.16.
    expect(Math.abs(perDay - 5)).toBeLessThan(4 * 0.16);
    const variance = byDay.reduce((sum, count) => sum + (count - perDay) ** 2, 0) / (days - 1);
    // Relative error of a variance is about sqrt(2 / 400) = 0.07, more with the long tail of this distribution: 4 x 0.09.
    expect(Math.abs(variance / perDay / 2 - 1)).toBeLessThan(0.36);
  });
});

describe('by air', () => {
  test('a dated flight brings its tonnes at its minute, in whole truckloads', () => {
    const dated = [
      { at: 100, tonnes: 25 },
      { at: day + 7, tonnes: 10 },
      { at: -5, tonnes: 10 },
    ];
    const { times, outcome } = run({ days: 2, supply: { flights: { dated } } });
    expect(times('staging queue')).toEqual([100, 100, 100, day + 7]);
    expect(outcome.throughput.delivered.byStream.air).toBe(2);
  });

  test('tonnes that fill their trucks need no truck for the rounding of the quotient', () => {
    // 4.2 / 0.6 in doubles is 7.000000000000001.
    const flights = { dated: [{ at: 100, tonnes: 4.2 }] };
    const ships = [{ at: day, tonnes: 4.2, unloadPerDay: 100 }];
    const { outcome } = run({ days: 2, supply: { flights, ships, pallets: 1, tonnesPerPallet: 0.6 } });
    const { byStream } = outcome.throughput.delivered;
    expect([byStream.air, byStream.sea]).toEqual([7 / 2, 7 / 2]);
    expect(outcome.balance.created).toBe(14);
  });

  test('other flights land at a mean rate', () => {
    const { outcome } = run({ days: 400, supply: { flights: { perDay: 2, tonnes: 20 } } });
    // 2 truckloads each: mean 4 a day, variance 8: standard error sqrt(8 / 400) = 0.14.
    expect(Math.abs(outcome.arrivalsPerDay - 4)).toBeLessThan(4 * 0.14);
  });
});

describe('by sea', () => {
  const ship = (from: number, tonnes: number) => ({ ships: [{ at: from, tonnes, unloadPerDay: 2 }] });

  test('a ship is unloaded evenly over the days from its date on', () => {
    const { times } = run({ days: 4, supply: ship(day + 900, 30) });
    expect(times('staging queue')).toEqual([day + 360, day + 1080, 2 * day + 360]);
  });

  test('what a ship unloaded before the start is gone', () => {
    expect(run({ days: 2, supply: ship(-day, 30) }).times('staging queue')).toEqual([360]);
  });
});

describe('commercial orders', () => {
  const commercial = { importers: 4, ordersPerImporterPerDay: 0.5, trucksPerOrder: 3 };

  test('come as a whole, at one minute', () => {
    const { times } = run({ days: 20, supply: { commercial } });
    const minutes = times('staging queue');
    expect(minutes.length).toBeGreaterThan(0);
    const perMinute = new Map<number, number>();
    for (const minute of minutes) perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
    expect([...perMinute.values()].every((count) => count === 3)).toBe(true);
    // 2 orders a day with variance 2: 40 orders, standard error sqrt(40) = 6.3.
    expect(Math.abs(perMinute.size - 40)).toBeLessThan(4 * 6.3);
  });

  test('begin on their first day', () => {
    const { times } = run({ days: 20, supply: { commercial: { ...commercial, from: 5 * day } } });
    expect(Math.min(...times('staging queue'))).toBeGreaterThanOrEqual(5 * day);
  });
});

test('a truckload has at least one pallet, and its tonnes by the pallets', () => {
  // Half of the draws are below one pallet; 0.5 t each.
  const { rows, outcome } = run({
    supply: {
      pallets: { kind: 'uniform', low: 0, high: 2 },
      tonnesPerPallet: 0.5,
      flights: { dated: [{ at: 9, tonnes: 20 }] },
    },
  });
  const pallets = rows.filter(({ milestone }) => milestone === 'unloading').map((row) => row.pallets);
  expect(Math.min(...pallets)).toBe(1);
  expect(pallets.filter((each) => each === 1).length).toBeGreaterThan(5);
  expect(outcome.throughput.delivered.tonnesPerDay).toBeCloseTo(
    0.5 * pallets.reduce((sum, each) => sum + each),
    9,
  );
});
