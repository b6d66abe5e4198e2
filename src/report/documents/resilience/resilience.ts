import { presentStages } from '../../../corridor/index.js';
import type { Scenario } from '../../../scenario/index.js';
import type { Recovery, ResilienceResult } from '../../../studies/index.js';
import { dateText } from '../../clock.js';
import { type BandSeries, bandChart } from '../../page/charts/band-chart.js';
import { colours } from '../../page/style.js';
import type { Words } from '../../words/index.js';
import {
  type Figure,
  figure,
  numberColumn,
  paragraph,
  part,
  type ShownTable,
  type StudyDocument,
  tableOf,
  textColumn,
} from '../document.js';
import { decideFirstDay } from '../first-day.js';
import { withLasting } from '../lasting.js';
import { bandFigure } from '../pictures.js';
import { studyReport } from '../study-report.js';
import { resilienceDailyTable, resilienceTable } from './tables.js';

type Say = Words['resilience'];

/** What a closure costs, when it is recovered, and the worst week. */
export const resilienceReport = studyReport<ResilienceResult>({
  name: 'resilience',
  fields: ['scenario', 'start', 'target', 'closure', 'trucks', 'behind', 'waiting', 'weeks'],
  document: (result, scenario, words) =>
    withLasting(
      resilienceDocument(result, scenario, words.resilience),
      result.lasting,
      result.target.at,
      words,
    ),
  tables: (result, scenario) => ({
    'daily.csv': resilienceDailyTable(result, scenario),
    'resilience.csv': resilienceTable(result, scenario),
  }),
});

function resilienceDocument(result: ResilienceResult, scenario: Scenario, say: Say): StudyDocument {
  const { target, replications, days, intervals, weeks } = result;
  const { low, high } = intervals.band;
  return {
    title: say.title,
    answer: answerText(result, say),
    lead: '',
    parts: [
      part(say.clearing, paragraph(clearingText(result, say)), missingFigure(result, say)),
      part(say.days(target), daysFigure(result, say), dayTable(result, say)),
      part(say.waiting, waitingTable(result, scenario, say)),
      part(say.weeks(target), weekTable(result, say)),
    ],
    method: say.method({
      replications,
      days,
      at: target.at,
      low: say.percentText(low),
      high: say.percentText(high),
      weeks: say.numberText(weeks.weeks.count, 0),
    }),
  };
}

function daysFigure(result: ResilienceResult, say: Say): Figure {
  const { target, trucks, trucksWithClosure } = result;
  return figure((charts) =>
    bandChart(
      {
        title: say.daysChart(target),
        description: answerText(result, say),
        unit: say.daysUnit(target),
        series: [
          seriesOf(result, say.withoutClosure, colours.today, trucks),
          seriesOf(result, say.withClosure, colours.plan, trucksWithClosure),
        ],
        target: target.perDay,
        caption: bandsText(result, say),
      },
      charts,
    ),
  );
}

function missingFigure(result: ResilienceResult, say: Say): Figure {
  return bandFigure({
    title: say.missingChart(result.target),
    description: clearingText(result, say),
    unit: say.missingUnit,
    series: [seriesOf(result, say.behind, colours.limit, result.behind.byDay)],
    caption: bandsText(result, say),
  });
}

function bandsText({ intervals: { band } }: ResilienceResult, say: Say): string {
  return say.bands({ share: say.percentText(band.high - band.low) });
}

function seriesOf(
  { start, warmUpDays }: ResilienceResult,
  name: string,
  colour: string,
  bands: ResilienceResult['trucks'],
): BandSeries {
  return {
    name,
    colour,
    days: bands.map(({ mean, low, high }, day) => ({
      date: dateText(start, warmUpDays + day),
      middle: mean.mean,
      bands: [{ low, high }],
    })),
  };
}

function dayTable(result: ResilienceResult, say: Say): ShownTable {
  const { trucks, trucksWithClosure, behind, closure } = result;
  const band = bandHeading(result, say);
  const days = trucks.flatMap((without, day) => {
    const [closed, missing] = [trucksWithClosure[day], behind.byDay[day]];
    if (closed === undefined || missing === undefined || !isShown(day, closure, trucks.length)) return [];
    return [{ day, without, closed, missing }];
  });
  return tableOf(days, [
    textColumn(say.day, ({ day }) => dateText(result.start, result.warmUpDays + day)),
    textColumn('', ({ day }) => (day >= closure.from && day < closure.to ? say.isClosed : '')),
    numberColumn(say.without, ({ without }) => say.numberText(without.mean.mean)),
    numberColumn(say.with, ({ closed }) => say.numberText(closed.mean.mean)),
    numberColumn(band, ({ closed }) => rangeText(closed, say)),
    numberColumn(say.behind, ({ missing }) => say.numberText(missing.mean.mean, 0)),
    numberColumn(band, ({ missing }) => rangeText(missing, say)),
  ]);
}

/** The day before, the closure and a week after day by day, then the ends of weeks and the last day. */
function isShown(day: number, { from, to }: ResilienceResult['closure'], days: number): boolean {
  const isNear = day >= from - 1 && day < to + 7;
  return isNear || (day >= to && (day - to) % 7 === 6) || day === days - 1;
}

function bandHeading({ intervals: { band } }: ResilienceResult, say: Say): string {
  return say.band({ low: say.exactText(band.low * 100), high: say.exactText(band.high * 100) });
}

function rangeText({ low, high }: { readonly low: number; readonly high: number }, say: Say): string {
  return say.range({ low: say.numberText(low, 0), high: say.numberText(high, 0) });
}

function waitingTable(
  { waiting, behind, target }: ResilienceResult,
  scenario: Scenario,
  say: Say,
): ShownTable {
  const places = [
    ...presentStages(scenario).map((stage) => ({ name: say.stageTitle(stage), ...waiting[stage] })),
    { name: say.notYet(target), ...behind },
  ];
  return tableOf(places, [
    textColumn(say.where, ({ name }) => name),
    numberColumn(say.most, ({ most }) => say.numberText(most.mean)),
    numberColumn(say.interval, ({ most }) => say.intervalText(most)),
    numberColumn(say.left, ({ left }) => say.numberText(left.mean)),
    numberColumn(say.daysToClear, ({ daysToClear: { median } }) =>
      typeof median === 'number' ? say.exactText(median) : '-',
    ),
    numberColumn(say.neverIn, ({ daysToClear }) =>
      say.share({ part: daysToClear.never, all: daysToClear.n }),
    ),
  ]);
}

function weekTable(result: ResilienceResult, say: Say): ShownTable {
  const { weeks, weeksWithClosure, target } = result;
  const perDay = say.exactText(target.perDay);
  const sides = [
    { name: say.withoutClosure, ...weeks },
    { name: say.withClosure, ...weeksWithClosure },
  ];
  return tableOf(sides, [
    textColumn('', ({ name }) => name),
    numberColumn(say.worst, ({ worst }) => say.numberText(worst.mean.mean)),
    numberColumn(say.interval, ({ worst }) => say.intervalText(worst.mean)),
    numberColumn(bandHeading(result, say), ({ worst }) => rangeText(worst, say)),
    numberColumn(say.all, ({ weeks: all }) => rangeText(all, say)),
    numberColumn(say.atTarget({ perDay }), ({ shareAtTarget }) => say.percentText(shareAtTarget.mean)),
  ]);
}

/** What a closure keeps back, and when it is recovered. */
function answerText(result: ResilienceResult, say: Say): string {
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
function clearingText({ behind, target, days, closure }: ResilienceResult, say: Say): string {
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
