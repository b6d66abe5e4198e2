import { requireWhole } from '../../math/index.js';
import { createDistribution, createStream, type Distribution } from '../../random/index.js';
import { type Factor, latinHypercube, type Point } from '../design/index.js';

/** Parameter draws consistent with what is believed, as plain data. */
export interface ParameterDraws {
  /** One number for each distribution, in their order. */
  readonly points: readonly Point[];
  /** Tries that were thrown away because their numbers cannot hold together. */
  readonly redrawn: number;
}

/** Options of `drawParameters`. */
export interface DrawParametersOptions {
  /** Default `throughline`. */
  readonly seed?: string | number;
  /** Whether the numbers of a point can hold together; default always. */
  readonly isPossible?: (point: Point) => boolean;
  /** Makes independent shares dependent, each staying uniform, such as a Gaussian copula; default they stay independent. */
  readonly dependent?: (shares: Point) => Point;
}

// Ranges of which fewer tries than one in so many hold together are a mistake.
const mostTries = 1_000;

/**
 * A Latin hypercube over distributions, independent of each other or made dependent. A point that is not possible gives way to independent ones until one
 * is: draws follow the distributions on the condition of being possible, and each redrawn draw costs two slices their even filling.
 * @throws RangeError when none of a thousand tries is possible
 */
export function drawParameters(
  distributions: readonly ParameterDistribution[],
  draws: number,
  {
    seed = 'throughline',
    isPossible = () => true,
    dependent = (shares) => shares,
  }: DrawParametersOptions = {},
): ParameterDraws {
  requireWhole('drawParameters', 'a whole number of distributions', distributions.length, 1);
  const values = distributions.map(parameterValue);
  const stream = createStream(JSON.stringify(['worlds', seed]));
  let redrawn = 0;
  const points = latinHypercube(draws, distributions.length, { seed }).map((shares) => {
    const pointOf = (independent: Point): Point => {
      const own = dependent(independent);
      return values.map((value, index) => value(own[index] ?? 0));
    };
    let point = pointOf(shares);
    for (let tries = 1; !isPossible(point); tries += 1) {
      if (tries === mostTries)
        throw new RangeError(
          `drawParameters requires distributions that can hold together, ${mostTries} tries did not`,
        );
      redrawn += 1;
      point = pointOf(values.map(() => stream.next()));
    }
    return point;
  });
  return { points, redrawn };
}

/** What is believed of a number that is not known exactly: a factor with its most plausible value. */
export interface ParameterDistribution extends Factor {
  /** Most plausible value; below `low` or above `high` the nearer end is taken. */
  readonly value: number;
  /** `triangular`: rising to the most plausible value and falling after it; `uniform`: nothing in the range more plausible than the rest. */
  readonly shape: 'triangular' | 'uniform';
}

/** Values by their rank in the distribution, from share 0 to 1. */
export type ParameterValue = (share: number) => number;

/**
 * The value that a share of the distribution's probability stays below. Of a count every whole number of the range gets the weight of the half on
 * either side of it, so that the ends are as likely as a uniform distribution says.
 * @throws RangeError unless low < high and both are finite, or when a count has ends that are not whole
 */
export function parameterValue(parameter: ParameterDistribution): ParameterValue {
  const { name, low, high, isWhole = false } = parameter;
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high))
    throw new RangeError(
      `parameterValue requires a finite low below the high of ${name}, got ${low} and ${high}`,
    );
  if (isWhole && !(Number.isInteger(low) && Number.isInteger(high)))
    throw new RangeError(`parameterValue requires whole ends for the count ${name}, got ${low} and ${high}`);
  const distribution = distributionOf(parameter);
  if (!isWhole) return (share) => distribution.quantile(share);
  // At share 1 half a unit above the high would be rounded up.
  return (share) => Math.min(high, Math.max(low, Math.floor(distribution.quantile(share) + 0.5)));
}

function distributionOf({ low, high, value, shape, isWhole = false }: ParameterDistribution): Distribution {
  const margin = isWhole ? 0.5 : 0;
  const ends = { low: low - margin, high: high + margin };
  if (shape === 'uniform') return createDistribution({ kind: 'uniform', ...ends });
  return createDistribution({ kind: 'triangular', ...ends, mode: Math.min(high, Math.max(low, value)) });
}
