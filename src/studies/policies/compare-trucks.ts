import { createModel, type DefinedPolicy, numberInForce } from '../../corridor/index.js';
import { minutesPerDay } from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import { carryOut, describePlan, type Plan, type PlanStep } from '../shared/index.js';
import { type PolicyBudget, underPolicy } from './comparison.js';
import { withEqualOfficers } from './equal-officers.js';
import {
  type ChangeShares,
  type ComparedTruck,
  type ContrabandChange,
  changeShares,
  contrabandChange,
  pairTrucks,
} from './truck-changes.js';
import { policyNamed, readPolicyName } from './usual-policies.js';

/** Options of `compareTrucks`. */
export interface TruckComparisonOptions {
  /** The two policies; names as for `comparePolicies`. */
  readonly policies: readonly [string, string];
  /** Default 5. */
  readonly replications?: number;
  /** Default `throughline`. */
  readonly seed?: string | number;
  /** Confidence of every interval; default 0.95. */
  readonly confidence?: number;
  /** A plan that is in force under both. */
  readonly plan?: Plan;
  /** Default `equipment`. */
  readonly budget?: PolicyBudget;
  /** Policies of your own that the scenario names. */
  readonly ownPolicies?: readonly DefinedPolicy[];
  /** Stops the study. */
  readonly signal?: AbortSignal;
  /** Called as work is done: a sentence for a progress line. */
  readonly onProgress?: (message: string) => void;
  /** Run a scenario that brings more than 20,000 truckloads a day or 5,000,000 a run; the entries of the package ask for it. */
  readonly large?: boolean;
}

/** The same trucks under two policies, one by one. */
export interface TruckComparison {
  readonly scenario: string;
  readonly method: 'trucks';
  /** The two policies. */
  readonly pair: readonly [string, string];
  readonly replications: number;
  readonly confidence: number;
  readonly budget: PolicyBudget;
  /** Steps of the plan in force; absent without one. */
  readonly plan?: readonly PlanStep[];
  /** What the second policy does to the trucks that came in the days counted. */
  readonly all: ChangeShares;
  readonly byCargo: ReturnType<typeof changeShares>['byCargo'];
  readonly contraband: ContrabandChange;
  /** Every truck that came in the days counted, replication by replication. */
  readonly trucks: readonly ComparedTruck[];
}

/**
 * Runs the same trucks under two inspection policies and tells of each what became of it under both: who gains, who loses, and how
 * likely contraband on it is found. A truck is the same by its day, stream and place in the day, and has the same draws under both. Runs in
 * this thread, as records of trucks are large.
 * @throws RangeError for an unknown policy or one that cannot be combined, the same policy twice, or a plan that is none of the scenario
 */
export async function compareTrucks(
  declared: Scenario,
  options: TruckComparisonOptions,
): Promise<TruckComparison> {
  const { budget = 'equipment', confidence = 0.95, plan, replications = 5, seed = 'throughline' } = options;
  const [one, other] = options.policies;
  const pair = [readPolicyName(one), readPolicyName(other)] as const;
  if (pair[0] === pair[1]) throw new RangeError(`compareTrucks requires two policies, got ${pair[0]} twice`);
  const scenario = plan === undefined ? declared : carryOut(declared, plan);
  const models = pair.map((name) => {
    policyNamed(scenario, name);
    const under = underPolicy(scenario, name);
    return createModel(budget === 'officers' ? withEqualOfficers(under) : under);
  });
  const from = scenario.warmUpDays * minutesPerDay;
  const runs: (readonly ComparedTruck[])[] = [];
  for (let replication = 0; replication < replications; replication += 1) {
    await giveWay();
    options.signal?.throwIfAborted();
    const [first = [], second = []] = models.map(
      (model) => model({ seed, replication, trucks: true, policies: options.ownPolicies ?? [] }).trucks ?? [],
    );
    runs.push(pairTrucks(replication, [first, second], from));
    options.onProgress?.(`${scenario.name}: ${replication + 1} of ${replications} replications`);
  }
  const prevalence = numberInForce(scenario, 'inspection.prevalence');
  return {
    scenario: scenario.name,
    method: 'trucks',
    ...{ pair, replications, confidence, budget },
    ...(plan === undefined ? {} : { plan: describePlan(declared, plan) }),
    ...changeShares(runs, confidence),
    contraband: contrabandChange(runs, prevalence, confidence),
    trucks: runs.flat(),
  };
}

/** Lets timers and signals have their turn. */
async function giveWay(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
