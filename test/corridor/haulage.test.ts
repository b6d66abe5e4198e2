import { describe, expect, test } from 'vitest';
import { contractOf, fleet } from './haulage-parts.js';
import { arrivals, carrier, day, type Part, run } from './scenarios.js';

describe('a carrier is paid', () => {
  test('by truck and day, by trip and by tonne', () => {
    // 2 trucks at 100; three loads of 10 t: 3 x 30 and 30 t x 4.
    const terms = { trucks: 2, costPerTruckDay: 100, costPerTrip: 30, costPerTonne: 4 };
    const { outcome } = run(carrier(terms), arrivals([100, 3]));
    expect(outcome.cost).toMatchObject({ haulage: 200, trips: 210, running: 210, total: 410 });
    expect(contractOf(outcome, 'fleet')).toMatchObject({
      trucks: 2,
      trips: 3,
      tonnes: 30,
      truckCharge: 200,
      tripCharge: 210,
    });
  });

  test('a load goes where trip, tonnes and fuel together cost least', () => {
    // 10 t: a 60 + 0, b 20 + 50: a; by the trip alone it would be b.
    const parts = fleet({
      a: { trucks: 9, costPerTrip: 60 },
      b: { trucks: 9, costPerTrip: 20, costPerTonne: 5 },
    });
    expect(run(parts, arrivals([100, 2])).outcome.cost.trips).toBe(120);
  });

  test('fuel at the price of the phase in which it is burnt', () => {
    // 1 trip of 50 L at 1.5, then 2 at 4.
    const phases = [{ name: 'dear', from: day, set: { 'costs.fuelLitre': 4 } }];
    const parts = carrier({ fuelPerTrip: 50 });
    expect(run({ days: 2, phases }, parts, arrivals([100, 1], [day + 100, 2])).outcome.cost.fuel).toBe(475);
  });

  test('less what it owes for awards that it does not perform', () => {
    // a loses three trucks at 70 each, then b goes at 100.
    const parts = fleet({
      a: { trucks: 3, costPerTrip: 1, reliability: 0, penalty: 70 },
      b: { trucks: 9, costPerTrip: 100 },
    });
    const { outcome } = run(parts, arrivals([100, 1]));
    expect(outcome.cost.trips).toBe(100 - 210);
    expect(outcome.work.penalties).toBe(210);
    expect(contractOf(outcome, 'a')).toMatchObject({ trips: 0, noShows: 3, tripCharge: 0, penalties: 210 });
  });
});

describe('a minimum (take or pay)', () => {
  const minimum = (settledEveryDays: number): Part =>
    carrier({ trucks: 2, costPerTrip: 50, minimum: { tripsPerTruckDay: 1, settledEveryDays } });
  // 2 trucks x 1 trip x 50 USD are owed each day. Trips: 5 on day 0, 1 on day 2.
  const loads = arrivals([100, 5], [2 * day + 100, 1]);

  test.each([
    // Day 0: 250 against 100; days 1 to 3: 0, 50, 0 against 100 each.
    [1, 150, 100 + 50 + 100],
    // 250 against 200, then 50 against 200.
    [2, 50, 150],
    // 300 against 400.
    [4, 0, 100],
    // One period that the days counted do not fill.
    [30, 0, 100],
  ])('settled every %d days leaves %d for trips and %d paid for nothing', (every, trips, unused) => {
    const { outcome } = run({ days: 4 }, minimum(every), loads);
    expect(outcome.cost).toMatchObject({ haulage: 400, trips });
    expect(contractOf(outcome, 'fleet')).toMatchObject({
      minimumCharge: 400,
      tripCharge: trips,
      minimumUnused: unused,
    });
  });

  test('in tonnes, of trucks that are there', () => {
    // 2 t x 3 USD a truck: 1 truck on day 0, 2 from day 1; ten tonnes come to 30.
    const terms = { trucks: 2, mobilisation: 0, rampUpDays: 2, costPerTonne: 3 };
    const { outcome } = run(
      { days: 3 },
      carrier({ ...terms, minimum: { tonnesPerTruckDay: 2 } }),
      arrivals([100, 1]),
    );
    expect(outcome.cost).toMatchObject({ haulage: 6 + 12 + 12, trips: 0 });
    expect(contractOf(outcome, 'fleet')?.minimumUnused).toBe(0);
  });

  test('comes first under cheapest-first: what is paid anyway costs no more than its fuel', () => {
    // b is owed two trips at 50; the other three loads go with a at 10.
    const parts = fleet({
      a: { trucks: 9, costPerTrip: 10 },
      b: { trucks: 4, costPerTrip: 50, minimum: { tripsPerTruckDay: 0.5 } },
    });
    const { outcome } = run(parts, arrivals([100, 5]));
    expect(outcome.cost).toMatchObject({ haulage: 100, trips: 30 });
  });

  test('begins anew with the days counted', () => {
    const { outcome } = run({ days: 1, warmUpDays: 3 }, minimum(30), loads);
    expect(outcome.cost).toMatchObject({ haulage: 100, trips: 0 });
    expect(contractOf(outcome, 'fleet')?.minimumUnused).toBe(100);
  });
});

test('importers pay their fee for each commercial truckload received, beside the costs of the corridor', () => {
  // Orders of one importer: as many as the draws say; the fee is 5,000 on day 0 and 7,000 from day 1 on.
  const commercial = { importers: 1, ordersPerImporterPerDay: 9, trucksPerOrder: 2, feePerTruck: 5_000 };
  const phases = [{ name: 'dear', from: day, set: { 'supply.commercial.feePerTruck': 7_000 } }];
  const { outcome, rows } = run({ days: 2, supply: { commercial }, phases }, arrivals([100, 1]));
  const received = rows.filter(
    ({ milestone, stream }) => milestone === 'received' && stream === 'commercial',
  );
  const first = received.filter(({ at }) => at < day).length;
  expect(first).toBeGreaterThan(0);
  expect(outcome.work.importerFees).toBe(5_000 * first + 7_000 * (received.length - first));
  expect(outcome.cost.total).toBe(0);
});
