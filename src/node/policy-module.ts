import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DefinedPolicy } from '../corridor/index.js';

/**
 * Policies of your own from a module that exports `policies`. Loading it runs it, so it must be code that you trust.
 * @throws RangeError where it exports none
 */
export async function loadPolicies(policyModule: string): Promise<readonly DefinedPolicy[]> {
  const loaded: unknown = await import(policyModule);
  const policies =
    typeof loaded === 'object' && loaded !== null && 'policies' in loaded ? loaded.policies : undefined;
  if (!Array.isArray(policies) || !policies.every(isPolicy))
    throw new RangeError(
      `the module ${policyModule} must export \`policies\`, a list of what definePolicy gives`,
    );
  return policies;
}

/** The module at a path; undefined where there is no such file. */
export function policyModuleAt(file: string): URL | undefined {
  return existsSync(file) ? pathToFileURL(resolve(file)) : undefined;
}

function isPolicy(value: unknown): value is DefinedPolicy {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'parameters' in value &&
    'examination' in value &&
    typeof value.examination === 'function'
  );
}
