import type { Words } from '../../words/index.js';
import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { chartFigure } from './chart.js';

/** What so much money a day leads to. */
export interface CostPoint {
  /** USD a day. */
  readonly cost: number;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Written above it; empty for none. */
  readonly name: string;
  readonly isMarked: boolean;
}

/** What is reached against what it costs. */
export interface CostChart {
  readonly title: string;
  readonly unit: string;
  readonly points: readonly CostPoint[];
  /** In the unit of the points. */
  readonly target: { readonly value: number; readonly text: string };
  readonly caption: string;
}

/** Steps from cost to cost: between two points only the cheaper of them has been paid for. */
export async function costChart(chart: CostChart, say: Words['charts']): Promise<Html> {
  const { title, unit, target } = chart;
  const points = chart.points.map((point) => ({
    ...point,
    low: point.low ?? point.mean,
    high: point.high ?? point.mean,
    colour: point.isMarked ? colours.plan : colours.today,
  }));
  const dearest = points.reduce((most, { cost }) => Math.max(most, cost), 0);
  const description = say.costs({
    points: points.map(({ cost, mean }) =>
      say.costOf({ cost: say.moneyText(cost), value: say.numberText(mean) }),
    ),
    target: target.text,
  });
  return await chartFigure(
    {
      title,
      description,
      draw: (plot, { isNarrow }) => ({
        x: {
          domain: [0, Math.max(1, dearest) * 1.04],
          label: say.cost,
          labelAnchor: 'center',
          labelArrow: 'none',
          ticks: isNarrow ? 4 : 8,
          tickFormat: (cost: number) => say.shortText(cost),
        },
        y: { grid: true, nice: true, label: unit, labelArrow: 'none' },
        marks: [
          plot.ruleY([target.value], { stroke: colours.target, strokeDasharray: '6 4', strokeWidth: 1.5 }),
          plot.text([target.value], {
            x: () => 0,
            y: (value: number) => value,
            text: () => say.target({ target: target.text }),
            textAnchor: 'start',
            dx: 6,
            dy: -9,
            fill: colours.target,
            stroke: colours.paper,
            strokeWidth: 4,
          }),
          plot.lineY(points, {
            x: 'cost',
            y: 'mean',
            stroke: colours.today,
            strokeWidth: 1.5,
            curve: 'step-after',
          }),
          plot.ruleX(points, { x: 'cost', y1: 'low', y2: 'high', stroke: 'colour', strokeWidth: 2 }),
          plot.dot(points, { x: 'cost', y: 'mean', fill: 'colour', r: 4.5 }),
          // What costs nothing stands at the axis, so its name goes to the right.
          ...[true, false].map((isFree) =>
            plot.text(
              points.filter(({ cost }) => (cost === 0) === isFree),
              {
                x: 'cost',
                y: 'high',
                text: 'name',
                textAnchor: isFree ? 'start' : 'middle',
                dx: isFree ? 4 : 0,
                dy: -9,
                fontWeight: 600,
                stroke: colours.paper,
                strokeWidth: 4,
                fill: 'colour',
              },
            ),
          ),
        ],
      }),
    },
    html`${chart.caption}`,
  );
}
