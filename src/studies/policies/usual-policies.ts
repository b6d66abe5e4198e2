import { nearest } from '../../math/index.js';
import type { InspectionPolicy, Scenario } from '../../scenario/index.js';

const primary = { kind: 'triangular', low: 1, mode: 2, high: 4 } as const;
const minutes = (value: number) => ({ kind: 'constant', value }) as const;

/** Depths of inspection with their usual parameters, by name; `test/studies/policies` holds them against the scenario's defaults. */
const depths = {
  'scan-all': { kind: 'scan-all' },
  'random-share': { kind: 'random-share', share: 0.3 },
  'risk-based': { kind: 'risk-based', share: 0.3, recall: 0.8, randomFloor: 0.03 },
  'manual-all': { kind: 'manual-all' },
  'two-stage': { kind: 'two-stage', primary, detection: 0.85, falseAlarm: 0.1 },
  'no-inspection': { kind: 'no-inspection' },
  'decision-tree': {
    kind: 'decision-tree',
    teams: 2,
    first: 'portal',
    tests: {
      portal: {
        by: 'officers',
        time: minutes(0.5),
        detection: 0.7,
        falseAlarm: 0.03,
        share: 1,
        alarm: 'image',
        clear: 'spot',
      },
      spot: { by: 'scanner', share: 0.1, alarm: 'search', clear: 'release' },
      image: { by: 'scanner', share: 1, alarm: 'search', clear: 'dogs' },
      dogs: { by: 'dogs', detection: 0.8, falseAlarm: 0.1, share: 1, alarm: 'search', clear: 'release' },
    },
  },
  'canine-first': {
    kind: 'canine-first',
    teams: 6,
    search: minutes(8),
    work: 30,
    rest: 30,
    detection: 0.75,
    falseAlarm: 0.08,
    where: 'lane',
  },
} as const satisfies Readonly<Record<string, InspectionPolicy>>;

/** Rules with their usual parameters, by the name of the policy that adds them to a depth; by itself to scan-all. */
const rules = {
  'trusted-lane': { trustedLane: { share: 0.225, auditShare: 0.05 } },
  'trusted-priority': { trustedPriority: { share: 0.225, auditShare: 0.05 } },
  'pre-clearance': {
    preClearance: { participation: 0.5, sealFailure: 0.02, verify: minutes(5), officerMinutes: minutes(30) },
  },
  'dense-to-manual': { denseToManual: {} },
  'operating-point': { operatingPoint: { falseAlarm: 0.02 } },
  shadowing: { shadowing: { overlap: 1 } },
  'queue-discipline': {
    queueDiscipline: {
      rule: 'ageing',
      cap: 4_320,
      headStart: { food: 720, 'non-food': 0, medical: 2_880, mixed: 0 },
      batch: 10,
    },
  },
  appointments: { appointments: { from: 240, to: 960, slot: 30, perSlot: 20, noShowShare: 0.05 } },
  surge: { surge: { above: 300, below: 150, selection: 0.5, lanes: 0, overtime: 120 } },
  'partial-rejection': { partialRejection: { removal: minutes(30) } },
  'whole-rejection': { wholeRejection: { after: 'return', rework: minutes(1_440) } },
  'double-inspection': { doubleInspection: { repeatShare: 0.3, check: minutes(10), detection: 0.5 } },
  'direct-crossing': { directCrossing: {} },
} as const satisfies Readonly<Record<string, Partial<InspectionPolicy>>>;

/** Inspection policies by the names under which they are compared, with their usual parameters. */
export const policies: Readonly<Record<PolicyName, InspectionPolicy>> = {
  ...depths,
  'trusted-lane': { kind: 'scan-all', ...rules['trusted-lane'] },
  'trusted-priority': { kind: 'scan-all', ...rules['trusted-priority'] },
  'pre-clearance': { kind: 'scan-all', ...rules['pre-clearance'] },
  'dense-to-manual': { kind: 'scan-all', ...rules['dense-to-manual'] },
  'operating-point': { kind: 'scan-all', ...rules['operating-point'] },
  shadowing: { kind: 'scan-all', ...rules.shadowing },
  'queue-discipline': { kind: 'scan-all', ...rules['queue-discipline'] },
  appointments: { kind: 'scan-all', ...rules.appointments },
  surge: { kind: 'scan-all', ...rules.surge },
  'partial-rejection': { kind: 'scan-all', ...rules['partial-rejection'] },
  'whole-rejection': { kind: 'scan-all', ...rules['whole-rejection'] },
  'double-inspection': { kind: 'scan-all', ...rules['double-inspection'] },
  'direct-crossing': { kind: 'scan-all', ...rules['direct-crossing'] },
};

/** Keys of the rules, which mean the same beside every depth. */
export const ruleKeys: readonly string[] = [
  'custom',
  ...Object.values(rules).flatMap((rule) => Object.keys(rule)),
];

/** Name of a policy with usual parameters. */
export type PolicyName = keyof typeof depths | keyof typeof rules;

/** Names of all policies, in the order of the table. */
export const policyNames: readonly PolicyName[] = [
  'scan-all',
  'random-share',
  'risk-based',
  'manual-all',
  'two-stage',
  'no-inspection',
  'decision-tree',
  'canine-first',
  'trusted-lane',
  'trusted-priority',
  'pre-clearance',
  'dense-to-manual',
  'operating-point',
  'shadowing',
  'queue-discipline',
  'appointments',
  'surge',
  'partial-rejection',
  'whole-rejection',
  'double-inspection',
  'direct-crossing',
];

/** The scenario's own policy, whatever it combines. */
export const ownPolicy = 'own';

/**
 * A name of policies as it is compared: `trusted-priority+risk-based` combines them, `twoStage` is `two-stage`, `own` the scenario's own,
 * `own+surge` that with a rule more.
 * @throws RangeError for an unknown name, with the nearest; and for two depths, or the same rule twice
 */
export function readPolicyName(text: string): string {
  const parts = text
    .trim()
    .split('+')
    .map((part) => part.trim().replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  for (const part of parts) {
    if (isPolicyName(part) || part === ownPolicy) continue;
    const suggestion = nearest(part, [...policyNames, ownPolicy]);
    const hint =
      suggestion === undefined ? `; there are ${policyNames.join(', ')}` : `; did you mean ${suggestion}?`;
    throw new RangeError(`has no policy ${JSON.stringify(part)}${hint}`);
  }
  if (new Set(parts).size < parts.length)
    throw new RangeError(`names a policy twice in ${JSON.stringify(text)}`);
  const ofDepth = parts.filter((part) => part === ownPolicy || Object.hasOwn(depths, part));
  if (ofDepth.length > 1)
    throw new RangeError(
      `cannot combine ${ofDepth.join(' and ')}: each says how deep all trucks are inspected`,
    );
  for (const [one, other] of excluded)
    if (parts.includes(one) && parts.includes(other))
      throw new RangeError(`cannot combine ${one} and ${other}`);
  return parts.join('+');
}

const excluded = [
  ['trusted-lane', 'trusted-priority'],
  ['partial-rejection', 'whole-rejection'],
] as const;

/**
 * A policy of a name as `readPolicyName` gives it; what the scenario uses itself keeps its parameters.
 * @throws RangeError where a rule is added to the scenario's own policy that has one which excludes it
 */
export function policyNamed({ inspection: { policy: own } }: Scenario, name: string): InspectionPolicy {
  if (name === ownPolicy) return own;
  const parts = readPolicyName(name).split('+');
  if (parts.includes(ownPolicy)) {
    for (const [one, other] of excluded.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
      if (parts.includes(one) && Object.keys(rules[other]).some((rule) => Object.hasOwn(own, rule)))
        throw new RangeError(`cannot combine ${one} with the scenario's own policy, which has ${other}`);
    return Object.assign({ ...own }, ...parts.map((part) => ruleNamed(part, own)));
  }
  const depth = parts.find((part) => Object.hasOwn(depths, part)) ?? 'scan-all';
  const base: InspectionPolicy = own.kind === depth ? depthAlone(own) : depthNamed(depth);
  return Object.assign({ ...base }, ...parts.map((part) => ruleNamed(part, own)));
}

function depthNamed(name: string): InspectionPolicy {
  const found = Object.entries(depths).find(([each]) => each === name);
  if (found === undefined) throw new RangeError(`there is no depth "${name}"`);
  return found[1];
}

/** A policy's depth without the rules that it combines. */
function depthAlone(policy: InspectionPolicy): InspectionPolicy {
  const kept = Object.entries(policy).filter(([key]) => !ruleKeys.includes(key));
  return Object.assign({ ...depthNamed(policy.kind) }, Object.fromEntries(kept));
}

function ruleNamed(name: string, own: InspectionPolicy): object {
  const rule = Object.entries(rules).find(([each]) => each === name)?.[1];
  if (rule === undefined) return {};
  const inUse = Object.entries(own).filter(([key]) => Object.hasOwn(rule, key));
  return { ...rule, ...Object.fromEntries(inUse) };
}

function isPolicyName(name: string): name is PolicyName {
  return policyNames.some((each) => each === name);
}
