import { countText } from './numbers.js';

export interface Range {
  readonly low: string;
  readonly high: string;
}

export interface Gain extends Range {
  readonly value: string;
}

function range({ low, high }: Range): string {
  return `${low} to ${high}`;
}

function calls(isReliedOn: boolean): string {
  return isReliedOn ? 'to rely on the target' : 'not to rely on the target';
}

/** How sure the answer is when the inputs are not, and what is worth finding out. Counts come as numbers, all else as text. */
export const evidenceWords = {
  title: 'How sure it is when the facts are not',
  nominal: (of: { scenario: string; changes: number; estimate: string; at: string }) =>
    `${of.scenario}${of.changes === 0 ? '' : ` with the plan (${countText(of.changes, 'change')})`} has ${of.estimate} truckloads a day ${of.at} if every fact is as the scenario has it.`,
  reaches: (of: { share: string; target: string; confidence: string; interval: Range; draws: string }) =>
    `In ${of.share} of the draws consistent with the evidence it reaches ${of.target} (${of.confidence} interval ${range(of.interval)}, ${of.draws} draws).`,
  reachesAsSeen: (of: {
    share: string;
    scenario: string;
    seen: Range;
    target: string;
    confidence: string;
    interval: Range;
    draws: string;
  }) =>
    `In ${of.share} of the draws consistent with the evidence, and in which ${of.scenario} brings ${range(of.seen)} as it is, it reaches ${of.target} (${of.confidence} interval ${range(of.interval)}, ${of.draws} draws).`,
  decided: (of: { reach: string; doNot: string; undecided: number; replications: number; share: string }) =>
    `Decided one by one, ${of.reach} reach it, ${of.doNot} do not, and ${of.undecided} ${of.undecided === 1 ? 'is' : 'are'} undecided after ${countText(of.replications, 'replication')} each: ${of.share}.`,
  range,
  spread: 'Sampling error and input uncertainty',
  over: (of: { mean: string; share: string; band: Range }) =>
    `Over the draws the mean is ${of.mean}; ${of.share} of them have theirs between ${of.band.low} and ${of.band.high}.`,
  deviations: (of: { inputs: string; sampling: string; days: number; share: string }) =>
    `Not knowing the facts makes a standard deviation of ${of.inputs}, chance one of ${of.sampling} in a run of ${countText(of.days, 'day')}: ${of.share} of the variance of a run is input uncertainty, which more runs do not lower.`,
  asMuch: (of: { share: string }) =>
    `In ${of.share} of the draws it is as much as with the scenario’s own values.`,
  oneSided: (of: { share: string }) =>
    `In ${of.share} of the draws it is as much as with the scenario’s own values, so the ranges lie mostly on one side of them: --today keeps only draws that agree with what is seen now.`,
  drawsUnit: (of: { at: string }) => `trucks a day ${of.at}, average of a draw`,
  value: 'value',
  interval: 'interval',
  shareCorrected: 'Share of draws that reach the target, corrected for sampling error',
  shareCounted: 'The same, as counted',
  decidedOneByOne: 'Decided one by one: reach it, do not, undecided',
  counts: (of: { reach: string; doNot: string; undecided: string }) =>
    `${of.reach}, ${of.doNot}, ${of.undecided}`,
  meanOverDraws: 'Mean over the draws, trucks a day',
  inputDeviation: 'Standard deviation by input uncertainty',
  samplingDeviation: 'Standard deviation by sampling error',
  inputShare: 'Share of the variance of a run that is input uncertainty',
  none: 'none',
  worth: 'What is worth finding out',
  bestNow: {
    decision: (of: { isReliedOn: boolean; worth: string }) =>
      `Knowing no more it is best ${calls(of.isReliedOn)}, which is right in ${of.worth} of the draws.`,
    margin: (of: { isReliedOn: boolean; worth: string }) =>
      `Knowing no more it is best ${calls(of.isReliedOn)}: ${of.worth} truckloads a day above it are expected then (0 if not relied on).`,
  },
  gains: {
    decision: (of: Gain) => `right calls in ${of.value} draws of 100 (${range(of)})`,
    margin: (of: Gain) => `${of.value} truckloads a day (${range(of)})`,
  },
  everything: (of: { gain: string }) => `Knowing everything would add ${of.gain}.`,
  settlesMost: (of: { fact: string; gain: string }) =>
    `Finding out ${of.fact} would settle most: it adds ${of.gain}.`,
  settlesMuch: (of: { fact: string; gain: string }) =>
    `Finding out ${of.fact} would settle much: it adds ${of.gain}.`,
  next: (of: { fact: string; gain: string }) => `Next comes ${of.fact} with ${of.gain}.`,
  noFactShown:
    'No fact alone is shown to change the call often enough to tell from chance: more draws, or fewer facts by --factors, would show more.',
  nothingShown: 'Whether there is anything to settle is not shown.',
  dependsMost: (of: { fact: string; share: string }) =>
    `Throughput hangs most on ${of.fact}: ${of.share} of the input uncertainty.`,
  dependsMostFrom: (of: {
    fact: string;
    share: string;
    from: { at: string; perDay: string };
    to: { at: string; perDay: string };
  }) =>
    `Throughput hangs most on ${of.fact}: ${of.share} of the input uncertainty, from ${of.from.perDay} at ${of.from.at} to ${of.to.perDay} at ${of.to.at}.`,
  dependsOnNone: 'Of no fact alone is it shown that throughput hangs on it.',
  gainChart: 'What knowing each fact would add (EVPPI)',
  gainUnit: {
    decision: 'right calls more in 100 draws',
    margin: 'trucks a day above the target, expected',
  },
  gainCaption: 'Expected value of partial perfect information; in blue where it is shown to be above 0.',
  chartRow: (of: { fact: string; value: string }) => `${of.fact}: ${of.value}`,
  fact: 'fact',
  grade: 'grade',
  factRange: 'range',
  adds: { decision: 'adds, in 100', margin: 'adds' },
  added: (of: Gain) => `${of.value} (${range(of)})`,
  explains: 'explains',
  notShown: (of: { share: string }) => `${of.share}?`,
  more: (of: { facts: number }) => `${countText(of.facts, 'fact')} more with less.`,
  depends: 'What the input uncertainty depends on',
  explainedChart: 'Share of the input uncertainty that would go if the fact were known',
  explainedUnit: (of: { at: string }) => `% of the variance between draws, trucks a day ${of.at}`,
  explainedCaption: 'Correlation ratios, all intervals holding at once; in blue where shown to be above 0.',
  drawn: (of: { facts: number; redrawn: number }) =>
    `${countText(of.facts, 'fact')} drawn independently of each other by a Latin hypercube: grades A to C by a triangle about the scenario’s value, D evenly over the range; ${countText(of.redrawn, 'draw')} that could not be drawn anew.`,
  kept: (of: { drawn: number; draws: string; seen: Range }) =>
    `Of ${countText(of.drawn, 'draw')} the first ${of.draws} were kept of which a run as it is brings ${range(of.seen)}: their facts hang together.`,
  meaning: {
    decision:
      'Adds: by how much the share of draws in which the call is right would rise with the fact known; explains: the share of the input uncertainty about trucks a day that would go (? not shown).',
    margin:
      'Adds: by how much what is expected above the target would rise with the fact known; explains: the share of the input uncertainty about trucks a day that would go (? not shown).',
  },
  method: (of: { replications: number }) =>
    `Shares of draws: jackknife over replications; Clopper-Pearson with the effective number of draws; variance: one-way random effects; bootstrap of draws, percentiles; information: bent-line regression on each factor; low end and value by cross-fitting, high end by the fit to the same draws; Student's t over draws, Bonferroni over factors. ${countText(of.replications, 'run')} of each draw, with random numbers of its own.`,
};
