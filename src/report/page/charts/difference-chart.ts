import type { RectYOptions } from '@observablehq/plot';
import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { chartFigure, wholeTicks } from './chart.js';

/** How many differ by how much. */
export interface DifferenceChart {
  readonly title: string;
  readonly description: string;
  readonly differences: readonly number[];
  readonly unit: string;
  readonly count: string;
  readonly caption: string;
}

/** Counts of differences in classes of equal width, on both sides of none. */
export async function differenceChart(chart: DifferenceChart): Promise<Html> {
  const { differences, unit, count } = chart;
  const ends = differences.map((value) => ({ value, colour: value < 0 ? colours.plan : colours.limit }));
  return await chartFigure(
    {
      ...chart,
      height: { wide: 260, narrow: 240 },
      draw: (plot, { isNarrow }) => ({
        x: { label: unit, labelAnchor: 'center', labelArrow: 'none', ticks: isNarrow ? 4 : 8, nice: true },
        y: { grid: true, ticks: wholeTicks, tickFormat: ',d', label: count, labelArrow: 'none' },
        marks: [
          plot.rectY(
            ends,
            plot.binX<RectYOptions>(
              { y: 'count' },
              { x: 'value', fill: 'colour', thresholds: isNarrow ? 20 : 40 },
            ),
          ),
          plot.ruleX([0], { stroke: colours.ink, strokeWidth: 1.5 }),
          plot.ruleY([0]),
        ],
      }),
    },
    html`${chart.caption}`,
  );
}
