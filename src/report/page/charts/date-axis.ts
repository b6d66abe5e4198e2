import type { ScaleOptions } from '@observablehq/plot';
import type { Words } from '../../words/index.js';
import type { ChartRoom } from './chart.js';
import { dayTicks } from './timeline-chart.js';

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
