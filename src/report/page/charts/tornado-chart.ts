import type { Words } from '../../words/index.js';
import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { chartFigure, chartKey, labelRoom, rowLabels } from './chart.js';

/** What moving one number to either end of its range does. */
export interface TornadoRow {
  readonly label: string;
  readonly atLow: number;
  readonly atHigh: number;
}

/** Bars to either side of what it is now, in the order given; largest first is usual. */
export async function tornadoChart(
  rows: readonly TornadoRow[],
  { title, unit }: { readonly title: string; readonly unit: string },
  say: Words['charts'],
): Promise<Html> {
  const labels = rows.map(({ label }) => label);
  const ends = rows.map((row, index) => ({ ...row, index }));
  const height = 74 + rows.length * 24;
  const description = rows
    .map(({ label, atLow, atHigh }) =>
      say.atEnds({ fact: label, atLow: say.signedText(atLow), atHigh: say.signedText(atHigh) }),
    )
    .join('; ');
  const bar = (end: 'atLow' | 'atHigh', fill: string) => ({ y: 'index', x1: 0, x2: end, fill }) as const;
  return await chartFigure(
    {
      title,
      description,
      height: { wide: height, narrow: height },
      draw: (plot, room) => ({
        marginTop: 12,
        marginLeft: labelRoom(labels, room),
        x: {
          label: unit,
          labelAnchor: 'center',
          labelArrow: 'none',
          grid: true,
          nice: true,
          ticks: room.isNarrow ? 4 : 8,
        },
        y: { type: 'band', ...rowLabels(labels, room), label: null, tickSize: 0, padding: 0.25 },
        marks: [
          plot.barX(ends, { ...bar('atLow', colours.today), insetTop: 1, insetBottom: 8 }),
          plot.barX(ends, { ...bar('atHigh', colours.plan), insetTop: 8, insetBottom: 1 }),
          plot.ruleX([0], { stroke: colours.ink }),
        ],
      }),
    },
    html`${chartKey(colours.today, say.atLowEnd)} ${chartKey(colours.plan, say.atHighEnd)}`,
  );
}
