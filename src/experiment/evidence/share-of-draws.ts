import { requireWhole } from '../../math/index.js';
import {
  betaQuantile,
  clopperPearsonInterval,
  mean,
  type Proportion,
  studentTQuantile,
  variance,
} from '../../statistics/index.js';

/** How large a share of draws reaches a threshold. */
export interface ShareOfDraws {
  readonly threshold: number;
  /** Draws whose average over their replications reaches it, as counted; Clopper-Pearson. */
  readonly counted: Proportion;
  /** The share of draws whose true mean reaches it, freed of most of the bias that few replications in each bring. */
  readonly corrected: {
    readonly share: number;
    readonly low: number;
    readonly high: number;
    readonly confidence: number;
    /** As many draws without chance would tell as much. */
    readonly effectiveDraws: number;
    readonly method: 'jackknife over replications; Clopper-Pearson with the effective number of draws';
  };
  /** Draws of which, each looked at alone, it is shown that they reach it, that they do not, and neither. */
  readonly shown: number;
  readonly shownNot: number;
  readonly open: number;
  /** Share of the draws between none and all of the open ones reaching it. */
  readonly range: { readonly low: number; readonly high: number };
}

/**
 * The share of draws whose mean is at least the threshold; `values[draw][replication]`. The interval takes draws as independent of each
 * other, which errs to the wide side for a Latin hypercube. Effective number: Korn and Graubard, Survey Methodology 24 (1998).
 * @throws RangeError below two draws or two replications
 */
export function shareOfDraws(
  values: readonly (readonly number[])[],
  threshold: number,
  confidence = 0.95,
): ShareOfDraws {
  requireWhole('shareOfDraws', 'a whole number of draws', values.length, 2);
  const means = values.map(mean);
  const successes = means.filter((each) => each >= threshold).length;
  const margin = marginOfDraw(values, confidence);
  const shown = means.filter((each) => each - margin >= threshold).length;
  const shownNot = means.filter((each) => each + margin < threshold).length;
  return {
    threshold,
    counted: clopperPearsonInterval(successes, values.length, confidence),
    corrected: correctedShare(values, threshold, confidence),
    shown,
    shownNot,
    open: values.length - shown - shownNot,
    range: { low: shown / values.length, high: 1 - shownNot / values.length },
  };
}

function correctedShare(
  values: readonly (readonly number[])[],
  threshold: number,
  confidence: number,
): ShareOfDraws['corrected'] {
  const contributions = values.map((row) => ofTrueMean(row, (each) => (each >= threshold ? 1 : 0)));
  const share = Math.min(1, Math.max(0, mean(contributions)));
  // With n below and not n − 1: without chance as many draws count as there are.
  const squaredError = (variance(contributions) * (values.length - 1)) / values.length ** 2;
  const isMixed = share > 0 && share < 1 && squaredError > 0;
  const effectiveDraws = isMixed
    ? Math.min(values.length, (share * (1 - share)) / squaredError)
    : values.length;
  const [hits, misses] = [share * effectiveDraws, (1 - share) * effectiveDraws];
  const tail = (1 - confidence) / 2;
  return {
    share,
    low: hits > 0 ? betaQuantile(tail, hits, misses + 1) : 0,
    high: misses > 0 ? betaQuantile(1 - tail, hits + 1, misses) : 1,
    confidence,
    effectiveDraws,
    method: 'jackknife over replications; Clopper-Pearson with the effective number of draws',
  };
}

/** Half-width of Student's interval of one draw's mean, with the spread within draws pooled. */
function marginOfDraw(values: readonly (readonly number[])[], confidence: number): number {
  const replications = values[0]?.length ?? 0;
  const degrees = values.length * (replications - 1);
  const spread = Math.sqrt(mean(values.map(variance)) / replications);
  return spread * studentTQuantile((1 + confidence) / 2, degrees);
}

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
