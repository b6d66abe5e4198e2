import {
  incompleteBeta,
  incompleteGamma,
  normalQuantile,
  requireAtLeast,
  type Tails,
} from '../../math/index.js';

/**
 * How many arrive in a day: the quantile at u in (0, 1) of the count with that mean and dispersion (variance / mean).
 * Dispersion 1 is Poisson, above 1 negative binomial; 0 is as even as whole numbers allow (always the mean where it
 * is whole). RangeError for a negative mean or a dispersion below 1 other than 0.
 * @example
 * [dayCountQuantile(0.5, 240, 0), dayCountQuantile(0.5, 240, 1)]; // => [240, 240]
 */
export function dayCountQuantile(u: number, mean: number, dispersion: number): number {
  requireAtLeast('a day count', 'a mean', mean, 0);
  requireDispersion(dispersion);
  if (!(u > 0 && u < 1)) throw new RangeError(`a day count requires a u between 0 and 1, got ${u}`);
  if (dispersion === 0) return Math.floor(mean + u);
  if (mean === 0) return 0;
  const tailsAt = dispersion === 1 ? poissonTails(mean) : negativeBinomialTails(mean, dispersion);
  // Comparing the smaller tail keeps the far ends accurate.
  const reaches = u < 0.5 ? (k: number) => tailsAt(k).lower >= u : (k: number) => tailsAt(k).upper <= 1 - u;
  return firstReaching(reaches, startingPoint(u, mean, dispersion));
}

/** Throws unless the dispersion is 0 or at least 1. */
function requireDispersion(dispersion: number): void {
  if (dispersion !== 0) requireAtLeast('a day count', 'a dispersion, unless it is 0,', dispersion, 1);
}

/** Probabilities of k or fewer, and of more than k. Abramowitz and Stegun (1964), 26.4.21. */
function poissonTails(mean: number): (k: number) => Tails {
  return (k) => {
    const { lower, upper } = incompleteGamma(k + 1, mean);
    return { lower: upper, upper: lower };
  };
}

/** The same for the negative binomial distribution, which mean and dispersion fix. Abramowitz and Stegun (1964), 26.5.26. */
function negativeBinomialTails(mean: number, dispersion: number): (k: number) => Tails {
  const size = mean / (dispersion - 1);
  const success = 1 / dispersion;
  return (k) => incompleteBeta(size, k + 1, success, 1 - success);
}

/** Normal guess with the skewness term of Cornish and Fisher (1938). */
function startingPoint(u: number, mean: number, dispersion: number): number {
  const z = normalQuantile(u);
  const guess = mean + Math.sqrt(mean * dispersion) * z + ((2 * dispersion - 1) * (z * z - 1)) / 6;
  return Math.max(Math.round(guess - 0.5), 0);
}

/** The first whole number from 0 that reaches, where all above it do too: doubling steps away from the guess, then halving. */
function firstReaching(reaches: (k: number) => boolean, guess: number): number {
  let high = guess;
  for (let step = 1; !reaches(high); step *= 2) high += step;
  let low = Math.min(guess, high) - 1;
  for (let step = 1; low >= 0 && reaches(low); step *= 2) {
    high = low;
    low -= step;
  }
  low = Math.max(low, -1);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}
