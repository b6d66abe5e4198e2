import { definedPolicy, segmentsOf } from '../../corridor/index.js';
import { loadPolicies, type PoolOptions, policyModuleAt } from '../../node/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { OptionReader } from '../option-reader.js';

/** The module of `--policy-module`, where there is such a file. */
export function readPolicyModule(reader: OptionReader): Pick<PoolOptions, 'policyModule'> {
  const file = reader.text('policyModule');
  if (file === undefined) return {};
  const policyModule = policyModuleAt(file);
  if (policyModule !== undefined) return { policyModule };
  reader.refuse('policyModule', `must be a file that is there, got ${JSON.stringify(file)}`);
  return {};
}

/** Refuses policies of one's own that a scenario names and the module does not have, before any thread runs it. */
export async function checkOwnPolicies(
  scenario: Scenario,
  { policyModule }: Pick<PoolOptions, 'policyModule'>,
  reader: OptionReader,
): Promise<void> {
  const asked = segmentsOf(scenario).flatMap(({ parameters }) => parameters.inspection.policy.custom ?? []);
  if (policyModule === undefined && asked.length === 0) return;
  try {
    const registered = policyModule === undefined ? [] : await loadPolicies(policyModule.href);
    for (const each of asked) definedPolicy(each, registered);
  } catch (error) {
    reader.refuse('policyModule', error instanceof Error ? error.message : 'cannot be loaded');
  }
}
