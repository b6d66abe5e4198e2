import type { Estimate } from './estimate.js';
import { meanInterval } from './mean-interval.js';
import { requireSample, type Sample, variance } from './sample.js';

/**
 * Interval for the mean of a − b where a[i] and b[i] had common random numbers; Student's t
 * on the differences. RangeError unless both have the same length, at least 1.
 */
export function pairedInterval(a: Sample, b: Sample, confidence = 0.95): Estimate {
  return meanInterval(differences('pairedInterval', a, b), confidence);
}

/**
 * Share of variance that pairing removes, 1 − var(a − b) / (var a + var b): 1 for perfect pairing, 0 for
 * none, below 0 if it hurts. NaN when neither sample varies; RangeError unless both have the same length, at
 * least 2.
 */
export function varianceReduction(a: Sample, b: Sample): number {
  requireSample('varianceReduction', a, 2);
  return 1 - variance(differences('varianceReduction', a, b)) / (variance(a) + variance(b));
}

function differences(caller: string, a: Sample, b: Sample): Float64Array {
  if (a.length !== b.length) {
    throw new RangeError(`${caller} requires samples of the same length, got ${a.length} and ${b.length}`);
  }
  return Float64Array.from(a, (value: number, index: number) => value - (b[index] ?? Number.NaN));
}
