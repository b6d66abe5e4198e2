import { listFacts, parseScenario } from 'throughline/scenario';
import { expect, test } from 'vitest';
import { builtIns } from '../../src/scenario/built-in/index.js';
import { soundText } from './sound-scenario.js';

test('facts are listed with their values, those of phases too', () => {
  const read = parseScenario(
    `${soundText}phases: [{ name: p, from: 2023-11-28, set: { crossing.border.lanes: { value: 3, evidence: D, source: s } } }]\n`,
  );
  expect(
    read.ok && listFacts(read.scenario).map(({ path, value, evidence }) => [path, value, evidence]),
  ).toEqual([
    ['fleet.carriers.own.trucks', 80, 'A'],
    ['phases.0.set.crossing.border.lanes', 3, 'D'],
  ]);
});

test('every fact of the built-in scenarios leads to a number within its range', () => {
  for (const scenario of Object.values(builtIns)) {
    const facts = listFacts(scenario);
    expect(facts.length).toBe(Object.keys(scenario.facts).length);
    expect(facts.length).toBeGreaterThan(80);
    for (const { path, value, low, high } of facts) expect(low <= value && value <= high, path).toBe(true);
  }
});
