import type { LeverSteps, Steps } from '../../experiment/index.js';
import type { Estimate } from '../../statistics/index.js';
import type { PlanEstimates } from './plan-estimates.js';
import type { PlanTrials } from './plan-trials.js';

/** What a plan gives more than a larger one, on common random numbers; below 0 where the larger gives more, as it should. */
export interface Loss {
  readonly less: Steps;
  readonly more: Steps;
  readonly estimate: Estimate;
}

type Probed = Pick<PlanTrials, 'looks' | 'measured' | 'difference' | 'greatestLoss'>;

type Estimated = Pick<PlanEstimates, 'perDay'>;

/**
 * Whether more of the levers lowers what is asked for: plans that reach beside the largest that has no more of the lever which, by
 * theory, then limits. A search that runs few plans would else not see it. Runs until each loss is known to be within the zone, one
 * is shown, or both plans have all their replications; gives the pair whose loss may be the largest.
 */
export async function probeLosses(
  plans: readonly Steps[],
  levers: readonly LeverSteps[],
  trials: Probed,
  estimates: Estimated,
  zone: number,
): Promise<Loss | undefined> {
  const pairs = plans
    .map((less) => ({ less, more: largestBeside(less, levers, estimates) }))
    .filter(({ less, more }) => less.join() !== more.join());
  for (const replications of trials.looks.filter((each) => each > 1)) {
    const each = [
      ...new Map(pairs.flatMap(({ less, more }) => [less, more]).map((plan) => [plan.join(), plan])),
    ];
    await Promise.all(each.map(([, plan]) => trials.measured(plan, replications)));
    if (trials.greatestLoss() !== undefined || isWithinZone(worstOf(pairs, trials), zone)) break;
  }
  return worstOf(pairs, trials);
}

/** Whether a loss is known to be no larger than the zone: its upper end lies within. Without a larger plan there is none. */
export function isWithinZone(loss: Loss | undefined, zone: number): boolean {
  return highOf(loss) <= zone;
}

/** The largest plan with no more of the lever that then limits; the plan itself where there is no lever. */
function largestBeside(plan: Steps, levers: readonly LeverSteps[], estimates: Estimated): Steps {
  const [first = plan, ...others] = levers.map((_, lever) =>
    levers.map(({ most }, each) => (each === lever ? (plan[lever] ?? 0) : most)),
  );
  return others.reduce((a, b) => (estimates.perDay(b) < estimates.perDay(a) ? b : a), first);
}

function worstOf(pairs: readonly Omit<Loss, 'estimate'>[], trials: Probed): Loss | undefined {
  const losses = pairs.map((pair) => ({ ...pair, estimate: trials.difference(pair.less, pair.more) }));
  return losses.reduce<Loss | undefined>(
    (worst, each) => (worst === undefined || highOf(each) > highOf(worst) ? each : worst),
    undefined,
  );
}

function highOf(loss: Loss | undefined): number {
  if (loss === undefined) return Number.NEGATIVE_INFINITY;
  return loss.estimate.high ?? Number.POSITIVE_INFINITY;
}
