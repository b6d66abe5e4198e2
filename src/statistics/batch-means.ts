import { requireWhole } from '../math/index.js';
import { type VonNeumannTest, vonNeumannTest } from './autocorrelation.js';
import { type Estimate, studentEstimate } from './estimate.js';
import { meanInterval } from './mean-interval.js';
import { mean, requireSample, type Sample } from './sample.js';

/**
 * An interval for the long-run mean from one long run; `dropped` values at the start did not fill a batch.
 */
export interface BatchMeans {
  readonly estimate: Estimate;
  readonly batchSize: number;
  readonly dropped: number;
  readonly independence: VonNeumannTest;
}

/**
 * Student-t interval from the means of equal batches that do not overlap, at least three; `independence`
 * tests whether the batches are long enough. Discard the warm-up first; for weekly rhythms choose the count
 * so that a batch is whole weeks. Law, Simulation Modeling and Analysis, ch. 9.
 * @example
 * const { estimate, batchSize } = batchMeans(Array.from({ length: 40 }, (_, i) => i % 4));
 * [estimate.mean, batchSize]; // => [1.5, 2]
 */
export function batchMeans(values: Sample, batches = 20, confidence = 0.95): BatchMeans {
  requireWhole('batchMeans', 'a whole number of batches', batches, 3);
  requireSample('batchMeans', values, batches);
  const batchSize = Math.floor(values.length / batches);
  const dropped = values.length - batches * batchSize;
  const means = averageBatches(values.slice(dropped), batchSize);
  return {
    estimate: meanInterval(means, confidence),
    batchSize,
    dropped,
    independence: vonNeumannTest(means),
  };
}

/**
 * Mean of each run of `batchSize` values in turn; a rest too short for a batch is left out.
 * @example
 * [...averageBatches([1, 3, 5, 7], 2)]; // => [2, 6]
 */
export function averageBatches(values: Sample, batchSize: number): Float64Array {
  requireWhole('averageBatches', 'a whole batch size', batchSize, 1);
  const batches = Math.floor(values.length / batchSize);
  return Float64Array.from({ length: batches }, (_, i) =>
    mean(values.slice(i * batchSize, (i + 1) * batchSize)),
  );
}

/**
 * Student-t interval from all n − m + 1 batches of `batchSize` m that overlap, with 1.5 (n / m − 1) degrees
 * of freedom: a third less variance in the variance than without overlap. Meketon and Schmeiser, Winter
 * Simulation Conference 1984. At least two full batches.
 * @example
 * overlappingBatchMeans([1, 3, 5, 7, 9, 11], 2).mean; // => 6
 */
export function overlappingBatchMeans(values: Sample, batchSize: number, confidence = 0.95): Estimate {
  requireWhole('overlappingBatchMeans', 'a whole batch size', batchSize, 1);
  requireSample('overlappingBatchMeans', values, 2 * batchSize);
  const n = values.length;
  const centre = mean(values);
  let deviation = 0;
  let squares = 0;
  values.forEach((value: number, i: number) => {
    deviation += value - centre - (i >= batchSize ? (values[i - batchSize] ?? 0) - centre : 0);
    if (i >= batchSize - 1) squares += (deviation / batchSize) ** 2;
  });
  const meanVariance = (batchSize * squares) / ((n - batchSize + 1) * (n - batchSize));
  return studentEstimate(centre, Math.sqrt(meanVariance), 1.5 * (n / batchSize - 1), n, confidence);
}
