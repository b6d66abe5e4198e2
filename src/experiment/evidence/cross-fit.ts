import { createStream } from '../../random/index.js';
import { type AdditiveFit, fitAdditive, type Terms } from './additive-fit.js';

/** What draws that had no part in a fit are asked of one factor. */
export interface LeftOut {
  readonly draw: number;
  /** Mean by the fit, and what the factor's curve adds to it in this draw. */
  readonly level: number;
  readonly effect: number;
  /** The draw's own value, without what the fit puts down to the other factors. */
  readonly adjusted: number;
}

/** Options of `crossFit`. */
export interface CrossFitOptions {
  /** Default `throughline`. */
  readonly seed?: string | number;
  /** Parts of the draws left out in turn; default 10, or as many as there are draws. */
  readonly folds?: number;
  /** Times the draws are parted anew; default 4. */
  readonly repeats?: number;
  /** Whether factors are independent of each other; default true. */
  readonly areIndependent?: boolean;
}

/**
 * For each factor the average, draw by draw, of a statistic of draws that had no part in the fit. Where factors are independent of each
 * other, taking away what the others add changes no expectation, only the noise. Chernozhukov and others, Econometrics Journal 21 (2018).
 */
export function crossFit(
  terms: readonly Terms[],
  values: readonly number[],
  statistic: (leftOut: LeftOut) => number,
  options: CrossFitOptions = {},
): readonly Float64Array[] {
  const { seed = 'throughline', folds = Math.min(10, values.length), repeats = 4 } = options;
  const sums = terms.map(() => new Float64Array(values.length));
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const fold = dealFolds(values.length, folds, JSON.stringify(['cross-fit', seed, repeat]));
    for (let each = 0; each < folds; each += 1) {
      const kept = values.flatMap((_, draw) => (fold[draw] === each ? [] : [draw]));
      const fit = fitAdditive(terms, values, kept, options.areIndependent);
      values.forEach((_, draw) => {
        if (fold[draw] === each) addStatistics(sums, fit, draw, values, statistic);
      });
    }
  }
  return sums.map((sum) => sum.map((value) => value / repeats));
}

/** What a factor's curve says of a draw, with the draw's value freed of the other factors. */
export function leftOut(fit: AdditiveFit, factor: number, draw: number, values: readonly number[]): LeftOut {
  const effect = fit.effect(factor, draw);
  const others = fit.total(draw) - (fit.chosen.includes(factor) ? effect : 0);
  return { draw, level: fit.level, effect, adjusted: (values[draw] ?? 0) - others };
}

function addStatistics(
  sums: readonly Float64Array[],
  fit: AdditiveFit,
  draw: number,
  values: readonly number[],
  statistic: (leftOut: LeftOut) => number,
): void {
  sums.forEach((sum, factor) => {
    sum[draw] = (sum[draw] ?? 0) + statistic(leftOut(fit, factor, draw, values));
  });
}

/** Draws in random order, dealt out to folds. */
export function dealFolds(draws: number, folds: number, seedText: string): readonly number[] {
  const stream = createStream(seedText);
  const fold = Array.from({ length: draws }, () => 0);
  Array.from({ length: draws }, (_, draw) => ({ draw, at: stream.next() }))
    .sort((a, b) => a.at - b.at)
    .forEach(({ draw }, place) => {
      fold[draw] = place % folds;
    });
  return fold;
}
