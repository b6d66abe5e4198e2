import { requireWhole } from '../../math/index.js';
import { createStream } from '../../random/index.js';
import type { Point } from '../design/index.js';
import { latinHypercube } from '../design/index.js';
import { type ParameterDistribution, parameterValue } from './parameter-distribution.js';

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
}

// Ranges of which fewer tries than one in so many hold together are a mistake.
const mostTries = 1_000;

/**
 * A Latin hypercube over distributions that are independent of each other. A point that is not possible gives way to independent ones until one
 * is: draws follow the distributions on the condition of being possible, and each redrawn draw costs two slices their even filling.
 * @throws RangeError when none of a thousand tries is possible
 */
export function drawParameters(
  distributions: readonly ParameterDistribution[],
  draws: number,
  { seed = 'throughline', isPossible = () => true }: DrawParametersOptions = {},
): ParameterDraws {
  requireWhole('drawParameters', 'a whole number of distributions', distributions.length, 1);
  const values = distributions.map(parameterValue);
  const stream = createStream(JSON.stringify(['worlds', seed]));
  let redrawn = 0;
  const points = latinHypercube(draws, distributions.length, { seed }).map((shares) => {
    let point = values.map((value, index) => value(shares[index] ?? 0));
    for (let tries = 1; !isPossible(point); tries += 1) {
      if (tries === mostTries)
        throw new RangeError(
          `drawParameters requires distributions that can hold together, ${mostTries} tries did not`,
        );
      redrawn += 1;
      point = values.map((value) => value(stream.next()));
    }
    return point;
  });
  return { points, redrawn };
}
