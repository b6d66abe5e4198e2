import { listAssumptions } from '../../../scenario/built-in/index.js';
import type { Scenario } from '../../../scenario/index.js';
import type { PlanStep, ReachResult } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';

/** What rules out the cheaper plans, and how sure that is. */
export function certificateSentences(result: ReachResult, words: Words): readonly string[] {
  const { certificate, decision, target } = result;
  const { certificate: say } = words;
  const { cheaperPlans, ruledOut, plansRun, plansRuledOut, replications } = certificate;
  if (cheaperPlans > 0 && decision === 'not reached' && ruledOut.byBound === cheaperPlans)
    return [say.theoryForbids({ target: say.exactText(target.perDay) })];
  return [
    cheaperPlans === 0 ? say.noneCheaper : ruledOutSentence(result, say),
    say.counts({ run: plansRun, replications, ruledOut: plansRuledOut }),
    ...lossSentences(result, words),
    ...greatestLossSentences(result, say),
    ...promiseSentences(result, say),
    ...knifeEdge(result, say),
  ];
}

type Say = Words['certificate'];

/** How many plans each ground rules out, and how many none does. */
function ruledOutSentence(result: ReachResult, say: Say): string {
  const { cheaperPlans, ruledOut, notLookedAt, isEstimate = false } = result.certificate;
  const { grounds: ground } = say;
  const of = result.decision === 'reached' ? 'reached' : 'other';
  const number = (plans: number): { readonly plans: string } => ({ plans: say.numberText(plans, 0) });
  const grounds = [
    ground.byBound(number(ruledOut.byBound)),
    ground.bySimulation(number(ruledOut.bySimulation)),
    ...(ruledOut.byZone > 0
      ? [ground.byZone({ ...number(ruledOut.byZone), zone: zoneText(result, say) })]
      : []),
    ground.undecided(number(ruledOut.undecided)),
    ...(notLookedAt > 0 ? [ground.notLookedAt[of](number(notLookedAt))] : []),
  ];
  return say.ruledOut[of]({ isEstimate, plans: cheaperPlans, grounds });
}

function zoneText({ certificate, measure }: ReachResult, say: Say): string {
  return measure === 'mean'
    ? say.zone({ trucks: say.exactText(certificate.zone) })
    : say.zoneOfDays({ share: say.percentText(certificate.zone) });
}

/** A rate that is the target to the digit in all runs rests on a limit that allows just so much. */
function knifeEdge({ decision, estimate, measure, target }: ReachResult, say: Say): readonly string[] {
  if (decision !== 'reached' || measure !== 'mean') return [];
  const { mean, low, high } = estimate;
  const isExact =
    low !== null && high !== null && high - low < 1e-6 * mean && mean < (1 + 1e-6) * target.perDay;
  return isExact ? [say.knifeEdge] : [];
}

/** What is promised of the answer, and what is not. */
export function promiseSentences(result: ReachResult, say: Say): readonly string[] {
  const { certificate, decision, cost } = result;
  const { cheaperPlans, isProven, isConfirmed, isOrdered, costBound, gap, gapAllowed = 0 } = certificate;
  // All its digits: 99.9 % is not 100 %.
  const confidence = `${say.exactText(Number((100 * certificate.confidence).toPrecision(6)))} %`;
  if (decision === 'not reached' && isProven)
    return [isOrdered ? say.noneReachesIfOrdered({ confidence }) : say.noneReaches({ confidence })];
  const bound = typeof costBound === 'number' ? say.moneyText(costBound) : undefined;
  if (decision !== 'reached')
    return bound === undefined ? [] : [say.boundOfAll({ bound }), restsOn(result, say)];
  const reaches = isConfirmed ? say.reaches({ confidence }) : say.liesAbove({ confidence });
  if (cheaperPlans === 0) return [reaches];
  if (bound === undefined || gap === undefined) return [reaches, say.notConfirmed];
  const allowed = say.percentText(gapAllowed, 1);
  const told = [
    say.bound({ cost: say.moneyText(cost), bound, gap: say.percentText(gap, 1) }),
    restsOn(result, say),
  ];
  if (!isProven) return [reaches, ...told, isConfirmed ? say.cheapestFound({ allowed }) : say.notConfirmed];
  return [...told, gap === 0 ? say.exactlyLeast({ confidence }) : say.leastCost({ confidence, allowed })];
}

/** What the bound of cost rests on. */
function restsOn({ certificate, measure }: ReachResult, say: Say): string {
  const { ruledOut, tolerance = 0 } = certificate;
  const isBoundless = ruledOut.byBound === 0 && ruledOut.bySimulation === 0;
  if (isBoundless) return '';
  if (ruledOut.bySimulation === 0) return say.restsOn.theory;
  const of = { tolerance: tolerance > 0 ? amountText(tolerance, measure, say) : '' };
  return ruledOut.byBound > 0 ? say.restsOn.both(of) : say.restsOn.runs(of);
}

/** That more of a lever took something away, and what it means for what is ruled out. */
function lossSentences(
  { certificate, measure }: ReachResult,
  { certificate: say, reach }: Words,
): readonly string[] {
  const { lowered, isOrdered } = certificate;
  if (lowered === null) return isOrdered ? [] : [say.smallerReached, say.notOrdered];
  const by =
    measure === 'mean'
      ? say.zone({ trucks: say.numberText(lowered.by) })
      : say.zoneOfDays({ share: say.percentText(lowered.by) });
  return [
    say.lowered({ difference: differenceText(lowered.less, lowered.more, reach), by }),
    isOrdered ? say.orderedStill : say.notOrdered,
  ];
}

/** The most that more of a lever may take away, by the pair of plans where that is largest; a loss that was shown is told already. */
function greatestLossSentences({ certificate, measure }: ReachResult, say: Say): readonly string[] {
  const { loss, lowered } = certificate;
  if (loss === undefined || loss === null || lowered !== null) return [];
  const { mean, high, n: replications } = loss;
  const amount = amountText(Math.abs(high ?? mean), measure, say);
  if (high === null) return [say.lossOfOne({ amount, isLoss: mean > 0 })];
  return [high > 0 ? say.lossAtMost({ amount, replications }) : say.gainAtLeast({ amount, replications })];
}

function amountText(by: number, measure: ReachResult['measure'], say: Say): string {
  return measure === 'mean'
    ? say.zone({ trucks: say.numberText(by) })
    : say.zoneOfDays({ share: say.percentText(by, 1) });
}

/** How a plan differs from the answer: levers with another value, and what they have in the answer. */
export function differenceText(
  answer: readonly PlanStep[],
  other: readonly PlanStep[],
  say: Words['reach'],
): string {
  const before = new Map(answer.map((step) => [step.lever, step]));
  const after = new Map(other.map((step) => [step.lever, step]));
  const levers = [...new Set([...before.keys(), ...after.keys()])];
  const parts = levers.flatMap((lever) => {
    const [was, is] = [before.get(lever), after.get(lever)];
    const [from, to] = [was?.to ?? is?.from, is?.to ?? was?.from];
    if (from === to || from === undefined || to === undefined) return [];
    return say.inPlaceOf({
      lever: was?.name ?? is?.name ?? lever,
      to: say.exactText(to),
      from: say.exactText(from),
    });
  });
  return parts.join(', ');
}

/** How many of the changed numbers, and of all, are assumptions. */
export function evidenceSentences(
  plan: readonly PlanStep[],
  scenario: Scenario,
  say: Words['reach'],
): readonly string[] {
  const defaults = new Set(listAssumptions(scenario).map(({ path }) => path));
  const grades = plan.map(
    ({ lever }) => scenario.facts[lever]?.evidence ?? (defaults.has(lever) ? 'D' : undefined),
  );
  const all = Object.values(scenario.facts);
  const ofPlan = {
    levers: plan.length,
    assumed: grades.filter((grade) => grade === 'D').length,
    unsourced: grades.filter((grade) => grade === undefined).length,
  };
  return [
    plan.length === 0 ? '' : say.leversAssumed(ofPlan),
    say.factsAssumed({
      facts: all.length,
      assumed: all.filter(({ evidence }) => evidence === 'D').length,
      defaults: defaults.size,
    }),
  ];
}
