import type { Words } from '../../words/index.js';
import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { chartFigure, chartKey, labelRoom, rowLabels } from './chart.js';

/** What takes so much from what is left; below 0 it gives. */
export interface Fall {
  readonly label: string;
  readonly takes: number;
}

/** A fall from one level to another. */
export interface WaterfallChart {
  readonly title: string;
  readonly unit: string;
  readonly from: { readonly label: string; readonly value: number };
  readonly falls: readonly Fall[];
  readonly to: { readonly label: string; readonly value: number };
}

/** Bars that hang from each other, from the first level down to the last. */
export async function waterfallChart(chart: WaterfallChart, say: Words['charts']): Promise<Html> {
  const { title, unit, from, falls, to } = chart;
  let left = from.value;
  const hanging = falls.map(({ takes }, index) => {
    const bar = { index: index + 1, from: left, to: left - takes, takes, colour: colours.limit };
    left -= takes;
    return { ...bar, colour: takes < 0 ? colours.plan : colours.limit };
  });
  const levels = [
    { index: 0, from: 0, to: from.value, colour: colours.target },
    { index: falls.length + 1, from: 0, to: to.value, colour: colours.plan },
  ];
  const labels = [from.label, ...falls.map(({ label }) => label), to.label];
  const height = 74 + labels.length * 26;
  const said = [
    ...hanging.map((bar) => ({
      index: bar.index,
      at: Math.max(bar.from, bar.to),
      text: say.signedText(-bar.takes),
    })),
    ...levels.map((level) => ({ index: level.index, at: level.to, text: say.numberText(level.to) })),
  ];
  return await chartFigure(
    {
      title,
      description: [
        say.level({ label: from.label, value: say.numberText(from.value) }),
        ...falls.map(({ label, takes }) => say.takes({ label, takes: say.numberText(takes) })),
        say.level({ label: to.label, value: say.numberText(to.value) }),
      ].join('; '),
      height: { wide: height, narrow: height },
      draw: (plot, room) => ({
        marginTop: 12,
        marginRight: 56,
        marginLeft: labelRoom(labels, room),
        x: {
          label: unit,
          labelAnchor: 'center',
          labelArrow: 'none',
          grid: true,
          zero: true,
          nice: true,
          ticks: room.isNarrow ? 4 : 8,
        },
        y: { type: 'band', ...rowLabels(labels, room), label: null, tickSize: 0, padding: 0.2 },
        marks: [
          plot.barX([...levels, ...hanging], { y: 'index', x1: 'from', x2: 'to', fill: 'colour' }),
          plot.text(said, { y: 'index', x: 'at', text: 'text', textAnchor: 'start', dx: 5 }),
        ],
      }),
    },
    html`${chartKey(colours.limit, say.takesAway)} ${chartKey(colours.plan, say.reached)} ${chartKey(colours.target, say.wanted)}`,
  );
}
