import { createStream } from '../../random/index.js';
import { type AdditiveFit, fitAdditive, type Terms } from './additive-fit.js';

/** What worlds that had no part in a fit are asked of one factor. */
export interface LeftOut {
  readonly world: number;
  /** Mean by the fit, and what the factor's curve adds to it in this world. */
  readonly level: number;
  readonly effect: number;
  /** The world's own value, without what the fit puts down to the other factors. */
  readonly adjusted: number;
}

/** Options of `crossFit`. */
export interface CrossFitOptions {
  /** Default `throughline`. */
  readonly seed?: string | number;
  /** Parts of the worlds left out in turn; default 10, or as many as there are worlds. */
  readonly folds?: number;
  /** Times the worlds are parted anew; default 4. */
  readonly repeats?: number;
  /** Whether factors are independent of each other; default true. */
  readonly areIndependent?: boolean;
}

/**
 * For each factor the average, world by world, of a statistic of worlds that had no part in the fit. Where factors are independent of each
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
      const kept = values.flatMap((_, world) => (fold[world] === each ? [] : [world]));
      const fit = fitAdditive(terms, values, kept, options.areIndependent);
      values.forEach((_, world) => {
        if (fold[world] === each) addStatistics(sums, fit, world, values, statistic);
      });
    }
  }
  return sums.map((sum) => sum.map((value) => value / repeats));
}

/** What a factor's curve says of a world, with the world's value freed of the other factors. */
export function leftOut(fit: AdditiveFit, factor: number, world: number, values: readonly number[]): LeftOut {
  const effect = fit.effect(factor, world);
  const others = fit.total(world) - (fit.chosen.includes(factor) ? effect : 0);
  return { world, level: fit.level, effect, adjusted: (values[world] ?? 0) - others };
}

function addStatistics(
  sums: readonly Float64Array[],
  fit: AdditiveFit,
  world: number,
  values: readonly number[],
  statistic: (leftOut: LeftOut) => number,
): void {
  sums.forEach((sum, factor) => {
    sum[world] = (sum[world] ?? 0) + statistic(leftOut(fit, factor, world, values));
  });
}

/** Worlds in random order, dealt out to folds. */
function dealFolds(worlds: number, folds: number, seedText: string): readonly number[] {
  const stream = createStream(seedText);
  const fold = Array.from({ length: worlds }, () => 0);
  Array.from({ length: worlds }, (_, world) => ({ world, at: stream.next() }))
    .sort((a, b) => a.at - b.at)
    .forEach(({ world }, place) => {
      fold[world] = place % folds;
    });
  return fold;
}
