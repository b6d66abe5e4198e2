import { mean } from '../../statistics/index.js';

/**
 * What a function says of a draw's true mean, from a few replications of the draw. The function of their average is biased where it
 * bends or jumps, nearly in proportion to 1 / replications; taking the halves of the replications too cancels that part.
 * Gordy and Juneja, Management Science 56 (2010), section on the jackknife.
 * @throws RangeError for fewer than 2 replications
 */
export function ofTrueMean(replications: readonly number[], f: (mean: number) => number): number {
  const n = replications.length;
  if (n < 2) throw new RangeError(`ofTrueMean requires at least 2 replications, got ${n}`);
  const half = Math.floor(n / 2);
  // By their size, so that of a straight line nothing but the average is left, and both together are biased twice as much.
  const inHalves =
    (half * f(mean(replications.slice(0, half))) + (n - half) * f(mean(replications.slice(half)))) / n;
  return 2 * f(mean(replications)) - inHalves;
}
