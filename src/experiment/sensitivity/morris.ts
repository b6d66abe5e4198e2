import { requireWhole } from '../../math/index.js';
import { createStream, type Stream } from '../../random/index.js';
import { mean, variance } from '../../statistics/index.js';
import { type Factor, type Point, scale } from '../design/index.js';
import { type BootstrapEstimate, type BootstrapOptions, bootstrap } from './bootstrap.js';
import type { FactorResponse } from './factor-response.js';
import { type Noise, noiseOf } from './noise.js';

/** Elementary effects of one factor, in units of the measure over the factor's whole range. */
export interface MorrisEffect<F extends Factor = Factor> {
  readonly factor: F;
  /** Mean effect. */
  readonly mu: BootstrapEstimate;
  /** Mean of the effects' sizes: how much the factor matters, even where effects of opposite sign cancel. */
  readonly muStar: BootstrapEstimate;
  /** Spread of the effects: curvature and interaction with other factors (and noise). */
  readonly sigma: BootstrapEstimate;
  /** The muStar that chance alone would give a factor without effect; null with one replication. */
  readonly noiseFloor: number | null;
}

/** Result of a Morris screening. */
export interface Morris<F extends Factor = Factor> {
  /** Largest muStar first. */
  readonly effects: readonly MorrisEffect<F>[];
  /** Points run. */
  readonly points: number;
  readonly noise: Noise | null;
}

/** Options of a Morris screening. */
export interface MorrisOptions extends BootstrapOptions {
  /** Paths through the cube, each with one more point than factors; default 10, at least 2. */
  readonly trajectories?: number;
  /** Levels of each factor, even; default 4. */
  readonly levels?: number;
  /** Replications of each point; default 1. */
  readonly replications?: number;
}

/**
 * Elementary effects along random paths through the ranges: which factors matter at all, anywhere. Morris, Technometrics 33 (1991);
 * muStar after Campolongo, Cariboni and Saltelli, Environmental Modelling & Software 22 (2007). Intervals by bootstrap over paths.
 * @throws RangeError for a factor without a range, or levels that are not even
 */
export async function morris<F extends Factor>(
  response: FactorResponse,
  factors: readonly F[],
  options: MorrisOptions = {},
): Promise<Morris<F>> {
  const { trajectories = 10, levels = 4, replications = 1, seed = 'throughline' } = options;
  requireWhole('morris', 'a whole number of trajectories', trajectories, 2);
  requireWhole('morris', 'a whole number of replications', replications, 1);
  requireWhole('morris', 'a whole half of the number of levels', levels / 2, 1);
  for (const { name, low, high } of factors)
    if (!(low < high)) throw new RangeError(`morris requires a range for ${name}, got ${low} to ${high}`);
  const stream = createStream(JSON.stringify(['morris', seed]));
  const paths = Array.from({ length: trajectories }, () => trajectory(factors.length, levels, stream));
  const points = paths.flatMap((path) => scale(path.points, factors));
  const values = await response(points, 0, replications);
  const effects = factors.map((factor, index) => {
    const effect = paths.map((path, number) => {
      const after = number * (factors.length + 1) + path.order.indexOf(index) + 1;
      return effectsBetween(
        factor,
        index,
        [points[after - 1], points[after]],
        [values[after - 1], values[after]],
      );
    });
    return summarise(factor, effect, options);
  });
  return {
    effects: effects.sort((a, b) => b.muStar.value - a.muStar.value),
    points: points.length,
    noise: noiseOf(values),
  };
}

interface Trajectory {
  readonly points: readonly Point[];
  /** Factor moved at each step. */
  readonly order: readonly number[];
}

/** From a random level each factor moves once, in random order, by a little more than half its range, up or down. */
function trajectory(factors: number, levels: number, stream: Stream): Trajectory {
  const half = levels / 2;
  const start = Array.from({ length: factors }, () => Math.floor(stream.next() * levels) / (levels - 1));
  const order = Array.from({ length: factors }, (_, index) => index);
  for (let last = factors - 1; last > 0; last -= 1) {
    const other = Math.floor(stream.next() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  const points: Point[] = [start];
  for (const factor of order) {
    const before = points.at(-1) ?? start;
    const value = before[factor] ?? 0;
    // Levels of the lower half go up, those of the upper half down: each level is as often met as any other.
    points.push(before.with(factor, value < 0.5 ? value + half / (levels - 1) : value - half / (levels - 1)));
  }
  return { points, order };
}

/** The effect in each replication: the difference over the step really made, as a share of the range. */
function effectsBetween(
  { low, high }: Factor,
  index: number,
  [before, after]: readonly [Point | undefined, Point | undefined],
  [from = [], to = []]: readonly [readonly number[] | undefined, readonly number[] | undefined],
): readonly number[] {
  const step = ((after?.[index] ?? 0) - (before?.[index] ?? 0)) / (high - low);
  return to.map((value, replication) => (step === 0 ? 0 : (value - (from[replication] ?? 0)) / step));
}

function summarise<F extends Factor>(
  factor: F,
  effects: readonly (readonly number[])[],
  options: MorrisOptions,
): MorrisEffect<F> {
  const means = effects.map(mean);
  const [mu, muStar, sigma] = bootstrap(
    means.length,
    (rows) => {
      const drawn = rows.map((row) => means[row] ?? 0);
      return [mean(drawn), mean(drawn.map(Math.abs)), Math.sqrt(variance(drawn))];
    },
    options,
  );
  if (mu === undefined || muStar === undefined || sigma === undefined)
    throw new RangeError('a bootstrap gives as many estimates as statistics');
  return { factor, mu, muStar, sigma, noiseFloor: noiseFloorOf(effects) };
}

/** Mean size of a normal variable without mean, √(2/π) of its standard deviation, by the spread between replications. */
function noiseFloorOf(effects: readonly (readonly number[])[]): number | null {
  const replications = effects[0]?.length ?? 0;
  return replications < 2 ? null : Math.sqrt((2 / Math.PI) * (mean(effects.map(variance)) / replications));
}
