import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractedTrucks, contractsByDay, fixedCharge } from '../../src/corridor/index.js';
import { formatProblems, parseScenario } from '../../src/scenario/index.js';
import { carryOut, describePlan } from '../../src/studies/index.js';
import { capacityBounds } from '../../src/twin/index.js';
import { contractOf, fleet } from './haulage-parts.js';
import { arrivals, day, type Part, run, runOf, scenarioWith } from './scenarios.js';

const alpha = {
  lot: 'all',
  offered: [
    { price: 300, trucks: 20 },
    { price: 450, trucks: 40 },
  ],
};
const beta = {
  lot: 'all',
  offered: [
    { price: 350, trucks: 30 },
    { price: 700, trucks: 60 },
  ],
};

describe('a lot takes trucks in order of their price', () => {
  test.each([
    // Up to 320: alpha's first twenty.
    [{ price: 320 }, 20, 0, 6_000],
    // Fifty wanted: 20 x 300 and 30 x 350.
    [{ price: 450, trucks: 50 }, 20, 30, 16_500],
    // Thirty wanted: the last ten of them beta's.
    [{ price: 450, trucks: 30 }, 20, 10, 9_500],
    // All up to 450: 20 x 300, 30 x 350, 20 x 450.
    [{ price: 450 }, 40, 30, 25_500],
    // The same at the clearing price: 70 x 450.
    [{ price: 450, pays: 'clearing' }, 40, 30, 31_500],
    [{ price: 700 }, 40, 60, 46_500],
    [{ price: 299 }, 0, 0, 0],
  ])('%j brings %d and %d trucks for %d USD a day', (lot, ofAlpha, ofBeta, charge) => {
    const { outcome } = run(fleet({ alpha, beta }, { all: lot }));
    expect(contractOf(outcome, 'alpha')?.trucks).toBe(ofAlpha);
    expect(contractOf(outcome, 'beta')?.trucks).toBe(ofBeta);
    expect(outcome.cost.haulage).toBe(charge);
  });

  test('of equal prices the first by name, and trucks under an own contract beside them', () => {
    const offered = [{ price: 100, trucks: 5 }];
    const { outcome } = run(
      fleet(
        { b: { lot: 'all', offered, trucks: 2, costPerTruckDay: 10 }, a: { lot: 'all', offered } },
        { all: { price: 100, trucks: 7 } },
      ),
    );
    expect(contractOf(outcome, 'a')?.trucks).toBe(5);
    expect(contractOf(outcome, 'b')?.trucks).toBe(4);
    expect(outcome.cost.haulage).toBe(720);
  });

  test('from the award on, which is the tender and its lead time, in the steps of the ramp, cheapest first', () => {
    // Award at the midnight of day 3. Five trucks on day 3: 4 x 100 and 200; ten on days 4 and 5: 400 and 6 x 200.
    const offered = [
      { price: 100, trucks: 4 },
      { price: 200, trucks: 10 },
    ];
    const scenario = scenarioWith(
      { days: 6 },
      fleet(
        { a: { lot: 'all', offered, rampUpDays: 2, advance: { share: 0.25, days: 4 } } },
        { all: { price: 200, tendered: day, leadTimeDays: 2 } },
      ),
    );
    expect(contractsByDay(scenario)).toEqual([0, 0, 0, 600, 1_600, 1_600]);
    const { outcome } = runOf(scenario);
    expect(outcome.cost.haulage).toBe(3_800);
    // A quarter of 600 + 3 x 1,600 is paid at the award; three of its four days lie in the days counted.
    expect(contractOf(outcome, 'a')?.advance).toEqual({ paid: 1_350, keptBack: 950, outstanding: 400 });
  });

  test('until a phase offers more: from the next midnight', () => {
    const phases = [{ name: 'dear', from: day + 1, set: { 'fleet.lots.all.price': 450 } }];
    const scenario = scenarioWith({ days: 3, phases }, fleet({ alpha }, { all: { price: 300 } }));
    expect(contractsByDay(scenario)).toEqual([6_000, 6_000, 15_000]);
    expect(runOf(scenario).outcome.cost.haulage).toBe(27_000);
  });

  test('and a lever on its price brings more of them, at what they charge', () => {
    const scenario = scenarioWith(fleet({ alpha, beta }, { all: { price: 300 } }), {
      levers: [{ name: 'price offered', path: 'fleet.lots.all.price', step: 50, max: 450 }],
    });
    const plan = { 'fleet.lots.all.price': 450 };
    expect(describePlan(scenario, plan)).toMatchObject([
      { from: 300, to: 450, capacity: 0, haulage: 19_500 },
    ]);
    expect(runOf(carryOut(scenario, plan)).outcome.cost.haulage).toBe(25_500);
    // Theory has as many trucks: one truck makes no trip without any.
    expect(capacityBounds(scenarioWith(fleet({ alpha }, { all: { price: 1 } })), 'collected').fleet).toBe(
      20_000,
    );
  });
});

test('more price or more trucks wanted leaves no carrier fewer trucks, and costs no less', () => {
  const curve = fc
    .array(fc.record({ price: fc.integer({ min: 1, max: 30 }), trucks: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((steps) =>
      steps.map((_, index) => {
        const sum = (of: 'price' | 'trucks') =>
          steps.slice(0, index + 1).reduce((all, each) => all + each[of], 0);
        return { price: sum('price'), trucks: sum('trucks') };
      }),
    );
  const amount = fc.integer({ min: 0, max: 60 });
  const pays = fc.constantFrom('bid' as const, 'clearing' as const);
  fc.assert(
    fc.property(
      curve,
      curve,
      fc.tuple(amount, amount),
      fc.tuple(amount, amount),
      pays,
      (a, b, low, more, how) => {
        const terms = {
          trucks: 0,
          rampUpDays: 0,
          costPerTruckDay: 0,
          costPerTrip: 0,
          costPerTonne: 0,
          lot: 'all',
        };
        const carriers = { a: { ...terms, offered: a }, b: { ...terms, offered: b } };
        const bought = ([price, trucks]: readonly [number, number]) => ({
          carriers,
          lots: { all: { price, trucks, pays: how, leadTimeDays: 0 } },
        });
        const [less, all] = [bought(low), bought([low[0] + more[0], low[1] + more[1]])];
        for (const name of ['a', 'b']) {
          expect(contractedTrucks(all, name)).toBeGreaterThanOrEqual(contractedTrucks(less, name));
          expect(fixedCharge(all, name, 0).trucks).toBeGreaterThanOrEqual(fixedCharge(less, name, 0).trucks);
        }
      },
    ),
    { numRuns: 500, seed: 1 },
  );
});

describe('lots part the loads', () => {
  const north: Part = {
    governorates: { north: { population: 1_000, trip: 0, docks: 99, hours: 'always', unload: 0 } },
  };

  test('by destination: a free truck of the other lot does not take them, and the ledger says so', () => {
    const scenario = scenarioWith(
      north,
      arrivals([100, 20]),
      fleet(
        { n: { lot: 'north', trucks: 0 }, s: { lot: 'south', trucks: 50 } },
        { north: { governorates: ['north'] }, south: { governorates: ['south'] } },
      ),
    );
    const { outcome, rows } = runOf(scenario, { ledger: true });
    const delivered = rows.filter(({ milestone }) => milestone === 'delivered');
    expect(new Set(delivered.map(({ place }) => place))).toEqual(new Set(['south']));
    const left = 20 - delivered.length;
    expect(left).toBeGreaterThan(0);
    expect(outcome.delays?.filter(({ zone }) => zone === 'uncollected')).toEqual([
      { zone: 'uncollected', cause: 'no truck of the lot', minutes: left * (day - 100) },
    ]);
  });

  test('by stream', () => {
    // Three flights' loads and two of a ship at midnight; s takes only what came by sea.
    const { outcome } = run(
      { supply: { ships: [{ at: 0, tonnes: 20, unloadPerDay: 10 }] } },
      arrivals([100, 3]),
      fleet(
        { s: { lot: 'sea', trucks: 50 }, rest: { lot: 'rest', trucks: 0 } },
        { sea: { streams: ['sea'] }, rest: {} },
      ),
    );
    expect(outcome.throughput.collected.byStream).toMatchObject({ sea: 2, air: 0 });
  });
});

test('what is wrong with lots is told, all at once', () => {
  const read = parseScenario({
    name: 'wrong',
    governorates: { south: { population: 1, trip: 60 }, north: { population: 1, trip: 60 } },
    fleet: {
      lots: { south: { governorates: ['sout'], price: '300 USD' } },
      carriers: {
        a: { lot: 'soth', offered: [{ price: 3, trucks: 2 }] },
        b: { offered: [{ price: 3, trucks: 2 }] },
        c: {
          lot: 'south',
          offered: [
            { price: 3, trucks: 2 },
            { price: 2, trucks: 5 },
          ],
        },
      },
    },
  });
  const told = read.ok ? '' : formatProblems(read.problems, 'file');
  expect(told).toContain('fleet.lots.south.price: "300 USD" has the wrong unit');
  expect(told).toContain('fleet.lots.south.governorates[0]: is not the name of a governorate, got "sout"');
  expect(told).toContain('fleet.carriers.a.lot: is not the name of a lot, got "soth"');
  expect(told).toContain('fleet.carriers.b.offered: needs a lot');
  expect(told).toContain(
    'must be more trucks at a higher price than the step before (2 at 3), got 5 trucks at 2',
  );
});

test('loads that no carrier may take, and two levers on one lot, are refused', () => {
  const problems = (part: Part): string => {
    const read = parseScenario({
      name: 'wrong',
      governorates: { south: { population: 1, trip: 60 }, north: { population: 1, trip: 60 } },
      ...part,
    });
    return read.ok ? '' : formatProblems(read.problems, 'file');
  };
  const lots = { south: { governorates: ['south'], trucks: 5, price: 1 } };
  expect(problems({ fleet: { lots, carriers: { a: { lot: 'south' } } } })).toContain(
    'fleet.lots: leave loads from border to north to nobody',
  );
  const levers = ['trucks', 'price'].map((name) => ({
    name,
    path: `fleet.lots.south.${name}`,
    step: 1,
    max: 9,
  }));
  expect(problems({ fleet: { lots, carriers: { a: {} } }, levers })).toContain(
    'levers[1].path: moves the trucks of the lot that trucks moves',
  );
});
