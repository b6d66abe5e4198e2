import type { Words } from '../../words/index.js';
import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { chartFigure } from './chart.js';

/** What a reliability costs, USD a day; null where no plan has it, and where an end of the interval is dearer than any plan. */
export interface PricedReliability {
  /** A share, from 0 to 1. */
  readonly reliability: number;
  readonly cost: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly isMarked: boolean;
}

/** Cost against reliability. */
export interface PriceChart {
  readonly title: string;
  readonly description: string;
  /** Names of the axes. */
  readonly across: string;
  readonly up: string;
  /** Written where no plan has the reliability. */
  readonly noPlan: string;
  readonly points: readonly PricedReliability[];
  readonly caption: string;
}

/** Dots from reliability to reliability with intervals; one that has no upper end goes to the top of the chart. */
export async function priceChart(chart: PriceChart, say: Words['charts']): Promise<Html> {
  const { title, description, across, up, noPlan } = chart;
  const known = chart.points.flatMap(({ cost, low, high }) => [cost ?? 0, low ?? 0, high ?? 0]);
  const top = 1.12 * Math.max(1, ...known);
  const points = chart.points.map((point) => ({
    ...point,
    low: point.low ?? top,
    high: point.high ?? top,
    colour: point.isMarked ? colours.plan : colours.today,
  }));
  const found = points.filter(({ cost }) => cost !== null);
  const ends = points.map(({ reliability }) => reliability);
  return await chartFigure(
    {
      title,
      description,
      height: { wide: 300, narrow: 280 },
      draw: (plot) => ({
        x: {
          domain: [Math.min(...ends) - 0.03, Math.max(...ends) + 0.03],
          label: across,
          labelAnchor: 'center',
          labelArrow: 'none',
          ticks: ends,
          tickFormat: (share: number) => say.percentText(share),
        },
        y: {
          domain: [0, top],
          grid: true,
          label: up,
          labelArrow: 'none',
          tickFormat: (cost: number) => say.shortText(cost),
        },
        marks: [
          plot.lineY(found, { x: 'reliability', y: 'cost', stroke: colours.today, strokeWidth: 1.5 }),
          plot.ruleX(points, {
            ...{ x: 'reliability', y1: 'low', y2: 'high' },
            ...{ stroke: 'colour', strokeWidth: 2 },
          }),
          plot.dot(found, { x: 'reliability', y: 'cost', fill: 'colour', r: 4.5 }),
          plot.text(
            points.filter(({ cost }) => cost === null),
            { x: 'reliability', y: () => top, text: () => noPlan, dy: -9, fill: 'colour' },
          ),
        ],
      }),
    },
    html`${chart.caption}`,
  );
}
