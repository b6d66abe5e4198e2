import { requireWhole } from '../../math/index.js';
import {
  averageBatches,
  type Estimate,
  linearTrend,
  mean,
  meanInterval,
  type Sample,
} from '../../statistics/index.js';

/**
 * Whether a queue has a steady state. Only a steady one has a level, and a mean wait worth telling: in a queue that grows both
 * measure the length of the run. Growth is per period, over replications, with its interval.
 */
export type Regime =
  | { readonly state: 'steady'; readonly growth: Estimate; readonly level: Estimate }
  | { readonly state: 'growing' | 'draining'; readonly growth: Estimate }
  | { readonly state: 'unclear'; readonly growth: Estimate | null; readonly reason: string };

/** What is held to be growth. */
export interface RegimeOptions {
  /** Confidence of the intervals; default 0.95. */
  readonly confidence?: number;
  /** Periods averaged first, so that a weekly rhythm does not pass for growth: 7 for days. Default 1. */
  readonly period?: number;
  /** Growth a period that is not worth the name; default 0. */
  readonly notable?: number;
  /** Steady is what cannot have changed by more than this share of its level over the run; default 0.5. */
  readonly drift?: number;
}

const fewestAverages = 3;
const fewestIncrements = 5;

/**
 * Judges queue lengths at the ends of successive periods, one list for each replication, the warm-up left out. With several
 * replications growth is the slope of a straight line through each; with one it is the mean step from one average to the next,
 * whose interval is right for a queue that grows (its steps are independent) and too wide for one that does not.
 */
export function regime(runs: readonly Sample[], options: RegimeOptions = {}): Regime {
  const { confidence = 0.95, period = 1, notable = 0, drift = 0.5 } = options;
  requireWhole('regime', 'a whole period', period, 1);
  const [first] = runs;
  if (first === undefined) throw new RangeError('regime requires at least one run');
  const growths = runs.length > 1 ? slopes(runs, period) : steps(first, period);
  if (growths.length < 2)
    return { state: 'unclear', growth: null, reason: 'the run is too short to show a trend' };
  const growth = meanInterval(growths, confidence);
  const { low, high } = growth;
  if (low === null || high === null)
    return { state: 'unclear', growth, reason: 'there are too few replications' };
  if (low > notable) return { state: 'growing', growth };
  if (high < -notable) return { state: 'draining', growth };
  const level = meanInterval(
    runs.map((run) => mean(run)),
    confidence,
  );
  const change = Math.max(high, -low) * first.length;
  if (change <= drift * level.mean) return { state: 'steady', growth, level };
  return { state: 'unclear', growth, reason: 'growth can be neither shown nor ruled out' };
}

function slopes(runs: readonly Sample[], period: number): readonly number[] {
  const averaged = runs.map((run) => wholePeriods(run, period));
  if (averaged.some((values) => values.length < fewestAverages)) return [];
  return averaged.map((values) => linearTrend(values).slope.mean / period);
}

function steps(run: Sample, period: number): readonly number[] {
  const values = wholePeriods(run, period);
  if (values.length <= fewestIncrements) return [];
  return Array.from(values.subarray(1), (value, index) => (value - (values[index] ?? value)) / period);
}

/** Averages of whole periods up to the end of the run; what does not fill one is left out at its start. */
function wholePeriods(run: Sample, period: number): Float64Array {
  return averageBatches(run.slice(run.length % period), period);
}
