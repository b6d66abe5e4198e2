import type { Words } from '../../words/index.js';
import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { chartFigure, countedDayAxis, labelRoom, rowLabels } from './chart.js';

/** What was the momentary bottleneck on a day, from 0, and in which share of the replications; null where nothing was. */
export interface TimelineDay {
  readonly day: number;
  readonly resource: string | null;
  readonly share: number;
}

/** One row for each resource that ever is the momentary bottleneck; darker where more replications agree. */
export async function timelineChart(timeline: readonly TimelineDay[], say: Words['charts']): Promise<Html> {
  const titleOf = (resource: string | null): string =>
    resource === null ? say.nothing : say.resourceTitle(resource);
  const names = [...new Set(timeline.map(({ resource }) => titleOf(resource)))];
  const cells = timeline.map(({ day, resource, share }) => ({
    row: names.indexOf(titleOf(resource)),
    from: day + 0.5,
    to: day + 1.5,
    share,
    colour: resource === null ? colours.today : colours.plan,
  }));
  const height = 70 + names.length * 30;
  const description = names
    .map((name) => {
      const days = timeline.filter(({ resource }) => titleOf(resource) === name);
      return say.activeOf({ resource: name, days: days.length, all: timeline.length });
    })
    .join('; ');
  return await chartFigure(
    {
      title: say.active,
      description,
      height: { wide: height, narrow: height },
      draw: (plot, room) => ({
        marginTop: 12,
        marginLeft: labelRoom(names, room),
        x: {
          domain: [0.5, timeline.length + 0.5],
          ...countedDayAxis(timeline.length, room, say),
        },
        y: { type: 'band', ...rowLabels(names, room), label: null, tickSize: 0, padding: 0.25 },
        marks: [
          plot.rect(cells, {
            x1: 'from',
            x2: 'to',
            y: 'row',
            fill: 'colour',
            fillOpacity: (cell: { share: number }) => 0.15 + 0.85 * cell.share,
          }),
        ],
      }),
    },
    html`${say.activeCaption({ least: say.percentText(Math.min(...timeline.map(({ share }) => share))) })}`,
  );
}
