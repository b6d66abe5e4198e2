import type { CountingPoint } from '../../corridor/index.js';
import type { Estimate } from '../../statistics/index.js';
import type { RunResult } from '../../studies/index.js';
import { dateText } from '../clock.js';
import { exactText } from '../number-text.js';
import { Html, html } from './html.js';
import { colours } from './style.js';

/** What the chart shows: a counting point day by day, before and after, with the target. */
export interface SeriesChart {
  readonly point: CountingPoint;
  readonly target: number;
  /** First day of the scenario, ISO date. */
  readonly start: string;
  readonly today: RunResult;
  readonly after: RunResult;
  readonly afterName: string;
}

interface Day {
  readonly date: Date;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Mean truckloads on each day with the interval of that mean, in a wide and a narrow form. Charts are loaded here. */
export async function seriesChart(chart: SeriesChart): Promise<Html> {
  const wide = await drawSeries(chart, 960, 340);
  const narrow = await drawSeries(chart, 380, 300);
  return html`<figure>
<div class="wide">${wide}</div><div class="narrow">${narrow}</div>
<figcaption><span class="key" style="--key:${colours.today}">today</span><span class="key" style="--key:${colours.plan}">${chart.afterName}</span>
Mean of each day over the replications; the bands are intervals of that mean, so single days vary more.</figcaption></figure>`;
}

async function drawSeries(chart: SeriesChart, width: number, height: number): Promise<Html> {
  // Loaded only when a page is made: together they take longer to load than a run takes.
  const [Plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const { point, target, today, after } = chart;
  const band = { x: 'date', y1: 'low', y2: 'high', fillOpacity: 0.18, curve: 'linear' } as const;
  const line = { x: 'date', y: 'mean', strokeWidth: 2 } as const;
  const [before, then] = [daysOf(today, chart), daysOf(after, chart)];
  const figure = Plot.plot({
    document,
    width,
    height,
    marginLeft: 44,
    marginRight: 16,
    marginTop: 28,
    marginBottom: 40,
    style: { fontSize: '12px', background: 'none', color: colours.ink },
    x: { type: 'utc', label: null },
    y: { zero: true, nice: true, grid: true, label: `trucks a day, ${point}` },
    marks: [
      Plot.areaY(before, { ...band, fill: colours.today }),
      Plot.areaY(then, { ...band, fill: colours.plan }),
      Plot.ruleY([target], { stroke: colours.target, strokeDasharray: '6 4', strokeWidth: 1.5 }),
      Plot.lineY(before, { ...line, stroke: colours.today }),
      Plot.lineY(then, { ...line, stroke: colours.plan }),
      Plot.text([then.at(-1)?.date ?? new Date(0)], {
        x: (date: Date) => date,
        y: target,
        text: () => `target ${exactText(target)}`,
        textAnchor: 'end',
        dy: 14,
        fill: colours.target,
        stroke: 'white',
        strokeWidth: 4,
      }),
    ],
  });
  figure.setAttribute('role', 'img');
  figure.setAttribute('aria-label', `Trucks ${point} on each day, today and then`);
  return new Html(figure.outerHTML);
}

function daysOf(run: RunResult, { point, start }: SeriesChart): readonly Day[] {
  return run.throughput[point].byDay.map((estimate: Estimate, day) => ({
    date: new Date(`${dateText(start, run.warmUpDays + day)}T00:00:00Z`),
    mean: estimate.mean,
    low: estimate.low ?? estimate.mean,
    high: estimate.high ?? estimate.mean,
  }));
}
