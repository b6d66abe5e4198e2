import type { FactRecord, Scenario } from '../../scenario/index.js';
import { parametersOf, unitName } from '../../scenario/index.js';
import { assumedScenario, type Choices } from './choices.js';

type Parameter = ReturnType<typeof parametersOf> extends ReadonlyMap<string, infer Each> ? Each : never;

/** A number of the inspection policy: its value before it is changed on the page, and what is accepted. */
export interface PolicyParameter {
  readonly path: string;
  readonly value: number;
  readonly unit: string;
  readonly bounds: Parameter['bounds'];
  readonly fact: FactRecord | undefined;
}

const prefix = 'inspection.policy.';

/** The numbers of the policy that is chosen, in the order of the scenario; those of levers have fields of their own. */
export function policyParametersOf(
  base: Scenario,
  { policy }: Pick<Choices, 'policy'>,
): readonly PolicyParameter[] {
  const scenario = assumedScenario(base, { policy, facts: {}, settings: {}, target: base.target });
  const levers = new Set(scenario.levers.map(({ path }) => path));
  return [...parametersOf(scenario)].flatMap(([path, { value, dimension, bounds }]) =>
    path.startsWith(prefix) && !levers.has(path)
      ? [{ path, value, unit: unitName(dimension), bounds, fact: scenario.facts[path] }]
      : [],
  );
}
