import type { Estimate } from '../../../statistics/index.js';
import type { TornadoStudy } from '../../../studies/index.js';
import { tornadoChart } from '../../page/charts/tornado-chart.js';
import type { Html } from '../../page/html.js';
import { fixedSentence, noiseSentence, pathText } from '../../sensitivity-names.js';
import type { Words } from '../../words/index.js';
import {
  type Block,
  estimateCells,
  figure,
  numberColumn,
  paragraph,
  type ShownTable,
  sentences,
  tableOf,
  textColumn,
} from '../document.js';
import { studyReport } from '../study-report.js';
import { factTable, mostShown, planFields, plansDocument, widestLabel } from './plans.js';

type AtPlan = TornadoStudy['plans'][number];

/** Facts one at a time at both ends of their ranges, largest swing first. */
export const tornadoReport = studyReport<TornadoStudy>({
  name: 'tornado',
  command: 'sensitivity',
  fields: planFields,
  method: 'tornado',
  document: (study, _, words) =>
    plansDocument(
      study,
      {
        answer: (at) => answerOf(study, at, words.tornado),
        blocks: (at) => blocksOf(study, at, words),
        method: words.tornado.method,
      },
      words.sensitivity,
    ),
  tables: (study) => ({
    'sensitivity.csv': factTable(study, ({ bars }) =>
      bars.map(({ factor, atLow, atHigh, swing }) => ({
        factor,
        measures: {
          'at low': estimateCells(atLow),
          'at high': estimateCells(atHigh),
          swing: estimateCells(swing),
        },
      })),
    ),
  }),
});

/** Throughput as it is, and on which fact it depends most; undecided where the largest swing may be chance. */
function answerOf(
  { scenario, measure: { at } }: TornadoStudy,
  { base, bars: [first, ...others] }: AtPlan,
  say: Words['tornado'],
): string {
  const now = { scenario, estimate: say.estimateText(base), at };
  if (first === undefined) return say.none(now);
  if (first.swing.mean === 0) return say.still({ ...now, replications: first.swing.n });
  const { factor, swing } = first;
  const range = say.rangeText(factor.low, factor.high);
  const of = {
    ...now,
    fact: factor.name,
    grade: factor.evidence,
    range: factor.unit === '1' ? range : `${range} ${factor.unit}`,
    swing: say.estimateText(swing),
  };
  if (first.isBeyondChance !== true) return say.undecided(of);
  const equal = others.filter((other) => (other.swing.high ?? Number.POSITIVE_INFINITY) >= (swing.low ?? 0));
  return sentences(say.moved(of), equal.length === 0 ? '' : say.mayEqual({ facts: equal.length }));
}

function blocksOf({ measure }: TornadoStudy, at: AtPlan, words: Words): readonly Block[] {
  const { tornado, sensitivity } = words;
  return [
    figure((charts) => swingChart(at, measure.at, tornado, charts)),
    swingTable(at, words),
    paragraph(
      sentences(
        beyondSentence(at, tornado),
        noiseSentence(at.noise, sensitivity),
        fixedSentence(at.fixed, sensitivity),
      ),
    ),
  ];
}

async function swingChart(
  { bars }: AtPlan,
  at: string,
  say: Words['tornado'],
  charts: Words['charts'],
): Promise<Html> {
  const rows = bars.slice(0, mostShown).map(({ factor, atLow, atHigh }) => ({
    label: pathText(factor.name, widestLabel),
    atLow: atLow.mean,
    atHigh: atHigh.mean,
  }));
  return await tornadoChart(rows, { title: say.chart({ at }), unit: say.chartUnit({ at }) }, charts);
}

function swingTable({ bars }: AtPlan, { tornado, sensitivity }: Words): ShownTable {
  const rest = (facts: number): string =>
    tornado.more({
      facts,
      swing: tornado.numberText(bars[mostShown]?.swing.mean ?? 0),
      replications: bars.at(-1)?.swing.n ?? 0,
    });
  return tableOf(
    bars,
    [
      textColumn(sensitivity.fact, ({ factor }) => ({ path: factor.name }), { widest: 32 }),
      textColumn(sensitivity.grade, ({ factor }) => factor.evidence),
      numberColumn(tornado.range, ({ factor }) => tornado.rangeText(factor.low, factor.high)),
      textColumn(tornado.unit, ({ factor }) => (factor.unit === '1' ? '' : factor.unit), { only: 'page' }),
      numberColumn(tornado.atLow, ({ atLow }) => differenceText(atLow, tornado)),
      numberColumn(tornado.atHigh, ({ atHigh }) => differenceText(atHigh, tornado)),
      numberColumn(tornado.replications, ({ swing }) => tornado.exactText(swing.n), { only: 'page' }),
    ],
    { most: { rows: mostShown, rest } },
  );
}

function differenceText({ mean, halfWidth }: Estimate, say: Words['tornado']): string {
  const difference = say.signedText(mean);
  if (halfWidth === null || halfWidth === 0) return difference;
  return say.plusMinus({ difference, halfWidth: say.numberText(halfWidth) });
}

/** How many of all facts move it beyond chance; empty where that is not known. */
function beyondSentence({ bars }: AtPlan, say: Words['tornado']): string {
  if (bars.every(({ isBeyondChance }) => isBeyondChance === null)) return '';
  const moving = bars.filter(({ isBeyondChance }) => isBeyondChance === true).length;
  return say.beyondChance({ facts: moving, all: say.exactText(bars.length) });
}
