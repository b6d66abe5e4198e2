import type { SobolStudy } from '../../../studies/index.js';
import { intervalChart } from '../../page/charts/interval-chart.js';
import { fixedSentence, noiseSentence, pathText } from '../../sensitivity-names.js';
import type { Words } from '../../words/index.js';
import {
  type Block,
  figure,
  note,
  numberColumn,
  type ShownTable,
  sentences,
  tableOf,
  textColumn,
} from '../document.js';
import { studyReport } from '../study-report.js';
import { factTable, intervalCells, planFields, plansDocument, widestLabel } from './plans.js';

type AtPlan = SobolStudy['plans'][number];

/** Shares of the variance that comes from not knowing the facts, largest first. */
export const sobolReport = studyReport<SobolStudy>({
  name: 'sobol',
  command: 'sensitivity',
  fields: planFields,
  method: 'sobol',
  document: (study, _, words) =>
    plansDocument(
      study,
      {
        answer: ({ mean, variance }) =>
          words.sobol.answer({
            scenario: study.scenario,
            at: study.measure.at,
            mean: words.sobol.numberText(mean),
            deviation: words.sobol.numberText(Math.sqrt(variance)),
          }),
        blocks: (at) => blocksOf(at, words),
        method: words.sobol.method,
      },
      words.sensitivity,
    ),
  tables: (study) => ({
    'sensitivity.csv': factTable(study, ({ indices }) =>
      indices.map(({ factor, first, total }) => ({
        factor,
        measures: { first: intervalCells(first), total: intervalCells(total) },
      })),
    ),
  }),
});

function blocksOf(at: AtPlan, words: Words): readonly Block[] {
  const { sobol, sensitivity } = words;
  return [
    ...totalChart(at, sobol),
    shareTable(at, words),
    note(
      sentences(sobol.meaning, noiseSentence(at.noise, sensitivity), fixedSentence(at.fixed, sensitivity)),
    ),
  ];
}

/** No chart where no share is known. */
function totalChart({ indices }: AtPlan, say: Words['sobol']): readonly Block[] {
  const rows = indices.flatMap(({ factor, total }) =>
    total === null
      ? []
      : { label: pathText(factor.name, widestLabel), mean: total.value, low: total.low, high: total.high },
  );
  const described = rows.map(({ label, mean }) =>
    say.chartRow({ fact: label, share: say.numberText(mean, 2) }),
  );
  const chart = {
    title: say.chart,
    description: described.join('; '),
    unit: say.chartUnit,
    rows,
    caption: say.chartIntervals,
  };
  return rows.length === 0 ? [] : [figure(() => intervalChart(chart))];
}

function shareTable({ indices }: AtPlan, { sobol, sensitivity }: Words): ShownTable {
  return tableOf(indices, [
    textColumn(sensitivity.fact, ({ factor }) => ({ path: factor.name }), { widest: 32 }),
    textColumn(sensitivity.grade, ({ factor }) => factor.evidence),
    numberColumn(sobol.alone, ({ first }) => (first === null ? '-' : sobol.betweenText(first, 2))),
    numberColumn(sobol.inAll, ({ total }) => (total === null ? '-' : sobol.betweenText(total, 2))),
  ]);
}
