import type { Band, WhatIfDay, WhatIfResult } from '../../../studies/index.js';
import { dateText } from '../../clock.js';
import { type BandSeries, bandChart } from '../../page/charts/band-chart.js';
import { colours } from '../../page/style.js';
import type { Words } from '../../words/index.js';
import { costTable } from '../cost-table.js';
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
import { answerText, firstWeekPart } from './first-week.js';
import { pathDataTable, stepDataTable } from './tables.js';

type Say = Words['whatIf'];

/** Days between two rows of the table of the path. */
const week = 7;

/** A plan day by day from today's backlog, with and without it. */
export const whatIfReport = studyReport<WhatIfResult>({
  name: 'what-if',
  command: 'run',
  fields: [
    'scenario',
    'start',
    'target',
    'steps',
    'path',
    'firstHeld',
    'weeksHeldAfterPlan',
    'gain',
    'intervals',
  ],
  document: (result, _, words) => whatIfDocument(result, words),
  tables: (result) => ({ 'path.csv': pathDataTable(result), 'steps.csv': stepDataTable(result) }),
});

function whatIfDocument(result: WhatIfResult, { whatIf: say, costs: sayCosts }: Words): StudyDocument {
  const { target, steps, days, costs, replications, intervals } = result;
  const { low, high } = intervals.band;
  const gain = gainText(result, say);
  return {
    title: say.title,
    answer: answerText(result, say),
    lead: gain,
    parts: [
      ...(steps.length === 0 ? [] : [part(say.steps, stepTable(result, say))]),
      firstWeekPart(result, say),
      part(say.path(target), trucksFigure(result, say), pathTable(result, say)),
      { ...part(say.backlog, waitingFigure(result, say)), only: 'page' },
      { ...part(say.gain, paragraph(gain)), only: 'terminal' },
      part(say.costs({ days }), costTable(costs, sayCosts, { before: say.noPlan, after: say.withPlan })),
    ],
    method: say.method({
      replications,
      at: target.at,
      low: say.percentText(low),
      high: say.percentText(high),
    }),
  };
}

function stepTable({ steps, start }: WhatIfResult, say: Say): ShownTable {
  const columns = [
    { heading: say.inForce },
    { heading: say.lever, widest: 30 },
    { heading: say.before, isNumber: true },
    { heading: say.after, isNumber: true },
    { heading: say.cost, isNumber: true },
    { heading: say.leadTime, isNumber: true },
  ];
  const rows = steps.map(({ inForceFrom, name, from, to, cost, leadTimeDays: days }) => [
    dateText(start, inForceFrom),
    name,
    say.exactText(from),
    say.exactText(to),
    say.numberText(cost, 0),
    say.days({ days }),
  ]);
  return table(columns, rows);
}

interface PathChoice {
  readonly title: string;
  readonly with: (day: WhatIfDay) => Band | null;
  readonly without: (day: WhatIfDay) => Band | null;
  readonly target?: number;
}

function trucksFigure(result: WhatIfResult, say: Say): Figure {
  return pathFigure(result, say, {
    title: say.trucksChart(result.target),
    with: (day) => day.week,
    without: ({ weekWithoutPlan }) => weekWithoutPlan,
    target: result.target.perDay,
  });
}

function waitingFigure(result: WhatIfResult, say: Say): Figure {
  return pathFigure(result, say, {
    title: say.waitingChart,
    with: ({ waiting }) => waiting,
    without: ({ waitingWithoutPlan }) => waitingWithoutPlan,
  });
}

function pathFigure({ path, start, steps, intervals }: WhatIfResult, say: Say, choice: PathChoice): Figure {
  const seriesOf = (name: string, colour: string, of: PathChoice['with']): BandSeries => ({
    name,
    colour,
    days: path.flatMap((day) => {
      const band = of(day);
      if (band === null) return [];
      const { low, high } = band;
      return { date: dateText(start, day.day), middle: band.mean.mean, bands: [{ low, high }] };
    }),
  });
  const without = seriesOf(say.noPlan, colours.today, choice.without);
  const withPlan = seriesOf(say.withPlan, colours.plan, choice.with);
  const end = ({ days }: BandSeries): string => say.numberText(days.at(-1)?.middle ?? 0);
  const { low, high } = intervals.band;
  return figure((charts) =>
    bandChart(
      {
        title: choice.title,
        description: say.ends({ without: end(without), with: end(withPlan) }),
        unit: choice.title,
        series: steps.length === 0 ? [without] : [without, withPlan],
        ...(choice.target === undefined ? {} : { target: choice.target }),
        caption: say.bands({ share: say.percentText(high - low) }),
      },
      charts,
    ),
  );
}

function pathTable({ path, start, target, intervals: { band } }: WhatIfResult, say: Say): ShownTable {
  const columns = [
    { heading: say.weekTo },
    { heading: say.stepsInForce, short: say.stepsShort, isNumber: true },
    { heading: say.mean, isNumber: true },
    {
      heading: say.band({ low: say.exactText(band.low * 100), high: say.exactText(band.high * 100) }),
      isNumber: true,
    },
    { heading: say.noPlan, isNumber: true },
    { heading: say.holds({ perDay: say.exactText(target.perDay) }), isNumber: true },
    { heading: say.waiting, isNumber: true },
    { heading: say.waitingNoPlan, short: say.noPlan, isNumber: true },
  ];
  const last = path.length - 1;
  const rows = path.filter(({ day }) => day % week === week - 1 || day === last);
  return table(
    columns,
    rows.map((day) => pathRow(day, start, say)),
  );
}

function pathRow(
  { day, stepsInForce, week: mean, weekWithoutPlan, holds, waiting, waitingWithoutPlan }: WhatIfDay,
  start: string,
  say: Say,
): readonly string[] {
  return [
    dateText(start, day),
    say.exactText(stepsInForce),
    mean === null ? '-' : say.numberText(mean.mean.mean),
    mean === null ? '-' : say.range({ low: say.numberText(mean.low, 0), high: say.numberText(mean.high, 0) }),
    weekWithoutPlan === null ? '-' : say.numberText(weekWithoutPlan.mean.mean),
    holds === null ? '-' : say.percentText(holds.share),
    say.numberText(waiting.mean.mean, 0),
    say.numberText(waitingWithoutPlan.mean.mean, 0),
  ];
}

/** What the plan brings over all days, and once it is in force. */
function gainText(result: WhatIfResult, say: Say): string {
  const { gain, target, days, steps } = result;
  if (steps.length === 0) return say.noStep;
  const shown = say.estimateText(gain, (value) => say.signedText(value, 0));
  return [say.total({ days, gain: shown, at: target.at }), ...afterSentences(result, say)].join(' ');
}

/** What it comes to with all steps in force, and how often a week holds the target then. */
function afterSentences(result: WhatIfResult, say: Say): readonly string[] {
  const { afterPlan, weeksHeldAfterPlan, cost, start, inForceFrom, target } = result;
  if (afterPlan === null) return [say.notAllInForce];
  const date = dateText(start, inForceFrom);
  const level = say.level({ date, cost: say.moneyText(cost), perDay: say.estimateText(afterPlan) });
  if (weeksHeldAfterPlan === null) return [level];
  const asShare = (share: number): string => say.percentText(Math.min(1, Math.max(0, share)));
  const { mean, low, high, n: replications } = weeksHeldAfterPlan;
  const perDay = say.exactText(target.perDay);
  const held =
    low === high
      ? say.weeksHeldAlike({ share: asShare(mean), perDay, replications })
      : say.weeksHeld({ share: say.estimateText(weeksHeldAfterPlan, asShare), perDay });
  return [level, held];
}
