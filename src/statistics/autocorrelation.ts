import { requireWhole } from '../math/index.js';
import { normalCdf } from './normal.js';
import { mean, requireSample, type Sample } from './sample.js';

/**
 * Decides whether successive values are alike: `coefficient` is near the lag-1 autocorrelation, `pValue`
 * small when they are.
 */
export interface VonNeumannTest {
  readonly coefficient: number;
  readonly z: number;
  readonly pValue: number;
}

/**
 * Autocorrelation at a lag from 0 to n − 1, both sums about the overall mean and divided by n (so −1 to 1);
 * NaN when the values do not vary.
 * @example
 * autocorrelation([1, 2, 1, 2, 1, 2]).toFixed(4); // => '-0.8333'
 */
export function autocorrelation(values: Sample, lag = 1): number {
  requireSample('autocorrelation', values, 2);
  requireWhole('autocorrelation', 'a whole lag', lag, 0);
  if (lag >= values.length)
    throw new RangeError(`autocorrelation requires a lag below ${values.length}, got ${lag}`);
  const centre = mean(values);
  let products = 0;
  let squares = 0;
  values.forEach((value: number, i: number) => {
    squares += (value - centre) ** 2;
    products += (value - centre) * ((values[i + lag] ?? centre) - centre);
  });
  return products / squares;
}

/**
 * Tests independence against positive correlation of neighbours with C = 1 − Σ(xᵢ − xᵢ₊₁)² / (2 Σ(xᵢ − x̄)²),
 * of mean 0 and variance (n − 2) / (n² − 1) when independent and normal: von Neumann, Annals of Mathematical
 * Statistics 12 (1941), as used for batch means. RangeError below three values; NaN throughout when they do
 * not vary.
 * @example
 * vonNeumannTest([1, 2, 1, 2, 1, 2]).coefficient.toFixed(4); // => '-0.6667'
 */
export function vonNeumannTest(values: Sample): VonNeumannTest {
  requireSample('vonNeumannTest', values, 3);
  const n = values.length;
  const centre = mean(values);
  let steps = 0;
  let squares = 0;
  values.forEach((value: number, i: number) => {
    squares += (value - centre) ** 2;
    steps += ((values[i + 1] ?? value) - value) ** 2;
  });
  const coefficient = 1 - steps / (2 * squares);
  const z = coefficient / Math.sqrt((n - 2) / (n * n - 1));
  return { coefficient, z, pValue: Number.isNaN(z) ? Number.NaN : normalCdf(-z) };
}
