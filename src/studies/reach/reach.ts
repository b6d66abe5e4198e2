import { type Outcome, throughputAt } from '../../corridor/index.js';
import {
  costOf,
  decide,
  findTarget,
  isAtMost,
  type LeverSteps,
  type Limit,
  type SearchResult,
  type Steps,
} from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type Estimate, mean } from '../../statistics/index.js';
import { capacityBounds } from '../../twin/index.js';
import { summariseRun } from '../run/index.js';
import {
  carryOutSteps,
  compareCosts,
  costPerDay,
  daysOfWeek,
  describeSteps,
  estimate,
  lastingOf,
  leverSteps,
  type ReachOptions,
  type ReachQuestion,
  readQuestion,
  requireEnsemble,
  summariseBottleneck,
  sumOfSteps,
} from '../shared/index.js';
import { certificateOf, limitsThatHold } from './certificate.js';
import { frontPlans, frontReplications, runFront } from './front-runs.js';
import { probeLosses } from './loss-probe.js';
import { runOverEnsemble } from './over-ensemble.js';
import { PlanEstimates } from './plan-estimates.js';
import { PlanGuess } from './plan-guess.js';
import { PlanTrials } from './plan-trials.js';
import type { Certificate, NextDays, ReachResult, TriedPlan } from './reach-result.js';
import { type SettledAnswer, settleAnswer } from './settle-answer.js';

/**
 * Finds the cheapest plan over the scenario's levers that takes the throughput to its target, and says what is proven: that it
 * reaches, by fresh replications, and that no cheaper one does, where each lies below one that theory or the runs rule out. All plans
 * meet common random numbers. A plan that more of a lever would take below the target is found too, but nothing cheaper is then proven.
 * @throws RangeError for options out of their range
 */
export async function reach(scenario: Scenario, options: ReachOptions = {}): Promise<ReachResult> {
  const question = readQuestion(scenario, options);
  // Before the search, which takes a while.
  if (options.ensemble !== undefined) requireEnsemble(scenario, options.ensemble);
  const levers = leverSteps(scenario);
  const trials = new PlanTrials(scenario, question, options, (count, plan, { mean }) =>
    options.onProgress?.(`plan ${count}: USD ${costOf(plan, levers)}/day gives ${valueText(mean, question)}`),
  );
  const estimates = new PlanEstimates(scenario, question.target.at, question.question);
  const guess = new PlanGuess(levers, question.leastMean, estimates, () =>
    // A share of days is no throughput to learn from.
    question.measure === 'mean' ? trials.judgedPlans : [],
  );
  // First, for its spread tells how many replications other plans take.
  const none = levers.map(() => 0);
  const few = Math.max(2, Math.ceil(question.replications / 2));
  await trials.fresh(none);
  let wayTo: Steps | undefined;
  const runWayTo = async (plan: Steps): Promise<void> => {
    wayTo = plan;
    await runFront(levers, plan, trials, estimates);
  };
  const found = await findTarget({
    levers,
    judge: (plan) => trials.judge(plan),
    confirms: (plan, isPatient) => trials.confirms(plan, isPatient),
    canReach: (plan) => trials.canReach(plan),
    seemsToFail: (plan) => guess.seemsToFail(plan),
    seemsToFailByMuch: (plan) => guess.seemsToFailByMuch(plan),
    seemsToFailByLittle: (plan) => guess.seemsToFailByLittle(plan),
    isLearning: question.measure === 'mean',
    gap: question.gap,
    settle: (plan, isBlocking) => trials.settle(plan, isBlocking),
    isSpent: () => trials.replicationsUsed >= question.maxReplications,
    rulesOutSmaller: (plan) => trials.rulesOutSmaller(plan),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    beats: (plan, other) => trials.excess(plan, other) > 0,
    maxTrials: question.maxTrials,
    runnersUp: question.runnersUp,
    maxExtraTrials: 6,
    // Beside the search for runners-up, so that two workers have work.
    onAnswer: runWayTo,
  });
  const settle = async (): Promise<SettledAnswer> =>
    await settleAnswer(found, levers, trials, question.threshold);
  const first = await settle();
  if (wayTo?.join() !== first.plan.join()) await runWayTo(first.plan);
  // What ran on the way may do better than what was found.
  const settled = await settle();
  const answer = settled.plan;
  const after = await trials.fresh(answer);
  const runnersUp = othersThan(answer, found, question.runnersUp);
  // Together, for the workers' sake.
  const [loss, today] = await Promise.all([
    settled.decision === 'reached'
      ? probeLosses([answer], levers, trials, estimates, question.zone)
      : undefined,
    trials.fresh(none),
    ...runnersUp.map((plan) => trials.fresh(plan, frontReplications)),
  ]);
  const isShown =
    question.question === 'lasting' && settled.decision !== 'not reached' && answer.some(Boolean);
  const next = isShown ? await trials.freshRuns.nextDays(answer, few) : [];
  const limits = limitsThatHold(found, trials);
  const certified = { scenario, question, levers, trials, found, limits, settled, loss };
  const parts = {
    scenario,
    question,
    levers,
    trials,
    estimates,
    found,
    settled,
    answer,
    today,
    after,
    runnersUp,
    limits,
    certificate: await certificateOf(certified, options.signal),
    next,
  };
  const result = resultOf(parts);
  if (options.ensemble === undefined) return result;
  const steps = describeSteps(scenario, answer);
  // After the warm-up that the answer was confirmed with.
  const warmedUp = { ...scenario, warmUpDays: after[0]?.warmUpDays ?? scenario.warmUpDays };
  return {
    ...result,
    overEnsemble: await runOverEnsemble(warmedUp, steps, options.ensemble, question, options),
  };
}

/** Plans that reach too, none of them the answer with more of something. */
function othersThan(answer: Steps, { plan, runnersUp }: SearchResult, most: number): readonly Steps[] {
  const all = plan === undefined ? runnersUp : [plan, ...runnersUp];
  return all.filter((each) => !isAtMost(answer, each)).slice(0, most);
}

function valueText(value: number, { measure, target }: ReachQuestion): string {
  return measure === 'mean'
    ? `${value.toFixed(1)} trucks/day`
    : `${target.perDay} on ${(100 * value).toFixed(0)} % of working days`;
}

interface Parts {
  readonly scenario: Scenario;
  readonly question: ReachQuestion;
  readonly levers: readonly LeverSteps[];
  readonly trials: PlanTrials;
  readonly estimates: PlanEstimates;
  readonly found: SearchResult;
  readonly settled: SettledAnswer;
  /** The plan of the settled answer. */
  readonly answer: Steps;
  readonly today: readonly Outcome[];
  readonly after: readonly Outcome[];
  readonly runnersUp: readonly Steps[];
  readonly limits: readonly Limit[];
  readonly certificate: Certificate;
  /** The answer in the next days; none where they are not told. */
  readonly next: readonly Outcome[];
}

function resultOf(parts: Parts): ReachResult {
  const { scenario, question, trials, settled, answer, today, after } = parts;
  const { decision } = settled;
  // With the warm-up after which they are counted.
  const counted = (runs: readonly Outcome[]): Scenario => ({
    ...scenario,
    warmUpDays: runs[0]?.warmUpDays ?? scenario.warmUpDays,
  });
  const steps = decision === 'not reached' ? [] : describeSteps(scenario, answer);
  const estimateOf = (outcomes: readonly Outcome[]): Estimate => trials.estimate(question.values(outcomes));
  return {
    scenario: scenario.name,
    target: question.target,
    measure: question.measure,
    dayShare: question.measure === 'days' ? question.dayShare : null,
    decision,
    today: estimateOf(today),
    todayLasting: lastingOf(today, question.target.at, question.confidence),
    todayBottleneck: summariseBottleneck(today, question.confidence),
    plan: steps,
    cost: steps.reduce((sum, step) => sum + step.cost, 0),
    costs: compareCosts(today, after, question.confidence),
    leadTimeDays: Math.max(0, ...steps.map((step) => step.leadTimeDays)),
    estimate: estimateOf(after),
    lasting: lastingOf(after, question.target.at, question.confidence),
    asked: trials.freshRuns.askedDays(answer),
    nextDays: parts.next.length === 0 ? null : nextDaysOf(parts.next, question),
    certificate: parts.certificate,
    runnersUp: parts.runnersUp
      .map((plan) => ({
        ...describeTrial(parts, plan, estimateOf(trials.freshOf(plan))),
        steps: describeSteps(scenario, plan),
        running: trials.estimate(trials.freshOf(plan).map((each) => costPerDay(each, 'running'))),
      }))
      .filter((other) => other.decision !== 'not reached'),
    next: summariseBottleneck(after, question.confidence),
    front: frontPlans(parts.levers, answer, trials).map(({ plan, estimate }) =>
      describeTrial(parts, plan, estimate),
    ),
    bounds: capacityBounds(carryOutSteps(scenario, answer), question.target.at),
    estimates: {
      today: parts.estimates.stages(answer.map(() => 0)),
      plan: parts.estimates.stages(answer),
    },
    runs: {
      today: summariseRun(counted(today), today, question.confidence),
      plan: summariseRun(counted(after), after, question.confidence),
    },
    search: {
      limits: parts.limits.map(({ plan, ...limit }) => ({ ...limit, steps: describeSteps(scenario, plan) })),
      tried: trials.judgedPlans.map(({ plan, values, searchDecision }) => ({
        ...describeTrial(parts, plan, trials.estimate(values)),
        searchDecision,
      })),
    },
  };
}

function nextDaysOf(outcomes: readonly Outcome[], { target: { at }, confidence }: ReachQuestion): NextDays {
  const weeks = Math.floor((outcomes[0]?.days ?? 0) / daysOfWeek);
  const week = (outcome: Outcome, number: number): number =>
    mean(throughputAt(outcome, at).byDay.slice(number * daysOfWeek, (number + 1) * daysOfWeek));
  return {
    perDay: estimate(outcomes, (outcome) => throughputAt(outcome, at).perDay, confidence),
    byWeek: Array.from({ length: weeks }, (_, number) =>
      estimate(outcomes, (each) => week(each, number), confidence),
    ),
  };
}

function describeTrial(
  { scenario, levers, question, settled }: Parts,
  plan: Steps,
  { mean, low, high, n }: Estimate,
): TriedPlan {
  const steps = describeSteps(scenario, plan);
  const cost = costOf(plan, levers);
  const shown = decide({ low, high }, question.threshold);
  // Chosen among many by chance, an interval above the target is not yet a plan that reaches.
  const isOpen =
    shown === 'reached' && (settled.decision !== 'reached' || cost < costOf(settled.plan, levers));
  return {
    plan: Object.fromEntries(steps.map(({ lever, to }) => [lever, to])),
    cost,
    ...sumOfSteps(steps),
    value: { mean, low, high, n },
    decision: isOpen ? 'undecided' : shown,
  };
}
