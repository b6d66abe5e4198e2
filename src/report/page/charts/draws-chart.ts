import type { RectYOptions } from '@observablehq/plot';
import type { Words } from '../../words/index.js';
import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { chartFigure, chartKey, wholeTicks } from './chart.js';

/** What each parameter draw gives, with the target and what the scenario's own values give. */
export interface DrawsChart {
  readonly perDay: readonly number[];
  readonly target: number;
  readonly nominal: number;
  readonly unit: string;
}

/** How many draws give how much; those that reach the target in blue. */
export async function drawsChart(
  { perDay, target, nominal, unit }: DrawsChart,
  say: Words['charts'],
): Promise<Html> {
  const draws = perDay.map((mean) => ({ mean, colour: mean >= target ? colours.plan : colours.today }));
  const reaching = perDay.filter((mean) => mean >= target).length;
  return await chartFigure(
    {
      title: say.drawsBy({ unit }),
      description: say.drawsReaching({
        reaching: say.exactText(reaching),
        draws: say.exactText(perDay.length),
        target: say.exactText(target),
        least: say.numberText(Math.min(...perDay)),
        most: say.numberText(Math.max(...perDay)),
      }),
      height: { wide: 260, narrow: 240 },
      draw: (plot, { isNarrow }) => ({
        x: { label: unit, labelAnchor: 'center', labelArrow: 'none', ticks: isNarrow ? 4 : 8, nice: true },
        y: { grid: true, ticks: wholeTicks, tickFormat: ',d', label: say.draws, labelArrow: 'none' },
        marks: [
          plot.rectY(
            draws,
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
    html`${chartKey(colours.plan, say.reachTarget)} ${chartKey(colours.today, say.doNot)} ${chartKey(colours.target, say.target({ target: say.exactText(target) }))} ${chartKey(colours.ink, say.asAssumed({ perDay: say.numberText(nominal) }))}`,
  );
}
