import type { LeverScreen } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import {
  type DataTable,
  estimateCells,
  estimateHeadings,
  note,
  numberColumn,
  part,
  type ShownColumn,
  type ShownTable,
  type StudyDocument,
  table,
  tableOf,
  textColumn,
} from '../document.js';
import { studyReport } from '../study-report.js';

type Say = Words['screen'];
type AtRung = LeverScreen['factors'][number]['rungs'][number];

/** Levers on the way from today to all at maximum: what a step of each does at every rung. */
export const screenReport = studyReport<LeverScreen>({
  name: 'screen',
  command: 'sensitivity',
  fields: ['scenario', 'measure', 'replications', 'levers', 'rungs', 'factors'],
  document: (study, _, { screen }) => screenDocument(study, screen),
  tables: (study) => ({ 'sensitivity.csv': stepTable(study) }),
});

function screenDocument(study: LeverScreen, say: Say): StudyDocument {
  const { scenario, factors, replications, smallestEffect } = study;
  const mattering = factors.filter(({ decision }) => decision === 'matters').length;
  return {
    title: say.title,
    answer: say.answer({ scenario, mattering, levers: factors.length }),
    lead: '',
    parts: [part(say.steps, gainTable(study, say), note(say.legend)), part(say.rungs, rungTable(study, say))],
    method: say.method({ replications, smallest: say.exactText(smallestEffect) }),
  };
}

function gainTable({ factors, levers, rungs }: LeverScreen, say: Say): ShownTable {
  const columns = [
    { heading: say.lever, widest: 30 },
    ...rungs.map((_, index) => ({ ...rungHeading(index, rungs.length, say), isNumber: true })),
    { heading: say.allAlong },
  ];
  const rows = factors.map(({ name, decision, rungs: along }) => [
    levers.find(({ path }) => path === name)?.name ?? name,
    ...along.map((each) => effectText(each, say)),
    say.decisions[decision],
  ]);
  return table(columns, rows);
}

function rungHeading(index: number, count: number, say: Say): Pick<ShownColumn, 'heading' | 'short'> {
  if (index === 0) return { heading: say.today };
  if (index === count - 1) return { heading: say.maximum, short: say.maximumShort };
  const share = `${index}/${count - 1}`;
  return { heading: say.onTheWay({ part: share }), short: share };
}

/** What the step that changes most does. */
function effectText({ decision, atLow, atHigh }: AtRung, say: Say): string {
  const mean = Math.abs(atLow.mean) > Math.abs(atHigh.mean) ? atLow.mean : atHigh.mean;
  return say.effects[decision]({ gain: say.signedText(mean, 0) });
}

function rungTable({ rungs, measure }: LeverScreen, say: Say): ShownTable {
  return tableOf(rungs, [
    textColumn(say.rung, (_, index) => rungHeading(index, rungs.length, say).heading),
    numberColumn(say.throughput(measure), ({ base }) => say.numberText(base.mean)),
    numberColumn(say.interval, ({ base }) => say.intervalText(base)),
  ]);
}

/** A long table: two rows for each lever and rung, truckloads a day. */
function stepTable({ scenario, measure, factors, levers }: LeverScreen): DataTable {
  const rows = factors.flatMap(({ name, decision: allAlong, rungs }) => {
    const lever = levers.find(({ path }) => path === name);
    return rungs.flatMap(({ rung, decision, atLow, atHigh }, index) => {
      const begin = [scenario, measure.at, rung, name, lever?.name ?? name, lever?.values[index] ?? null];
      return [
        [...begin, 'one step down', ...estimateCells(atLow), decision, allAlong],
        [...begin, 'one step up', ...estimateCells(atHigh), decision, allAlong],
      ];
    });
  });
  const begin = ['scenario', 'counted', 'rung', 'lever', 'name', 'value', 'measure'];
  return { headings: [...begin, ...estimateHeadings, 'decision', 'all along'], rows };
}
