import type { CountedAt } from '../../corridor/index.js';
import {
  type Alternatives,
  type Constraint,
  type FeasibleSelection,
  type Sampler,
  type Selection,
  selectBest,
  selectBestFeasible,
} from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  type AskedDays,
  carryOutAsAsked,
  describePlan,
  type Plan,
  type PlanStep,
  type QuestionOptions,
  readTarget,
  sharing,
  steadyScenario,
  stepsOf,
} from '../shared/index.js';
import { underPolicy } from './comparison.js';
import { corridorSampler } from './measures.js';
import { policyNames, readPolicyName } from './usual-policies.js';

/** Options of `selectPolicy`. */
export interface PolicySelectionOptions extends QuestionOptions {
  /** Smallest difference that matters, trucks a day, as a number or as `5 truck/day`. */
  readonly zone: number | string;
  /** Default all; at least two. */
  readonly policies?: readonly string[];
  /** A plan that is in force under every policy. */
  readonly plan?: Plan;
  /** Where trucks are counted; default received. */
  readonly at?: CountedAt;
  /** Least probability that a non-compliant truck is found, 0 to 1; default none is asked for. */
  readonly leastDetection?: number;
  /** Distance from it within which either answer is accepted; default 0.01. */
  readonly detectionTolerance?: number;
  /** Replications of each policy before any is given up; default 10. */
  readonly firstStage?: number;
  /** Most replications of one policy; default 1,000. */
  readonly maxReplications?: number;
}

/** The policy that brings most trucks a day, in free choice or among those that detect enough. */
export type PolicySelection = {
  readonly scenario: string;
  readonly at: CountedAt;
  /** Which days were asked for; absent where they are as declared. */
  readonly asked?: AskedDays;
  /** Steps of the plan in force; absent without one. */
  readonly plan?: readonly PlanStep[];
} & (
  | { readonly choice: 'free'; readonly selection: Selection }
  | { readonly choice: 'constrained'; readonly result: FeasibleSelection }
);

/**
 * Selects the inspection policy under which most trucks a day are counted, with a chance of error and a zone of indifference,
 * on the same trucks with common random numbers; given a least detection, among the policies that reach it.
 * @throws RangeError for fewer than two policies, a zone that is not above 0, or other options out of range
 */
export async function selectPolicy(
  declared: Scenario,
  given: PolicySelectionOptions,
): Promise<PolicySelection> {
  const options = sharing(given);
  const { zone, at = 'received', leastDetection, plan, question } = options;
  const policies = (options.policies ?? policyNames).map(readPolicyName);
  const { confidence = 0.95, firstStage = 10, maxReplications = 1000, detectionTolerance = 0.01 } = options;
  const planned =
    plan === undefined ? declared : carryOutAsAsked(declared, stepsOf(declared, plan), question);
  const { scenario, asked: days } = await steadyScenario(planned, { ...options, at }, (each) =>
    policies.map((name) => underPolicy(each, name)),
  );
  const alternatives: Alternatives = Object.fromEntries(
    policies.map((name) => [name, counted(name, scenario, options)]),
  );
  const common = {
    scenario: scenario.name,
    at,
    ...(days === undefined ? {} : { asked: days }),
    ...(plan === undefined ? {} : { plan: describePlan(declared, plan) }),
  };
  const asked = {
    measure: `${at}PerDay`,
    indifferenceZone: readTarget(zone),
    confidence,
    firstStage,
    maxReplications,
  };
  if (leastDetection === undefined)
    return { ...common, choice: 'free', selection: await selectBest(alternatives, asked) };
  const detection: Constraint = {
    measure: 'detection',
    bound: 'at least',
    value: leastDetection,
    tolerance: detectionTolerance,
  };
  const result = await selectBestFeasible(alternatives, { ...asked, constraints: [detection] });
  return { ...common, choice: 'constrained', result };
}

/** Replications of the corridor under a policy; progress counts them. */
function counted(name: string, scenario: Scenario, options: QuestionOptions): Sampler {
  const source = corridorSampler(underPolicy(scenario, name, options.question), options);
  return async (from, to) => {
    const runs = await source(from, to);
    options.onProgress?.(`${name}: ${to} replications`);
    return runs;
  };
}
