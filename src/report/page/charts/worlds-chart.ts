import type { RectYOptions } from '@observablehq/plot';
import { exactText, numberText } from '../../number-text.js';
import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { chartFigure, chartKey } from './chart.js';

/** What each world gives, with the target and what the scenario's own values give. */
export interface WorldsChart {
  readonly perDay: readonly number[];
  readonly target: number;
  readonly nominal: number;
  readonly unit: string;
}

/** How many worlds give how much; those that reach the target in blue. */
export async function worldsChart({ perDay, target, nominal, unit }: WorldsChart): Promise<Html> {
  const worlds = perDay.map((mean) => ({ mean, colour: mean >= target ? colours.plan : colours.today }));
  const reaching = perDay.filter((mean) => mean >= target).length;
  return await chartFigure(
    {
      title: `Draws by ${unit}`,
      description: `${reaching} of ${perDay.length} draws average ${exactText(target)} or more; they run from ${numberText(Math.min(...perDay))} to ${numberText(Math.max(...perDay))}.`,
      height: { wide: 260, narrow: 240 },
      draw: (plot, { isNarrow }) => ({
        x: { label: unit, labelAnchor: 'center', labelArrow: 'none', ticks: isNarrow ? 4 : 8, nice: true },
        y: { grid: true, label: 'draws', labelArrow: 'none' },
        marks: [
          plot.rectY(
            worlds,
            plot.binX<RectYOptions>(
              { y: 'count' },
              { x: 'mean', fill: 'colour', thresholds: isNarrow ? 15 : 30 },
            ),
          ),
          plot.ruleX([target], { stroke: colours.target, strokeDasharray: '6 4', strokeWidth: 2 }),
          plot.ruleX([nominal], { stroke: colours.ink, strokeWidth: 1.5 }),
          plot.ruleY([0]),
        ],
      }),
    },
    html`${chartKey(colours.plan, 'reach the target')} ${chartKey(colours.today, 'do not')} ${chartKey(colours.target, `target ${exactText(target)}`)} ${chartKey(colours.ink, `as assumed ${numberText(nominal)}`)}`,
  );
}
