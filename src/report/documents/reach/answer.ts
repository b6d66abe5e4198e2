import { decide } from '../../../experiment/index.js';
import type { Estimate } from '../../../statistics/index.js';
import {
  type BottleneckSummary,
  type PlanStep,
  type ReachResult,
  sumOfSteps,
} from '../../../studies/index.js';
import { leversOf } from '../../levers-of-resource.js';
import type { Words } from '../../words/index.js';
import { sentences } from '../document.js';
import { askedText, goalText, reachedText, valueText } from './amounts.js';

type Say = Words['reach'];

/** The answer in a few sentences: the plan, that it is undecided, or how far the levers go. */
export function answerText(
  result: ReachResult,
  { steps, hasLevers }: { readonly steps: readonly PlanStep[]; readonly hasLevers: boolean },
  say: Say,
): string {
  if (result.decision === 'reached') return planSentence(result, say);
  if (!hasLevers) return sentences(...withoutLevers(result, say));
  return sentences(
    ...(result.decision === 'undecided'
      ? undecidedSentences(result, say)
      : shortfallSentences(result, steps, say)),
  );
}

function planSentence(result: ReachResult, say: Say): string {
  const { target, plan, cost, measure, dayShare, certificate } = result;
  const today = reachedText(result, result.today.mean, say);
  const goal =
    measure === 'mean' ? say.exactText(target.perDay) : say.ofThem({ share: say.percentText(dayShare ?? 1) });
  if (plan.length === 0) return say.met({ goal, today });
  const rise = result.costs.running.rise.mean;
  const running =
    rise >= 0 ? say.more({ cost: say.moneyText(rise) }) : say.less({ cost: say.moneyText(-rise) });
  const of = { today, goal, changes: changesText(plan, cost, say), running };
  return certificate.isProven ? say.plan(of) : say.planFound(of);
}

function changesText(plan: readonly PlanStep[], cost: number, say: Say): string {
  const { capacity, haulage } = sumOfSteps(plan);
  const of = { changes: plan.length, cost: say.moneyText(cost) };
  return haulage === 0
    ? say.changes(of)
    : say.changesAndHaulage({ ...of, capacity: say.moneyText(capacity), haulage: say.moneyText(haulage) });
}

function withoutLevers(result: ReachResult, say: Say): readonly string[] {
  const goal = goalText(result, say);
  const today = askedText(result, result.estimate, say);
  return result.decision === 'undecided'
    ? [say.mayBeReached({ goal }), say.todayWithoutLevers({ today }), ...settlingSentences(result, say)]
    : [say.notReachedWithoutLevers({ goal, today })];
}

/** That it is open whether the target can be reached, what comes closest, and what would settle it. */
function undecidedSentences(result: ReachResult, say: Say): readonly string[] {
  const { plan, cost, estimate } = result;
  const what = plan.length === 0 ? say.noChange : changesText(plan, cost, say);
  return [
    say.canBeReached({ goal: goalText(result, say) }),
    say.mostPromising({ plan: what, estimate: askedText(result, estimate, say) }),
    ...settlingSentences(result, say),
  ];
}

function settlingSentences(result: ReachResult, say: Say): readonly string[] {
  const { estimate, certificate, measure, target, dayShare } = result;
  const threshold = measure === 'mean' ? target.perDay : (dayShare ?? 1);
  const settling = [
    ...(decide(estimate, threshold) === 'undecided' ? [insideSentence(estimate, threshold, say)] : []),
    ...(certificate.isExhaustive ? [] : [say.notAllLookedAt]),
  ];
  return settling.length === 0 ? [say.othersOpen] : settling;
}

/** About how many replications would take the target out of the interval, should the mean stay where it is. */
function insideSentence({ mean, halfWidth, n }: Estimate, threshold: number, say: Say): string {
  const needed = Math.ceil(n * ((halfWidth ?? Number.NaN) / (mean - threshold)) ** 2 * 1.1);
  // A mean next to the target takes more than anybody runs.
  return needed > n && needed <= 10_000
    ? say.insideAbout({ replications: say.numberText(needed, 0) })
    : say.inside;
}

/** That no plan reaches, how far the levers go together, and which of them are exhausted. */
export function shortfallSentences(
  result: ReachResult,
  most: readonly PlanStep[],
  say: Say,
): readonly string[] {
  const { estimate, front, next } = result;
  const of = { goal: goalText(result, say), today: valueText(result, result.today.mean, say) };
  if (most.length === 0) return [say.noLeverToMove(of)];
  const best = Math.max(...front.map((each) => each.value.mean));
  return [
    say.cannotReach({ ...of, estimate: askedText(result, estimate, say) }),
    best > estimate.mean ? say.mostOfAny({ most: valueText(result, best, say) }) : '',
    exhaustedSentence(next, most, say),
  ];
}

/** The bottleneck with all levers at maximum, and the levers that would have to go further. */
export function exhaustedSentence(
  next: Pick<BottleneckSummary, 'stage' | 'resource'>,
  most: readonly PlanStep[],
  say: Say,
): string {
  const bottleneck = say.bottleneckTitle(next);
  const levers = leversOf(next, most).map(({ name, to }) =>
    say.leverAt({ lever: name, to: say.exactText(to) }),
  );
  return levers.length === 0 ? say.exhausted({ bottleneck }) : say.exhaustedAt({ bottleneck, levers });
}
