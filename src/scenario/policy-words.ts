import { nearest } from '../math/index.js';
import { depthKinds, policyPartNames } from './schema/index.js';

type Tree = Readonly<Record<string, unknown>>;

/** Name of a depth of inspection as the key of its parameters: `two-stage` is `twoStage`. */
export function policyKey(kind: string): string {
  return kind.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * What was written, with each policy in its full form: `{ twoStage: { falseAlarm: 0.1 }, surge: {} }` is
 * `{ kind: two-stage, falseAlarm: 0.1, surge: {} }`. Without a depth every truck is scanned. What is wrong stays, for the schema to refuse.
 */
export function withSettledPolicies(raw: Tree): Tree {
  const { inspection } = raw;
  if (!isTree(inspection) || !isTree(inspection['policy'])) return raw;
  return { ...raw, inspection: { ...inspection, policy: settledPolicy(inspection['policy']) } };
}

/** A policy in its full form. */
export function settledPolicy(policy: Tree): Tree {
  if (Object.hasOwn(policy, 'kind')) return policy;
  const { depths, others } = sorted(policy);
  const [first, ...more] = depths;
  if (first === undefined) return { kind: 'scan-all', ...others };
  const [kind, parameters] = first;
  // Two depths at once, and parameters that are no group, are left for the schema to refuse.
  const left = Object.fromEntries(more.map(([each, value]) => [policyKey(each), value]));
  const own = isTree(parameters) ? parameters : parameters === null ? {} : { [policyKey(kind)]: parameters };
  return { kind, ...own, ...left, ...others };
}

function sorted(policy: Tree): { depths: readonly (readonly [string, unknown])[]; others: Tree } {
  const depths: (readonly [string, unknown])[] = [];
  const others: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(policy)) {
    const kind = depthOf(key);
    if (kind === undefined) others[key] = value ?? {};
    else depths.push([kind, value]);
  }
  return { depths, others };
}

/** The depth that a key names, or comes nearest to; then the schema refuses the word. */
function depthOf(key: string): string | undefined {
  const kind = depthKinds.find((each) => each === key || policyKey(each) === key);
  if (kind !== undefined || policyPartNames.includes(key)) return kind;
  const meant = nearest(key, [...depthKinds.map(policyKey), ...policyPartNames]);
  return depthKinds.some((each) => policyKey(each) === meant) ? key : undefined;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
