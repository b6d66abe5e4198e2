import { plain } from '../../text-table.js';
import type { ChartRoom } from './chart.js';

/** Rows by their place, so that two of one name stay two rows. */
export interface RowLabels {
  readonly domain: readonly number[];
  readonly tickFormat: (place: number) => string;
}

// Of the characters of a label at 12 pixels, on average.
const characterWidth = 6.6;
const mostCharacters = { wide: 44, narrow: 20 };

/** Labels of the rows of a chart, cut to the room there is. */
export function rowLabels(labels: readonly string[], room: ChartRoom): RowLabels {
  const cut = labels.map((label) => shortened(label, room));
  return { domain: labels.map((_, index) => index), tickFormat: (place) => cut[place] ?? '' };
}

/** Pixels to leave free on the left for labels. */
export function labelRoom(labels: readonly string[], room: ChartRoom): number {
  const longest = Math.max(4, ...labels.map((label) => shortened(label, room).length));
  return Math.ceil(12 + longest * characterWidth);
}

function shortened(label: string, { isNarrow }: ChartRoom): string {
  const most = isNarrow ? mostCharacters.narrow : mostCharacters.wide;
  const text = plain(label);
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
