import { ChunkPlan, untimedLimitMs } from './chunk-plan.js';
import type { ExecutionOptions, Executor } from './executor.js';
import type { ChunkReport, WorkerPool, WorkerPoolOptions } from './worker-pool.js';

/** A job is begun so often before it is given up. */
const mostTries = 3;

/** The longest time a timer can be set to, in milliseconds: 24 days. */
const longestTimerMs = 2 ** 31 - 1;

/** A job, its place in the list, and how often it was begun. */
interface Task<Job> {
  readonly job: Job;
  readonly index: number;
  tries: number;
}

/** One list of jobs on its way through a pool. */
export class PoolRun<Job, Result> {
  private readonly plan: ChunkPlan<Task<Job>>;
  private readonly results = new Map<number, Result>();
  /** One for each chunk that a worker has in hand. */
  private readonly atWork = new Set<AbortController>();
  private failure: { readonly reason: unknown } | undefined = undefined;

  constructor(
    private readonly pool: WorkerPool<Job, Result>,
    private readonly slots: Slots,
    private readonly stops: StopSignals,
    private readonly jobs: readonly Job[],
    private readonly options: WorkerPoolOptions<Job>,
    private readonly execution: ExecutionOptions<Result>,
  ) {
    const { jobTimeLimit } = options;
    const limitMs = jobTimeLimit === undefined ? undefined : jobTimeLimit * 1000;
    const tasks = jobs.map((job, index) => ({ job, index, tries: 0 }));
    this.plan = new ChunkPlan(tasks, pool.workers, limitMs);
  }

  /** Results in the order of the jobs; rejected with what went wrong first. */
  async finish(): Promise<readonly Result[]> {
    const { signal } = this.execution;
    signal?.throwIfAborted();
    const end = signal === undefined ? undefined : this.stops.watch(signal, () => this.fail(signal.reason));
    try {
      const atOnce = Math.min(this.pool.workers, this.jobs.length);
      await Promise.all(Array.from({ length: atOnce }, () => this.work()));
    } finally {
      end?.();
    }
    if (this.failure !== undefined) throw this.failure.reason;
    return [...this.results].sort(([a], [b]) => a - b).map(([, result]) => result);
  }

  // Never rejected: all workers are to be idle before the run ends.
  private async work(): Promise<void> {
    for (let isLeft = true; isLeft; ) {
      await this.slots.take();
      try {
        const chunk = this.failure === undefined ? this.plan.take() : [];
        isLeft = chunk.length > 0;
        if (isLeft) await this.attempt(chunk);
      } catch (error) {
        this.fail(error);
      } finally {
        this.slots.give();
      }
    }
  }

  // One failure makes the other jobs pointless: they are stopped too.
  private fail(reason: unknown): void {
    this.failure ??= { reason };
    for (const each of this.atWork) each.abort(reason);
  }

  private async attempt(chunk: readonly Task<Job>[]): Promise<void> {
    for (const task of chunk) task.tries += 1;
    const report = await this.reported(chunk);
    if (report === undefined) return;
    const { results, error } = report;
    for (const [place, result] of results.entries()) this.note(chunk[place], result);
    if (error !== undefined) throw error;
    if (results.length !== chunk.length) throw new RangeError('a worker gave fewer results than it had jobs');
  }

  private note(task: Task<Job> | undefined, result: Result): void {
    if (task === undefined) throw new RangeError('a worker gave more results than it had jobs');
    this.results.set(task.index, result);
    this.execution.onResult?.(result, task.index);
    this.execution.onJobDone?.();
  }

  /** What the worker gave; undefined when it was lost and the jobs are to be done again. */
  private async reported(chunk: readonly Task<Job>[]): Promise<ChunkReport<Result> | undefined> {
    const end = new AbortController();
    let timer = endAfter(end, untimedLimitMs, ' to start its worker');
    let began = this.pool.now();
    const begin = (): void => {
      clearTimeout(timer);
      timer = endAfter(end, this.plan.limitMs(chunk.length));
      began = this.pool.now();
    };
    this.atWork.add(end);
    try {
      const jobs = chunk.map(({ job }) => job);
      const report = await this.pool.perform(jobs, end.signal, begin);
      if (report.results.length > 0) this.plan.timed(report.results.length, this.pool.now() - began);
      return report;
    } catch (error) {
      if (this.failure === undefined) this.lost(chunk, end.signal.aborted ? end.signal.reason : error);
      return undefined;
    } finally {
      this.atWork.delete(end);
      clearTimeout(timer);
    }
  }

  private lost(chunk: readonly Task<Job>[], error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    for (const task of chunk) {
      if (task.tries >= mostTries) throw new LostJobError(this.nameOf(task), mostTries, reason);
      this.plan.redo(task);
    }
  }

  private nameOf({ job, index }: Task<Job>): string {
    return this.options.nameOf?.(job, index) ?? `job ${index}`;
  }
}

/** A timer that ends a chunk because it took too long. */
function endAfter(end: AbortController, milliseconds: number, what = ''): ReturnType<typeof setTimeout> {
  const limitMs = Math.min(milliseconds, longestTimerMs);
  return setTimeout(() => end.abort(new Error(`it took more than ${limitMs / 1000} s${what}`)), limitMs);
}

/** A job lost its worker each time it was tried: it hangs, exhausts its memory or ends the thread. */
export class LostJobError extends Error {
  override readonly name = 'LostJobError';

  constructor(
    /** Such as `replication 7 of gaza`. */
    readonly job: string,
    readonly tries: number,
    reason: string,
  ) {
    super(`${job} was given up after ${tries} tries: ${reason}`);
  }
}

/** So many places; who finds none waits, first come, first served. */
export class Slots {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  /** Waits for a place and takes it. */
  async take(): Promise<void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Gives a place back, to the one who waits longest if there is any. */
  give(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.free += 1;
    else next();
  }
}

/** Tells any number of runs that they are to stop, with one listener on each signal: Node warns of a leak where there are more than ten. */
export class StopSignals {
  private readonly watched = new Map<AbortSignal, Set<() => void>>();

  /** Calls `stop` when the signal is aborted; what it returns ends the watch. */
  watch(signal: AbortSignal, stop: () => void): () => void {
    const stops = this.watched.get(signal) ?? this.begin(signal);
    stops.add(stop);
    return () => {
      stops.delete(stop);
    };
  }

  private begin(signal: AbortSignal): Set<() => void> {
    const stops = new Set<() => void>();
    this.watched.set(signal, stops);
    signal.addEventListener('abort', () => {
      for (const stop of [...stops]) stop();
    });
    return stops;
  }
}

/**
 * An executor on a pool. Jobs are done in chunks of 20 ms or more; results stand by the place of their job, so neither
 * the number of workers nor the order in which they finish can be seen in them. A chunk whose worker dies or hangs is
 * redone job by job; a job that loses its worker three times fails the run with LostJobError.
 * @throws RangeError for a time limit that is not above 0
 */
export function poolExecutor<Job, Result>(
  pool: WorkerPool<Job, Result>,
  options: WorkerPoolOptions<Job> = {},
): Executor<Job, Result> {
  const { jobTimeLimit } = options;
  if (jobTimeLimit !== undefined && !(jobTimeLimit > 0)) {
    throw new RangeError(`poolExecutor requires a jobTimeLimit above 0 s, got ${jobTimeLimit}`);
  }
  // Shared by all runs on the pool, so that a chunk's time does not run while it waits for a worker.
  const slots = new Slots(pool.workers);
  const stops = new StopSignals();
  return {
    workers: pool.workers,
    run: (jobs, execution = {}) => new PoolRun(pool, slots, stops, jobs, options, execution).finish(),
    close: () => pool.close(),
  };
}
