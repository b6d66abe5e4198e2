import type { InspectionPolicy, Scenario } from '../../scenario/index.js';
import { ruleKeys } from './usual-policies.js';

const prefix = 'inspection.policy.';

/**
 * A scenario without the policies that phases set, and without the values of phases, levers and facts of what another policy has not, or has
 * as a parameter of another depth. Facts
 * name levers by number: where one goes, those of all levers do.
 */
export function withoutOldPolicy(scenario: Scenario, policy: InspectionPolicy): Scenario {
  const isKept = (path: string): boolean => isOfBoth(scenario.inspection.policy, policy, path);
  const levers = scenario.levers.filter(({ path }) => isKept(path));
  const isFactKept = (path: string): boolean =>
    isKept(path) && (levers.length === scenario.levers.length || !path.startsWith('levers.'));
  const phases = scenario.phases.map((phase) => ({ ...phase, set: kept(phase.set, isKept) }));
  return { ...scenario, levers, facts: kept(scenario.facts, isFactKept), phases };
}

function isOfBoth(old: InspectionPolicy, policy: InspectionPolicy, path: string): boolean {
  // A phase that sets a policy whole would put its own in place of the one that is looked at.
  if (path === 'inspection.policy') return false;
  if (!path.startsWith(prefix)) return true;
  const [key = ''] = path.slice(prefix.length).split('.');
  return (
    key === 'kind' || ((old.kind === policy.kind || ruleKeys.includes(key)) && Object.hasOwn(policy, key))
  );
}

function kept<Value>(
  values: Readonly<Record<string, Value>>,
  isKept: (path: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([path]) => isKept(path)));
}
