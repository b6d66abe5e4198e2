import { requireWhole } from '../../math/index.js';
import type { Point } from '../design/index.js';
import type { Sampler } from '../run/index.js';

/**
 * What a model answers at points: for each point the values of one measure in replications `from` up to, not including, `to`.
 * The same replication has common random numbers at every point, so that differences between points are sharp.
 */
export type FactorResponse = (
  points: readonly Point[],
  from: number,
  to: number,
) => Promise<readonly (readonly number[])[]>;

/**
 * The response of a simulation: one measure of a sampler made for each point. Points that are the same are run once, `atOnce`
 * points (default 16) at a time, so that a pool of threads has work.
 * @throws RangeError when a replication does not have the measure
 */
export function samplerResponse(
  samplerAt: (point: Point) => Sampler,
  measure: string,
  atOnce = 16,
): FactorResponse {
  requireWhole('samplerResponse', 'a whole number of points at once', atOnce, 1);
  return async (points, from, to) => {
    const distinct = [...new Map(points.map((point) => [keyOf(point), point]))];
    const values = new Map<string, readonly number[]>();
    for (let first = 0; first < distinct.length; first += atOnce) {
      const batch = distinct.slice(first, first + atOnce);
      const samples = await Promise.all(batch.map(([, point]) => samplerAt(point)(from, to)));
      batch.forEach(([key], index) => {
        values.set(
          key,
          (samples[index] ?? []).map((each) => measured(each, measure)),
        );
      });
    }
    return points.map((point) => values.get(keyOf(point)) ?? []);
  };
}

/** The response of a function without chance: every replication is the same. */
export function functionResponse(f: (point: Point) => number): FactorResponse {
  return (points, from, to) =>
    Promise.resolve(
      points.map((point) => {
        const value = f(point);
        return Array.from({ length: to - from }, () => value);
      }),
    );
}

function keyOf(point: Point): string {
  return point.join(' ');
}

function measured(measures: Readonly<Record<string, number>>, measure: string): number {
  const value = measures[measure];
  if (value === undefined)
    throw new RangeError(
      `a response requires the measure ${measure}, got ${Object.keys(measures).join(', ')}`,
    );
  return value;
}
