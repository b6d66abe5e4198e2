import { requireAbove, requireWhole } from '../math/index.js';
import { birthDeath, expectation } from './birth-death.js';

/**
 * What a saturated line of two stations with little room between them does in the long run; shares are of all
 * time.
 */
export interface TandemMeasures {
  readonly throughput: number;
  /** Share of time the first station is done with a piece and has nowhere to put it. */
  readonly blockedShare: number;
  /** Share of time the second station has nothing to do. */
  readonly starvedShare: number;
  /** Mean number of pieces waiting between the stations, the blocked one not counted. */
  readonly bufferLevel: number;
}

/**
 * Two single exponential servers in a row, endless work before the first, `buffer` places between, blocking
 * after service: the number that has passed the first server and not left the second is a birth-death chain
 * on 0 … buffer + 2. Hunt, Operations Research 4 (1956).
 * @example
 * tandemBlocking({ firstRate: 1, secondRate: 1, buffer: 0 }).throughput.toFixed(6); // => '0.666667'
 */
export function tandemBlocking(line: {
  readonly firstRate: number;
  readonly secondRate: number;
  readonly buffer: number;
}): TandemMeasures {
  const { firstRate, secondRate, buffer } = line;
  requireAbove('tandemBlocking', 'a first rate', firstRate, 0);
  requireAbove('tandemBlocking', 'a second rate', secondRate, 0);
  requireWhole('tandemBlocking', 'a whole buffer', buffer, 0);
  const full = buffer + 2;
  const births = Array.from({ length: full }, () => firstRate);
  const deaths = Array.from({ length: full }, () => secondRate);
  const probabilities = birthDeath(births, deaths);
  const starvedShare = probabilities[0] ?? Number.NaN;
  return {
    throughput: secondRate * (1 - starvedShare),
    blockedShare: probabilities[full] ?? Number.NaN,
    starvedShare,
    bufferLevel: expectation(probabilities, (passed) => Math.min(Math.max(0, passed - 1), buffer)),
  };
}
