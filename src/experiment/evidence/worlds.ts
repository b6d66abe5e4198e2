import { requireWhole } from '../../math/index.js';
import { createStream } from '../../random/index.js';
import type { Point } from '../design/index.js';
import { latinHypercube } from '../design/index.js';
import { type WorldLaw, worldValue } from './world-law.js';

/** Worlds consistent with what is believed, as plain data. */
export interface Worlds {
  /** One number for each law, in their order. */
  readonly points: readonly Point[];
  /** Draws that were thrown away because their numbers cannot hold together. */
  readonly redrawn: number;
}

/** Options of `drawWorlds`. */
export interface DrawWorldsOptions {
  /** Default `throughline`. */
  readonly seed?: string | number;
  /** Whether the numbers of a point can hold together; default always. */
  readonly isPossible?: (point: Point) => boolean;
}

// Ranges of which fewer draws than one in so many hold together are a mistake.
const mostTries = 1_000;

/**
 * A Latin hypercube over laws that are independent of each other. A point that is not possible gives way to independent draws until one
 * is: worlds follow the laws on the condition of being possible, and each redrawn world costs two slices their even filling.
 * @throws RangeError when none of a thousand draws is possible
 */
export function drawWorlds(
  laws: readonly WorldLaw[],
  worlds: number,
  { seed = 'throughline', isPossible = () => true }: DrawWorldsOptions = {},
): Worlds {
  requireWhole('drawWorlds', 'a whole number of laws', laws.length, 1);
  const values = laws.map(worldValue);
  const stream = createStream(JSON.stringify(['worlds', seed]));
  let redrawn = 0;
  const points = latinHypercube(worlds, laws.length, { seed }).map((shares) => {
    let point = values.map((value, index) => value(shares[index] ?? 0));
    for (let tries = 1; !isPossible(point); tries += 1) {
      if (tries === mostTries)
        throw new RangeError(`drawWorlds requires laws that can hold together, ${mostTries} draws did not`);
      redrawn += 1;
      point = values.map((value) => value(stream.next()));
    }
    return point;
  });
  return { points, redrawn };
}
