import { requireProbability, requireWhole } from '../../math/index.js';
import {
  batchMeans,
  type Estimate,
  overlappingBatchMeans,
  type Sample,
  type VonNeumannTest,
} from '../../statistics/index.js';

/** How one long run is cut. */
export interface BatchRunOptions {
  /** Periods of warm-up left out at the start; default 0. */
  readonly warmUp?: number;
  /** A batch is a whole multiple of this many periods: 7 for days, so that every batch holds whole weeks. Default 1. */
  readonly period?: number;
  /** Batches wanted; at least 10, default 20. There are more where the run does not divide. */
  readonly batches?: number;
  /** Neighbouring batches are held to be alike when the lag-1 test gives less than this; default 0.05. */
  readonly significance?: number;
  /** Default 0.95. */
  readonly confidence?: number;
}

/** Interval for a long-run mean from one run, or why there is none; then `neededPeriods` is the least run length worth trying next. */
export type BatchRun =
  | {
      readonly state: 'estimated';
      /** From batches that do not overlap, and from all that overlap. */
      readonly estimate: Estimate;
      readonly overlapping: Estimate;
      readonly batches: number;
      /** Periods of a batch. */
      readonly batchLength: number;
      /** Periods left out: the warm-up, and what did not fill a batch. */
      readonly leftOut: number;
      readonly independence: VonNeumannTest;
    }
  | { readonly state: 'refused'; readonly reason: 'too few batches'; readonly neededPeriods: number }
  | {
      readonly state: 'refused';
      readonly reason: 'batches alike';
      readonly neededPeriods: number;
      readonly independence: VonNeumannTest;
    };

const fewestBatches = 10;

/** Batch means of one long run in whole periods, with the lag-1 test of von Neumann on the batches. */
export function batchRun(series: Sample, options: BatchRunOptions = {}): BatchRun {
  const { warmUp = 0, period = 1, batches = 20, significance = 0.05, confidence = 0.95 } = options;
  requireWhole('batchRun', 'a whole warm-up', warmUp, 0);
  requireWhole('batchRun', 'a whole period', period, 1);
  requireWhole('batchRun', 'a whole number of batches', batches, fewestBatches);
  requireProbability('batchRun', 'a significance', significance);
  const kept = Math.max(0, series.length - warmUp);
  const batchLength = Math.floor(kept / batches / period) * period;
  if (batchLength === 0)
    return { state: 'refused', reason: 'too few batches', neededPeriods: warmUp + batches * period };
  const count = Math.floor(kept / batchLength);
  const used = series.slice(series.length - count * batchLength);
  const { estimate, independence } = batchMeans(used, count, confidence);
  if (independence.pValue < significance)
    return { state: 'refused', reason: 'batches alike', neededPeriods: warmUp + 2 * kept, independence };
  return {
    state: 'estimated',
    estimate,
    overlapping: overlappingBatchMeans(used, batchLength, confidence),
    batches: count,
    batchLength,
    leftOut: series.length - used.length,
    independence,
  };
}
