import type {
  BacktestPoint,
  BacktestResult,
  BandCoverage,
  NaiveScore,
  PeriodBias,
} from '../studies/index.js';
import { type Ink, plainInk } from './ink.js';
import {
  countText,
  estimateText,
  exactText,
  intervalText,
  numberText,
  percentText,
  signedText,
} from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import { textTable, wrapText } from './text-table.js';

/** Days outside the widest band that are named; a table of all days is in the CSV. */
const mostNamed = 6;

/** How a scenario was borne out by counts, for a terminal of 80 columns. */
export function backtestText(result: BacktestResult, provenance: Provenance, ink: Ink = plainInk): string {
  const points = result.points.flatMap((point) => [
    ink.bold(wrapText(backtestSentence(result, point))),
    `${ink.bold('Bias, truckloads a day')}\n${biasTable(point.bias)}`,
    `${ink.bold('How often bands hold the count')}\n${coverageTable(point.coverage)}`,
    `${ink.bold('Ranked probability score a day, truckloads (smaller is better)')}\n${scoreTable(point)}`,
  ]);
  return `${[...points, ink.dim(wrapText(closing(result, provenance)))].join('\n\n')}\n`;
}

/** Counts and model at one point, and how many days the widest bands hold. */
export function backtestSentence({ scenario, levels }: BacktestResult, point: BacktestPoint): string {
  const { at, days, daysLeftOut, bias } = point;
  const all = bias.at(-1);
  const widest = levels.length - 1;
  const held = days.filter(({ bands }) => bands[widest]?.holds).length;
  const parts = [
    `${scenario}, ${at}, ${countText(days.length, 'day')} from ${days[0]?.from} to ${days.at(-1)?.to}:`,
    all === undefined
      ? ''
      : `${numberText(all.observedPerDay)} truckloads a day were counted, the model has ${numberText(all.modelPerDay)}.`,
    beyondText(bias),
    `Bands of ${percentText(levels[widest] ?? 0)} hold ${held} of ${countText(days.length, 'day')}${outsideText(point, widest)}.`,
    daysLeftOut === 0 ? '' : `${countText(daysLeftOut, 'day')} of the counts the scenario does not have.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function beyondText(bias: readonly PeriodBias[]): string {
  const beyond = bias.filter(({ isBeyondChance }) => isBeyondChance).map(({ name }) => name);
  return beyond.length === 0
    ? 'In no period is that beyond what 90 % of runs are off by.'
    : `That is beyond what 90 % of runs are off by in: ${beyond.join(', ')}.`;
}

function outsideText({ days }: BacktestPoint, widest: number): string {
  const outside = days.filter(({ bands }) => bands[widest]?.holds === false);
  if (outside.length === 0) return '';
  const named = outside
    .slice(0, mostNamed)
    .map(({ from, observed }) => `${from} with ${exactText(observed)}`);
  const more = outside.length - named.length;
  return `, not ${named.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

function biasTable(bias: readonly PeriodBias[]): string {
  const columns = [
    { heading: 'period', widest: 18 },
    { heading: 'days', align: 'right' },
    { heading: 'counted', align: 'right' },
    { heading: 'model', align: 'right' },
    { heading: 'bias', align: 'right' },
    { heading: 'interval', align: 'right' },
    { heading: '90 % of runs', align: 'right' },
  ] as const;
  return textTable(
    columns,
    bias.map((each) => [
      each.name,
      exactText(each.days),
      numberText(each.observedPerDay),
      numberText(each.modelPerDay),
      signedText(each.bias.mean),
      intervalText(each.bias),
      `${numberText(each.chance.low, 0)} to ${numberText(each.chance.high, 0)}`,
    ]),
  );
}

function coverageTable(coverage: readonly BandCoverage[]): string {
  const columns = [
    { heading: 'band' },
    { heading: 'of' },
    { heading: 'holds', align: 'right' },
    { heading: 'share', align: 'right' },
    { heading: 'interval', align: 'right' },
    { heading: 'mean width', align: 'right' },
  ] as const;
  return textTable(
    columns,
    coverage.map(({ unit, level, share, meanWidth }) => [
      percentText(level),
      `${unit}s`,
      share === null ? 'no whole week' : `${share.successes} of ${share.trials}`,
      share === null ? '' : percentText(share.share),
      share === null ? '' : `${numberText(share.low * 100, 0)} to ${percentText(share.high)}`,
      meanWidth === null ? '' : numberText(meanWidth),
    ]),
  );
}

function scoreTable({ crps, days, naive }: BacktestPoint): string {
  const columns = [
    { heading: 'forecast' },
    { heading: 'knows' },
    { heading: 'days', align: 'right' },
    { heading: 'score', align: 'right' },
    { heading: 'skill', align: 'right' },
    { heading: 'model better by', align: 'right' },
  ] as const;
  const model = ['the model', 'no count', exactText(days.length), numberText(crps), '', ''];
  return textTable(columns, [model, ...naive.map(scoreRow)]);
}

function scoreRow({ rule, form, knows, days, crps, skill, gain }: NaiveScore): readonly string[] {
  const name = rule === 'persistence' ? rule : 'mean of 14 days';
  return [
    form === 'number' ? name : `${name}, errors`,
    knows === 'the day before' ? 'day before' : 'start',
    exactText(days),
    crps === null ? 'none' : numberText(crps),
    skill === null ? '' : percentText(skill),
    gain === null ? '' : intervalText(gain),
  ];
}

function closing(
  { members, facts, discrepancy, method, points, confidence }: BacktestResult,
  provenance: Provenance,
): string {
  const { drawn, fixed, redrawn } = facts;
  const worlds =
    drawn.length === 0
      ? 'with every fact at its value'
      : `each with ${countText(drawn.length, 'fact')} drawn within their ranges (${method.facts}; ${exactText(redrawn)} drawn again, ${exactText(fixed.length)} left as they are)`;
  const { periodShare, seriesShare } = discrepancy;
  const blurred =
    periodShare === 0 && seriesShare === 0
      ? ''
      : ` Counts of a right model are taken to differ by ${percentText(periodShare)} a day and ${percentText(seriesShare)} over all days.`;
  const example = points[0]?.bias[0]?.bias;
  const bias = example === undefined ? '' : ` (such as ${estimateText(example, signedText)})`;
  return `${exactText(members)} runs, ${worlds}; none was told any count.${blurred} Intervals of the bias are of the runs' mean${bias}: ${method.bias}; what 90 % of single runs are off by has luck in it, as the count has. Bands: ${method.bands}. Coverage: ${method.coverage}, at ${percentText(confidence)}; few days tell little. Score: ${method.crps}; "start" knows the counts before the first day, "day before" those up to the eve of each, "errors" has the rule's past errors around it, and none is made where the counts before do not reach; skill, on the same days, is 1 - model / naive; better by: ${method.gain}. Days from which a scenario was made show how it fits, not how it foretells. ${provenanceText(provenance)}`;
}
