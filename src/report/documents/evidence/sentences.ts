import type { InformationGain } from '../../../experiment/index.js';
import type { EvidenceResult } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import { sentences } from '../document.js';
import { ensembleText } from '../ensemble.js';

type Say = Words['evidence'];

/** Throughput as assumed, and the share of draws in which the target is reached. */
export function answerOf(result: EvidenceResult, say: Say): string {
  const { scenario, at, target, plan, nominal, reaches, seen } = result;
  const { corrected, counted } = reaches;
  const of = {
    share: say.percentText(corrected.share),
    target: say.numberText(target, 0),
    confidence: say.percentText(corrected.confidence),
    interval: shareRange(corrected, say),
    draws: say.numberText(counted.trials, 0),
  };
  return sentences(
    say.nominal({ scenario, changes: plan.length, estimate: say.estimateText(nominal), at }),
    seen === null ? say.reaches(of) : say.reachesAsSeen({ ...of, scenario, seen: wholeRange(seen, say) }),
    decidedSentence(result, say),
  );
}

/** Draws decided one by one; those that are not are shown apart, and the share is a range. */
function decidedSentence({ reaches, spread }: EvidenceResult, say: Say): string {
  const { shown, shownNot, open, range } = reaches;
  return say.decided({
    reach: say.numberText(shown, 0),
    doNot: say.numberText(shownNot, 0),
    undecided: open,
    replications: spread.replicationsPerDraw,
    share: open === 0 ? say.percentText(range.low) : shareRange(range, say),
  });
}

/** How much of the spread is input uncertainty and how much sampling error. */
export function spreadText(result: EvidenceResult, say: Say): string {
  const { inputUncertainty, samplingError, inputUncertaintyShare, band, mean } = result.spread;
  return sentences(
    say.over({
      mean: say.estimateText(mean),
      share: say.percentText(band.share),
      low: say.numberText(band.low, 0),
      high: say.numberText(band.high, 0),
    }),
    say.deviations({
      inputs: say.betweenText(inputUncertainty),
      sampling: say.betweenText(samplingError),
      days: result.days,
      share: say.percentText(inputUncertaintyShare.value),
    }),
    nominalSentence(result, say),
  );
}

/** Where the scenario's own values stand among the draws: few of them only may bring what is seen. */
function nominalSentence({ nominal, sample, seen }: EvidenceResult, say: Say): string {
  const part = sample.perDay.filter((each) => each >= nominal.mean).length / sample.perDay.length;
  const share = say.percentText(part);
  return seen !== null || (part > 0.1 && part < 0.9) ? say.asMuch({ share }) : say.oneSided({ share });
}

/** Which call is best now, and what finding out would add to it. */
export function decisionText(result: EvidenceResult, say: Say): string {
  const { utility, isReliedOn, without, perfect } = result.decision;
  const worth = utility === 'decision' ? say.percentText(without) : say.numberText(without);
  return sentences(
    say.bestNow[utility]({ isReliedOn, worth }),
    say.everything({ gain: gainText(result, perfect, say) }),
    settlingText(result, say),
    dependsSentence(result, say),
  );
}

/** Said of facts only whose gain is above 0 beyond chance, and `most` only where no other may bring as much. */
function settlingText(result: EvidenceResult, say: Say): string {
  const { facts, decision } = result;
  const [best, next] = facts.filter(({ isShown }) => isShown);
  if (best === undefined) return decision.perfect.low > 0 ? say.noFactShown : say.nothingShown;
  const isFirst = facts.every((each) => each === best || each.gain.high < best.gain.low);
  const settles = isFirst ? say.settlesMost : say.settlesMuch;
  return sentences(
    settles({ fact: best.fact.name, gain: gainText(result, best.gain, say) }),
    next === undefined ? '' : say.next({ fact: next.fact.name, gain: gainText(result, next.gain, say) }),
  );
}

/** The fact that explains most, where any is shown to explain anything. */
function dependsSentence({ facts }: EvidenceResult, say: Say): string {
  const [moving] = facts
    .filter(({ explained }) => (explained.low ?? 0) > 0)
    .toSorted((a, b) => b.explained.mean - a.explained.mean);
  if (moving === undefined) return say.dependsOnNone;
  const { curve, fact, explained } = moving;
  const [from, to] = [curve[0], curve.at(-1)];
  const of = { fact: fact.name, share: say.percentText(Math.min(1, explained.mean)) };
  if (from === undefined || to === undefined) return say.dependsMost(of);
  const unit = fact.unit === '1' ? '' : ` ${fact.unit}`;
  return say.dependsMostFrom({
    ...of,
    fromAt: say.numberText(from.value),
    fromPerDay: say.numberText(from.mean, 0),
    toAt: `${say.numberText(to.value)}${unit}`,
    toPerDay: say.numberText(to.mean, 0),
  });
}

/** A gain in the unit of the decision. */
function gainText(
  { decision: { utility } }: EvidenceResult,
  { value, low, high }: InformationGain,
  say: Say,
): string {
  const show = (each: number): string => gainNumber(each, utility, say);
  return say.gains[utility]({ value: show(value), low: show(low), high: show(high) });
}

/** Right calls in a hundred draws, or truckloads a day. */
export function gainNumber(value: number, utility: EvidenceResult['decision']['utility'], say: Say): string {
  return utility === 'decision' ? say.numberText(value * 100, 0) : say.numberText(value);
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

function shareRange({ low, high }: Ends, say: Say): string {
  return say.range({ low: say.numberText(low * 100, 0), high: say.percentText(high) });
}

function wholeRange({ low, high }: Ends, say: Say): string {
  return say.range({ low: say.numberText(low, 0), high: say.numberText(high, 0) });
}

/** How the draws were made. */
export function drawnText(
  { facts, redrawn, seen, spread, ensemble }: EvidenceResult,
  { evidence: say, ensemble: sayOfEnsemble }: Words,
): string {
  if (ensemble !== undefined) return ensembleText(ensemble, sayOfEnsemble);
  return sentences(
    say.drawn({ facts: facts.length, redrawn }),
    seen === null
      ? ''
      : say.kept({ drawn: seen.drawn, draws: say.numberText(spread.draws, 0), seen: wholeRange(seen, say) }),
  );
}
