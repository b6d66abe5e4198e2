import type { CountedAt } from '../../../corridor/index.js';
import type { TwinStage } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { chartFigure, chartKey, labelRoom, rowLabels } from './chart.js';

/** What each stage can do by theory, what passes, and the hard bound; stages without limit have no bar. */
export async function stageChart(
  stages: readonly TwinStage[],
  at: CountedAt,
  say: Words['charts'],
): Promise<Html> {
  const rows = stages.map((each, row) => ({ ...each, row }));
  const labels = stages.map(({ stage }) => say.stageTitle(stage));
  const height = 70 + stages.length * 34;
  const description = rows
    .map(({ stage, capacityPerDay, flowPerDay }) => {
      const of = { stage: say.stageTitle(stage), flow: say.numberText(flowPerDay, 0) };
      return Number.isFinite(capacityPerDay)
        ? say.stage({ ...of, most: say.numberText(capacityPerDay, 0) })
        : say.stageWithoutLimit(of);
    })
    .join('; ');
  return await chartFigure(
    {
      title: say.stages({ at }),
      description,
      height: { wide: height, narrow: height },
      draw: (plot, room) => ({
        marginTop: 12,
        marginLeft: labelRoom(labels, room),
        x: {
          zero: true,
          nice: true,
          grid: true,
          label: say.truckloads,
          labelAnchor: 'center',
          labelArrow: 'none',
          ticks: room.isNarrow ? 4 : 8,
        },
        y: { type: 'band', ...rowLabels(labels, room), label: null, tickSize: 0, padding: 0.3 },
        marks: [
          plot.barX(
            rows.filter(({ capacityPerDay }) => Number.isFinite(capacityPerDay)),
            { y: 'row', x: 'capacityPerDay', fill: colours.line },
          ),
          plot.barX(rows, { y: 'row', x: 'flowPerDay', fill: colours.plan, insetTop: 6, insetBottom: 6 }),
          plot.tickX(
            rows.filter(({ boundPerDay }) => boundPerDay !== null),
            { y: 'row', x: 'boundPerDay', stroke: colours.limit, strokeWidth: 2 },
          ),
        ],
      }),
    },
    html`${chartKey(colours.plan, say.flow)} ${chartKey(colours.line, say.capacity)} ${chartKey(colours.limit, say.hardBound)}`,
  );
}
