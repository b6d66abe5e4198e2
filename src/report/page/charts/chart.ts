import type { PlotOptions } from '@observablehq/plot';
import { Html, html } from '../html.js';
import { colours } from '../style.js';

/** Plot as it is loaded; charts are drawn with what it is given. */
export type Plotting = typeof import('@observablehq/plot');

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
  const [plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
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
  return new Html(String(figure.outerHTML).replace(/^<svg[^>]*>/, (tag) => `${tag}${words}`));
}
