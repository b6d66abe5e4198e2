import { expect, test } from 'vitest';
import { numberAt, parameterAt, setParameter } from '../../src/corridor/index.js';
import { autumn2023 } from '../../src/scenario/built-in/autumn-2023.generated.js';
import { listFacts } from '../../src/scenario/index.js';
import { scenarioWith } from './scenarios.js';

const scenario = scenarioWith({
  levers: [{ name: 'lanes', path: 'inspection.sites.site.lanes', step: 1, max: 501, costPerStepPerDay: 1 }],
});

test('a parameter is read by its path', () => {
  expect(numberAt(scenario, 'inspection.sites.site.lanes')).toBe(500);
  expect(parameterAt(scenario, 'levers.0.name')).toBe('lanes');
  expect(parameterAt(scenario, 'inspection.sites.elsewhere.lanes')).toBeUndefined();
  expect(parameterAt(scenario, 'inspection.constructor')).toBeUndefined();
  expect(() => numberAt(scenario, 'inspection.policy.kind')).toThrow(RangeError);
});

test('a parameter is replaced in a copy that shares the rest', () => {
  const changed = setParameter(scenario, 'inspection.sites.site.lanes', 7);
  expect(numberAt(changed, 'inspection.sites.site.lanes')).toBe(7);
  expect(numberAt(scenario, 'inspection.sites.site.lanes')).toBe(500);
  expect(changed.crossing).toBe(scenario.crossing);
  expect(numberAt(setParameter(scenario, 'levers.0.max', 600), 'levers.0.max')).toBe(600);
  expect(Array.isArray(setParameter(scenario, 'levers.0.max', 600).levers)).toBe(true);
});

test('a path that leads nowhere is refused', () => {
  expect(() => setParameter(scenario, 'inspection.sites.elsewhere.lanes', 7)).toThrow(RangeError);
  expect(() => setParameter(scenario, 'inspection.sites.site.lanes.more', 7)).toThrow(RangeError);
  expect(() => setParameter(scenario, '__proto__.polluted', 7)).toThrow(RangeError);
});

test('a value that a phase sets is read and replaced by the path of its fact', () => {
  const path = 'phases.0.set.crossing.rafah.dailyLimit';
  const changed = setParameter(autumn2023, path, 250);
  expect([numberAt(autumn2023, path), numberAt(changed, path)]).toEqual([200, 250]);
  expect(changed.phases[0]?.set['crossing.rafah.dailyLimit']).toBe(250);
  expect(Object.keys(changed.phases[0]?.set ?? {})).toEqual(Object.keys(autumn2023.phases[0]?.set ?? {}));
  expect(changed.phases[1]).toBe(autumn2023.phases[1]);
  // A phase's value holds from its beginning; the scenario's own, before it, stays.
  expect(numberAt(changed, 'supply.road.perDay')).toBe(numberAt(autumn2023, 'supply.road.perDay'));
});

test('every fact of a scenario with phases is reached by its path', () => {
  const facts = listFacts(autumn2023);
  expect(facts.filter(({ path }) => path.startsWith('phases.')).length).toBeGreaterThan(30);
  for (const { path, value } of facts) {
    expect(numberAt(autumn2023, path)).toBe(value);
    expect(numberAt(setParameter(autumn2023, path, -1), path)).toBe(-1);
  }
});

test('a part of a key with dots, and the length of a list, lead nowhere', () => {
  expect(() => setParameter(autumn2023, 'phases.0.set.crossing.rafah', 1)).toThrow(RangeError);
  expect(() => setParameter(autumn2023, 'phases.length', 1)).toThrow(RangeError);
});
