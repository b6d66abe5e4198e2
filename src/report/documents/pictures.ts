import { throughputAt } from '../../corridor/index.js';
import { type BandChart, bandChart, bandRows } from '../page/charts/band-chart.js';
import { isDated, type SeriesChart, seriesChart, seriesRows } from '../page/charts/series-chart.js';
import { type Schematic, schematic, schematicRows } from '../page/schematic.js';
import type { Words } from '../words/index.js';
import { dayFigure, type Figure, figure, table } from './document.js';

type Say = Words['charts'];

/** Throughput day by day, with its numbers. */
export function dailyFigure(chart: SeriesChart, say: Say): Figure {
  const columns = chart.series.flatMap(({ name }) => [
    { heading: say.meanOf({ name }), isNumber: true },
    { heading: say.intervalOf, isNumber: true },
  ]);
  const first = { heading: isDated(chart) ? say.date : say.day };
  const numbers = table([first, ...columns], seriesRows(chart, say));
  const series = chart.series.map(({ name, run }) => ({
    name,
    values: throughputAt(run, chart.point).byDay.map(({ mean }) => mean),
  }));
  const days = { unit: say.dailyUnit({ point: chart.point }), series };
  return dayFigure((charts) => seriesChart(chart, charts), numbers, days);
}

/** Days with bands, with their numbers. */
export function bandFigure(chart: BandChart): Figure {
  const numbers = (say: Say) => {
    const columns = chart.series.flatMap(({ name }) => [
      { heading: name, isNumber: true },
      { heading: say.band, isNumber: true },
    ]);
    const counted = chart.counted === undefined ? [] : [{ heading: say.counted, isNumber: true }];
    return table([{ heading: say.date }, ...columns, ...counted], bandRows(chart, say));
  };
  const series = chart.series.map(({ name, days }) => ({ name, values: days.map(({ middle }) => middle) }));
  return dayFigure((charts) => bandChart(chart, charts), numbers, { unit: chart.unit, series });
}

/** The corridor stage by stage, with its numbers. */
export function schematicFigure(drawing: Schematic, say: Say): Figure {
  const { stage, passing, state } = say.schematic;
  const headings = [stage, passing, state].map((heading) => ({ heading }));
  const numbers = table(headings, schematicRows(drawing, say));
  return figure((charts) => schematic(drawing, charts), numbers);
}
