import type { Scenario } from '../../scenario/index.js';
import type { GridResult, GridRow } from '../../studies/index.js';
import type { Words } from '../words/index.js';
import {
  type DataTable,
  estimateCells,
  estimateHeadings,
  numberColumn,
  part,
  type ShownTable,
  type StudyDocument,
  sentences,
  tableOf,
  textColumn,
} from './document.js';
import { measuresOf } from './replications.js';
import { studyReport } from './study-report.js';

type Say = Words['grid'];

/** A scenario at several values of some numbers. */
export const gridReport = studyReport<GridResult>({
  name: 'grid',
  fields: ['scenario', 'design', 'paths', 'size', 'replications', 'grid'],
  document: (result, _, { grid: say }) => gridDocument(result, say),
  tables: (result, scenario) => ({
    'grid.csv': runTable(result, scenario),
    'points.csv': pointTable(result),
  }),
});

function gridDocument(result: GridResult, say: Say): StudyDocument {
  const { scenario, design, at, paths, size, replications, confidence, grid } = result;
  const means = grid.map(({ perDay }) => perDay.mean);
  const [least, most] = [Math.min(...means), Math.max(...means)].map((mean) => say.numberText(mean));
  const of = { scenario, points: grid.length, paths: paths.length, at, least: least ?? '', most: most ?? '' };
  return {
    title: say.title,
    answer: sentences(say.answer(of), grid.length < size ? say.part({ points: grid.length, size }) : ''),
    lead: '',
    parts: [part(say.points, shownTable(result, say))],
    method: say.method({ design, replications, confidence: say.percentText(confidence) }),
  };
}

/** Most rows on a terminal. */
const mostRows = 40;

function shownTable({ paths, grid }: GridResult, say: Say): ShownTable {
  return tableOf(
    grid,
    [
      numberColumn(say.point, ({ point }) => String(point)),
      ...paths.map((path, index) =>
        textColumn<GridRow>(path, ({ values }) => String(values[index]), {
          short: lastKeys(path),
          widest: 20,
        }),
      ),
      numberColumn(say.perDay, ({ perDay }) => say.numberText(perDay.mean)),
      numberColumn(say.interval, ({ perDay }) => say.intervalText(perDay)),
      numberColumn(say.cost, ({ costPerDay }) => say.numberText(costPerDay.mean, 0), { only: 'page' }),
      textColumn(say.bottleneck, ({ bottleneck }) => bottleneck, { only: 'page' }),
    ],
    { most: { rows: mostRows, rest: (points) => say.more({ points }) } },
  );
}

// A terminal has no room for whole paths beside each other.
function lastKeys(path: string): string {
  return path.split('.').slice(-2).join('.').slice(-20);
}

/** Nothing summed up: one row for each measure of each replication of each point, with the values of the point. */
function runTable({ scenario, paths, grid }: GridResult, run: Scenario): DataTable {
  return {
    headings: ['scenario', 'point', ...paths, 'policy', 'replication', 'item', 'measure', 'unit', 'value'],
    rows: grid.flatMap(({ point, values, policy, runs }) =>
      runs.flatMap((each) =>
        measuresOf(each, run).map((measure) => [
          scenario,
          point,
          ...values,
          policy,
          each.replication,
          ...measure,
        ]),
      ),
    ),
  };
}

/** One row for each point and measure, with its interval. */
function pointTable({ scenario, paths, at, grid }: GridResult): DataTable {
  const headings = ['scenario', 'point', ...paths, 'item', 'measure', 'unit', ...estimateHeadings];
  return {
    headings,
    rows: grid.flatMap(({ point, values, perDay, costPerDay }) => [
      [scenario, point, ...values, at, 'all', 'truck/day', ...estimateCells(perDay)],
      [scenario, point, ...values, 'cost', 'all', 'USD/day', ...estimateCells(costPerDay)],
    ]),
  };
}
