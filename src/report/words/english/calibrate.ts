import { countText } from './numbers.js';

export interface Period {
  readonly days: number;
  readonly from: string;
  readonly to: string;
  readonly at: string;
}

function counts({ days, from, to, at }: Period): string {
  return `the counts of ${countText(days, 'day')} from ${from} to ${to} (${at})`;
}

/** What is said of facts fitted to daily counts. Counts of days, facts, runs come as numbers, all else as text. */
export const calibrateWords = {
  title: 'Facts fitted to daily counts',
  found: (of: Period & { scenario: string; informed: string; facts: number }) =>
    `${of.scenario}: ${counts(of)} narrow ${of.informed} of ${countText(of.facts, 'fact')}.`,
  contradicted: (of: Period & { scenario: string }) =>
    `${of.scenario}: of all values tried within the ranges of the facts none lead to ${counts(of)}. Something else in the scenario is wrong, the ranges are too narrow, or the discrepancy is larger than stated.`,
  notInformed: (of: { facts: string }) => `The counts do not inform ${of.facts}.`,
  facts: 'Facts',
  chart: 'Ranges of the facts before the counts and after',
  chartRow: (of: { fact: string; range: string }) => `${of.fact}: ${of.range}`,
  chartPoint: (of: { confidence: string }) => `plausible, median with ${of.confidence} interval`,
  fact: 'fact',
  grade: 'grade',
  before: 'before',
  value: 'value',
  plausible: (of: { confidence: string }) => `plausible (${of.confidence})`,
  median: 'median',
  width: 'width',
  isNotInformed: 'not informed',
  tied: (of: { paths: string }) => `* stands for several facts of one value: ${of.paths}.`,
  ties: (of: { pairs: string }) =>
    `The counts tie facts together, so that not every combination of these values is plausible: ${of.pairs}.`,
  moreWithMore: (of: { one: string; other: string; correlation: string }) =>
    `more of ${of.one} goes with more of ${of.other} (correlation ${of.correlation})`,
  moreWithLess: (of: { one: string; other: string; correlation: string }) =>
    `more of ${of.one} goes with less of ${of.other} (correlation ${of.correlation})`,
  fitAtPlausible: 'Counts, and runs at plausible values',
  fitAtAll: 'Counts, and runs at all values within the ranges',
  counted: 'counted',
  days: 'days',
  measure: 'measure',
  count: 'count',
  runs: (of: { confidence: string }) => `runs (${of.confidence})`,
  isOutside: 'out',
  together: (of: { pairs: string }) => `Together the counts tell: ${of.pairs}.`,
  jointly: {
    ratio: (of: { one: string; other: string; now: string; before: string; width: string }) =>
      `${of.one} over ${of.other} is ${of.now}, before ${of.before} (width ${of.width})`,
    product: (of: { one: string; other: string; now: string; before: string; width: string }) =>
      `${of.one} times ${of.other} is ${of.now}, before ${of.before} (width ${of.width})`,
  },
  statistics: {
    mean: 'mean',
    'standard deviation': 'std. deviation',
    'low decile': 'low decile',
    'high decile': 'high decile',
    likeness: 'autocorrelation',
    'weekly likeness': 'of a week before',
    repeats: 'most frequent',
    ratio: 'ratio',
  },
  exact: (of: { series: string }) =>
    `Counts that meet a number exactly: ${of.series}. No error of these counts is allowed for, as it would hide a limit that is met exactly; --day-error and --series-error allow one.`,
  exactSeries: (of: { series: string; value: string; periods: string; days: number }) =>
    `${of.series} is exactly ${of.value} on ${of.periods} of ${countText(of.days, 'day')}`,
  checkKept: (of: { replications: number; points: string }) =>
    `With the fitted values the means and the single days of runs are as near to the counts as before or nearer. ${countText(of.replications, 'fresh replication')} of each, trucks a day: ${of.points}.`,
  checkRestored: (of: { replications: number; points: string }) =>
    `With the fitted values the means or the single days of runs are farther from the counts than before, so the calibrated scenario keeps the old values, within the narrowed ranges. ${countText(of.replications, 'fresh replication')} of each, trucks a day: ${of.points}.`,
  checkPoint: (of: {
    at: string;
    counted: string;
    before: string;
    fitted: string;
    scoreBefore: string;
    scoreFitted: string;
  }) =>
    `${of.at} ${of.counted} counted, ${of.before} before and ${of.fitted} fitted (score of days ${of.scoreBefore} and ${of.scoreFitted}, less is nearer)`,
  ruledOut: 'What was ruled out',
  waves: (of: { waves: string; cutoff: string }) =>
    `Of all values within the ranges ${of.waves}; points farther than ${of.cutoff} standard deviations from a measure were ruled out.`,
  wave: (of: { number: string; runs: number; share: string }) =>
    `wave ${of.number} (${countText(of.runs, 'run')}) left ${of.share}`,
  lessThan: (of: { share: string }) => `less than ${of.share}`,
  discrepancy: (of: { day: string; series: string }) =>
    `Counts may differ from a right model by ${of.day} (standard deviation) on each day and ${of.series} over all days of a series.`,
  intervals: (of: { confidence: string; runs: number; effective: string; informedBelow: string }) =>
    `Intervals are of one fact each, with ${of.confidence} confidence, from ${countText(of.runs, 'run')} that the waves did not rule out, worth ${of.effective} of equal weight; width is that of the interval over the one without counts; from ${of.informedBelow} on it may be sampling error, and the fact counts as not informed.`,
  method: (of: { method: string; runs: number }) =>
    `Before the counts, all values of a range are equally likely. Method: ${of.method}; ${countText(of.runs, 'run')}. Deciles need ten days, the autocorrelation (of a day with the day before) fourteen, that with the week before four weeks, the ratio of two points seven days; the share of days with the most frequent number is compared where a number is met exactly.`,
};
