import type { MorrisStudy } from '../../../studies/index.js';
import { intervalChart } from '../../page/charts/interval-chart.js';
import type { Html } from '../../page/html.js';
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
import { factTable, intervalCells, mostShown, planFields, plansDocument, widestLabel } from './plans.js';

type AtPlan = MorrisStudy['plans'][number];

/** Elementary effects of the facts over all their ranges, largest first. */
export const morrisReport = studyReport<MorrisStudy>({
  name: 'morris',
  command: 'sensitivity',
  fields: planFields,
  method: 'morris',
  document: (study, _, words) =>
    plansDocument(
      study,
      {
        answer: (at) => answerOf(study, at, words),
        blocks: (at) => blocksOf(study, at, words),
        method: words.morris.method,
      },
      words.sensitivity,
    ),
  tables: (study) => ({
    'sensitivity.csv': factTable(study, ({ effects }) =>
      effects.map(({ factor, mu, muStar, sigma }) => ({
        factor,
        measures: { mu: intervalCells(mu), 'mu*': intervalCells(muStar), sigma: intervalCells(sigma) },
      })),
    ),
  }),
});

/** The fact with the largest effect. */
function answerOf(
  { scenario, measure: { at } }: MorrisStudy,
  { effects: [first] }: AtPlan,
  { morris, sensitivity }: Words,
): string {
  if (first === undefined) return sensitivity.nothing({ scenario });
  const { factor, muStar, noiseFloor } = first;
  const of = { scenario, at, fact: factor.name, effect: morris.betweenText(muStar) };
  // Without a noise floor, as from one replication, chance cannot be told from an effect that is not 0.
  if (noiseFloor !== null && (muStar.low ?? muStar.value) <= noiseFloor)
    return morris.undecided({ ...of, noise: morris.numberText(noiseFloor) });
  return morris.answer(of);
}

function blocksOf({ measure }: MorrisStudy, at: AtPlan, words: Words): readonly Block[] {
  const { morris, sensitivity } = words;
  return [
    figure(() => effectChart(at, measure.at, morris)),
    effectTable(at, words),
    note(
      sentences(morris.meaning, noiseSentence(at.noise, sensitivity), fixedSentence(at.fixed, sensitivity)),
    ),
  ];
}

async function effectChart({ effects }: AtPlan, at: string, say: Words['morris']): Promise<Html> {
  const described = effects.map(({ factor, muStar }) =>
    say.chartRow({ fact: factor.name, effect: say.betweenText(muStar) }),
  );
  return await intervalChart({
    title: say.chart({ at }),
    description: described.join('; '),
    unit: say.chartUnit({ at }),
    rows: effects.slice(0, mostShown).map(({ factor, muStar }) => ({
      label: pathText(factor.name, widestLabel),
      mean: muStar.value,
      low: muStar.low,
      high: muStar.high,
    })),
    caption: say.chartIntervals,
  });
}

function effectTable({ effects }: AtPlan, { morris, sensitivity }: Words): ShownTable {
  const most = { rows: mostShown, rest: (facts: number) => morris.more({ facts }) };
  return tableOf(
    effects,
    [
      textColumn(sensitivity.fact, ({ factor }) => ({ path: factor.name }), { widest: 32 }),
      textColumn(sensitivity.grade, ({ factor }) => factor.evidence),
      numberColumn(morris.muStar, ({ muStar }) => morris.betweenText(muStar)),
      numberColumn(morris.sigma, ({ sigma }) => morris.numberText(sigma.value)),
      numberColumn(morris.floor, ({ noiseFloor: floor }) =>
        floor === null ? '-' : morris.numberText(floor),
      ),
    ],
    { most },
  );
}
