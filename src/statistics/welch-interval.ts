import { type Estimate, studentEstimate } from './estimate.js';
import { mean, requireSample, type Sample, variance } from './sample.js';

/**
 * Interval for mean a − mean b from independent samples of unequal variance; Student's t with Welch's degrees
 * of freedom (Biometrika 34, 1947). `n` counts both samples. No interval if either has fewer than two
 * observations or neither varies.
 */
export function welchInterval(a: Sample, b: Sample, confidence = 0.95): Estimate {
  requireSample('welchInterval', a, 1);
  requireSample('welchInterval', b, 1);
  const errorA = variance(a) / a.length;
  const errorB = variance(b) / b.length;
  const total = errorA + errorB;
  const degrees = (total * total) / (errorA ** 2 / (a.length - 1) + errorB ** 2 / (b.length - 1));
  return studentEstimate(mean(a) - mean(b), Math.sqrt(total), degrees, a.length + b.length, confidence);
}
