import { createModel, type Outcome } from '../corridor/index.js';
import { chunks, type Executor, inProcess } from '../experiment/index.js';
import type { Scenario } from '../scenario/index.js';

/** Some replications of one scenario: plain data, so that any thread or machine can do it. */
export interface CorridorJob {
  readonly scenario: Scenario;
  readonly seed: string | number;
  /** Replications from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

/** Does corridor jobs: here, or in a pool of threads. */
export type CorridorExecutor = Executor<CorridorJob, readonly Outcome[]>;

/** Runs the replications of a job. */
export function performJob(job: CorridorJob): readonly Outcome[] {
  const model = createModel(job.scenario);
  const outcomes: Outcome[] = [];
  for (let replication = job.from; replication < job.to; replication += 1) {
    outcomes.push(model({ seed: job.seed, replication }));
  }
  return outcomes;
}

/** Runs everything in this thread. */
export function localExecutor(): CorridorExecutor {
  return inProcess(performJob);
}

/** What every study takes. */
export interface StudyOptions {
  /** Default `throughline`. */
  readonly seed?: string | number;
  /** Confidence of every interval; default 0.95. */
  readonly confidence?: number;
  /** Who runs the replications; default this thread. */
  readonly executor?: CorridorExecutor;
  /** Stops the study. */
  readonly signal?: AbortSignal;
  /** Called as work is done: a sentence for a progress line. */
  readonly onProgress?: (message: string) => void;
}

/** Replications of a scenario in order, from number `first` on. */
export async function replicateCorridor(
  scenario: Scenario,
  replications: number,
  options: StudyOptions,
  first = 0,
): Promise<readonly Outcome[]> {
  const executor = options.executor ?? localExecutor();
  // Two chunks a worker: enough to even out, few enough to keep the cost of a job small.
  const size = Math.max(1, Math.ceil(replications / (executor.workers * 2)));
  const jobs = chunks(replications, size, first).map(({ from, to }) => ({
    scenario,
    seed: options.seed ?? 'throughline',
    from,
    to,
  }));
  let done = 0;
  const results = await executor.run(jobs, {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onJobDone: () => {
      done += 1;
      options.onProgress?.(
        `${scenario.name}: ${Math.min(replications, done * size)} of ${replications} ${replications === 1 ? 'replication' : 'replications'}`,
      );
    },
  });
  return results.flat();
}
