/** A chunk shorter than this costs more in posting than it gains. */
const shortestMs = 20;

/** Longer chunks save nothing more and lose more when they are stopped. */
const usualMs = 40;

/** Until a job has been timed, so long may a chunk take; so long may any worker take to start. */
export const untimedLimitMs = 30 * 60_000;

/** A chunk is given up when it takes so many times as long as the slowest job has made likely, and at least a minute. */
const generosity = 30;
const shortestLimitMs = 60_000;

/** Tasks of a run, cut into chunks as workers ask for them: the size follows the time that the last tasks took. */
export class ChunkPlan<Task> {
  private next = 0;
  private readonly again: Task[] = [];
  private lastMs: number | undefined = undefined;
  private slowestMs = 0;

  constructor(
    private readonly tasks: readonly Task[],
    private readonly workers: number,
    /** Milliseconds that one task may take; without it the limit follows the times taken. */
    private readonly taskLimitMs: number | undefined,
  ) {}

  /** The next chunk, empty when nothing is left to begin. A task that is redone goes alone. */
  take(): readonly Task[] {
    if (this.again.length > 0) return this.again.splice(0, 1);
    const chunk = this.tasks.slice(this.next, this.next + this.size());
    this.next += chunk.length;
    return chunk;
  }

  /** A task whose worker was lost is to be done again. */
  redo(task: Task): void {
    this.again.push(task);
  }

  /** Learns from tasks that were done. */
  timed(tasks: number, milliseconds: number): void {
    this.lastMs = milliseconds / tasks;
    this.slowestMs = Math.max(this.slowestMs, this.lastMs);
  }

  /** Milliseconds after which a chunk of so many tasks counts as hanging. */
  limitMs(tasks: number): number {
    if (this.taskLimitMs !== undefined) return this.taskLimitMs * tasks;
    if (this.lastMs === undefined) return untimedLimitMs;
    return Math.max(shortestLimitMs, generosity * this.slowestMs * tasks);
  }

  // The rest is shared out evenly as long as chunks do not become too short by that.
  private size(): number {
    const { lastMs } = this;
    if (lastMs === undefined) return 1;
    const tasksFor = (milliseconds: number): number => Math.ceil(milliseconds / Math.max(lastMs, 1e-3));
    const share = Math.ceil((this.tasks.length - this.next) / this.workers);
    return Math.max(tasksFor(shortestMs), Math.min(tasksFor(usualMs), share));
  }
}

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
