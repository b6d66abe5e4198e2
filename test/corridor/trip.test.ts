import { describe, expect, test } from 'vitest';
import { arrivals, at, carrier, day, governorate, type Part, run } from './scenarios.js';

const fuel = (part: Part): Part => ({
  fleet: { fuel: { at: '06:00', ...part }, carriers: { fleet: { fuelPerTrip: 50 } } },
});

describe('fuel', () => {
  test('is waited for in order, from one delivery to the next', () => {
    // 50 L at the start, 100 L a day: one trip, then two a day.
    const { of, times, outcome } = run({ days: 3 }, fuel({ perDay: 100, stock: 50 }), arrivals([100, 6]));
    expect(times('collected')).toEqual([100, at(6), at(6), day + at(6), day + at(6), 2 * day + at(6)]);
    expect(of(2)).toContainEqual(['no fuel', 100]);
    expect(outcome.work.fuelLitres).toBe(300);
    expect(outcome.cost.fuel).toBe(450);
  });

  test('beyond the tank is not delivered', () => {
    // 50 + 100 fill the tank on day 0; the delivery of day 1 is refused; three trips then, the fourth on day 2.
    const { times } = run(
      { days: 3 },
      fuel({ perDay: 100, stock: 50, storage: 150 }),
      arrivals([day + 500, 4]),
    );
    expect(times('collected')).toEqual([day + 500, day + 500, day + 500, 2 * day + at(6)]);
  });

  test('in amounts that no double holds exactly serves every trip it is enough for', () => {
    const { times, outcome } = run(
      { days: 2 },
      {
        fleet: {
          fuel: { perDay: 99.9, stock: 333, at: '06:00' },
          carriers: { fleet: { fuelPerTrip: 33.3 } },
        },
      },
      arrivals([100, 14]),
    );
    // 333 L are ten trips, 99.9 L three.
    expect(times('collected')).toEqual([...Array(10).fill(100), at(6), at(6), at(6), day + at(6)]);
    expect(outcome.work.fuelLitres).toBeCloseTo(14 * 33.3, 9);
  });

  test('without limit from a phase on lets all who wait go at once', () => {
    const phases = [{ name: 'open tap', from: 200, set: { 'fleet.fuel.perDay': 'unlimited' } }];
    expect(run({ phases }, fuel({ perDay: 0 }), arrivals([100, 3])).times('collected')).toEqual([
      200, 200, 200,
    ]);
  });

  test('that no tank can hold is waited for without end', () => {
    const { outcome } = run({ days: 3 }, fuel({ perDay: 100, storage: 40 }), arrivals([100, 1]));
    expect(outcome.throughput.collected.total).toBe(0);
    expect(outcome.balance.insideByStage.fleet).toBe(1);
  });
});

describe('permits', () => {
  test('take their wait before loading', () => {
    const { of } = run({ fleet: { permits: { share: 1, wait: 45 } } }, arrivals([100, 1]));
    expect(of(1)).toContainEqual(['no permit', 100]);
    expect(of(1)).toContainEqual(['collected', 145]);
  });

  test('refused are applied for again and again', () => {
    // Answers at 145 and every 105 min: the 13th at 1,405.
    const permits = { share: 1, approval: 0, wait: 45, retry: 60 };
    const { outcome } = run({ fleet: { permits } }, arrivals([100, 1]));
    expect(outcome.work.permitsRefused).toBe(13);
    expect(outcome.balance.insideByStage.fleet).toBe(1);
  });
});

describe('convoys in Gaza', () => {
  test('leave when complete, or when the first has waited long enough', () => {
    const convoy = { fleet: { convoy: { size: 3, maxWait: 60 } } };
    const { of, times } = run(convoy, arrivals([100, 3], [200, 1], [230, 1]), governorate({ trip: 30 }));
    expect(times('road')).toEqual([100, 100, 100, 260, 260]);
    expect(of(5)).toContainEqual(['convoy', 230]);
    expect(times('delivered')).toEqual([130, 130, 130, 290, 290]);
  });

  test('that left complete leave no clock behind for the next', () => {
    const convoy = { fleet: { convoy: { size: 2, maxWait: 60 } } };
    // The first waits from 90 and leaves with the second at 100; the third waits its own hour from 140.
    expect(run(convoy, arrivals([90, 1], [100, 1], [140, 1])).times('road')).toEqual([100, 100, 200]);
  });

  test('gather for each governorate on its own', () => {
    const parts: Part = {
      fleet: { convoy: { size: 2, maxWait: 500 } },
      governorates: { north: { population: 1_000, trip: 0, docks: 9, hours: 'always', unload: 0 } },
    };
    const { rows } = run(parts, arrivals([100, 40]));
    const byPlace = new Map<string, number[]>();
    for (const row of rows.filter((each) => each.milestone === 'delivered'))
      byPlace.set(row.place, [...(byPlace.get(row.place) ?? []), row.at]);
    // Whoever is left over at a place of odd number leaves at 600.
    for (const [, minutes] of byPlace)
      expect(minutes.filter((minute) => minute === 600)).toHaveLength(minutes.length % 2);
    expect([...byPlace.keys()].sort()).toEqual(['north', 'south']);
  });
});

describe('on the road', () => {
  test('an intercepted load is lost half way, and its truck turns round there', () => {
    const { times, outcome, order } = run(
      arrivals([100, 2]),
      carrier({ trucks: 1 }),
      governorate({ trip: 60, interception: 1 }),
    );
    // Lost at 130, back at 160.
    expect(times('intercepted')).toEqual([130, 190]);
    expect(times('collected')).toEqual([100, 160]);
    expect(order('delivered')).toEqual([]);
    expect(outcome.balance.ended).toEqual({ delivered: 0, intercepted: 2, left: 0 });
    expect(outcome.throughput.intercepted.perDay).toBe(2);
  });

  test('the state of the roads multiplies both ways', () => {
    const { times } = run(
      { fleet: { roadFactor: 2 } },
      arrivals([100, 2]),
      carrier({ trucks: 1 }),
      governorate({ trip: 30 }),
    );
    expect(times('delivered')).toEqual([160, 280]);
  });
});
