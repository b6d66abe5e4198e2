import type { Scenario } from '../scenario/index.js';
import * as studies from '../studies/index.js';
import { ensemble } from './arguments.js';
import {
  amount,
  type Check,
  type Checks,
  checkedByCall,
  flag,
  oneOf,
  plan,
  text,
  textOrNumber,
  whole,
} from './options.js';
import { at, common, question, readStudy } from './study.js';

const planned = { plan, at, target: textOrNumber, replications: whole() };

const runChecks: Checks<studies.RunStudyOptions> = {
  ...common,
  question,
  ensemble,
  replications: whole(),
  precision: checkedByCall,
  maxReplications: whole(2),
  measure: at,
};

/**
 * What does the corridor deliver? Runs independent replications and sums up: truckloads and tonnes a day at every counting point, queues,
 * use, times, cost and the bottleneck, each mean with its interval. `replications` (default 20) or `precision`, not both.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @throws BoundExceededError when more passes than theory allows, which would be an error of the model
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0 };
 * const { throughput } = await runStudy(day, { seed: 'example', replications: 4 });
 * throughput.received.perDay.mean; // => 248.625
 */
export async function runStudy(
  scenario: Scenario,
  options: studies.RunStudyOptions = {},
): Promise<studies.RunResult> {
  return await studies.runStudy(readStudy('runStudy', scenario, options, runChecks), options);
}

const ledgerChecks: Checks<studies.DelayLedgerOptions> = {
  ...common,
  ...planned,
  waterfallReplications: whole(0),
};

/**
 * Where do truckloads spend their time? Charges every truckload-hour to one cause, and says in truckloads a day what each cause takes
 * from the target. `replications` from 1 (default 12); `waterfallReplications` 0 leaves the second part out.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0 };
 * const { reached, waterfall } = await delayLedger(day, { replications: 2, waterfallReplications: 0 });
 * [reached.n, waterfall]; // => [2, null]
 */
export async function delayLedger(
  scenario: Scenario,
  options: studies.DelayLedgerOptions = {},
): Promise<studies.DelayLedgerResult> {
  return await studies.delayLedger(readStudy('delayLedger', scenario, options, ledgerChecks), options);
}

/** Names of policies, combined with + where several hold. */
export const policyList: Check = (value) => {
  if (!Array.isArray(value)) return 'must be a list of policies';
  const twice = value.find((name, index) => value.indexOf(name) !== index);
  if (twice !== undefined) return `must name ${JSON.stringify(twice)} once`;
  for (const name of value) {
    try {
      studies.readPolicyName(String(name));
    } catch (error) {
      return error instanceof Error ? error.message : 'is no policy';
    }
  }
  return undefined;
};

const clearingChecks: Checks<studies.ClearingOptions> = {
  ...common,
  levels: checkedByCall,
  at,
  form: oneOf(['kingman', 'karmarkar']),
  replications: whole(2),
  lines: whole(),
};

/**
 * How much passes with how many trucks in the corridor? Runs the scenario at several levels of arrivals and fits throughput as a function of
 * the workload, with straight lines for a planning model. `levels` at least 3, above 0; `replications` from 2, default 10.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0 };
 * const { levels, tangents } = await clearingFunction(day, { levels: [0.5, 1, 1.5], replications: 2 });
 * [levels.length, tangents.at(-1)?.slope]; // => [3, 0]
 */
export async function clearingFunction(
  scenario: Scenario,
  options: studies.ClearingOptions = {},
): Promise<studies.ClearingResult> {
  return await studies.clearingFunction(
    readStudy('clearingFunction', scenario, options, clearingChecks),
    options,
  );
}

const comparisonChecks: Checks<studies.ComparisonOptions> = {
  ...common,
  question,
  policies: policyList,
  replications: whole(),
  plan,
  ensemble,
  budget: oneOf(['equipment', 'officers'] satisfies readonly studies.PolicyBudget[]),
  robustness: flag,
};

/**
 * Inspection policies side by side, on the same truckloads with common random numbers: truckloads a day, times, detection probability.
 * The scenario's own policy keeps its parameters, the others have their usual ones. `replications` from 1, default 10.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0 };
 * const { policies } = await comparePolicies(day, { policies: ['scan-all', 'risk-based'], replications: 2 });
 * policies.map(({ policy }) => policy); // => ['scan-all', 'risk-based']
 */
export async function comparePolicies(
  scenario: Scenario,
  options: studies.ComparisonOptions = {},
): Promise<studies.ComparisonResult> {
  return await studies.comparePolicies(
    readStudy('comparePolicies', scenario, options, comparisonChecks),
    options,
  );
}

const truckChecks: Checks<studies.TruckComparisonOptions> = {
  seed: common.seed,
  confidence: common.confidence,
  signal: common.signal,
  onProgress: common.onProgress,
  large: common.large,
  policies: twoPolicies,
  replications: whole(),
  plan,
  budget: comparisonChecks.budget,
  ownPolicies: checkedByCall,
};

/**
 * The same trucks under two inspection policies, one by one: who gains, who loses, what contraband slips through one and not the other.
 * Runs in this thread; `replications` from 1, default 5.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0 };
 * const { trucks } = await compareTrucks(day, { policies: ['scan-all', 'no-inspection'], replications: 1 });
 * trucks.every(({ found }) => (found[1] ?? 0) === 0); // => true
 */
export async function compareTrucks(
  scenario: Scenario,
  options: studies.TruckComparisonOptions,
): Promise<studies.TruckComparison> {
  return await studies.compareTrucks(readStudy('compareTrucks', scenario, options, truckChecks), options);
}

function twoPolicies(value: unknown): string | undefined {
  return Array.isArray(value) && value.length === 2 ? policyList(value) : 'must be a list of two policies';
}

const selectionChecks: Checks<studies.PolicySelectionOptions> = {
  ...common,
  question,
  zone: textOrNumber,
  policies: policyList,
  plan,
  at,
  leastDetection: amount(),
  detectionTolerance: amount(),
  firstStage: whole(2),
  maxReplications: whole(2),
};

/**
 * The inspection policy with most truckloads a day, with a stated probability of the right choice; `zone` is the smallest difference that
 * matters, in truckloads a day. With `leastDetection` (a probability) only policies that reach it compete.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0 };
 * const options = { zone: 20, policies: ['scan-all', 'manual-all'], firstStage: 4, maxReplications: 20 } as const;
 * const answer = await selectPolicy(day, options);
 * answer.choice === 'free' && answer.selection.survivors; // => ['scan-all']
 */
export async function selectPolicy(
  scenario: Scenario,
  options: studies.PolicySelectionOptions,
): Promise<studies.PolicySelection> {
  return await studies.selectPolicy(readStudy('selectPolicy', scenario, options, selectionChecks), options);
}

const resilienceChecks: Checks<studies.ResilienceOptions> = {
  ...common,
  question,
  ...planned,
  place: text,
  closureDays: amount('above 0'),
  on: amount(),
  within: amount('above 0'),
  days: whole(),
  replications: whole(2),
};

/**
 * What does a closure cost, and how long does recovery take? Closes a place for some days and follows the corridor beside the same days
 * without the closure, with common random numbers. `days` leaves at least a week after the closure; `replications` from 2.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const { closure } = await resilience(baseline, { closureDays: 1, days: 21, replications: 2 });
 * closure.days; // => 1
 */
export async function resilience(
  scenario: Scenario,
  options: studies.ResilienceOptions = {},
): Promise<studies.ResilienceResult> {
  return await studies.resilience(readStudy('resilience', scenario, options, resilienceChecks), options);
}
