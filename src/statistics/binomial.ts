import { incompleteBeta, requireProbability, requireShare, requireWhole } from '../math/index.js';

/**
 * Chance of at most `successes` in `trials` independent trials of chance `share` each. DLMF 8.17.5.
 * @example
 * binomialCdf(1, 3, 0.5).toFixed(6); // => '0.500000'
 */
export function binomialCdf(successes: number, trials: number, share: number): number {
  requireWhole('binomialCdf', 'a whole number of trials', trials, 0);
  requireShare('binomialCdf', 'a share', share);
  if (Number.isNaN(successes)) throw new RangeError('binomialCdf requires a number of successes, got NaN');
  const whole = Math.floor(successes);
  if (whole < 0) return 0;
  return whole >= trials ? 1 : incompleteBeta(trials - whole, whole + 1, 1 - share, share).lower;
}

/**
 * Fewest independent trials that, with `failures` of them failing, still show at the given one-sided
 * confidence that the chance of success is at least `share` (59 without a failure for 95 % at 95 %). Both
 * strictly between 0 and 1.
 * @example
 * trialsNeeded(0.95, 0.95); // => 59
 */
export function trialsNeeded(share: number, confidence: number, failures = 0): number {
  requireProbability('trialsNeeded', 'a share', share);
  requireProbability('trialsNeeded', 'a confidence', confidence);
  requireWhole('trialsNeeded', 'a whole number of failures', failures, 0);
  const isEnough = (trials: number): boolean => binomialCdf(failures, trials, 1 - share) <= 1 - confidence;
  let tooFew = failures;
  let enough = failures + 1;
  while (!isEnough(enough)) {
    tooFew = enough;
    enough *= 2;
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
