import type { Markish, PlotOptions, ScaleOptions } from '@observablehq/plot';
import { plain } from '../../text-table.js';
import type { Words } from '../../words/index.js';
import { Html, html } from '../html.js';
import { colours } from '../style.js';

/** Plot as it is loaded; charts are drawn with what it is given. */
export type Plotting = typeof import('./plotting.js');

/** Room that a chart has: on a screen or on paper, and on a phone. */
export interface ChartRoom {
  readonly isNarrow: boolean;
  readonly width: number;
}

/** A chart to be drawn twice, wide and narrow. */
export interface Chart {
  /** What is shown, in a few words; read out in place of the picture. */
  readonly title: string;
  /** How to read it, and what it says. */
  readonly description: string;
  /** Heights in pixels; default 340 wide, 300 narrow. */
  readonly height?: { readonly wide: number; readonly narrow: number };
  /** What Plot is asked for, without document and size. */
  readonly draw: (plot: Plotting, room: ChartRoom) => PlotOptions;
}

const wideRoom: ChartRoom = { isNarrow: false, width: 960 };
const narrowRoom: ChartRoom = { isNarrow: true, width: 380 };

/** A chart with its caption, as pictures without script: one for wide pages and paper, one for narrow ones. */
export async function chartFigure(chart: Chart, caption: Html): Promise<Html> {
  const { height = { wide: 340, narrow: 300 } } = chart;
  const wide = await drawn(chart, wideRoom, height.wide);
  const narrow = await drawn(chart, narrowRoom, height.narrow);
  return html`<figure>
<div class="wide">${wide}</div><div class="narrow">${narrow}</div>
<figcaption>${caption}</figcaption></figure>`;
}

/** A patch of colour with what it stands for. */
export function chartKey(colour: string, name: string): Html {
  return html`<span class="key" style="--key:${colour}">${name}</span>`;
}

async function drawn(chart: Chart, room: ChartRoom, height: number): Promise<Html> {
  // Loaded only when a page is made: together they take longer to load than a run takes.
  const [plot, { parseHTML }] = await Promise.all([import('./plotting.js'), import('linkedom')]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const figure = plot.plot({
    marginTop: 28,
    marginRight: 24,
    marginBottom: 44,
    marginLeft: 56,
    ...chart.draw(plot, room),
    document,
    width: room.width,
    height,
    style: { fontSize: '12px', background: 'none', color: colours.ink },
  });
  figure.setAttribute('role', 'img');
  const words = html`<title>${chart.title}</title><desc>${chart.description}</desc>`.text;
  // A picture is read out by its title: its parts have no role, and may have no names of their own.
  const parts = String(figure.outerHTML).replaceAll(/(<g[^>]*?) aria-label="[^"]*"/g, '$1');
  return new Html(parts.replace(/^<svg[^>]*>/, (tag) => `${tag}${words}`));
}

/** Up to so many days each tick is a day of its own; beyond, Plot finds the weeks and months. */
const fewDays = 28;

/** Midnight, in UTC, with which an ISO date begins. */
export function dayStart(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** An axis of days: whole days only, however few there are. */
export function dateAxis(
  dates: readonly Date[],
  { isNarrow }: ChartRoom,
  say: Words['charts'],
): ScaleOptions {
  if (dates.length > fewDays) return { type: 'utc', label: null };
  const shown = dayTicks(dates.length, isNarrow ? 4 : 10).flatMap((day) => dates[day - 1] ?? []);
  return { type: 'utc', label: null, ticks: shown, tickFormat: say.dayText };
}

/** An axis of days by their number, from 1: whole days only. */
export function countedDayAxis(days: number, { isNarrow }: ChartRoom, say: Words['charts']): ScaleOptions {
  return {
    label: say.day,
    labelAnchor: 'center',
    labelArrow: 'none',
    ticks: dayTicks(days, isNarrow ? 6 : 15),
    tickFormat: (day: number) => say.exactText(day),
  };
}

/** A line across at the target, named at its right end. */
export function targetMarks(
  plot: Plotting,
  { value, text, at }: { readonly value: number; readonly text: string; readonly at: Date | number },
  say: Words['charts'],
): readonly Markish[] {
  return [
    plot.ruleY([value], { stroke: colours.target, strokeDasharray: '6 4', strokeWidth: 1.5 }),
    plot.text([at], {
      x: (place: Date | number) => place,
      y: value,
      text: () => say.target({ target: text }),
      textAnchor: 'end',
      dy: 14,
      fill: colours.target,
      stroke: colours.paper,
      strokeWidth: 4,
    }),
  ];
}

/** Rows by their place, so that two of one name stay two rows. */
interface RowLabels {
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

/** Whole days from the first on, at most so many. */
export function dayTicks(days: number, most: number): readonly number[] {
  const every = Math.max(1, Math.ceil(days / most));
  return Array.from({ length: Math.ceil(days / every) }, (_, index) => 1 + index * every);
}

/** Ticks of an axis of counts, for Plot: whole numbers, at most six steps apart by 1, 2 or 5 times a power of ten. */
export const wholeTicks = {
  floor: (value: number): number => Math.floor(value),
  offset: (value: number, steps = 1): number => value + steps,
  /** From the least to below the end. */
  range: (start: number, end: number): number[] => {
    const last = end - 1;
    const step = wholeStep((last - start) / 6);
    const first = Math.ceil(start / step);
    const count = Math.max(0, Math.floor(last / step) - first + 1);
    return Array.from({ length: count }, (_, index) => (first + index) * step);
  },
};

function wholeStep(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, least))));
  return power * ([1, 2, 5].find((times) => times * power >= least) ?? 10);
}
