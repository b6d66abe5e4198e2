import type { InformationGain } from '../experiment/index.js';
import type { EvidenceResult, FactInformation } from '../studies/index.js';
import { type Ink, plainInk } from './ink.js';
import { countText, estimateText, numberText, percentText } from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import { fixedSentence, pathText, rangeText } from './sensitivity-names.js';
import { textTable, wrapText } from './text-table.js';

const mostRows = 10;
const widestPath = 34;

/** How sure the answer is and what is worth finding out, for a terminal of 80 columns. */
export function evidenceText(result: EvidenceResult, provenance: Provenance, ink: Ink = plainInk): string {
  const sections: readonly (readonly [string, string])[] = [
    ['Sampling error and input uncertainty', wrapText(spreadText(result))],
    ['What is worth finding out', `${wrapText(decisionText(result))}\n\n${factTable(result)}`],
  ];
  const body = sections.map(([title, text]) => `${ink.bold(title)}\n${text}`);
  const head = ink.bold(wrapText(worldsSentence(result)));
  return `${[head, ...body, ink.dim(wrapText(closing(result, provenance)))].join('\n\n')}\n`;
}

/** Throughput as assumed, and the share of worlds in which the target is reached. */
export function worldsSentence(result: EvidenceResult): string {
  const { scenario, at, target, plan, nominal, reaches, seen } = result;
  const what =
    plan.length === 0 ? scenario : `${scenario} with the plan (${countText(plan.length, 'change')})`;
  const { corrected, counted } = reaches;
  const interval = `${percentText(corrected.confidence)} interval ${shareRange(corrected)}`;
  const agree =
    seen === null
      ? ''
      : `, and in which ${scenario} brings ${numberText(seen.low, 0)} to ${numberText(seen.high, 0)} as it is,`;
  return `${what} has ${estimateText(nominal)} truckloads a day ${at} if every fact is as the scenario has it. In ${percentText(corrected.share)} of the draws consistent with the evidence${agree} it reaches ${numberText(target, 0)} (${interval}, ${numberText(counted.trials, 0)} draws). ${decidedText(result)}`;
}

/** Draws decided one by one; those that are not are shown apart, and the share is a range. */
function decidedText({ reaches, spread }: EvidenceResult): string {
  const { shown, shownNot, open, range } = reaches;
  const runs = countText(spread.replicationsPerWorld, 'replication');
  const share =
    open === 0 ? percentText(range.low) : `${numberText(range.low * 100, 0)} to ${percentText(range.high)}`;
  return `Decided one by one, ${numberText(shown, 0)} reach it, ${numberText(shownNot, 0)} do not, and ${numberText(open, 0)} ${open === 1 ? 'is' : 'are'} undecided after ${runs} each: ${share}.`;
}

/** How much of the spread is ignorance and how much chance. */
export function spreadText(result: EvidenceResult): string {
  const { spread, days } = result;
  const { ignorance, chance, ignoranceShare, band } = spread;
  return [
    `Over the draws the mean is ${estimateText(spread.mean)}; ${percentText(band.share)} of them have theirs between ${numberText(band.low, 0)} and ${numberText(band.high, 0)}.`,
    `Not knowing the facts makes a standard deviation of ${deviation(ignorance)}, chance one of ${deviation(chance)} in a run of ${countText(days, 'day')}: ${percentText(ignoranceShare.value)} of the variance of a run is input uncertainty, which more runs do not lower.`,
    nominalText(result),
  ].join(' ');
}

/** Where the scenario's own values stand among the worlds: what is seen may be told by few of them only. */
function nominalText({ nominal, sample, seen }: EvidenceResult): string {
  const share = sample.perDay.filter((each) => each >= nominal.mean).length / sample.perDay.length;
  const text = `In ${percentText(share)} of the draws it is as much as with the scenario’s own values`;
  if (seen !== null || (share > 0.1 && share < 0.9)) return `${text}.`;
  return `${text}, so the ranges lie mostly on one side of them: --today keeps only draws that agree with what is seen now.`;
}

function deviation({ value, low, high }: { value: number; low: number | null; high: number | null }): string {
  if (low === null || high === null) return numberText(value);
  return `${numberText(value)} (${numberText(low)} to ${numberText(high)})`;
}

/** Which call is best now, and what finding out would add to it. */
export function decisionText(result: EvidenceResult): string {
  const { utility, isReliedOn, without, perfect } = result.decision;
  const call = `${isReliedOn ? '' : 'not '}to rely on the target`;
  const now =
    utility === 'verdict'
      ? `Knowing no more it is best ${call}, which is right in ${percentText(without)} of the draws.`
      : `Knowing no more it is best ${call}: ${numberText(without)} truckloads a day above it are expected then (0 if not relied on).`;
  const all = `Knowing everything would add ${gainText(result, perfect)}.`;
  return [now, all, settlingText(result), movingText(result)].join(' ');
}

/** Said of facts only whose gain is above 0 beyond chance, and `most` only where no other may bring as much. */
function settlingText(result: EvidenceResult): string {
  const { facts, decision } = result;
  const [best, next] = facts.filter(({ isShown }) => isShown);
  if (best !== undefined) {
    const isFirst = facts.every((each) => each === best || each.gain.high < best.gain.low);
    const second =
      next === undefined ? '' : ` Next comes ${next.fact.name} with ${gainText(result, next.gain)}.`;
    return `Finding out ${best.fact.name} would settle ${isFirst ? 'most' : 'much'}: it adds ${gainText(result, best.gain)}.${second}`;
  }
  if (decision.perfect.low > 0)
    return 'No fact alone is shown to change the call often enough to tell from chance: more draws, or fewer facts by --factors, would show more.';
  return 'Whether there is anything to settle is not shown.';
}

/** The fact that explains most, where any is shown to explain anything. */
function movingText({ facts }: EvidenceResult): string {
  const moving = facts
    .filter(({ explained }) => (explained.low ?? 0) > 0)
    .sort((a, b) => b.explained.mean - a.explained.mean)[0];
  if (moving === undefined) return 'Of no fact alone is it shown that throughput hangs on it.';
  const { curve, fact, explained } = moving;
  const [from, to] = [curve[0], curve.at(-1)];
  const ends =
    from === undefined || to === undefined
      ? ''
      : `, from ${numberText(from.mean, 0)} at ${numberText(from.value)} to ${numberText(to.mean, 0)} at ${numberText(to.value)}${fact.unit === '1' ? '' : ` ${fact.unit}`}`;
  return `Throughput hangs most on ${fact.name}: ${percentText(Math.min(1, explained.mean))} of the input uncertainty${ends}.`;
}

/** A gain in the unit of the decision. */
export function gainText({ decision }: EvidenceResult, { value, low, high }: InformationGain): string {
  if (decision.utility === 'margin')
    return `${numberText(value)} truckloads a day (${numberText(low)} to ${numberText(high)})`;
  const inHundred = (share: number): string => numberText(share * 100, 0);
  return `right calls in ${inHundred(value)} draws of 100 (${inHundred(low)} to ${inHundred(high)})`;
}

function factTable(result: EvidenceResult): string {
  const isVerdict = result.decision.utility === 'verdict';
  const columns = [
    { heading: 'fact', widest: widestPath },
    { heading: 'grade' },
    { heading: 'range', align: 'right', widest: 14 },
    { heading: isVerdict ? 'adds, in 100' : 'adds', align: 'right' },
    { heading: 'explains', align: 'right' },
  ] as const;
  const rows = tableFacts(result).map((each) => [
    pathText(each.fact.name, widestPath),
    each.fact.evidence,
    rangeText(each.fact.low, each.fact.high),
    addsText(each, isVerdict ? 100 : 1, isVerdict ? 0 : 1),
    percentText(Math.min(1, Math.max(0, each.explained.mean))) + ((each.explained.low ?? 0) > 0 ? '' : '?'),
  ]);
  const more = result.facts.length - rows.length;
  return `${textTable(columns, rows)}${more > 0 ? `\n${countText(more, 'fact')} more with less.` : ''}`;
}

/** Facts that are shown to matter in either way first, the rest in the order of worth. */
function tableFacts({ facts }: EvidenceResult): readonly FactInformation[] {
  const stands = ({ isShown, explained }: FactInformation): boolean => isShown || (explained.low ?? 0) > 0;
  return [...facts.filter(stands), ...facts.filter((each) => !stands(each))].slice(0, mostRows);
}

function addsText({ gain }: FactInformation, scale: number, decimals: number): string {
  const show = (value: number): string => numberText(value * scale, decimals);
  return `${show(Math.max(0, gain.value))} (${show(gain.low)} to ${show(gain.high)})`;
}

function shareRange({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${numberText(low * 100, 0)} to ${percentText(high)}`;
}

/** How the worlds were drawn. */
export function drawnText({ facts, redrawn, seen, spread }: EvidenceResult): string {
  const laws = `${countText(facts.length, 'fact')} drawn independently of each other by a Latin hypercube: grades A to C by a triangle about the scenario’s value, D evenly over the range; ${countText(redrawn, 'draw')} that could not be drawn anew.`;
  if (seen === null) return laws;
  return `${laws} Of ${countText(seen.drawn, 'draw')} the first ${numberText(spread.worlds, 0)} were kept of which a run as it is brings ${numberText(seen.low, 0)} to ${numberText(seen.high, 0)}: their facts hang together.`;
}

function closing(result: EvidenceResult, provenance: Provenance): string {
  const { fixed, spread, reaches, decision } = result;
  return [
    `${drawnText(result)} ${fixedSentence(fixed)}`,
    `Adds: by how much ${decision.utility === 'verdict' ? 'the share of draws in which the call is right' : 'what is expected above the target'} would rise with the fact known; explains: the share of the input uncertainty about trucks a day that would go (? not shown).`,
    `Shares of draws: ${reaches.corrected.method}; variance: ${spread.method}; information: ${decision.method}. ${countText(spread.replicationsPerWorld, 'run')} of each draw, with random numbers of its own.`,
    provenanceText(provenance),
  ].join(' ');
}
