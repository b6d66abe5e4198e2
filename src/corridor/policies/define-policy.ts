import { nearest } from '../../math/index.js';
import type { Instruments } from './depth.js';
import type { Examination } from './examination.js';

/** Values of the parameters of a policy of one's own. */
export type PolicyParameters = Readonly<Record<string, number | string | boolean>>;

/** What is known of a truck when it is decided how deep it is inspected. */
export interface TruckView {
  readonly cargo: string;
  readonly stream: string;
  readonly pallets: number;
  readonly isTrusted: boolean;
  readonly isDense: boolean;
  /** Trucks that wait in staging and at the sites. */
  readonly waiting: number;
  /** Minute of the day. */
  readonly minuteOfDay: number;
}

/** What a policy of one's own starts from. */
export interface PolicyBase {
  /** What the depth of the scenario's policy does, and the rules before this one. */
  readonly examination: Examination;
  /** The site's instruments: times, detection, false alarms. */
  readonly site: Instruments;
}

/** A policy of one's own. */
export interface DefinedPolicy {
  /** By which a scenario names it: `inspection.policy: { custom: { name } }`. */
  readonly name: string;
  /** Its parameters with their usual values; a scenario may give others, of the same kind. */
  readonly parameters: PolicyParameters;
  /** What is done with trucks, whichever they are: from this the twin has capacity and detection. */
  readonly examination: (base: PolicyBase, parameters: PolicyParameters) => Examination;
  /** What is done with this truck, in place of `examination`; it must not depend on anything but what it is given. */
  readonly ofTruck?: (truck: TruckView, base: PolicyBase, parameters: PolicyParameters) => Examination;
}

/**
 * A policy of one's own, in the words of the built-in ones (`release`, `search`, `shareOf`, tests). It is registered for a run by
 * `simulate(scenario, { policies: [mine] })`, for a study by its option `policies`, for threads by `createPool({ policyModule })`.
 * @throws RangeError for a name that no scenario could write, or parameters that are neither numbers, texts nor true or false
 * @example
 * const mine = definePolicy({
 *   name: 'search-a-tenth',
 *   parameters: { share: 0.1 },
 *   examination: ({ examination }, { share }) => shareOf(Number(share), search, examination),
 * });
 * const scenario = setParameter(baseline, 'inspection.policy', { kind: 'scan-all', custom: { name: mine.name, parameters: {} } });
 * simulate({ ...scenario, days: 1 }, { policies: [mine] }).work.manualSearches > 0; // => true
 */
export function definePolicy(policy: DefinedPolicy): DefinedPolicy {
  const { name, parameters } = policy;
  if (typeof name !== 'string' || name.length === 0 || name.length > 80)
    throw new RangeError('definePolicy requires a name of 1 to 80 characters');
  for (const [key, value] of Object.entries(parameters))
    if (
      !['number', 'string', 'boolean'].includes(typeof value) ||
      (typeof value === 'number' && !Number.isFinite(value))
    )
      throw new RangeError(
        `definePolicy requires numbers, texts, true or false as parameters, got another for "${key}"`,
      );
  return Object.freeze({ ...policy });
}

/** The policy of one's own that a scenario names, with its parameters in force. */
export interface PolicyInForce {
  readonly policy: DefinedPolicy;
  readonly parameters: PolicyParameters;
}

/**
 * The defined policy of a name, with the values that the scenario gives in place of the usual ones.
 * @throws RangeError for a name that is not registered or a parameter that it has not, with the nearest
 */
export function definedPolicy(
  asked: { readonly name: string; readonly parameters: PolicyParameters },
  registered: readonly DefinedPolicy[],
): PolicyInForce {
  const policy = registered.find(({ name }) => name === asked.name);
  if (policy === undefined) {
    const names = registered.map(({ name }) => name);
    throw new RangeError(
      names.length === 0
        ? `the policy "${asked.name}" is not registered for this run: give it as option \`policies\`, or as \`--policy-module\``
        : `the policy "${asked.name}" is not registered for this run${didYouMean(asked.name, names)}`,
    );
  }
  for (const [key, value] of Object.entries(asked.parameters)) {
    const usual = policy.parameters[key];
    if (usual === undefined || !Object.hasOwn(policy.parameters, key))
      throw new RangeError(
        `the policy "${policy.name}" has no parameter "${key}"${didYouMean(key, Object.keys(policy.parameters))}`,
      );
    if (typeof usual !== typeof value)
      throw new RangeError(
        `the parameter "${key}" of the policy "${policy.name}" must be a ${typeof usual}, got ${JSON.stringify(value)}`,
      );
  }
  return { policy, parameters: { ...policy.parameters, ...asked.parameters } };
}

function didYouMean(word: string, possible: readonly string[]): string {
  const suggestion = nearest(word, possible);
  if (suggestion !== undefined) return `; did you mean ${suggestion}?`;
  return possible.length === 0 ? '' : `; there is ${possible.join(', ')}`;
}
