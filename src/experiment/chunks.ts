/** Replications from `from` up to, not including, `to`. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

/**
 * Replications cut into consecutive chunks, at most `size` in each.
 * How they are cut does not show in the results: each replication has luck of its own.
 */
export function chunks(replications: number, size: number, first = 0): readonly Chunk[] {
  const result: Chunk[] = [];
  for (let from = first; from < first + replications; from += size) {
    result.push({ from, to: Math.min(first + replications, from + size) });
  }
  return result;
}
