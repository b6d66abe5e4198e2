import type { Band, FirstDay, WhatIfDay, WhatIfResult } from '../../../studies/index.js';
import { dateText } from '../../clock.js';
import { type BandChart, type BandSeries, bandChart } from '../../page/charts/band-chart.js';
import { colours } from '../../page/style.js';
import type { Words } from '../../words/index.js';
import { costTable } from '../cost-table.js';
import {
  type DocumentPart,
  type Figure,
  figure,
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
import { decideFirstDay } from '../first-day.js';
import { bandFigure } from '../pictures.js';
import { studyReport } from '../study-report.js';
import { type AdaptivePath, ruleDataTable, rulesParts, rulesText } from './adaptive.js';
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
  tables: (result) => ({
    'path.csv': pathDataTable(result),
    'steps.csv': stepDataTable(result),
    ...(result.adaptive === undefined ? {} : { 'rules.csv': ruleDataTable(result) }),
  }),
});

function hasRules(result: WhatIfResult): result is AdaptivePath {
  return result.adaptive !== undefined;
}

/** Whether anything is planned. */
function isPlanned({ steps, adaptive }: WhatIfResult): boolean {
  return steps.length > 0 || adaptive !== undefined;
}

function whatIfDocument(result: WhatIfResult, words: Words): StudyDocument {
  const { whatIf: say, costs: sayCosts } = words;
  const { target, steps, days, costs, replications, intervals } = result;
  const { low, high } = intervals.band;
  const gain = sentences(
    gainText(result, words),
    hasRules(result) ? rulesText(result, words.rules) : '',
    ensembleText(result.ensemble, words.ensemble),
  );
  return {
    title: say.title,
    answer: answerText(result, words),
    lead: gain,
    parts: [
      ...(steps.length === 0 ? [] : [part(say.steps, stepTable(result, say))]),
      ...(hasRules(result) ? rulesParts(result, words.rules) : []),
      firstWeekPart(result, say),
      part(say.path(target), trucksFigure(result, say), pathTable(result, say)),
      { ...part(say.backlog, waitingFigure(result, say)), only: 'page' },
      { ...part(say.gain, paragraph(gain)), only: 'terminal' },
      part(say.costs({ days }), costTable(costs, sayCosts, { before: say.noPlan, after: say.withPlan })),
    ],
    method: sentences(
      say.method({
        replications,
        at: target.at,
        low: say.percentText(low),
        high: say.percentText(high),
      }),
      hasRules(result) ? words.rules.method : '',
    ),
  };
}

function stepTable({ steps, start }: WhatIfResult, say: Say): ShownTable {
  return tableOf(steps, [
    textColumn(say.inForce, ({ inForceFrom }) => dateText(start, inForceFrom)),
    textColumn(say.lever, ({ name }) => name, { widest: 30 }),
    numberColumn(say.before, ({ from }) => say.exactText(from)),
    numberColumn(say.after, ({ to }) => say.exactText(to)),
    numberColumn(say.cost, ({ cost }) => say.numberText(cost, 0)),
    numberColumn(say.leadTime, ({ leadTimeDays: days }) => say.days({ days })),
  ]);
}

interface PathChoice {
  readonly title: string;
  readonly with: (day: WhatIfDay) => Band | null;
  readonly without: (day: WhatIfDay) => Band | null;
  readonly target?: number;
}

function trucksFigure(result: WhatIfResult, say: Say): Figure {
  const chart = pathChart(result, say, {
    title: say.trucksChart(result.target),
    with: (day) => day.week,
    without: ({ weekWithoutPlan }) => weekWithoutPlan,
    target: result.target.perDay,
  });
  return figure((charts) => bandChart(chart, charts));
}

function waitingFigure(result: WhatIfResult, say: Say): Figure {
  return bandFigure(
    pathChart(result, say, {
      title: say.waitingChart,
      with: ({ waiting }) => waiting,
      without: ({ waitingWithoutPlan }) => waitingWithoutPlan,
    }),
  );
}

function pathChart(result: WhatIfResult, say: Say, choice: PathChoice): BandChart {
  const { path, start, intervals } = result;
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
  return {
    title: choice.title,
    description: say.ends({ without: end(without), with: end(withPlan) }),
    unit: choice.title,
    series: isPlanned(result) ? [without, withPlan] : [without],
    ...(choice.target === undefined ? {} : { target: choice.target }),
    caption: say.bands({ share: say.percentText(high - low) }),
  };
}

function pathTable({ path, start, target, intervals: { band } }: WhatIfResult, say: Say): ShownTable {
  const ends = { low: say.exactText(band.low * 100), high: say.exactText(band.high * 100) };
  const whole = (value: number): string => say.numberText(value, 0);
  const meanOf = (of: Band | null): string => (of === null ? '-' : say.numberText(of.mean.mean));
  const last = path.length - 1;
  return tableOf(
    path.filter(({ day }) => day % week === week - 1 || day === last),
    [
      textColumn(say.weekTo, ({ day }) => dateText(start, day)),
      numberColumn(say.stepsInForce, (each) => say.exactText(each.stepsInForce), { short: say.stepsShort }),
      numberColumn(say.mean, (each) => meanOf(each.week)),
      numberColumn(say.band(ends), ({ week: of }) =>
        of === null ? '-' : say.range({ low: whole(of.low), high: whole(of.high) }),
      ),
      numberColumn(say.noPlan, ({ weekWithoutPlan }) => meanOf(weekWithoutPlan)),
      numberColumn(say.holds({ perDay: say.exactText(target.perDay) }), ({ holds }) =>
        holds === null ? '-' : say.percentText(holds.share),
      ),
      numberColumn(say.waiting, ({ waiting }) => whole(waiting.mean.mean)),
      numberColumn(say.waitingNoPlan, ({ waitingWithoutPlan: of }) => whole(of.mean.mean), {
        short: say.noPlan,
      }),
    ],
  );
}

/** What the plan brings over all days, and once it is in force. */
function gainText(result: WhatIfResult, words: Words): string {
  const { whatIf: say } = words;
  const { gain, target, days } = result;
  if (!isPlanned(result)) return say.noStep;
  const shown = say.estimateText(gain, (value) => say.signedText(value, 0));
  return sentences(say.total({ days, gain: shown, at: target.at }), ...afterSentences(result, words));
}

/** What it comes to with all steps in force, and how often a week holds the target then. */
function afterSentences(result: WhatIfResult, { rules, whatIf: say }: Words): readonly string[] {
  const { afterPlan, weeksHeldAfterPlan, cost, start, steps, inForceFrom, target } = result;
  if (steps.length === 0) return [];
  if (afterPlan === null) return [say.notAllInForce];
  const date = dateText(start, inForceFrom);
  const of = { date, cost: say.moneyText(cost), perDay: say.estimateText(afterPlan) };
  const level = hasRules(result) ? rules.levelOfSteps(of) : say.level(of);
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

/** When the target is first held for a week. */
function answerText(result: WhatIfResult, { rules, whatIf: say }: Words): string {
  const { scenario, start, steps, adaptive } = result;
  const of = { scenario, start, steps: steps.length };
  const withSteps = steps.length === 0 ? say.fromWithoutPlan(of) : say.from(of);
  const from = adaptive === undefined ? withSteps : rules.from({ ...of, rules: adaptive.rules.length });
  return `${from} ${heldSentence(result, say)}`;
}

function heldSentence({ start, days, target, firstHeld }: WhatIfResult, say: Say): string {
  const { median, n: replications } = firstHeld;
  const when = typeof median === 'number' ? dateText(start, median) : undefined;
  const of = {
    perDay: say.exactText(target.perDay),
    at: target.at,
    last: dateText(start, days - 1),
    replications,
  };
  const decision = decideFirstDay(firstHeld);
  if (decision === 'reached') return say.held({ ...of, when: when ?? of.last });
  if (decision === 'not reached') return say.notHeld(of);
  return when === undefined ? say.undecidedInLess(of) : say.undecided({ ...of, when });
}

/** The day on which the first week that holds the target begins, over replications, and when a week does. */
function firstWeekPart(result: WhatIfResult, say: Say): DocumentPart {
  const { start, firstHeld, firstHeldWithoutPlan, measure, target } = result;
  const perDay = say.exactText(target.perDay);
  const columns = [
    { heading: '' },
    { heading: say.firstWeek },
    { heading: say.interval({ confidence: say.percentText(firstHeld.confidence) }) },
    { heading: say.never },
  ];
  const row = (name: string, first: FirstDay): readonly string[] => [name, ...firstWeek(start, first, say)];
  const rows = isPlanned(result)
    ? [row(say.withPlan, firstHeld), row(say.withoutPlan, firstHeldWithoutPlan)]
    : [row(say.withoutAnyPlan, firstHeldWithoutPlan)];
  const holds = measure === 'mean' ? say.holdsByMean({ perDay }) : say.holdsByDays({ perDay });
  return part(say.firstHeld, table(columns, rows), paragraph(holds));
}

function firstWeek(start: string, { median, low, high, never, n }: FirstDay, say: Say): readonly string[] {
  const share = say.share({ part: never, replications: n });
  if (never === n) return [say.notOnce, '', share];
  const day = (each: FirstDay['median']): string =>
    typeof each === 'number' ? dateText(start, each) : say.afterLast;
  const interval =
    low === 'too few replications' || high === 'too few replications'
      ? say.tooFew({ replications: n })
      : say.range({ low: day(low), high: day(high) });
  return [typeof median === 'number' ? day(median) : say.notInHalf, interval, share];
}
