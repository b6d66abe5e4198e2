import type { CountingPoint, InspectionPolicy, Outcome } from '../../corridor/index.js';
import { setParameter } from '../../corridor/index.js';
import { minutesPerDay } from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type Estimate, pairedInterval } from '../../statistics/index.js';
import {
  type AskedDays,
  type BottleneckSummary,
  estimate,
  type Lasting,
  lastingOf,
  type QuestionOptions,
  Replications,
  search,
  sharing,
  steadyScenario,
  summariseBottleneck,
  type ThroughputQuestion,
} from '../shared/index.js';

/** Inspection policies by the names under which they are compared, with their usual parameters. */
export const policies = {
  'scan-all': { kind: 'scan-all' },
  'random-share': { kind: 'random-share', share: 0.3 },
  'risk-based': { kind: 'risk-based', share: 0.3, recall: 0.8, randomFloor: 0.03 },
  'manual-all': { kind: 'manual-all' },
  'two-stage': {
    kind: 'two-stage',
    primary: { kind: 'triangular', low: 1, mode: 2, high: 4 },
    detection: 0.85,
    falseAlarm: 0.1,
  },
} as const satisfies Readonly<Record<string, InspectionPolicy>>;

/** Name of a policy. */
export type PolicyName = keyof typeof policies;

/** Names of all policies, in the order of the table. */
export const policyNames: readonly PolicyName[] = [
  'scan-all',
  'random-share',
  'risk-based',
  'manual-all',
  'two-stage',
];

/** What one policy brings on the same trucks. */
export interface PolicyOutcome {
  readonly policy: PolicyName;
  readonly throughput: Readonly<Record<CountingPoint, { readonly perDay: Estimate }>>;
  /** How much of what is received lasts; absent in results of before it was told. */
  readonly lasting?: Lasting;
  /** Received a day, less that of the first policy, with common random numbers. */
  readonly receivedDifference: Estimate;
  /** Minutes in the inspection stage, from being called to leaving the site: quantiles over trucks, averaged over replications. */
  readonly delay: { readonly p50: Estimate | null; readonly p95: Estimate | null };
  /** Probability that a non-compliant truck is found. */
  readonly detection: Estimate | null;
  readonly officerHoursPerDay: Estimate;
  readonly bottleneck: BottleneckSummary;
}

/** Policies compared on one scenario. */
export interface ComparisonResult {
  readonly scenario: string;
  readonly replications: number;
  /** Which days were asked for; absent where they are as declared. */
  readonly asked?: AskedDays;
  readonly policies: readonly PolicyOutcome[];
}

/** Options of `comparePolicies`. */
export interface ComparisonOptions extends QuestionOptions {
  /** Default all. */
  readonly policies?: readonly PolicyName[];
  /** Default 10. */
  readonly replications?: number;
}

/**
 * Runs inspection policies on the same trucks with common random numbers. A policy that the scenario itself uses keeps the
 * scenario's parameters; the others have their usual ones.
 */
export async function comparePolicies(
  declared: Scenario,
  given: ComparisonOptions = {},
): Promise<ComparisonResult> {
  const options = sharing(given);
  const names = options.policies ?? policyNames;
  const replications = options.replications ?? 10;
  const confidence = options.confidence ?? 0.95;
  const { at } = declared.target;
  const { scenario, asked } = await steadyScenario(declared, { ...options, at }, (each) =>
    names.map((name) => underPolicy(each, name)),
  );
  const store = new Replications(options);
  const runs: (readonly Outcome[])[] = [];
  for (const name of names) {
    const changed = underPolicy(scenario, name, options.question);
    runs.push(await store.outcomes(changed, search, replications, options.onProgress));
  }
  const first = runs[0] ?? [];
  return {
    scenario: scenario.name,
    replications,
    ...(asked === undefined ? {} : { asked }),
    policies: names.map((name, index) => summarise(name, runs[index] ?? [], first, confidence)),
  };
}

/**
 * The scenario under another inspection policy, and named after it; a policy that it uses itself keeps its parameters. For the next days
 * its own policy holds until the first of them.
 * @throws RangeError for a name that is none of `policyNames`
 */
export function underPolicy(scenario: Scenario, name: PolicyName, question?: ThroughputQuestion): Scenario {
  if (!policyNames.includes(name))
    throw new RangeError(`a policy must be one of ${policyNames.join(', ')}, got ${JSON.stringify(name)}`);
  const own = scenario.inspection.policy;
  const policy: InspectionPolicy = own.kind === name ? own : policies[name];
  if (question === 'next-days') {
    const from = scenario.warmUpDays * minutesPerDay;
    return {
      ...scenario,
      name,
      phases: [...scenario.phases, { name, from, set: { 'inspection.policy': policy } }],
    };
  }
  return { ...setParameter(scenario, 'inspection.policy', policy), name };
}

function summarise(
  policy: PolicyName,
  outcomes: readonly Outcome[],
  first: readonly Outcome[],
  confidence: number,
): PolicyOutcome {
  const perDay = (point: CountingPoint): Estimate =>
    estimate(outcomes, (each) => each.throughput[point].perDay, confidence);
  const received = (runs: readonly Outcome[]): number[] =>
    runs.map((each) => each.throughput.received.perDay);
  return {
    policy,
    throughput: {
      inspected: { perDay: perDay('inspected') },
      received: { perDay: perDay('received') },
      collected: { perDay: perDay('collected') },
      intercepted: { perDay: perDay('intercepted') },
      delivered: { perDay: perDay('delivered') },
    },
    lasting: lastingOf(outcomes, 'received', confidence),
    receivedDifference: pairedInterval(received(outcomes), received(first), confidence),
    delay: {
      p50: estimate(outcomes, (each) => each.stages.inspection.cycleTime.p50, confidence),
      p95: estimate(outcomes, (each) => each.stages.inspection.cycleTime.p95, confidence),
    },
    detection: estimate(outcomes, (each) => each.detection, confidence),
    officerHoursPerDay: estimate(outcomes, (each) => each.work.officerMinutes / 60 / each.days, confidence),
    bottleneck: summariseBottleneck(outcomes, confidence),
  };
}
