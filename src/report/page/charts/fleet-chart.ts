import type { Words } from '../../words/index.js';
import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { chartFigure } from './chart.js';

/** Trips an hour by the number of trucks, with how many there are and where crews or docks saturate. */
export interface FleetChart {
  readonly curve: readonly { readonly trucks: number; readonly tripsPerHour: number }[];
  readonly trucks: number;
  readonly saturatesAt: number | null;
}

/** The fleet curve: it rises with the trucks until crews or docks are the limit. */
export async function fleetChart(
  { curve, trucks, saturatesAt }: FleetChart,
  say: Words['charts'],
): Promise<Html> {
  const marks = [
    { at: trucks, name: say.trucksToday({ trucks: say.numberText(trucks, 0) }), colour: colours.plan },
    ...(saturatesAt === null
      ? []
      : [
          {
            at: saturatesAt,
            name: say.saturation({ trucks: say.numberText(saturatesAt, 0) }),
            colour: colours.target,
          },
        ]),
  ];
  const description = curve
    .map((each) => say.tripsAt({ trucks: String(each.trucks), perHour: say.numberText(each.tripsPerHour) }))
    .join('; ');
  return await chartFigure(
    {
      title: say.trips,
      description,
      draw: (plot, { isNarrow }) => ({
        x: {
          zero: true,
          nice: true,
          label: say.trucks,
          labelAnchor: 'center',
          labelArrow: 'none',
          ticks: isNarrow ? 4 : 8,
        },
        y: {
          zero: true,
          nice: true,
          grid: true,
          label: say.perHour,
          labelArrow: 'none',
        },
        marks: [
          plot.ruleX(marks, { x: 'at', stroke: 'colour', strokeDasharray: '6 4', strokeWidth: 1.5 }),
          plot.lineY(curve, { x: 'trucks', y: 'tripsPerHour', stroke: colours.ink, strokeWidth: 2 }),
          plot.dot(curve, { x: 'trucks', y: 'tripsPerHour', fill: colours.ink, r: 3 }),
          // One above the other, so that two near each other can be read.
          ...marks.map((mark, index) =>
            plot.text([mark], {
              x: 'at',
              text: 'name',
              frameAnchor: 'bottom',
              textAnchor: 'start',
              dx: 5,
              dy: -18 * index,
              fill: 'colour',
              stroke: colours.paper,
              strokeWidth: 4,
            }),
          ),
        ],
      }),
    },
    html`${say.tripsMethod}`,
  );
}
