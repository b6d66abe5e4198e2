import { type Estimate, meanInterval, quantile, sortAscending } from '../../statistics/index.js';

/** Shares of the replications below the ends and the middle of a band. */
export const bandShares = { low: 0.1, median: 0.5, high: 0.9 } as const;

/** One number of every replication: its mean with Student's interval, and the band that holds eight of ten replications. */
export interface Band {
  readonly mean: Estimate;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Band of the values of the replications; RangeError for none. */
export function bandOf(values: readonly number[], confidence: number): Band {
  const sorted = sortAscending(values);
  return {
    mean: meanInterval(values, confidence),
    low: quantile(sorted, bandShares.low),
    median: quantile(sorted, bandShares.median),
    high: quantile(sorted, bandShares.high),
  };
}

/** A band for each day, from the days of every replication. */
export function bandsByDay(runs: readonly (readonly number[])[], confidence: number): readonly Band[] {
  const days = runs[0]?.length ?? 0;
  return Array.from({ length: days }, (_, day) =>
    bandOf(
      runs.map((run) => run[day] ?? 0),
      confidence,
    ),
  );
}

/** Days of a week: the days over which a mean of a week is taken are calendar days. */
export const daysOfWeek = 7;

/** Mean a day of every seven days in a row: the first is that of days 0 to 6. */
export function weekMeans(byDay: readonly number[]): readonly number[] {
  const weeks = Math.max(0, byDay.length - daysOfWeek + 1);
  return Array.from({ length: weeks }, (_, from) => {
    const week = byDay.slice(from, from + daysOfWeek);
    return week.reduce((sum, each) => sum + each, 0) / daysOfWeek;
  });
}
