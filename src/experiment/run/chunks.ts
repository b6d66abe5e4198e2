/** Replications from `from` up to, not including, `to`. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

/** One of so many equal parts of a study, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/**
 * Replications cut into consecutive chunks, at most `size` in each.
 * How they are cut does not show in the results: replications are independent.
 */
export function chunks(replications: number, size: number, first = 0): readonly Chunk[] {
  const result: Chunk[] = [];
  for (let from = first; from < first + replications; from += size) {
    result.push({ from, to: Math.min(first + replications, from + size) });
  }
  return result;
}

/**
 * The replications of one shard. All shards together have each replication once, and their lengths differ by one at most;
 * with more shards than replications some are empty.
 * @throws RangeError unless 1 <= index <= of, all whole
 */
export function shardRange(replications: number, { index, of }: Shard): Chunk {
  if (!Number.isInteger(of) || !Number.isInteger(index) || index < 1 || index > of) {
    throw new RangeError(`shardRange requires a shard from 1/1 on, got ${index}/${of}`);
  }
  const start = (part: number): number => Math.floor((part * replications) / of);
  return { from: start(index - 1), to: start(index) };
}
