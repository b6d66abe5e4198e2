import { costOf, findTarget, type LeverSteps, type Steps } from '../../experiment/index.js';
import type { MeasuredPlan } from './judged-plan.js';
import type { PlanEstimates } from './plan-estimates.js';
import type { PlanTrials } from './plan-trials.js';

/** Replications of each plan on the front, where it has not more. */
export const frontReplications = 4;

/** Replications by which plans on the way are compared. */
const screening = 1;

/** Least part of the rise from today to the dearest plan of the front by which a plan is worth more replications. */
const leastRise = 0.05;

/** Runs plans on the way to the answer, and gives those that make the front, of all that ran, replications enough for an interval. */
export async function runFront(
  levers: readonly LeverSteps[],
  answer: Steps,
  trials: PlanTrials,
  estimates: PlanEstimates,
): Promise<void> {
  const found = await Promise.all([
    plansOnTheWay(levers, answer, (plan) => estimates.perDay(plan)),
    // The fluid sees only the least of the stages.
    plansOnTheWay(levers, answer, (plan) => estimates.balance(plan)),
  ]);
  await Promise.all(found.flat().map((plan) => trials.measured(plan, screening)));
  for (;;) {
    const few = wideApart(onFront(levers, answer, trials)).filter((each) => !isSettled(each));
    if (few.length === 0) return;
    // More replications may show that another is better; all of them end.
    await Promise.all(few.map(({ plan }) => trials.measured(plan, frontReplications)));
  }
}

/** The front of what ran, in the order of cost: plans with an interval of some worth that no other beats. */
export function frontPlans(
  levers: readonly LeverSteps[],
  answer: Steps,
  trials: PlanTrials,
): readonly MeasuredPlan[] {
  return onFront(levers, answer, trials).filter(isSettled);
}

/** Every plan cheaper than the answer that ran is a candidate; of dearer ones those that have run enough. */
function onFront(levers: readonly LeverSteps[], answer: Steps, trials: PlanTrials): readonly MeasuredPlan[] {
  const cost = costOf(answer, levers);
  const candidates = trials.measuredPlans.filter(
    (each) => isSettled(each) || costOf(each.plan, levers) < cost,
  );
  const priced = candidates.map((each) => ({ ...each, mean: each.estimate.mean }));
  return nonDominated(priced, levers, answer);
}

/** Those that give more than the one before by some part of the whole rise: others tell little for their replications. */
function wideApart(front: readonly MeasuredPlan[]): readonly MeasuredPlan[] {
  const [lowest = 0, highest = 0] = [front[0]?.estimate.mean, front.at(-1)?.estimate.mean];
  let last = Number.NEGATIVE_INFINITY;
  return front.filter(({ estimate: { mean } }) => {
    const isApart = mean - last >= leastRise * (highest - lowest);
    if (isApart) last = mean;
    return isApart;
  });
}

function isSettled({ estimate, isFresh }: MeasuredPlan): boolean {
  return isFresh || estimate.n >= frontReplications;
}

/** Levels between today's value and the answer's at which plans are looked for. */
const levels = 2;

/** Other plans beside the cheapest of a level, and plans looked at to find them. */
const others = { runnersUp: 1, maxExtraTrials: 30 };

/**
 * Plans on the way from today to the answer, for the front of cost against throughput: for some levels between the two, the
 * cheapest plans that are expected to reach the level with no more of any lever than the answer has. Which of them do well is
 * for runs to say.
 */
export async function plansOnTheWay(
  levers: readonly LeverSteps[],
  answer: Steps,
  expected: (plan: Steps) => number,
): Promise<readonly Steps[]> {
  const within = levers.map((lever, index) => ({ ...lever, most: answer[index] ?? 0 }));
  const [from, to] = [expected(answer.map(() => 0)), expected(answer)];
  const plans = new Map<string, Steps>();
  for (let level = 1; level <= levels; level += 1) {
    const wanted = from + ((to - from) * level) / (levels + 1);
    const { plan, runnersUp } = await findTarget({
      levers: within,
      canReach: (each) => expected(each) >= wanted,
      judge: async () => 'reaches',
      isMonotone: true,
      ...others,
    });
    if (plan !== undefined) for (const each of [plan, ...runnersUp]) plans.set(each.join(), each);
  }
  return [...plans.values()];
}

/** What a plan costs and gives. */
interface Priced {
  readonly plan: Steps;
  readonly mean: number;
}

/** Those of the plans that no other beats at the same or less cost, and the answer in any case, in the order of cost. */
export function nonDominated<P extends Priced>(
  plans: readonly P[],
  levers: readonly LeverSteps[],
  answer?: Steps,
): readonly P[] {
  const byCost = [...plans].sort(
    (a, b) => costOf(a.plan, levers) - costOf(b.plan, levers) || b.mean - a.mean,
  );
  let best = Number.NEGATIVE_INFINITY;
  return byCost.filter(({ plan, mean }) => {
    const isBetter = mean > best;
    best = Math.max(best, mean);
    return isBetter || plan.join() === answer?.join();
  });
}
