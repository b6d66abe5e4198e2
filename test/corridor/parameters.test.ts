import { expect, test } from 'vitest';
import { numberAt, parameterAt, setParameter } from '../../src/corridor/index.js';
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
