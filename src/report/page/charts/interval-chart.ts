import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { chartFigure, labelRoom, rowLabels } from './chart.js';

/** A value with its interval, in a row of its own; without an interval both ends are null. */
export interface IntervalRow {
  readonly label: string;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Drawn stronger than the others. */
  readonly isMarked?: boolean;
}

/** Values under each other on one axis. */
export interface IntervalChart {
  readonly title: string;
  readonly description: string;
  /** What the axis shows, with its unit. */
  readonly unit: string;
  readonly rows: readonly IntervalRow[];
  /** Where a line is drawn across; default 0. */
  readonly reference?: number | 'none';
  readonly caption: Html | string;
}

/** Dots with intervals, one row each, in the order given. */
export async function intervalChart(chart: IntervalChart): Promise<Html> {
  const { rows, unit, reference = 0 } = chart;
  const ends = rows.map((row, index) => ({
    index,
    mean: row.mean,
    low: row.low ?? row.mean,
    high: row.high ?? row.mean,
    colour: row.isMarked === true ? colours.plan : colours.today,
  }));
  const across = reference === 'none' ? [] : [reference];
  const height = 74 + rows.length * 24;
  const labels = rows.map(({ label }) => label);
  return await chartFigure(
    {
      ...chart,
      height: { wide: height, narrow: height },
      draw: (plot, room) => ({
        marginLeft: labelRoom(labels, room),
        marginTop: 20,
        x: {
          label: unit,
          labelAnchor: 'center',
          labelArrow: 'none',
          grid: true,
          nice: true,
          ticks: room.isNarrow ? 4 : 8,
        },
        y: { type: 'band', ...rowLabels(labels, room), label: null, tickSize: 0 },
        marks: [
          plot.ruleX(across, { stroke: colours.target }),
          plot.ruleY(ends, { y: 'index', x1: 'low', x2: 'high', stroke: 'colour', strokeWidth: 2 }),
          plot.dot(ends, { y: 'index', x: 'mean', fill: 'colour', r: 4.5 }),
        ],
      }),
    },
    typeof chart.caption === 'string' ? html`${chart.caption}` : chart.caption,
  );
}
