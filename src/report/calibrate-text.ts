import type { CalibratedFact, CalibrateResult } from '../studies/index.js';
import { type Ink, plainInk } from './ink.js';
import { countText, exactText, numberText, percentText, signedText } from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import { pathText, rangeText } from './sensitivity-names.js';
import { textTable, wrapText } from './text-table.js';

/** Plausible values of facts with the counts they were fitted to, for a terminal of 80 columns. */
export function calibrateText(result: CalibrateResult, provenance: Provenance, ink: Ink = plainInk): string {
  const paragraphs = [
    ink.bold(wrapText(`${calibrateSentence(result)} ${notInformedText(result)}`.trimEnd())),
    ...(result.state === 'found' ? [`${ink.bold('Facts')}\n${factTable(result)}`] : []),
    ...(result.facts.some(({ paths }) => paths.length > 1) ? [wrapText(tiedText(result.facts))] : []),
    ...(result.ties.length === 0 ? [] : [wrapText(tiesText(result))]),
    `${ink.bold(fitTitle(result))}\n${fitTable(result)}`,
    ...[exactCountsText(result), checkText(result)]
      .filter((each) => each !== '')
      .map((each) => wrapText(each)),
    ...(result.waves.length === 0 ? [] : [wrapText(wavesText(result))]),
    ink.dim(wrapText(closing(result, provenance))),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** How many facts the counts narrow. */
export function calibrateSentence({ scenario, state, at, period, facts }: CalibrateResult): string {
  const counts = `the counts of ${countText(period.observedDays, 'day')} from ${period.from} to ${period.to} (${at.join(', ')})`;
  if (state === 'contradicted')
    return `${scenario}: no values of the facts within their ranges lead to ${counts}. Something else in the scenario is not so, the ranges are too narrow, or the discrepancy is larger than stated.`;
  const informed = facts.filter(({ isInformed }) => isInformed).length;
  return `${scenario}: ${counts} narrow ${informed} of ${countText(facts.length, 'fact')}.`;
}

/** The facts of which the counts say nothing; empty where there are none. */
export function notInformedText({ state, facts }: CalibrateResult): string {
  const others = facts.filter(({ isInformed }) => !isInformed).map(({ path }) => pathText(path, 60));
  return state === 'contradicted' || others.length === 0 ? '' : `They do not inform ${others.join(', ')}.`;
}

/** Numbers that counts meet exactly, and what follows; empty where there are none. */
export function exactCountsText({ exact }: CalibrateResult): string {
  if (exact.length === 0) return '';
  const parts = exact.map(
    ({ series, value, periods, of }) =>
      `${series} is exactly ${exactText(value)} on ${periods} of ${countText(of, 'day')}`,
  );
  return `${capitalised(parts.join('; '))}: no error of the counts is allowed for there, as it would hide a limit that is met exactly; --day-error and --series-error allow one.`;
}

/** Whether the fitted values bring runs nearer to the counts than those before; empty where contradicted. */
export function checkText({ check }: CalibrateResult): string {
  if (check === null) return '';
  const parts = check.before.map(({ at, observed, mean, crps }, index) => {
    const fitted = check.fitted[index];
    return `${at} ${shown(observed)} counted, ${shown(mean)} before and ${shown(fitted?.mean ?? mean)} fitted (score of days ${shown(crps)} and ${shown(fitted?.crps ?? crps)}, less is nearer)`;
  });
  const made = `${countText(check.replications, 'fresh replication')} of each, trucks a day: ${parts.join('; ')}.`;
  return check.kept === 'fitted'
    ? `With the fitted values the means and the single days of runs are as near to the counts as before or nearer. ${made}`
    : `With the fitted values the means or the single days of runs are farther from the counts than before, so the calibrated scenario keeps the old values, within the narrowed ranges. ${made}`;
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function factTable({ facts, confidence }: CalibrateResult): string {
  const columns = [
    { heading: 'fact', widest: 28 },
    { heading: 'before', align: 'right' },
    { heading: 'value', align: 'right' },
    { heading: `plausible (${percentText(confidence)})`, align: 'right' },
    { heading: 'median', align: 'right' },
    { heading: 'width', align: 'right' },
  ] as const;
  return textTable(
    columns,
    facts.map(({ path, paths, before, low, median, high, widthShare, isInformed }) => [
      `${pathText(path, paths.length > 1 ? 26 : 28)}${paths.length > 1 ? ' *' : ''}`,
      rangeText(rounded(before.low), rounded(before.high)),
      shown(before.value),
      isInformed ? rangeText(rounded(low), rounded(high)) : 'not informed',
      shown(median),
      percentText(widthShare),
    ]),
  );
}

function tiedText(facts: readonly CalibratedFact[]): string {
  const tied = facts.filter(({ paths }) => paths.length > 1);
  return `* stands for several facts of one value: ${tied.map(({ paths }) => paths.map((path) => pathText(path, 60)).join(' = ')).join('; ')}.`;
}

function tiesText({ ties }: CalibrateResult): string {
  const parts = ties.slice(0, 5).map(({ paths, correlation }) => {
    const [one, other] = paths.map((path) => pathText(path, 36));
    return `more of ${one} goes with ${correlation > 0 ? 'more' : 'less'} of ${other} (correlation ${signedText(correlation, 2)})`;
  });
  return `The counts tie facts together, so that not every mixture of these values is plausible: ${parts.join('; ')}.`;
}

function fitTitle({ state }: CalibrateResult): string {
  return state === 'found'
    ? 'Counts, and runs at plausible values'
    : 'Counts, and runs at all values within the ranges';
}

function fitTable({ fit, confidence }: CalibrateResult): string {
  const columns = [
    { heading: 'counted' },
    { heading: 'days' },
    { heading: 'measure' },
    { heading: 'count', align: 'right' },
    { heading: `runs (${percentText(confidence)})`, align: 'right' },
    { heading: '' },
  ] as const;
  return textTable(
    columns,
    fit.map(({ series, span, statistic, observed, low, high, isWithin }) => [
      series,
      span,
      statistic === 'standard deviation' ? 'spread' : statistic,
      shown(observed),
      rangeText(rounded(low), rounded(high)),
      isWithin ? '' : 'out',
    ]),
  );
}

/** What the waves ruled out. */
export function wavesText({ waves }: CalibrateResult): string {
  const parts = waves.map(
    ({ runs, shareLeft }, index) => `wave ${index + 1} (${runs} runs) left ${shareText(shareLeft)}`,
  );
  return `Of all values within the ranges ${parts.join(', ')}; points farther than ${numberText(waves[0]?.cutoff ?? 0)} standard deviations from a measure were ruled out.`;
}

function closing(
  { discrepancy, method, runs, confidence, state, informedBelow }: CalibrateResult,
  provenance: Provenance,
): string {
  const assumed = `Counts may differ from a right model by ${percentText(discrepancy.periodShare)} (standard deviation) on each day and ${percentText(discrepancy.seriesShare)} over all days of a series.`;
  const rests =
    state === 'found'
      ? ` Intervals hold one fact each, with ${percentText(confidence)} confidence, and rest on ${numberText(runs.effective, 0)} runs' worth of ${runs.inRegion} in what the waves left; width is that of the interval over the one without counts; from ${percentText(informedBelow)} on it may be chance and counts as not informed.`
      : '';
  return `${assumed}${rests} Before the counts, all values of a range are held equally likely. Method: ${method}; ${countText(runs.made, 'run')}. Deciles need ten days, likeness to the day before fourteen. ${provenanceText(provenance)}`;
}

function shareText(share: number): string {
  return share > 0 && share < 0.001 ? 'less than 0.1 %' : percentText(share, share < 0.1 ? 1 : 0);
}

function shown(value: number): string {
  return exactText(rounded(value));
}

/** Three digits, as no interval here knows more. */
function rounded(value: number): number {
  return Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(3));
}
