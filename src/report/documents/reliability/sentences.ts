import type { LimitShare, ReliableReachResult } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';

type Say = Words['reliability'];

/** Shares of the limits that are named. */
const leastShare = 0.02;

/** What is asked for. */
export function goalText({ target, measure, dayShare }: ReliableReachResult, say: Say): string {
  const of = { perDay: say.exactText(target.perDay), at: target.at };
  return measure === 'mean' ? say.perDay(of) : say.onDays({ ...of, share: say.percentText(dayShare ?? 1) });
}

/** Today over the draws: how much passes, and what limits in how many of them. */
export function todayText({ today, target }: ReliableReachResult, say: Say): string {
  const show = (value: number): string => say.numberText(value, 0);
  const { low, median, high, limits } = today;
  const of = { low: show(low), median: show(median), high: show(high), at: target.at };
  return say.todayIs({ ...of, limits: limitTexts(limits, say) });
}

/** Limits of some share of the draws. */
export function namedLimits(limits: readonly LimitShare[]): readonly LimitShare[] {
  return limits.filter(({ share }) => share >= leastShare);
}

/** What limits, the most frequent first, each with its share. */
export function limitTexts(limits: readonly LimitShare[], say: Say): readonly string[] {
  return namedLimits(limits).map((limit) =>
    say.limitIn({ bottleneck: say.bottleneckTitle(limit), share: say.percentText(limit.share) }),
  );
}
