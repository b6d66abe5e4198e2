import { requireWhole } from '../../math/index.js';
import { averageBatches, mser, type Sample } from '../../statistics/index.js';

/**
 * How many periods to leave out at the start. Refused where the runs are too short to tell, or have not settled in their first
 * half; `neededPeriods` is then the least run length worth trying next.
 */
export type WarmUp =
  | { readonly state: 'found'; readonly periods: number; readonly mean: number }
  | {
      readonly state: 'refused';
      readonly reason: 'too short' | 'not settled';
      readonly neededPeriods: number;
    };

/** How a warm-up is looked for. */
export interface WarmUpOptions {
  /** Periods averaged before anything else, so that a rhythm does not pass for a transient: 7 for days. Default 1. */
  readonly period?: number;
  /** Averages to a batch; default 5, the MSER-5 rule. */
  readonly batch?: number;
}

const fewestBatches = 10;

/**
 * Warm-up by MSER-5 on the mean over replications of one series, in whole periods. Every run has the same length.
 * For the long run only: a run from a stated state has no warm-up.
 */
export function findWarmUp(runs: readonly Sample[], { period = 1, batch = 5 }: WarmUpOptions = {}): WarmUp {
  requireWhole('findWarmUp', 'a whole period', period, 1);
  requireWhole('findWarmUp', 'a whole batch', batch, 1);
  const averaged = averageBatches(meanOverRuns(runs), period);
  const cut = averaged.length === 0 ? tooShort : mser(averaged, batch);
  if (cut.state === 'found') return { state: 'found', periods: cut.discard * period, mean: cut.mean };
  const length = runs[0]?.length ?? 0;
  const neededPeriods = cut.reason === 'too short' ? fewestBatches * batch * period : 2 * length;
  return { ...cut, neededPeriods };
}

const tooShort = { state: 'refused', reason: 'too short' } as const;

/** Mean over replications of each period in turn; RangeError unless there is a run and all are as long. */
export function meanOverRuns(runs: readonly Sample[]): Float64Array {
  const [first] = runs;
  if (first === undefined) throw new RangeError('findWarmUp requires at least one run');
  const odd = runs.findIndex((run) => run.length !== first.length);
  if (odd >= 0)
    throw new RangeError(
      `findWarmUp requires runs of one length, got ${first.length} and ${runs[odd]?.length}`,
    );
  const total = new Float64Array(first.length);
  for (const run of runs) {
    run.forEach((value: number, period: number) => {
      total[period] = (total[period] ?? 0) + value;
    });
  }
  return total.map((sum) => sum / runs.length);
}
