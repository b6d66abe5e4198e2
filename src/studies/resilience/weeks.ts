import {
  type Estimate,
  meanInterval,
  type QuantileEstimate,
  quantile,
  quantileInterval,
  sortAscending,
} from '../../statistics/index.js';
import { type Band, bandOf, bandShares, daysOfWeek, weekMeans } from '../shared/index.js';

/** How weeks differ: truckloads a day on average over seven days. */
export interface WeekSpread {
  /** Worst seven days in a row of each replication: their mean over replications, and the band of the replications. */
  readonly worst: Band;
  /** Median worst week with its interval between order statistics of the replications. */
  readonly worstMedian: QuantileEstimate;
  /** Day counted, from 0, on which the worst week of each replication begins: the first of equals. */
  readonly worstBegins: readonly number[];
  /** Quantiles of all whole weeks of all replications, one after the other from the first day counted: for display. */
  readonly weeks: {
    readonly low: number;
    readonly median: number;
    readonly high: number;
    readonly count: number;
  };
  /** Share of those weeks with the target or more, one number each replication. */
  readonly shareAtTarget: Estimate;
}

/** Worst week and all weeks, from the days of every replication; RangeError for fewer than seven days. */
export function weekSpread(
  runs: readonly (readonly number[])[],
  target: number,
  confidence: number,
): WeekSpread {
  const rolling = runs.map(weekMeans);
  if (rolling.some((each) => each.length === 0)) throw new RangeError('weekSpread requires at least 7 days');
  const worst = rolling.map((each) => Math.min(...each));
  const whole = rolling.map((each) => each.filter((_, from) => from % daysOfWeek === 0));
  const all = sortAscending(whole.flat());
  return {
    worst: bandOf(worst, confidence),
    worstMedian: quantileInterval(worst, 0.5, confidence),
    worstBegins: rolling.map((each) => each.indexOf(Math.min(...each))),
    weeks: {
      low: quantile(all, bandShares.low),
      median: quantile(all, bandShares.median),
      high: quantile(all, bandShares.high),
      count: all.length,
    },
    shareAtTarget: meanInterval(
      whole.map((weeks) => weeks.filter((each) => each >= target).length / weeks.length),
      confidence,
    ),
  };
}
