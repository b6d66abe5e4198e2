import { type ExecutionOptions, type Executor, inProcess } from './executor.js';

/** One replication's results by name: one number each, such as `waitingTime` or `receivedPerDay`. */
export type Measures = Readonly<Record<string, number>>;

/**
 * Anything that can be run in independent replications: the same scenario, seed and replication give the same measures.
 * Under one seed, replication 3 of two scenarios should have common random numbers; that makes paired comparisons sharp.
 */
export type Model<S> = (scenario: S, seed: string | number, replication: number) => Measures;

/** Replications of one scenario as plain data, so that any thread or machine can do them: `from` up to, not including, `to`. */
export interface ReplicationJob<S> {
  readonly scenario: S;
  readonly seed: string | number;
  readonly from: number;
  readonly to: number;
}

/** Replications of one scenario on demand, `from` up to, not including, `to`; the same number is the same replication. */
export type Sampler = (from: number, to: number) => Promise<readonly Measures[]>;

/** Options of a sampler. */
export interface SamplerOptions extends ExecutionOptions {
  /** Default `throughline`. */
  readonly seed?: string | number;
}

/** Replications of a model, run in this thread. */
export function sampler<S>(model: Model<S>, scenario: S, options: SamplerOptions = {}): Sampler {
  const here = inProcess((job: ReplicationJob<S>): readonly Measures[] => {
    const measures: Measures[] = [];
    for (let each = job.from; each < job.to; each += 1) measures.push(model(job.scenario, job.seed, each));
    return measures;
  });
  return samplerOn(here, scenario, (measures) => measures, options);
}

/** Replications done by an executor, such as a pool of threads, and what is measured of each result. */
export function samplerOn<S, Result>(
  executor: Executor<ReplicationJob<S>, readonly Result[]>,
  scenario: S,
  measure: (result: Result) => Measures,
  { seed = 'throughline', ...execution }: SamplerOptions = {},
): Sampler {
  return async (from, to) => {
    // Two chunks a worker even out the load; how they are cut does not show in the results.
    const size = Math.max(1, Math.ceil((to - from) / (executor.workers * 2)));
    const jobs: ReplicationJob<S>[] = [];
    for (let start = from; start < to; start += size) {
      jobs.push({ scenario, seed, from: start, to: Math.min(to, start + size) });
    }
    const results = await executor.run(jobs, execution);
    return results.flat().map(measure);
  };
}
