import type { Words } from '../../words/index.js';
import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { chartFigure, chartKey, dateAxis, dayStart, targetMarks } from './chart.js';

/** A day with its middle and one band or more around it, the widest first. */
export interface BandDay {
  /** ISO date. */
  readonly date: string;
  readonly middle: number;
  readonly bands: readonly { readonly low: number; readonly high: number }[];
}

/** Days in a row that are drawn as one line with bands. */
export interface BandSeries {
  readonly name: string;
  readonly colour: string;
  readonly days: readonly BandDay[];
}

/** Series by date, with what was counted as dots where something was. */
export interface BandChart {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly series: readonly BandSeries[];
  readonly counted?: readonly { readonly date: string; readonly trucks: number }[];
  readonly target?: number;
  readonly caption: string;
}

/** Lines with bands over dates. */
export async function bandChart(chart: BandChart, say: Words['charts']): Promise<Html> {
  const { series, counted = [], target, unit } = chart;
  const lines = series.map(({ colour, days }) => ({
    colour,
    days: days.map((day) => ({ ...day, at: dayStart(day.date) })),
  }));
  const dots = counted.map(({ date, trucks }) => ({ at: dayStart(date), trucks }));
  const dates = [...new Set(series.flatMap(({ days }) => days.map(({ date }) => date)))]
    .toSorted()
    .map(dayStart);
  const widest = Math.max(0, ...lines.flatMap(({ days }) => days.map(({ bands }) => bands.length)));
  const keys = series.map(({ name, colour }) => html`${chartKey(colour, name)} `);
  const countedKey = dots.length > 0 ? html`${chartKey(colours.ink, say.counted)} ` : '';
  return await chartFigure(
    {
      ...chart,
      draw: (plot, room) => ({
        x: dateAxis(dates, room, say),
        y: { zero: true, nice: true, grid: true, label: unit, labelArrow: 'none' },
        marks: [
          ...lines.flatMap(({ days, colour }) =>
            Array.from({ length: widest }, (_, band) =>
              plot.areaY(
                days.filter(({ bands }) => bands.length > band),
                {
                  x: 'at',
                  y1: ({ bands }) => bands[band]?.low,
                  y2: ({ bands }) => bands[band]?.high,
                  fill: colour,
                  fillOpacity: 0.18,
                },
              ),
            ),
          ),
          ...(target === undefined
            ? []
            : targetMarks(
                plot,
                { value: target, text: say.exactText(target), at: dates.at(-1) ?? new Date(0) },
                say,
              )),
          ...lines.map(({ days, colour }) =>
            plot.lineY(days, { x: 'at', y: 'middle', stroke: colour, strokeWidth: 2 }),
          ),
          plot.dot(dots, { x: 'at', y: 'trucks', fill: colours.ink, r: 3.5 }),
        ],
      }),
    },
    html`${keys}${countedKey}${chart.caption}`,
  );
}

/** What the chart shows, a row for each day: its date, then middle and widest band of each series, and what was counted. */
export function bandRows(
  { series, counted = [] }: BandChart,
  say: Words['charts'],
): readonly (readonly string[])[] {
  const dates = [...new Set(series.flatMap(({ days }) => days.map(({ date }) => date)))].toSorted();
  return dates.map((date) => [
    date,
    ...series.flatMap(({ days }) => {
      const day = days.find((each) => each.date === date);
      const [band] = day?.bands ?? [];
      const range = band === undefined ? '' : say.rangeText(band.low, band.high);
      return [day === undefined ? '' : say.numberText(day.middle), range];
    }),
    ...(counted.length === 0
      ? []
      : [
          counted
            .filter((each) => each.date === date)
            .map(({ trucks }) => say.exactText(trucks))
            .join(),
        ]),
  ]);
}
