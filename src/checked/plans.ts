import type { Scenario } from '../scenario/index.js';
import * as studies from '../studies/index.js';
import { datedSteps, ensemble } from './arguments.js';
import { amount, type Checks, listOf, oneOf, share, textOrNumber, whole } from './options.js';
import { at, checkSecond, common, measure, question, readStudy } from './study.js';
import { policyList } from './throughput.js';

const reachChecks: Checks<studies.ReachOptions> = {
  ...common,
  question,
  target: textOrNumber,
  at,
  measure,
  dayShare: share,
  zone: amount(),
  gap: amount(),
  replications: whole(),
  maxReplications: whole(0),
  maxTrials: whole(),
  runnersUp: whole(0),
  ensemble,
};

/**
 * Which is the cheapest plan that reaches the target? Searches all steps of the scenario's levers exactly, confirms the answer in
 * replications of its own, and says what is proven. `decision` is `reached`, `not reached` or `undecided`; costs are USD a day.
 * @param scenario With at least one lever.
 * @param options `target` in truckloads a day (default the scenario's, 400 in the baseline), counted `at` a point.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0 };
 * const { decision, plan } = await reach(day, { target: '60 truck/day', replications: 2, runnersUp: 0 });
 * [decision, plan.length]; // => ['reached', 0]
 */
export async function reach(
  scenario: Scenario,
  options: studies.ReachOptions = {},
): Promise<studies.ReachResult> {
  return await studies.reach(readStudy('reach', scenario, options, reachChecks), options);
}

const reliabilityChecks: Checks<studies.ReliabilityOptions> = {
  ...common,
  question,
  target: textOrNumber,
  at,
  measure,
  dayShare: share,
  zone: amount(),
  replications: whole(2),
  runnersUp: whole(0),
  ensemble,
  reliability: share,
  draws: whole(20),
};

/**
 * Which is the cheapest plan that reaches the target in a share of the parameter draws that the evidence allows? Solved over one set of
 * draws, confirmed in another; with the price of certainty and what the cheapest plans of all draws have in common. Costs are USD a day.
 * @param scenario With facts that have a range; with `ensemble`, the one that it is of.
 * @param options `reliability`: the share of the draws, by weight, above 0 and at most 0.99.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0, levers: baseline.levers.slice(0, 1) };
 * const { decision, plan } = await reliableReach(day, { reliability: 0.5, target: 20, draws: 20 });
 * [decision, plan.length]; // => ['reached', 0]
 */
export async function reliableReach(
  scenario: Scenario,
  options: studies.ReliabilityOptions,
): Promise<studies.ReliableReachResult> {
  return await studies.reliableReach(
    readStudy('reliableReach', scenario, options, reliabilityChecks),
    options,
  );
}

const { ensemble: _, ...ofOneScenario } = reachChecks;

const policyChoiceChecks: Checks<studies.PolicyChoiceOptions> = {
  ...ofOneScenario,
  policies: policyList,
  leastDetection: (value) => (value === 'today' ? undefined : amount()(value)),
  policyCosts: (value) =>
    typeof value === 'object' && value !== null ? undefined : 'must be USD a day by the name of the policy',
};

/**
 * Which inspection policy and which plan together reach the target at least cost, without detecting less than is asked? Each policy is
 * searched by `reach`, but for those that theory and the same trucks show to be no cheaper than another.
 * @param options `policies` by name, today's among them in any case; `leastDetection`: a share of the non-compliant trucks, or `today`;
 * `policyCosts`: USD a day by name.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0, levers: baseline.levers.slice(0, 1) };
 * const options = { policies: ['no-inspection'], target: 60, replications: 2, runnersUp: 0 };
 * const { decision, policy } = await reachAmongPolicies(day, options);
 * [decision, policy]; // => ['reached', 'own']
 */
export async function reachAmongPolicies(
  scenario: Scenario,
  options: studies.PolicyChoiceOptions = {},
): Promise<studies.PolicyChoice> {
  return await studies.reachAmongPolicies(
    readStudy('reachAmongPolicies', scenario, options, policyChoiceChecks),
    options,
  );
}

const ladderChecks: Checks<studies.LadderOptions> = {
  ...common,
  question,
  target: textOrNumber,
  at,
  replications: whole(2),
  lookReplications: whole(2),
  smallestGain: amount(),
};

/**
 * What limits next, and next after that? Climbs from today to the target by the steps that bring most for their cost; steps of the same
 * levers make a rung, measured in replications by which no step was chosen. `smallestGain` in truckloads a day, default 1.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0, levers: baseline.levers.slice(0, 1) };
 * const { decision } = await ladder(day, { target: 60, replications: 2, lookReplications: 2 });
 * decision; // => 'reached'
 */
export async function ladder(
  scenario: Scenario,
  options: studies.LadderOptions = {},
): Promise<studies.LadderResult> {
  return await studies.ladder(readStudy('ladder', scenario, options, ladderChecks), options);
}

const bottleneckChecks: Checks<studies.BottleneckOptions> = {
  ...common,
  question,
  at,
  of: oneOf(['levers', 'all']),
  replications: whole(2),
};

/**
 * What limits, and what would one step more of each lever bring? Marginal values in truckloads a day and for their cost, with common
 * random numbers; `of: 'all'` looks at every capacity, not the levers only. `replications` from 2, default 20.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0, levers: baseline.levers.slice(0, 2) };
 * const { values } = await bottleneck(day, { replications: 2 });
 * values.map(({ path }) => path); // => ['inspection.sites.nitzana.lanes', 'inspection.sites.nitzana.scanners']
 */
export async function bottleneck(
  scenario: Scenario,
  options: studies.BottleneckOptions = {},
): Promise<studies.BottleneckResult> {
  return await studies.bottleneck(readStudy('bottleneck', scenario, options, bottleneckChecks), options);
}

const screenChecks: Checks<studies.LeverScreenOptions> = {
  ...common,
  question,
  at,
  levers: listOf(),
  rungs: whole(),
  smallestEffect: amount(),
  replications: whole(),
};

/**
 * Which levers matter, and where on the way up? At every rung from today to all levers at maximum, each lever goes one step down and up.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0, levers: baseline.levers.slice(0, 2) };
 * const { levers } = await screenLevers(day, { rungs: 1, replications: 2 });
 * levers.map(({ values }) => values); // => [[12], [4]]
 */
export async function screenLevers(
  scenario: Scenario,
  options: studies.LeverScreenOptions = {},
): Promise<studies.LeverScreen> {
  return await studies.screenLevers(readStudy('screenLevers', scenario, options, screenChecks), options);
}

const whatIfChecks: Checks<studies.WhatIfOptions> = {
  ...common,
  target: textOrNumber,
  at,
  measure,
  days: whole(),
  replications: whole(2),
  ensemble,
};

/**
 * What happens day by day when the steps of a plan come into force on their dates? Starts from the scenario's backlogs, without warm-up;
 * each step takes effect after its lead time. `rules` of the scenario are part of the plan: `adaptive` of the result tells what fired, and
 * what they bring beside the steps alone. `days` from 7; `replications` from 2; with an `ensemble` each is of a draw.
 * @throws RangeError for a scenario, steps or options that a file or the command line would refuse
 * @example
 * const steps = [{ lever: 'inspection.sites.nitzana.lanes', to: 16 }];
 * const { inForceFrom } = await whatIf(baseline, steps, { days: 21, replications: 2 });
 * inForceFrom; // => 14
 */
export async function whatIf(
  scenario: Scenario,
  steps: readonly studies.DatedStep[],
  options: studies.WhatIfOptions = {},
): Promise<studies.WhatIfResult> {
  const sound = readStudy('whatIf', scenario, options, whatIfChecks);
  checkSecond('whatIf', steps, datedSteps);
  return await studies.whatIf(sound, steps, options);
}
