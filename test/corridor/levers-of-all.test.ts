import { describe, expect, test } from 'vitest';
import { numberInForce, parameterAt, setInForce, setParameter } from '../../src/corridor/index.js';
import { parseScenario, type Scenario } from '../../src/scenario/index.js';
import { carryOutInTime, carryOutSteps, schedulePlan, stepsOf } from '../../src/studies/index.js';
import { type Part, scenarioParts, scenarioWith } from './scenarios.js';

const all = 'governorates.*.docks';
const place = (docks: number): Part => ({ population: 1_000, trip: 0, docks, hours: 'always', unload: 0 });
const places = { governorates: { south: place(4), east: place(12), shut: place(0), west: place(8) } };
const lever = (changes: object = {}): Part => ({
  levers: [{ name: 'docks everywhere', path: all, step: 4, max: 20, costPerStepPerDay: 6000, ...changes }],
});
const docksOf = ({ governorates }: Scenario): readonly number[] =>
  Object.values(governorates).map(({ docks }) => docks);

const scenario = scenarioWith(places, lever());

describe('a path with * in place of a name', () => {
  test('leads to the least of all that are open', () => {
    expect(parameterAt(scenario, all)).toBe(4);
    expect(numberInForce(scenario, all)).toBe(4);
    expect(parameterAt(scenario, 'governorates.*.no-such')).toBeUndefined();
  });

  test.each([setParameter, setInForce])('raises those with less, opens none and lowers none', (set) => {
    expect(docksOf(set(scenario, all, 10))).toEqual([10, 12, 0, 10]);
    expect(docksOf(set(scenario, all, 2))).toEqual([4, 12, 0, 8]);
  });

  test('is refused where it leads nowhere', () => {
    expect(() => setParameter(scenario, 'no.*.docks', 10)).toThrow(RangeError);
  });
});

describe('a lever on all of a kind', () => {
  test('starts from the least and has one price', () => {
    const plan = stepsOf(scenario, { [all]: 12 });
    expect(plan).toEqual([2]);
    expect(docksOf(carryOutSteps(scenario, plan))).toEqual([12, 12, 0, 12]);
  });

  test('is carried out in its time, each place by itself', () => {
    const steps = schedulePlan(scenario, [{ lever: all, to: 12, startsAfterDays: 3 }]);
    expect(steps).toMatchObject([{ from: 4, to: 12, cost: 12_000, inForceFrom: 3 }]);
    const [phase] = carryOutInTime(scenario, steps).phases;
    expect(phase?.set).toMatchObject({ 'governorates.south.docks': 12, 'governorates.west.docks': 12 });
    expect(Object.keys(phase?.set ?? {}).some((key) => /shut|east|\*/.test(key))).toBe(false);
  });

  test.each<[string, Part, RegExp]>([
    ['steps that do not lead to the most', lever({ max: 21 }), /whole number of steps above the value \(4\)/],
    ['nothing it leads to', lever({ path: 'governorates.*.dock' }), /does not lead to a number above 0/],
    ['trucks of all carriers', lever({ path: 'fleet.carriers.*.trucks' }), /cannot move all at once/],
    [
      'a phase that sets one of them',
      { ...lever(), phases: [{ name: 'p', from: 0, set: { 'governorates.west.docks': 9 } }] },
      /cannot move what a phase sets: governorates.west.docks/,
    ],
    [
      'another lever on one of them',
      {
        levers: [
          { name: 'a', path: all, step: 4, max: 20, costPerStepPerDay: 1 },
          { name: 'b', path: 'governorates.west.docks', step: 1, max: 20, costPerStepPerDay: 1 },
        ],
      },
      /moves what a moves by itself/,
    ],
  ])('is refused with %s', (_, part, message) => {
    const parsed = parseScenario(scenarioParts(places, part));
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.message).join()).toMatch(message);
  });
});
