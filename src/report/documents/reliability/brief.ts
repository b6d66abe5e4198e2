import type { Scenario } from '../../../scenario/index.js';
import { describePlan, fullPlan, type PricePoint, type ReliableReachResult } from '../../../studies/index.js';
import { leversOf } from '../../levers-of-resource.js';
import type { Words } from '../../words/index.js';
import { type Brief, type DocumentPart, paragraph, part, sentences } from '../document.js';
import { findOutBrief } from './find-out.js';
import { commonSentences } from './in-common.js';
import { pointPictures, pointText } from './point.js';
import { goalText, limitTexts, namedLimits, todayText } from './sentences.js';

type Say = Words['brief'];

/** What is told first: the price of the reliability, today, what all draws have in common, then the plan, and the one scenario as a point. */
export function reliabilityBrief(result: ReliableReachResult, scenario: Scenario, words: Words): Brief {
  const { brief: say, reliability } = words;
  const common = commonSentences(result, reliability);
  const { asGiven } = result;
  return {
    answer: sentences(...answerSentences(result, scenario, words)),
    parts: [
      part(say.today, paragraph(todayText(result, reliability))),
      part(say.steps, ...common.map((text) => paragraph(text))),
      ...planParts(result, say),
      ...inTheWayParts(result, scenario, words),
      part(say.prices, paragraph(pricesText(result, say))),
      ...findOutBrief(result, words.findOut),
      ...(asGiven === undefined ? [] : [part(say.point, paragraph(pointText(result, asGiven, words)))]),
    ],
    pictures: asGiven === undefined ? [] : pointPictures(result, asGiven, scenario, words),
    more: sentences(
      say.moreOfDraws({
        draws: result.draws.searched,
        effective: say.numberText(result.draws.effective, 0),
      }),
      say.more,
    ),
  };
}

function answerSentences(result: ReliableReachResult, scenario: Scenario, words: Words): readonly string[] {
  const { brief: say } = words;
  const { decision, reliability, plan, cost, highest } = result;
  const of = {
    goal: goalText(result, words.reliability),
    asked: say.percentText(reliability.asked),
    confidence: say.percentText(highest.confidence),
  };
  const low = floorText(reliability.confirmed?.low ?? 0, say);
  if (decision === 'reached')
    return [say.holds({ ...of, cost: say.moneyText(cost), changes: plan.length, low })];
  const open =
    decision === 'undecided'
      ? say.openWhetherHolds(of)
      : say.noneHolds({ ...of, high: say.percentText(highest.high) });
  return [open, highestText(result, scenario, say)];
}

/** The highest reliability that is shown of any plan, with its price: all levers at maximum, or a plan that is shown to have as much. */
function highestText(
  { reliability, cost, highest }: ReliableReachResult,
  scenario: Scenario,
  say: Say,
): string {
  const { confirmed } = reliability;
  const isMost = confirmed === null || confirmed.low < highest.low;
  const [shown, price] = isMost
    ? [highest, describePlan(scenario, fullPlan(scenario)).reduce((sum, step) => sum + step.cost, 0)]
    : [confirmed, cost];
  const of = {
    cost: say.moneyText(price),
    share: say.percentText(shown.reaches),
    confidence: say.percentText(shown.confidence),
  };
  return shown.low < 0.01
    ? say.highestOfNone(of)
    : say.highest({ ...of, isMost, low: floorText(shown.low, say) });
}

// Rounded down, as it is shown to be at least that.
function floorText(share: number, say: Say): string {
  return say.percentText(Math.floor(100 * share) / 100);
}

/** The plan in a few lines; nothing where all levers at maximum do not do. */
function planParts({ decision, plan, leadTimeDays }: ReliableReachResult, say: Say): readonly DocumentPart[] {
  if (decision === 'not reached' || (decision === 'undecided' && plan.length === 0)) return [];
  const changes = plan.map(({ name, from, to }) =>
    say.change({ lever: name, from: say.exactText(from), to: say.exactText(to) }),
  );
  const text = plan.length === 0 ? say.nothing : say.planIs({ changes, days: leadTimeDays });
  return [part(say.plan[decision], paragraph(text))];
}

function inTheWayParts(
  result: ReliableReachResult,
  scenario: Scenario,
  { brief: say, reliability, reach }: Words,
): readonly DocumentPart[] {
  const { decision, highest, failing } = result;
  if (decision !== 'not reached') {
    const limits = limitTexts(failing, reliability);
    return limits.length === 0 ? [] : [part(say.inTheWay, paragraph(say.inTheWayIs({ limits })))];
  }
  const most = describePlan(scenario, fullPlan(scenario));
  const exhausted = new Set(namedLimits(highest.limits).flatMap((limit) => leversOf(limit, most)));
  const levers = [...exhausted].map(({ name, to }) => reach.leverAt({ lever: name, to: say.exactText(to) }));
  const text = sentences(
    say.inTheWayWithMost({ limits: limitTexts(highest.limits, reliability) }),
    levers.length === 0 ? '' : say.mostOfLevers({ levers }),
  );
  return highest.limits.length === 0 ? [] : [part(say.inTheWay, paragraph(text))];
}

function pricesText({ priceOfCertainty }: ReliableReachResult, say: Say): string {
  const reliabilityOf = ({ reliability }: PricePoint): string => say.percentText(reliability);
  const prices = priceOfCertainty.flatMap((each) =>
    each.cost === null
      ? []
      : [say.price({ reliability: reliabilityOf(each), cost: say.numberText(each.cost, 0) })],
  );
  const without = priceOfCertainty.filter(({ cost }) => cost === null).map(reliabilityOf);
  return sentences(
    prices.length === 0 ? '' : say.pricesAre({ prices }),
    without.length === 0 ? '' : say.noPrice({ reliabilities: without }),
  );
}
