import type { Words } from '../../words/index.js';
import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { chartFigure, chartKey, labelRoom, rowLabels } from './chart.js';

/** A number within its range, all in its own unit: its value, and a point with an interval. */
export interface RangeRow {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  /** What it is taken to be. */
  readonly value: number;
  readonly point: number;
  /** Ends of the interval of the point; null where it goes on. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Ranges under each other, each drawn over its own width, as their units differ. */
export interface RangeChart {
  readonly title: string;
  readonly description: string;
  readonly pointName: string;
  readonly rows: readonly RangeRow[];
}

/** Grey bars are ranges, the tick what is assumed, the dot with its interval what was found. */
export async function rangeChart(
  { title, description, pointName, rows }: RangeChart,
  say: Words['charts'],
): Promise<Html> {
  const labels = rows.map(({ label }) => label);
  const drawn = rows.map((row, index) => {
    const share = (value: number): number => (value - row.low) / (row.high - row.low || 1);
    const point = share(row.point);
    return {
      index,
      low: 0,
      high: 1,
      value: share(row.value),
      point,
      // What goes on is drawn to the end of what is shown.
      from: row.from === null ? Math.min(0, point) : share(row.from),
      to: row.to === null ? Math.max(1, point) : share(row.to),
    };
  });
  const height = 74 + rows.length * 26;
  return await chartFigure(
    {
      title,
      description,
      height: { wide: height, narrow: height },
      draw: (plot, room) => ({
        marginTop: 12,
        marginLeft: labelRoom(labels, room),
        x: {
          label: say.withinRange,
          labelAnchor: 'center',
          labelArrow: 'none',
          nice: true,
          ticks: room.isNarrow ? 4 : 8,
          tickFormat: (share: number) => `${Math.round(share * 100)} %`,
        },
        y: { type: 'band', ...rowLabels(labels, room), label: null, tickSize: 0, padding: 0.35 },
        marks: [
          plot.barX(drawn, { y: 'index', x1: 'low', x2: 'high', fill: colours.line }),
          plot.tickX(drawn, { y: 'index', x: 'value', stroke: colours.ink, strokeWidth: 2 }),
          plot.ruleY(drawn, { y: 'index', x1: 'from', x2: 'to', stroke: colours.plan, strokeWidth: 2.5 }),
          plot.dot(drawn, { y: 'index', x: 'point', fill: colours.plan, r: 4.5 }),
        ],
      }),
    },
    html`${chartKey(colours.line, say.range)} ${chartKey(colours.ink, say.assumed)} ${chartKey(colours.plan, pointName)}`,
  );
}
