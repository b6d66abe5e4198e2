import {
  type CorridorModel,
  createModel,
  type DefinedPolicy,
  modelMaker,
  type Outcome,
} from '../../corridor/index.js';
import { type ChunkReport, type Executor, inProcess, performChunk } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';

/** Some replications of one scenario: plain data, so that any thread or machine can do it. */
export interface CorridorJob {
  readonly scenario: Scenario;
  readonly seed: string | number;
  /** Replications from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** Charge every truckload-minute to its cause: `delays` of the outcomes. */
  readonly ledger?: boolean;
}

/** Does corridor jobs: here, or in a pool of threads. */
export type CorridorExecutor = Executor<CorridorJob, readonly Outcome[]>;

/** Runs the replications of a job. */
export function performJob(job: CorridorJob): readonly Outcome[] {
  return performWith(createModel(job.scenario), job);
}

/** Runs chunk after chunk in one thread; what a chunk has tabulated serves those after it, which changes no result. */
export function jobPerformer(
  policies: readonly DefinedPolicy[] = [],
): (jobs: readonly CorridorJob[]) => ChunkReport<readonly Outcome[]> {
  const modelOf = modelMaker();
  return (jobs) => {
    const models = new Map<Scenario, CorridorModel>();
    return performChunk((job: CorridorJob) => {
      const model = models.get(job.scenario) ?? modelOf(job.scenario);
      models.set(job.scenario, model);
      return performWith(model, job, policies);
    }, jobs);
  };
}

/** A job in words, for errors. */
export function nameOfJob({ scenario, seed, from, to }: CorridorJob): string {
  const which = to - from === 1 ? `replication ${from}` : `replications ${from} to ${to - 1}`;
  return `${which} of ${scenario.name} with seed ${JSON.stringify(seed)}`;
}

/** Runs everything in this thread; `policies` are those of your own that scenarios may name. */
export function localExecutor(policies: readonly DefinedPolicy[] = []): CorridorExecutor {
  const modelOf = modelMaker();
  return inProcess((job: CorridorJob) => performWith(modelOf(job.scenario), job, policies));
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
  /** Run a scenario that brings more than 20,000 truckloads a day or 5,000,000 a run; the entries of the package ask for it. */
  readonly large?: boolean;
}

function performWith(
  model: CorridorModel,
  { seed, from, to, ledger = false }: CorridorJob,
  policies: readonly DefinedPolicy[] = [],
): readonly Outcome[] {
  return Array.from({ length: to - from }, (_, index) =>
    model({ seed, replication: from + index, ledger, policies }),
  );
}
