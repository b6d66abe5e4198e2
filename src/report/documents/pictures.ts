import { type SeriesChart, seriesChart, seriesRows } from '../page/charts/series-chart.js';
import { type Schematic, schematic, schematicRows } from '../page/schematic.js';
import type { Words } from '../words/index.js';
import { type Figure, figure, table } from './document.js';

type Say = Words['charts'];

/** Throughput day by day, with its numbers. */
export function dailyFigure(chart: SeriesChart, say: Say): Figure {
  const columns = chart.series.flatMap(({ name }) => [
    { heading: say.meanOf({ name }), isNumber: true },
    { heading: say.intervalOf, isNumber: true },
  ]);
  const numbers = table([{ heading: say.date }, ...columns], seriesRows(chart, say));
  return figure((charts) => seriesChart(chart, charts), numbers);
}

/** The corridor stage by stage, with its numbers. */
export function schematicFigure(drawing: Schematic, say: Say): Figure {
  const { stage, passing, state } = say.schematic;
  const headings = [stage, passing, state].map((heading) => ({ heading }));
  const numbers = table(headings, schematicRows(drawing, say));
  return figure((charts) => schematic(drawing, charts), numbers);
}
