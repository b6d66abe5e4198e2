import { costOf, type LeverSteps, type Steps } from '../../experiment/index.js';
import { nonDominated, plansOnTheWay } from './cost-front.js';
import type { PlanEstimates } from './plan-estimates.js';
import type { MeasuredPlan, PlanTrials } from './plan-trials.js';

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
