import { expect, test } from 'vitest';
import { parameterAt } from '../../src/corridor/index.js';
import { assumedScenario, chosenScenario, firstChoices } from '../../src/page/state/choices.js';
import { drawsFor } from '../../src/page/state/draws.js';
import { policyParametersOf } from '../../src/page/state/policy-parameters.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { type ParameterEnsemble, runStudy } from '../../src/studies/index.js';

const trucks = 'fleet.carriers.contracted.trucks';
const factor = 'fleet.roadFactor';
const ensemble: ParameterEnsemble = {
  scenario: baseline.name,
  counts: { at: ['received'], from: '2023-11-21', to: '2023-11-27' },
  facts: [trucks, factor].map((path) => ({
    paths: [path],
    unit: baseline.facts[path]?.unit ?? '1',
    evidence: 'D' as const,
    low: 0,
    high: 60,
    isInformed: true,
  })),
  draws: Array.from({ length: 20 }, (_, index) => ({ weight: 0.05, values: [index, 1 + index / 100] })),
};

test('what is set on the page holds in every draw, and the rest stays drawn', () => {
  const choices = { ...firstChoices(baseline), facts: { [factor]: 1.2 } };
  const left = drawsFor(ensemble, chosenScenario(baseline, choices), choices);
  expect(left?.facts.map(({ paths }) => paths)).toEqual([[trucks]]);
  expect(left?.draws.map(({ values }) => values)).toEqual(Array.from({ length: 20 }, (_, index) => [index]));
  const all = { ...choices, plan: { [trucks]: 60 } };
  expect(drawsFor(ensemble, chosenScenario(baseline, choices), all)).toBeUndefined();
  const none = firstChoices(baseline);
  expect(drawsFor(ensemble, baseline, none)).toEqual(ensemble);
});

test('facts of a policy that is not chosen are drawn no more', () => {
  const path = 'inspection.policy.share';
  const policy = { kind: 'risk-based', share: 0.2, recall: 0.8, randomFloor: 0 } as const;
  const facts = {
    ...baseline.facts,
    [path]: { low: 0.1, high: 0.4, unit: '1', evidence: 'D' as const, source: 'assumption' },
  };
  const base = { ...baseline, inspection: { ...baseline.inspection, policy }, facts };
  const drawn = { ...ensemble, facts: ensemble.facts.map((fact) => ({ ...fact, paths: [path] })) };
  const choices = { ...firstChoices(base), policy: 'scan-all' as const };
  expect(drawsFor(drawn, base, firstChoices(base))?.facts).toHaveLength(2);
  expect(drawsFor(drawn, assumedScenario(base, choices), choices)).toBeUndefined();
});

test('parameters of a policy come with what is accepted, and change the corridor under it only', () => {
  const choices = { ...firstChoices(baseline), policy: 'risk-based' as const };
  expect(
    policyParametersOf(baseline, choices).map(({ path, value, bounds }) => [path, value, bounds]),
  ).toEqual([
    ['inspection.policy.share', 0.3, { min: 0, max: 1 }],
    ['inspection.policy.recall', 0.8, { min: 0, max: 1 }],
    ['inspection.policy.randomFloor', 0.03, { min: 0, max: 1 }],
  ]);
  const set = { ...choices, settings: { 'inspection.policy.recall': 0.5 } };
  expect(parameterAt(assumedScenario(baseline, set), 'inspection.policy')).toEqual({
    ...{ kind: 'risk-based', share: 0.3, recall: 0.5, randomFloor: 0.03 },
  });
});

test('the share of draws that reach the target is counted run by run', async () => {
  const scenario = { ...baseline, days: 2, warmUpDays: 1, target: { perDay: 200, at: 'received' as const } };
  const { ensemble: forecast, runs = [] } = await runStudy(scenario, { replications: 6, ensemble });
  const reaching = runs.filter(({ throughput }) => throughput.received >= 200).length;
  expect(forecast?.reaches).toMatchObject({ successes: reaching, trials: 6, share: reaching / 6 });
});
