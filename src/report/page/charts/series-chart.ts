import { type CountedAt, throughputAt } from '../../../corridor/index.js';
import type { Estimate } from '../../../statistics/index.js';
import type { RunResult } from '../../../studies/index.js';
import { dateText } from '../../clock.js';
import type { Words } from '../../words/index.js';
import { type Html, html } from '../html.js';
import { chartFigure, chartKey, dateAxis, dayStart, targetMarks } from './chart.js';

/** One corridor day by day. */
export interface Series {
  readonly name: string;
  readonly colour: string;
  readonly run: RunResult;
}

/** What the chart shows: a counting point day by day in one corridor or several, with the target. */
export interface SeriesChart {
  readonly point: CountedAt;
  readonly target: number;
  /** First day of the scenario, ISO date. */
  readonly start: string;
  readonly series: readonly Series[];
}

/** Mean truckloads on each day with the interval of that mean, in a wide and a narrow form. */
export async function seriesChart(chart: SeriesChart, say: Words['charts']): Promise<Html> {
  const { point, target, series } = chart;
  const lines = series.map(({ run, colour }) => ({ colour, days: daysOf(run, chart) }));
  const dates = lines[0]?.days.map(({ date }) => date) ?? [];
  const keys = series.map(({ name, colour }) => html`${chartKey(colour, name)} `);
  return await chartFigure(
    {
      title: say.daily({ point, names: series.map(({ name }) => name) }),
      description: series.map((each) => meanSentence(each, point, say)).join(' '),
      draw: (plot, room) => ({
        x: dateAxis(dates, room, say),
        y: { zero: true, nice: true, grid: true, label: say.dailyUnit({ point }), labelArrow: 'none' },
        marks: [
          ...lines.map(({ days, colour }) =>
            plot.areaY(days, { x: 'date', y1: 'low', y2: 'high', fill: colour, fillOpacity: 0.18 }),
          ),
          ...targetMarks(
            plot,
            { value: target, text: say.exactText(target), at: dates.at(-1) ?? new Date(0) },
            say,
          ),
          ...lines.flatMap(({ days, colour }) => [
            plot.lineY(days, { x: 'date', y: 'mean', stroke: colour, strokeWidth: 2 }),
            // A line of one day is no line.
            ...(days.length > 14 ? [] : [plot.dot(days, { x: 'date', y: 'mean', fill: colour, r: 3 })]),
          ]),
        ],
      }),
    },
    html`${keys}${say.dailyCaption}`,
  );
}

/** What the chart shows, a row for each day: its date, then mean and interval of each series. */
export function seriesRows(
  { point, start, series }: SeriesChart,
  say: Words['charts'],
): readonly (readonly string[])[] {
  const [first] = series;
  const days = first === undefined ? [] : throughputAt(first.run, point).byDay;
  return days.map((_, day) => [
    dateText(start, (first?.run.warmUpDays ?? 0) + day),
    ...series.flatMap(({ run }) => {
      const estimate = throughputAt(run, point).byDay[day];
      return estimate === undefined ? ['', ''] : [say.numberText(estimate.mean), say.intervalText(estimate)];
    }),
  ]);
}

function meanSentence({ name, run }: Series, point: CountedAt, say: Words['charts']): string {
  return say.dailyMean({ name, perDay: say.numberText(throughputAt(run, point).perDay.mean) });
}

function daysOf(run: RunResult, { point, start }: SeriesChart) {
  return throughputAt(run, point).byDay.map((estimate: Estimate, day) => ({
    date: dayStart(dateText(start, run.warmUpDays + day)),
    mean: estimate.mean,
    low: estimate.low ?? estimate.mean,
    high: estimate.high ?? estimate.mean,
  }));
}
