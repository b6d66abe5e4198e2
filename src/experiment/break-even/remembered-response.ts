import type { Point } from '../design/index.js';
import type { FactorResponse } from '../sensitivity/index.js';

/** A response that runs nothing twice, and how many replications it has asked for. */
export interface RememberedResponse {
  readonly response: FactorResponse;
  /** Replications run so far, those known beforehand left out. */
  readonly replicationsUsed: () => number;
}

/**
 * Keeps what a response answered, from replication 0 on, and asks only for replications that are missing; `known` are points answered
 * elsewhere. Points asked for one after the other are shared; a point twice in one question is run as the response itself does.
 */
export function rememberedResponse(
  response: FactorResponse,
  known: readonly { readonly point: Point; readonly values: readonly number[] }[] = [],
): RememberedResponse {
  const rows = new Map(known.map(({ point, values }) => [keyOf(point), values]));
  let used = 0;
  const complete = async (point: Point, to: number): Promise<readonly number[]> => {
    const row = rows.get(keyOf(point)) ?? [];
    if (row.length >= to) return row;
    used += to - row.length;
    const [more = []] = await response([point], row.length, to);
    const whole = [...row, ...more];
    rows.set(keyOf(point), whole);
    return whole;
  };
  return {
    response: async (points, from, to) =>
      (await Promise.all(points.map((point) => complete(point, to)))).map((row) => row.slice(from, to)),
    replicationsUsed: () => used,
  };
}

function keyOf(point: Point): string {
  return point.join(' ');
}
