import { describe, expect, test } from 'vitest';
import { contractsByDay, type Outcome, simulate } from '../../../src/corridor/index.js';
import type { Steps } from '../../../src/experiment/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import { carryOutSteps, describeSteps, leverSteps, reach, sumOfSteps } from '../../../src/studies/index.js';
import {
  arrivals,
  carrier,
  day,
  governorate,
  type Part,
  scenarioWith,
  site,
  yard,
} from '../../corridor/scenarios.js';

const perDay = (outcome: Outcome, line: keyof Outcome['cost']): number => outcome.cost[line] / outcome.days;

/** Cost of the plan's run less that of today's, and capacity, haulage and the rise of running cost. */
function bothSides(scenario: Scenario, plan: Steps): readonly [number, number] {
  const [today, after] = [simulate(scenario), simulate(carryOutSteps(scenario, plan))];
  const { capacity, haulage } = sumOfSteps(describeSteps(scenario, plan));
  const rise = perDay(after, 'running') - perDay(today, 'running');
  return [perDay(after, 'total') - perDay(today, 'total'), capacity + haulage + rise];
}

const trucks = { name: 'trucks', path: 'fleet.carriers.fleet.trucks', step: 1, max: 9 };
const lanes = { name: 'lanes', path: 'inspection.sites.site.lanes', step: 1, max: 5, costPerStepPerDay: 30 };

/** Two days, one lane, one truck at 10 USD a day and 3 a trip; trucks and lanes may be added. */
const small = (price: Part, ...more: readonly Part[]): Scenario =>
  scenarioWith(
    { days: 2, costs: { crewHour: 0 }, levers: [{ ...trucks, ...price }, lanes] },
    site({ lanes: 1, documents: 60 }),
    carrier({ trucks: 1, costPerTruckDay: 10, costPerTrip: 3 }),
    governorate({ trip: 120 }),
    arrivals([0, 48]),
    ...more,
  );

describe('cost of a plan’s run less that of today’s is capacity, haulage and the rise of running cost', () => {
  test.each([
    ['at the carrier’s price', {}, 40, 30],
    ['with a price beside it', { costPerStepPerDay: 7, costHolds: 'capacity' }, 40, 58],
    ['with a price in its place', { costPerStepPerDay: 25, costHolds: 'haulage' }, 100, 30],
  ])('for trucks %s', (_, price, haulage, capacity) => {
    // Four trucks and a lane more.
    const scenario = small(price);
    expect(sumOfSteps(describeSteps(scenario, [4, 1]))).toEqual({ capacity, haulage });
    const [left, right] = bothSides(scenario, [4, 1]);
    expect(left).toBeCloseTo(right, 9);
    const after = simulate(carryOutSteps(scenario, [4, 1]));
    expect(perDay(after, 'haulage')).toBeCloseTo(10 + haulage, 9);
    expect(perDay(after, 'capacity')).toBe(capacity);
  });

  test('where trucks come later, in steps, and a phase changes their number and price', () => {
    // 2 of 10 on the first day, then 3, 5, 6 …: floor(trucks x days / 3); from day 3 on at 20 USD.
    const phases = [{ name: 'dearer', from: 3 * day, set: { 'fleet.carriers.fleet.costPerTruckDay': 20 } }];
    const scenario = small({}, { days: 5, phases }, carrier({ mobilisation: day, rampUpDays: 3 }));
    expect(contractsByDay(scenario)).toEqual([0, 0, 0, 20, 20]);
    // Five trucks: 0, 1, 3, 5, 5.
    expect(contractsByDay(carryOutSteps(scenario, [4, 0]))).toEqual([0, 10, 30, 100, 100]);
    expect(sumOfSteps(describeSteps(scenario, [4, 0])).haulage).toBe((10 + 30 + 80 + 80) / 5);
    for (const plan of [
      [1, 0],
      [4, 2],
      [8, 4],
    ]) {
      const [left, right] = bothSides(scenario, plan);
      expect(left).toBeCloseTo(right, 9);
    }
    const { costs = [] } = leverSteps(scenario)[0] ?? {};
    expect(costs.toSorted((a, b) => a - b)).toEqual(costs);
  });

  test('in the baseline, for all levers one step up and at their most', () => {
    const short = { ...baseline, days: 4, warmUpDays: 1 };
    const most = leverSteps(short).map((lever) => lever.most);
    for (const plan of [most.map(() => 1), most]) {
      const [left, right] = bothSides(short, plan);
      expect(left).toBeCloseTo(right, 6);
    }
  });
});

test('work of a kind is paid first from a price that holds it, then by the hour', () => {
  // 48 loads of an hour of crew each in two days: 24 crew-hours a day at 10 USD; a crew at 100 USD a day holds the first ten.
  const lever = { name: 'crews', path: 'transferYard.gate.crews', step: 1, max: 903 };
  const price = { costPerStepPerDay: 100, costHolds: 'transfer' };
  const parts = [
    arrivals([0, 48]),
    yard({ crews: 900, transfer: { time: 60 } }),
    { days: 2, costs: { crewHour: 10 } },
  ];
  const scenario = scenarioWith(...parts, { levers: [{ ...lever, ...price }] });
  const lines = (plan: Steps): readonly number[] => {
    const outcome = simulate(carryOutSteps(scenario, plan));
    return [perDay(outcome, 'capacity'), perDay(outcome, 'transfer'), perDay(outcome, 'total')];
  };
  expect(lines([0])).toEqual([0, 240, 240]);
  expect(lines([1])).toEqual([100, 140, 240]);
  expect(lines([3])).toEqual([300, 0, 300]);
});

test('a phase that changes prices is paid from its minute on', () => {
  const phases = [{ name: 'dear', from: day, set: { 'costs.fuelLitre': 5 } }];
  const parts = [carrier({ fuelPerTrip: 10 }), { days: 2, phases, costs: { fuelLitre: 2 } }];
  const outcome = simulate(scenarioWith(...parts, arrivals([100, 3], [day + 100, 1])));
  expect(outcome.cost.fuel).toBe(30 * 2 + 10 * 5);
});

describe('what hauliers charge decides the plan', () => {
  // One load an hour comes and a truck is out for two: one carries 12 a day, two 24. The second is one's own at 100 USD, or hired.
  const scenario = (hired: number): Scenario =>
    scenarioWith(
      {
        days: 7,
        warmUpDays: 1,
        costs: { crewHour: 0 },
        supply: { road: { perDay: 24, dispersion: 0, mix: { food: 1 } } },
        fleet: {
          carriers: {
            fleet: { trucks: 1, shift: 'always' },
            hired: { trucks: 0, shift: 'always', costPerTruckDay: hired },
          },
        },
        levers: [
          {
            name: 'own trucks',
            path: 'fleet.carriers.fleet.trucks',
            step: 1,
            max: 3,
            costPerStepPerDay: 100,
          },
          { name: 'hired trucks', path: 'fleet.carriers.hired.trucks', step: 1, max: 2 },
        ],
      },
      governorate({ trip: 60 }),
    );

  test.each([
    [10, { 'fleet.carriers.hired.trucks': 1 }, { capacity: 0, haulage: 10 }],
    [5_000, { 'fleet.carriers.fleet.trucks': 2 }, { capacity: 100, haulage: 0 }],
  ])('at %s USD a truck and day', async (price, plan, cost) => {
    const answer = await reach(scenario(price), { target: 20, at: 'delivered', replications: 4 });
    expect(Object.fromEntries(answer.plan.map(({ lever, to }) => [lever, to]))).toEqual(plan);
    expect(sumOfSteps(answer.plan)).toEqual(cost);
    const { capacity, haulage, running, total } = answer.costs;
    expect(capacity.rise.mean + haulage.rise.mean).toBeCloseTo(answer.cost, 9);
    expect(total.rise.mean).toBeCloseTo(answer.cost + running.rise.mean, 9);
  });
});
