import type {
  BacktestPoint,
  BacktestResult,
  JudgedForecast,
  NaiveScore,
  PeriodBias,
} from '../../../studies/index.js';
import { colours } from '../../page/style.js';
import { pathText } from '../../sensitivity-names.js';
import type { Words } from '../../words/index.js';
import {
  type DocumentPart,
  type Figure,
  numberColumn,
  paragraph,
  part,
  type ShownTable,
  type StudyDocument,
  sentences,
  table,
  tableOf,
  textColumn,
} from '../document.js';
import { ensembleText } from '../ensemble.js';
import { bandFigure } from '../pictures.js';
import { studyReport } from '../study-report.js';
import { dayTable, measureTable } from './tables.js';

type Say = Words['backtest'];

/** Days outside the widest band that are named; the table of days has all. */
const mostNamed = 6;

/** How a scenario's forecasts compare with daily counts, point by point: bias, coverage of bands, scores beside naive forecasts. */
export const backtestReport = studyReport<BacktestResult>({
  name: 'backtest',
  fields: ['scenario', 'members', 'levels', 'facts', 'points', 'method'],
  document: (result, _, words) => backtestDocument(result, words),
  tables: (result) => ({ 'backtest.csv': measureTable(result), 'backtest-days.csv': dayTable(result) }),
});

function backtestDocument(result: BacktestResult, { backtest: say, ensemble }: Words): StudyDocument {
  const { scenario, points, levels } = result;
  const held = points.map(({ at, days }) =>
    say.heldAt({ held: say.exactText(heldIn(days, levels)), days: days.length, at }),
  );
  return {
    title: say.title,
    answer: sentences(
      say.answer({ scenario, level: say.percentText(levels.at(-1) ?? 0), points: held.join(', ') }),
      rollingText(result, say),
    ),
    lead: '',
    parts: points.flatMap((point) => pointParts(result, point, say)),
    method: methodText(result, say, ensembleText(result.ensemble, ensemble)),
  };
}

/** The origins, what was fitted at them, and where that failed; nothing for a forecast from one origin. */
function rollingText({ rolling }: BacktestResult, say: Say): string {
  if (rolling === undefined) return '';
  const { window, every, origins } = rolling;
  const others = origins.filter(({ state }) => state !== 'found').map(({ origin }) => origin);
  const informed = [...new Set(origins.flatMap((each) => each.informed))].map((path) => {
    const times = origins.filter((each) => each.informed.includes(path)).length;
    return say.informedAt({ path: pathText(path, 40), times: say.exactText(times) });
  });
  return sentences(
    say.rolling({ origins: origins.length, first: origins[0]?.origin ?? '', every, window }),
    informed.length === 0 ? say.noneInformed : say.informed({ facts: informed.join(', ') }),
    others.length === 0 ? '' : say.notFitted({ origins: others.join(', ') }),
  );
}

/** How each alternative would have forecast by itself; nothing without any. */
function alternativesText({ alternatives = [] }: BacktestPoint, say: Say): string {
  if (alternatives.length === 0) return '';
  const each = alternatives.map(({ name, share, crps, days }) =>
    say.alternative({
      name,
      share: share === null ? say.sharesDiffer : say.percentText(share),
      score: crps === null ? say.none : say.numberText(crps),
      days,
    }),
  );
  return say.alternatives({ alternatives: each.join('; ') });
}

/** Days whose widest band holds the count. */
function heldIn(days: readonly JudgedForecast[], levels: readonly number[]): number {
  return days.filter(({ bands }) => bands[levels.length - 1]?.holds).length;
}

function pointParts(result: BacktestResult, point: BacktestPoint, say: Say): readonly DocumentPart[] {
  const { at, bias } = point;
  const told = sentences(
    countedSentence(result, point, say),
    chanceSentence(bias, say),
    heldSentence(result, point, say),
    point.daysLeftOut === 0 ? '' : say.leftOut({ days: point.daysLeftOut }),
  );
  return [
    part(say.daily({ at }), paragraph(told), daysFigure(result, point, say)),
    part(say.bias({ at }), biasTable(point, say)),
    part(say.coverage({ at }), coverageTable(point, say)),
    {
      ...part(say.scores({ at }), scoreTable(result, point, say), paragraph(alternativesText(point, say))),
      short: say.scoresShort({ at }),
    },
  ];
}

function countedSentence({ scenario }: BacktestResult, { at, days, bias }: BacktestPoint, say: Say): string {
  const [all, first, last] = [bias.at(-1), days[0], days.at(-1)];
  if (all === undefined || first === undefined || last === undefined) return '';
  const [counted, model] = [say.numberText(all.observedPerDay), say.numberText(all.modelPerDay)];
  return say.counted({ scenario, at, days: days.length, from: first.from, to: last.to, counted, model });
}

function chanceSentence(bias: readonly PeriodBias[], say: Say): string {
  const beyond = bias.filter(({ isBeyondChance }) => isBeyondChance).map(({ name }) => name);
  return beyond.length === 0 ? say.withinChance : say.beyondChance({ periods: beyond.join(', ') });
}

/** How many days the widest band holds, and which it does not. */
function heldSentence({ levels }: BacktestResult, { days }: BacktestPoint, say: Say): string {
  const outside = days.filter(({ bands }) => bands[levels.length - 1]?.holds === false);
  const level = say.percentText(levels.at(-1) ?? 0);
  if (outside.length === 0) return say.heldAll({ level, days: days.length });
  const named = outside
    .slice(0, mostNamed)
    .map(({ from, observed }) => say.outside({ date: from, counted: say.exactText(observed) }));
  const more = say.exactText(outside.length - named.length);
  const held = say.exactText(heldIn(days, levels));
  const of = { level, held, days: days.length, outside: named.join(', ') };
  return more === '0' ? say.held(of) : say.heldAndMore({ ...of, more });
}

function daysFigure({ levels }: BacktestResult, { at, days }: BacktestPoint, say: Say): Figure {
  const described = days.map(({ from, observed, median }) =>
    say.chartDay({ date: from, counted: say.numberText(observed, 0), median: say.numberText(median, 0) }),
  );
  const drawn = days.map(({ from, median, bands }) => ({
    date: from,
    middle: median,
    bands: bands.toSorted((a, b) => b.level - a.level),
  }));
  return bandFigure({
    title: say.chart({ at }),
    description: described.join('; '),
    unit: say.chartUnit({ at }),
    series: [{ name: say.chartMedian, colour: colours.plan, days: drawn }],
    counted: days.map(({ from, observed }) => ({ date: from, trucks: observed })),
    caption: say.chartBands({ levels: levels.map((level) => say.percentText(level)).join(', ') }),
  });
}

function biasTable({ bias }: BacktestPoint, say: Say): ShownTable {
  return tableOf(bias, [
    textColumn(say.period, ({ name }) => name, { widest: 18 }),
    textColumn(say.dates, ({ from, to }) => say.fromTo({ from, to }), { only: 'page' }),
    numberColumn(say.days, ({ days }) => say.exactText(days)),
    numberColumn(say.countedPerDay, ({ observedPerDay }) => say.numberText(observedPerDay)),
    numberColumn(say.model, ({ modelPerDay }) => say.numberText(modelPerDay)),
    numberColumn(say.biasPerDay, (each) => say.signedText(each.bias.mean)),
    numberColumn(say.interval, (each) => say.intervalText(each.bias)),
    numberColumn(
      say.chance,
      ({ chance: { low, high } }) => say.fromTo({ from: offText(low, say), to: offText(high, say) }),
      { short: say.chanceShort },
    ),
    textColumn('', ({ isBeyondChance }) => (isBeyondChance ? say.isBeyondChance : ''), { only: 'page' }),
  ]);
}

// As a terminal has room for.
function offText(value: number, say: Say): string {
  return say.signedText(value, Math.abs(value) < 10 ? 1 : 0);
}

function coverageTable({ coverage }: BacktestPoint, say: Say): ShownTable {
  const columns = [
    { heading: say.band },
    { heading: say.of },
    { heading: say.holds, isNumber: true },
    { heading: say.share, isNumber: true },
    { heading: say.interval, isNumber: true },
    { heading: say.meanWidth, isNumber: true },
  ] as const;
  const rows = coverage.map(({ unit, level, share, meanWidth }) => [
    say.percentText(level),
    say.units[unit],
    ...(share === null
      ? [unit === 'week' ? say.noWholeWeek : say.none, '', '']
      : [
          say.heldOf({ held: say.exactText(share.successes), all: say.exactText(share.trials) }),
          say.percentText(share.share),
          say.fromTo({ from: say.numberText(share.low * 100, 0), to: say.percentText(share.high) }),
        ]),
    meanWidth === null ? '' : say.numberText(meanWidth),
  ]);
  return table(columns, rows);
}

function scoreTable({ rolling }: BacktestResult, { crps, days, naive }: BacktestPoint, say: Say): ShownTable {
  const columns = [
    { heading: say.forecast },
    { heading: say.knows },
    { heading: say.days, isNumber: true },
    { heading: say.score, isNumber: true },
    { heading: say.skill, isNumber: true },
    { heading: say.skillInterval, isNumber: true },
    { heading: say.gain, isNumber: true, only: 'page' },
  ] as const;
  const model = [
    { strong: say.theModel },
    rolling === undefined ? say.noCount : say.known['what was before the period'],
    say.exactText(days.length),
    say.numberText(crps),
    '',
    '',
    '',
  ];
  return table(columns, [model, ...naive.map((each) => scoreRow(each, say))]);
}

function scoreRow(
  { rule, form, knows, days, crps, skill, skillInterval, gain }: NaiveScore,
  say: Say,
): readonly string[] {
  return [
    form === 'distribution of past errors' ? say.rulesWithErrors[rule] : say.rules[rule],
    say.known[knows],
    say.exactText(days),
    crps === null ? say.none : say.numberText(crps),
    skill === null ? '' : say.percentText(skill),
    skillInterval === null
      ? ''
      : say.fromTo({ from: say.percentText(skillInterval.low), to: say.percentText(skillInterval.high) }),
    gain === null ? '' : say.intervalText(gain),
  ];
}

function methodText(result: BacktestResult, say: Say, ensemble: string): string {
  const { members: runs, facts, discrepancy, method, points, confidence } = result;
  const { periodShare, seriesShare } = discrepancy;
  const [drawn, redrawn, fixed] = [
    facts.drawn.length,
    say.exactText(facts.redrawn),
    say.exactText(facts.fixed.length),
  ];
  const example = points[0]?.bias[0]?.bias;
  return sentences(
    ensemble,
    result.rolling !== undefined
      ? say.runsOfOrigins({ runs, facts: drawn })
      : result.ensemble !== undefined
        ? say.runsOfDraws({ runs })
        : drawn === 0
          ? say.runsAtValues({ runs })
          : say.runsDrawn({ runs, facts: drawn, method: method.facts, redrawn, fixed }),
    periodShare === 0 && seriesShare === 0
      ? ''
      : say.discrepancy({ day: say.percentText(periodShare), all: say.percentText(seriesShare) }),
    say.method({
      ...method,
      example: example === undefined ? '' : say.estimateText(example, say.signedText),
      score: method.crps,
      confidence: say.percentText(confidence),
    }),
  );
}
