import type { InspectionPolicy, Scenario } from '../../scenario/index.js';
import { ruleKeys } from './usual-policies.js';

const prefix = 'inspection.policy.';

/** A scenario without the values of phases and the facts of what another policy has not, or has as a parameter of another depth. */
export function withoutOldPolicy(scenario: Scenario, policy: InspectionPolicy): Scenario {
  const isKept = (path: string): boolean => {
    if (!path.startsWith(prefix)) return true;
    const [key = ''] = path.slice(prefix.length).split('.');
    const isShared = scenario.inspection.policy.kind === policy.kind || ruleKeys.includes(key);
    return key === 'kind' || (isShared && Object.hasOwn(policy, key));
  };
  const kept = <Value>(values: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(values).filter(([path]) => isKept(path)));
  const phases = scenario.phases.map((phase) => ({ ...phase, set: kept(phase.set) }));
  return { ...scenario, facts: kept(scenario.facts), phases };
}
