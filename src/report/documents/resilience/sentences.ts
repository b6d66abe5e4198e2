import type { Recovery, ResilienceResult } from '../../../studies/index.js';
import { dateText } from '../../clock.js';
import type { Words } from '../../words/index.js';
import { decideFirstDay } from '../first-day.js';

type Say = Words['resilience'];

/** What a closure keeps back, and when it is recovered. */
export function answerText(result: ResilienceResult, say: Say): string {
  const { scenario, start, warmUpDays, plan, closure } = result;
  const { place, days } = closure;
  const closed = { scenario, place, days, date: dateText(start, warmUpDays + closure.from) };
  const what = plan.length === 0 ? say.closed(closed) : say.closedWithPlan({ ...closed, steps: plan.length });
  return `${what} ${recoverySentence(result, say)}`;
}

/** On which day it is recovered, or whether it is. */
function recoverySentence({ behind, target }: ResilienceResult, say: Say): string {
  const { median, never, n } = behind.daysToClear;
  const of = {
    most: say.estimateText(behind.most),
    at: target.at,
    left: say.numberText(behind.left.mean, 0),
  };
  if (median === 0) return say.nothing(of);
  const decision = decideFirstDay(behind.daysToClear);
  if (decision === 'reached' && typeof median === 'number')
    return say.recovered({ ...of, day: say.exactText(median) });
  return decision === 'not reached'
    ? say.notRecovered(of)
    : say.undecided({ ...of, recovered: n - never, replications: n });
}

/** Days to clear, and what recovered means. */
export function clearingText({ behind, target, days, closure }: ResilienceResult, say: Say): string {
  const { never, n } = behind.daysToClear;
  return [
    halfSentence(behind, days - closure.to, say),
    say.never({ never, replications: n }),
    ...(never === n ? [paceSentence(behind, say)] : []),
    say.meaning({ tolerance: say.numberText(behind.tolerance), at: target.at }),
  ].join(' ');
}

function halfSentence({ daysToClear }: Recovery, after: number, say: Say): string {
  const { median: days, low, high, confidence } = daysToClear;
  if (typeof days !== 'number') return say.notHalf({ days: after });
  if (low === 'too few replications' || high === 'too few replications') return say.half({ days });
  const end = (each: typeof low): string => (typeof each === 'number' ? say.exactText(each) : say.beyond);
  return say.median({ days, confidence: say.percentText(confidence), low: end(low), high: end(high) });
}

/** Days over which it is seen whether what is behind still comes nearer. */
const lookBack = 7;

/** What is behind comes down by so much a day at the end; where nothing is to spare it stays as it is. */
function paceSentence({ byDay, left, tolerance }: Recovery, say: Say): string {
  const before = byDay.at(-1 - lookBack)?.mean.mean ?? left.mean;
  const fall = before - left.mean;
  return fall <= tolerance
    ? say.standing({ days: lookBack })
    : say.falling({ days: lookBack, perDay: say.numberText(fall / lookBack) });
}
