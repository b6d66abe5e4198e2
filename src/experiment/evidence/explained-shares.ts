import { type Estimate, mean, meanInterval, variance } from '../../statistics/index.js';
import type { Point } from '../design/index.js';
import { fitAdditive, type Terms } from './additive-fit.js';
import { type CrossFitOptions, crossFit, type LeftOut } from './cross-fit.js';

/**
 * Correlation ratios: shares of the variance of the draws' true means that the curve of each factor takes away, judged in draws it was
 * not fitted to. Student's t over draws, with that variance taken as known; all 0 where the draws do not differ beyond chance.
 */
export function sharesExplained(
  terms: readonly Terms[],
  values: readonly (readonly number[])[],
  confidence: number,
  options: CrossFitOptions,
): readonly Estimate[] {
  const means = values.map(mean);
  const replications = values[0]?.length ?? 0;
  const trueVariance = variance(means) - mean(values.map(variance)) / replications;
  const taken = ({ level, effect, adjusted }: LeftOut): number => effect * (2 * (adjusted - level) - effect);
  return crossFit(terms, means, taken, options).map((each) =>
    meanInterval(
      each.map((value) => (trueVariance > 0 ? value / trueVariance : 0)),
      confidence,
    ),
  );
}

/** Point of a curve: what is expected where a factor has a value. */
export interface CurvePoint {
  readonly value: number;
  readonly mean: number;
}

/**
 * What is expected of the draws at values of each factor, the others anywhere in their distributions; at most eleven of the factor's values, from
 * the least drawn to the largest.
 */
export function expectedCurves(
  points: readonly Point[],
  terms: readonly Terms[],
  values: readonly (readonly number[])[],
  areIndependent: boolean,
): readonly (readonly CurvePoint[])[] {
  const fit = fitAdditive(terms, values.map(mean), [...values.keys()], areIndependent);
  return terms.map((_, factor) => {
    const drawn = points.map((point, draw) => ({ value: point[factor] ?? 0, draw }));
    const distinct = [...new Map(drawn.map((each) => [each.value, each])).values()].sort(
      (a, b) => a.value - b.value,
    );
    const last = distinct.length - 1;
    const places = last < mostCurvePoints ? [...distinct.keys()] : evenly(last);
    return places.flatMap((place) => {
      const at = distinct[place];
      return at === undefined ? [] : [{ value: at.value, mean: fit.level + fit.effect(factor, at.draw) }];
    });
  });
}

const mostCurvePoints = 11;

function evenly(last: number): readonly number[] {
  return Array.from({ length: mostCurvePoints }, (_, index) =>
    Math.round((index * last) / (mostCurvePoints - 1)),
  );
}
