import { type CountedAt, throughputAt } from '../../../corridor/index.js';
import type { Estimate } from '../../../statistics/index.js';
import type { RunResult } from '../../../studies/index.js';
import { dateText } from '../../clock.js';
import type { Words } from '../../words/index.js';
import { type Html, html } from '../html.js';
import { chartFigure, chartKey, countedDayAxis, dateAxis, dayStart, targetMarks } from './chart.js';

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
  const places = lines[0]?.days.map(({ place }) => place) ?? [];
  const dates = places.filter((place) => place instanceof Date);
  const keys = series.map(({ name, colour }) => html`${chartKey(colour, name)} `);
  return await chartFigure(
    {
      title: say.daily({ point, names: series.map(({ name }) => name) }),
      description: series.map((each) => meanSentence(each, point, say)).join(' '),
      draw: (plot, room) => ({
        x: isDated(chart) ? dateAxis(dates, room, say) : countedDayAxis(places.length, room, say),
        y: { zero: true, nice: true, grid: true, label: say.dailyUnit({ point }), labelArrow: 'none' },
        marks: [
          ...lines.map(({ days, colour }) =>
            plot.areaY(days, { x: 'place', y1: 'low', y2: 'high', fill: colour, fillOpacity: 0.18 }),
          ),
          ...targetMarks(plot, { value: target, text: say.exactText(target), at: places.at(-1) ?? 0 }, say),
          ...lines.flatMap(({ days, colour }) => [
            plot.lineY(days, { x: 'place', y: 'mean', stroke: colour, strokeWidth: 2 }),
            // A line of one day is no line.
            ...(days.length > 14 ? [] : [plot.dot(days, { x: 'place', y: 'mean', fill: colour, r: 3 })]),
          ]),
        ],
      }),
    },
    html`${keys}${say.dailyCaption}`,
  );
}

/** Whether the days of all series have the same dates; where one is counted after a longer warm-up than another, days go by their number. */
export function isDated({ series: [first, ...others] }: SeriesChart): boolean {
  return others.every(({ run }) => run.warmUpDays === first?.run.warmUpDays);
}

/** What the chart shows, a row for each day: its date or number, then mean and interval of each series. */
export function seriesRows(chart: SeriesChart, say: Words['charts']): readonly (readonly string[])[] {
  const { point, start, series } = chart;
  const [first] = series;
  const days = first === undefined ? [] : throughputAt(first.run, point).byDay;
  return days.map((_, day) => [
    isDated(chart) ? dateText(start, (first?.run.warmUpDays ?? 0) + day) : say.exactText(day + 1),
    ...series.flatMap(({ run }) => {
      const estimate = throughputAt(run, point).byDay[day];
      return estimate === undefined ? ['', ''] : [say.numberText(estimate.mean), say.intervalText(estimate)];
    }),
  ]);
}

function meanSentence({ name, run }: Series, point: CountedAt, say: Words['charts']): string {
  return say.dailyMean({ name, perDay: say.numberText(throughputAt(run, point).perDay.mean) });
}

function daysOf(run: RunResult, chart: SeriesChart) {
  return throughputAt(run, chart.point).byDay.map((estimate: Estimate, day) => ({
    place: isDated(chart) ? dayStart(dateText(chart.start, run.warmUpDays + day)) : day + 1,
    mean: estimate.mean,
    low: estimate.low ?? estimate.mean,
    high: estimate.high ?? estimate.mean,
  }));
}
