import { describe, expect, test } from 'vitest';
import { numberAt, segmentsOf, simulate } from '../../../src/corridor/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { carryOutInTime, carryOutSteps, schedulePlan, stepsOf } from '../../../src/studies/index.js';
import { twoStages } from '../two-stages.js';

const lanes = 'inspection.sites.site.lanes';
const gate = 'crossing.gate.lanes';

describe('schedulePlan', () => {
  test('puts a step in force after its decision and lead time, at the next midnight', () => {
    const [first, second] = schedulePlan(twoStages('lanes', 'gate'), [
      { lever: lanes, to: 15, startsAfterDays: 4, leadTimeDays: 2.5 },
      { lever: gate, to: 3, startsAfterDays: -10, leadTimeDays: 3 },
    ]);
    // 4 + 2.5 days end within day 6, so day 7 is the first in force; a step decided long ago is in force from the start.
    expect(first).toMatchObject({ lever: gate, from: 2, to: 3, cost: 1, inForceFrom: 0 });
    expect(second).toMatchObject({ lever: lanes, from: 10, to: 15, cost: 1, inForceFrom: 7 });
  });

  test('measures a later step on the same lever from the one before, back as well as on', () => {
    const steps = schedulePlan(twoStages('lanes'), [
      { lever: lanes, to: 10, startsAfterDays: 9 },
      { lever: lanes, to: 20, startsAfterDays: 3 },
    ]);
    expect(steps.map(({ from, to, cost }) => [from, to, cost])).toEqual([
      [10, 20, 2],
      [20, 10, -2],
    ]);
  });

  test('takes the lead time of the lever where the step has none', () => {
    const [step] = schedulePlan(baseline, [{ lever: 'inspection.sites.nitzana.lanes', to: 16 }]);
    expect(step?.inForceFrom).toBe(14);
  });

  test('refuses what no lever allows, times that are none, and two values on one day', () => {
    const scenario = twoStages('lanes');
    expect(() => schedulePlan(scenario, [{ lever: gate, to: 3 }])).toThrow('unknown lever');
    expect(() => schedulePlan(scenario, [{ lever: lanes, to: 12 }])).toThrow(RangeError);
    expect(() => schedulePlan(scenario, [{ lever: lanes, to: 15, leadTimeDays: -1 }])).toThrow('lead time');
    expect(() => schedulePlan(scenario, [{ lever: lanes, to: 15, startsAfterDays: Number.NaN }])).toThrow(
      'day to start on',
    );
    const twice = [
      { lever: lanes, to: 15 },
      { lever: lanes, to: 20 },
    ];
    expect(() => schedulePlan(scenario, twice)).toThrow('two values on day 0');
  });
});

describe('carryOutInTime', () => {
  const short = { ...baseline, days: 2, warmUpDays: 0 };
  const day = { ...short, days: 1 };
  const values = { 'inspection.sites.nitzana.lanes': 20, 'fleet.carriers.contracted.trucks': 34 };
  const planInForceFrom = (day: number) =>
    schedulePlan(
      short,
      Object.entries(values).map(([lever, to]) => ({ lever, to, startsAfterDays: day, leadTimeDays: 0 })),
    );

  test('gives the same run, event by event, as carrying the plan out when it is in force from the start', () => {
    const dated = simulate(carryOutInTime(day, planInForceFrom(0)));
    expect(dated.digest).toBe(simulate(carryOutSteps(day, stepsOf(day, values))).digest);
  });

  test('moves every lever of the baseline on its day, and leads to the plan carried out', () => {
    const steps = short.levers.map(({ path, max }) => ({
      ...{ lever: path, to: max },
      ...{ startsAfterDays: 1, leadTimeDays: 0 },
    }));
    const [before, after] = segmentsOf(carryOutInTime(short, schedulePlan(short, steps)));
    expect([before?.from, after?.from]).toEqual([0, 1440]);
    for (const { path, max } of short.levers) {
      expect(numberAt(before?.parameters ?? short, path)).toBe(numberAt(short, path));
      expect(numberAt(after?.parameters ?? short, path)).toBe(max);
    }
  });

  test('leaves the days before as they are without the plan, and changes those after', () => {
    const dated = simulate(carryOutInTime(short, planInForceFrom(1)));
    const today = simulate(short);
    expect(dated.throughput.inspected.byDay[0]).toBe(today.throughput.inspected.byDay[0]);
    expect(dated.throughput.inspected.byDay[1]).toBeGreaterThan(today.throughput.inspected.byDay[1] ?? 0);
  });
});

test('a step raises what a phase of the scenario sets too, from the day on which both hold', () => {
  const damage = { name: 'damage', from: 1440, to: 4 * 1440, set: { [lanes]: 4 } };
  const scenario = { ...twoStages('lanes'), days: 6, warmUpDays: 0, phases: [damage] };
  const steps = schedulePlan(scenario, [
    { lever: lanes, to: 15, startsAfterDays: 0, leadTimeDays: 2 },
    { lever: lanes, to: 20, startsAfterDays: 0, leadTimeDays: 3 },
  ]);
  const inForce = segmentsOf(carryOutInTime(scenario, steps)).map(({ from, parameters }) => [
    from / 1440,
    parameters.inspection.sites['site']?.lanes,
  ]);
  // 10 lanes, damaged to 4 on days 1 to 3; 5 more from day 2 on and 10 more from day 3.
  expect(inForce).toEqual([
    [0, 10],
    [1, 4],
    [2, 9],
    [3, 14],
    [4, 20],
  ]);
  const atOnce = schedulePlan(scenario, [{ lever: lanes, to: 20, leadTimeDays: 0 }]);
  expect(simulate(carryOutInTime(scenario, atOnce)).digest).toBe(
    simulate(carryOutSteps(scenario, [2])).digest,
  );
});
