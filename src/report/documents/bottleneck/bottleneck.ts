import type { BestChange, BottleneckResult, Explanation, MarginalValue } from '../../../studies/index.js';
import { moves } from '../../levers-of-resource.js';
import { intervalChart } from '../../page/charts/interval-chart.js';
import type { Words } from '../../words/index.js';
import {
  type DataTable,
  estimateCells,
  estimateHeadings,
  type Figure,
  figure,
  items,
  numberColumn,
  part,
  type ShownTable,
  type StudyDocument,
  sentences,
  tableOf,
  textColumn,
} from '../document.js';
import { lastingSentences } from '../lasting.js';
import { loadPhrase } from '../limit.js';
import { resourceTable } from '../resources.js';
import { studyReport } from '../study-report.js';
import { activePart } from './timeline.js';

type Say = Words['bottleneck'];

/** Rows of a table on a terminal, and of the chart. */
const most = { rows: 20, drawn: 25 };

/** The bottleneck: marginal values with intervals, beside what use suggests, and the days of the momentary bottleneck. */
export const bottleneckReport = studyReport<BottleneckResult>({
  name: 'bottleneck',
  fields: ['scenario', 'at', 'today', 'values', 'intervals', 'resources', 'timeline', 'explanations'],
  document: (result, _, words) => bottleneckDocument(result, words),
  tables: (result) => ({
    'bottleneck.csv': bottleneckTable(result),
    'active-days.csv': activeDaysTable(result),
  }),
});

function bottleneckDocument(result: BottleneckResult, words: Words): StudyDocument {
  const say = words.bottleneck;
  const { scenario, at, today, values, best, explanations, resources, timeline } = result;
  return {
    title: say.title,
    answer: sentences(
      say.today({ scenario, today: say.estimateText(today), at }),
      ...lastingSentences(result.todayLasting, at, words.lasting),
      ...(best === null ? unshownSentences(result, words) : foundSentences(result, best, words)),
    ),
    lead: '',
    parts: [
      part(say.values({ at }), valueFigure(result, say), valueTable(values, say)),
      part(say.use, items(explanations.map((each) => explanationSentence(each, say)))),
      part(say.resources, resourceTable(resources, words.resources)),
      ...(timeline.length === 0 ? [] : [activePart(timeline, say)]),
    ],
    method: methodSentences(result, say),
  };
}

/** The bottleneck by marginal value. */
function foundSentences(
  { values, bestByCost, at }: BottleneckResult,
  { path, name, stage, mayEqual }: BestChange,
  { bottleneck: say, lasting }: Words,
): readonly string[] {
  const best = values.find((each) => each.path === path);
  const gain = best?.perStep.mean ?? 0;
  const isAlsoByCost = bestByCost === null || bestByCost.path === path;
  return [
    say.found({ stage: say.stageTitle(stage), name, gain: say.signedText(gain) }),
    ...lastingSentences(best?.lasting, at, lasting, 'with the step'),
    mayEqual.length === 0 ? '' : say.mayEqual({ changes: mayEqual.length }),
    isAlsoByCost ? '' : say.byCost({ name: bestByCost.name }),
  ];
}

function valueFigure({ values, best, decision, at }: BottleneckResult, say: Say): Figure {
  const shown = values.slice(0, most.drawn);
  const none = decision === 'undecided' ? say.chartUndecided : say.chartNone;
  return figure(() =>
    intervalChart({
      title: say.chart({ at }),
      description: shown
        .map(({ name, perStep }) => say.chartValue({ name, gain: say.signedText(perStep.mean) }))
        .join('; '),
      unit: say.chartUnit({ at }),
      rows: shown.map(({ name, path, perStep }) => ({
        label: name,
        ...perStep,
        isMarked: path === best?.path,
      })),
      caption: best === null ? none : say.chartMarked({ name: best.name }),
    }),
  );
}

function valueTable(values: readonly MarginalValue[], say: Say): ShownTable {
  const cost = say.moneyText(1000);
  return tableOf(
    values,
    [
      textColumn(say.change, ({ name }) => name, { widest: 23 }),
      textColumn(say.stage, ({ stage }) => say.stageTitle(stage), { only: 'page' }),
      numberColumn(
        say.step,
        ({ from, to }) => say.fromTo({ from: say.exactText(from), to: say.exactText(to) }),
        {
          widest: 16,
        },
      ),
      numberColumn(say.gain, ({ perStep }) => say.signedText(perStep.mean)),
      numberColumn(
        say.interval,
        (each) => `${say.intervalText(each.perStep, say.signedText)}${each.isScreenedOut ? '*' : ''}`,
      ),
      numberColumn(
        say.gainPerCost({ cost }),
        ({ perThousandUsd: gain }) => (gain === null ? '-' : say.signedText(gain.mean, 2)),
        { short: say.gainPerCostShort({ cost }) },
      ),
      numberColumn(say.replications, ({ perStep }) => say.exactText(perStep.n)),
    ],
    { most: { rows: most.rows, rest: (changes) => say.rest({ changes }) } },
  );
}

/** What an explanation by use points at, and why it may be wrong where it disagrees. */
function explanationSentence(
  { method, resource, stage, share, agrees }: Explanation & { agrees: boolean | null },
  say: Say,
): string {
  if (resource === null || stage === null) return say.nothingStandsOut({ method });
  const of = {
    method,
    stage: say.stageTitle(stage),
    resource: say.resourceTitle(resource),
    share: say.percentText(share),
  };
  if (agrees === null) return say.pointsAt(of);
  return agrees ? say.agrees(of) : say.disagrees(of);
}

function methodSentences({ intervals, values, days }: BottleneckResult, say: Say): string {
  const replications = say.numberText(intervals.replicationsUsed, 0);
  return sentences(
    say.method({ days, replications, confidence: say.percentText(intervals.confidence) }),
    values.some(({ isScreenedOut }) => isScreenedOut) ? say.screenedOut : '',
  );
}

/** Where no step is shown to bring more: whether that is decided, what the bottleneck is by use, and which levers move it. */
function unshownSentences(
  { decision, usedMost, values, of }: BottleneckResult,
  { bottleneck: say, limit }: Words,
): readonly string[] {
  const first = decision === 'undecided' ? undecidedSentence(values, say) : noStepSentence(values, say);
  if (usedMost.stage === 'supply')
    return [first, say.bySupply({ load: say.percentText(usedMost.load.mean) })];
  const used = { bottleneck: say.bottleneckTitle(usedMost), load: loadPhrase(usedMost, limit) };
  const names = values.filter(({ path }) => moves(path, usedMost)).map(({ name }) => name);
  if (names.length > 0) return [first, say.stepsMove({ ...used, names: names.slice(0, 3) })];
  return [first, of === 'levers' ? say.noLeverMoves(used) : say.noCapacityMoves(used)];
}

function undecidedSentence(values: BottleneckResult['values'], say: Say): string {
  const most = highestEnd(values);
  return Number.isFinite(most) ? say.undecidedUpTo({ most: say.numberText(most) }) : say.undecided;
}

function noStepSentence(values: BottleneckResult['values'], say: Say): string {
  const most = highestEnd(values);
  return most < 0.05 ? say.noStep : say.noStepAbove({ most: say.numberText(most) });
}

function highestEnd(values: BottleneckResult['values']): number {
  return Math.max(...values.map(({ perStep }) => perStep.high ?? Number.POSITIVE_INFINITY));
}

/** Marginal values as a long table, truckloads a day: two rows for each change, one for the corridor as it is and one for what is decided. */
function bottleneckTable({ scenario, at, today, values, decision, best }: BottleneckResult): DataTable {
  const { path: change = '', stage: where = '' } = best ?? {};
  const rows = [
    ['today', '', '', null, null, null, ...estimateCells(today)],
    [`decision: ${decision}`, change, where, null, null, null, ...estimateCells(null)],
    ...values.flatMap(({ path, stage, from, to, cost, perStep, perThousandUsd }) => [
      ['marginal value', path, stage, from, to, cost, ...estimateCells(perStep)],
      ['per 1000 USD', path, stage, from, to, cost, ...estimateCells(perThousandUsd)],
    ]),
  ];
  const headings = ['scenario', 'counted', 'measure', 'change', 'stage', 'from', 'to', 'USD/day'];
  return {
    headings: [...headings, ...estimateHeadings],
    rows: rows.map((row) => [scenario, at, ...row]),
  };
}

/** The momentary bottleneck of each day counted, as a table. */
function activeDaysTable({ scenario, timeline }: BottleneckResult): DataTable {
  return {
    headings: ['scenario', 'day', 'resource', 'stage', 'share of replications'],
    rows: timeline.map(({ day, resource, stage, share }) => [scenario, day + 1, resource, stage, share]),
  };
}
