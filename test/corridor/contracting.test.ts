import { describe, expect, test } from 'vitest';
import { awardLoad, type Bidder } from '../../src/corridor/index.js';
import { KeyedDraws } from '../../src/random/index.js';
import { arrivals, carrier, day, governorate, type Part, run } from './scenarios.js';

const bidder = (more: Partial<Bidder>): Bidder => ({
  isFree: true,
  tripPrice: 0,
  tonnePrice: 0,
  quota: 0,
  reliability: 1,
  awarded: 0,
  ...more,
});

describe('the award goes to', () => {
  test('the cheapest free carrier, the first of equals', () => {
    const bidders = [
      bidder({ tripPrice: 5, isFree: false }),
      bidder({ tripPrice: 9 }),
      bidder({ tripPrice: 7 }),
      bidder({ tripPrice: 7 }),
    ];
    expect(awardLoad(bidders, 'cheapest-first')).toBe(bidders[2]);
    expect(awardLoad([bidder({ isFree: false })], 'cheapest-first')).toBeUndefined();
  });

  test('the most reliable', () => {
    const bidders = [bidder({ reliability: 0.8 }), bidder({ reliability: 0.9 })];
    expect(awardLoad(bidders, 'reliability')).toBe(bidders[1]);
  });

  test('the one furthest behind its quota, and to one without a quota only when nobody else is free', () => {
    const behind = bidder({ quota: 0.25, awarded: 0 });
    const ahead = bidder({ quota: 0.75, awarded: 3 });
    expect(awardLoad([ahead, behind], 'quota')).toBe(behind);
    expect(awardLoad([bidder({}), ahead], 'quota')).toBe(ahead);
    expect(awardLoad([bidder({ quota: 0.25 }), bidder({ quota: 0.75 })], 'quota')?.quota).toBe(0.75);
    const none = bidder({});
    expect(awardLoad([none, bidder({ quota: 1, isFree: false })], 'quota')).toBe(none);
  });
});

/** Carriers a and b besides the open corridor's own, which has no trucks here. Prices tell who carried what. */
const carriers = (a: Part, b: Part, more: Part = {}): Part => ({
  fleet: {
    ...more,
    carriers: {
      fleet: { trucks: 0 },
      a: { trucks: 9, shift: 'always', ...a },
      b: { trucks: 9, shift: 'always', ...b },
    },
  },
});

describe('in the corridor', () => {
  test('quotas are kept load by load', () => {
    const parts = carriers(
      { costPerTrip: 1, quota: 0.75 },
      { costPerTrip: 100, quota: 0.25 },
      { award: 'quota' },
    );
    expect(run(parts, arrivals([100, 4])).outcome.cost.trips).toBe(103);
  });

  test('fuel is part of the price of a trip', () => {
    // a: 10 + 100 L x 1.5; b: 100.
    const parts = carriers({ costPerTrip: 10, fuelPerTrip: 100 }, { costPerTrip: 100 });
    expect(run(parts, arrivals([100, 1])).outcome.cost).toMatchObject({ trips: 100, fuel: 0 });
  });

  test('carriers whose shifts begin in the same minute compete for the loads that wait', () => {
    const shift = 'daily 08:00-18:00';
    const parts = carriers({ costPerTrip: 100, shift }, { costPerTrip: 1, shift });
    expect(run(parts, arrivals([100, 1])).outcome.cost.trips).toBe(1);
  });

  test('carriers set free by the same end of a stoppage compete too', () => {
    const stoppages = [{ name: 'blackout', from: 50, to: 200, places: ['inside'] }];
    const parts = carriers({ costPerTrip: 100 }, { costPerTrip: 1 });
    expect(run({ stoppages }, parts, arrivals([100, 1])).outcome.cost.trips).toBe(1);
  });

  test('a carrier that does not perform loses that truck for the day, and the load goes to the next', () => {
    const parts = carriers({ costPerTrip: 1, reliability: 0, trucks: 3 }, { costPerTrip: 100 });
    const { of, outcome, times } = run(parts, arrivals([100, 1]));
    expect(outcome.work.noShows).toBe(3);
    // The journal tells whose truck did not come, and whose did.
    expect(of(1).filter(([milestone]) => /performed|awarded/.test(milestone))).toEqual([
      ...Array(3).fill(['not performed', 100]),
      ['awarded', 100],
    ]);
    expect(outcome.cost.trips).toBe(100);
    expect(times('collected')).toEqual([100]);
  });

  test('a no-show truck is there again the next day', () => {
    const { outcome } = run({ days: 2 }, carrier({ trucks: 3, reliability: 0 }), arrivals([100, 1]));
    expect(outcome.work.noShows).toBe(6);
    expect(outcome.throughput.collected.total).toBe(0);
  });

  test('urgent cargo is collected first', () => {
    // By 00:00 no truck works; at 12:30 two of four loads go, the medicine of 12:00 among them.
    const mixed: Part = {
      supply: { road: { mix: { medical: 1 } }, ships: [{ at: 0, tonnes: 10, unloadPerDay: 1 }] },
      cargo: { food: { priority: 2 }, medical: { priority: 1 } },
    };
    const late = carrier({ trucks: 2, shift: 'daily 12:30-13:00' });
    const { order } = run(mixed, arrivals([700, 3]), late, governorate({ trip: 60 }));
    expect(order('collected')).toEqual([4, 1]);
  });
});

describe('a truck can go', () => {
  test('when there is a driver for it', () => {
    const { times } = run(arrivals([100, 3]), carrier({ trucks: 5, drivers: 2 }), governorate({ trip: 30 }));
    expect(times('collected')).toEqual([100, 100, 160]);
  });

  test('when it is back: the way out, unloading and the way home', () => {
    const { times } = run(
      arrivals([100, 2]),
      carrier({ trucks: 1 }),
      governorate({ trip: 30, returnTrip: 20, unload: 10 }),
    );
    expect(times('collected')).toEqual([100, 160]);
    expect(times('delivered')).toEqual([140, 200]);
  });

  test('from the mobilisation of its carrier on, so many more each day of the ramp', () => {
    // 10 trucks in 5 steps from day 1: 0, 2, 4, 6, 8, 10, 10.
    const { outcome } = run(
      { days: 7 },
      carrier({ trucks: 10, mobilisation: day, rampUpDays: 5, costPerTruckDay: 7 }),
    );
    expect(outcome.work.truckDays).toBe(40);
    expect(outcome.cost.haulage).toBe(280);
  });

  test('in steps that no double holds exactly', () => {
    // 50 × 29 / 50 in doubles is 28.999999999999996.
    const { outcome } = run(
      { days: 50 },
      carrier({ trucks: 50, mobilisation: 0, rampUpDays: 50, costPerTruckDay: 1 }),
    );
    expect(outcome.work.truckDays).toBe((50 * 51) / 2);
  });

  test('from the first midnight after a mobilisation during the day', () => {
    const { times } = run({ days: 3 }, carrier({ mobilisation: day + 600 }), arrivals([100, 1]));
    expect(times('collected')).toEqual([2 * day]);
  });

  test('when its own draw of the day says it is fit', () => {
    // The one carrier is number 0, so that truck k of day 0 draws (entity 0, visit k).
    const source = new KeyedDraws('hand', 0).source('fleet.availability');
    const fit = Array.from({ length: 100 }, (_, truck) => source.uniform(0, truck)).filter(
      (u) => u < 0.6,
    ).length;
    const { outcome } = run(
      arrivals([100, 100], [100, 20]),
      carrier({ trucks: 100, availability: 0.6 }),
      governorate({ trip: day }),
    );
    expect(outcome.throughput.collected.total).toBe(fit);
    // 60 expected, standard error sqrt(100 x 0.6 x 0.4) = 4.9.
    expect(Math.abs(fit - 60)).toBeLessThan(4 * 4.9);
  });
});
