import { stageNames } from '../../../corridor/index.js';
import type { Recovery, ResilienceResult, WeekSpread } from '../../../studies/index.js';
import { dateText } from '../../clock.js';
import { type BandSeries, bandChart } from '../../page/charts/band-chart.js';
import { colours } from '../../page/style.js';
import type { Words } from '../../words/index.js';
import {
  type Figure,
  figure,
  paragraph,
  part,
  type ShownTable,
  type StudyDocument,
  table,
} from '../document.js';
import { studyReport } from '../study-report.js';
import { answerText, clearingText } from './sentences.js';
import { resilienceDailyTable, resilienceTable } from './tables.js';

type Say = Words['resilience'];

/** What a closure costs, when it is recovered, and the worst week. */
export const resilienceReport = studyReport<ResilienceResult>({
  name: 'resilience',
  fields: ['scenario', 'start', 'target', 'closure', 'trucks', 'behind', 'waiting', 'weeks'],
  document: (result, _, { resilience }) => resilienceDocument(result, resilience),
  tables: (result) => ({
    'daily.csv': resilienceDailyTable(result),
    'resilience.csv': resilienceTable(result),
  }),
});

function resilienceDocument(result: ResilienceResult, say: Say): StudyDocument {
  const { target, replications, days, intervals, weeks } = result;
  const { low, high } = intervals.band;
  return {
    title: say.title,
    answer: answerText(result, say),
    lead: '',
    parts: [
      part(say.clearing, paragraph(clearingText(result, say)), missingFigure(result, say)),
      part(say.days(target), daysFigure(result, say), dayTable(result, say)),
      part(say.waiting, waitingTable(result, say)),
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
  return figure((charts) =>
    bandChart(
      {
        title: say.missingChart(result.target),
        description: clearingText(result, say),
        unit: say.missingUnit,
        series: [seriesOf(result, say.behind, colours.limit, result.behind.byDay)],
        caption: bandsText(result, say),
      },
      charts,
    ),
  );
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
  const columns = [
    { heading: say.day },
    { heading: '' },
    { heading: say.without, isNumber: true },
    { heading: say.with, isNumber: true },
    { heading: band, isNumber: true },
    { heading: say.behind, isNumber: true },
    { heading: band, isNumber: true },
  ];
  const rows = trucks.flatMap((without, day) => {
    const [closed, missing] = [trucksWithClosure[day], behind.byDay[day]];
    if (closed === undefined || missing === undefined || !isShown(day, closure, trucks.length)) return [];
    return [
      [
        dateText(result.start, result.warmUpDays + day),
        day >= closure.from && day < closure.to ? say.isClosed : '',
        say.numberText(without.mean.mean),
        say.numberText(closed.mean.mean),
        rangeText(closed, say),
        say.numberText(missing.mean.mean, 0),
        rangeText(missing, say),
      ],
    ];
  });
  return table(columns, rows);
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

function waitingTable({ waiting, behind, target }: ResilienceResult, say: Say): ShownTable {
  const columns = [
    { heading: say.where },
    { heading: say.most, isNumber: true },
    { heading: say.interval, isNumber: true },
    { heading: say.left, isNumber: true },
    { heading: say.daysToClear, isNumber: true },
    { heading: say.neverIn, isNumber: true },
  ];
  const row = (name: string, { most, left, daysToClear }: Recovery): readonly string[] => [
    name,
    say.numberText(most.mean),
    say.intervalText(most),
    say.numberText(left.mean),
    typeof daysToClear.median === 'number' ? say.exactText(daysToClear.median) : '-',
    say.share({ part: daysToClear.never, all: daysToClear.n }),
  ];
  return table(columns, [
    ...stageNames.map((stage) => row(say.stageTitle(stage), waiting[stage])),
    row(say.notYet(target), behind),
  ]);
}

function weekTable(result: ResilienceResult, say: Say): ShownTable {
  const { weeks, weeksWithClosure, target } = result;
  const columns = [
    { heading: '' },
    { heading: say.worst, isNumber: true },
    { heading: say.interval, isNumber: true },
    { heading: bandHeading(result, say), isNumber: true },
    { heading: say.all, isNumber: true },
    { heading: say.atTarget({ perDay: say.exactText(target.perDay) }), isNumber: true },
  ];
  const row = (name: string, { worst, weeks: all, shareAtTarget }: WeekSpread): readonly string[] => [
    name,
    say.numberText(worst.mean.mean),
    say.intervalText(worst.mean),
    rangeText(worst, say),
    rangeText(all, say),
    say.percentText(shareAtTarget.mean),
  ];
  return table(columns, [row(say.withoutClosure, weeks), row(say.withClosure, weeksWithClosure)]);
}
