import { expect, test } from 'vitest';
import { assumedScenario, firstChoices } from '../../src/page/state/choices.js';
import { baseline } from '../../src/scenario/built-in/index.js';

test('a fact of a policy that is no longer chosen has nothing left to change', () => {
  const policy = { kind: 'risk-based', share: 0.2, recall: 0.8, randomFloor: 0 } as const;
  const base = { ...baseline, inspection: { ...baseline.inspection, policy } };
  const choices = {
    ...firstChoices(base),
    facts: { 'inspection.policy.share': 0.4, 'fleet.fuel.perDay': 9_000 },
  };
  const own = assumedScenario(base, choices);
  expect(own.inspection.policy).toMatchObject({ share: 0.4 });
  const other = assumedScenario(base, { ...choices, policy: 'two-stage' });
  expect(other.inspection.policy.kind).toBe('two-stage');
  expect(other.name).toBe(base.name);
  expect(other.fleet).toEqual(own.fleet);
});
