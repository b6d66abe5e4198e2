import type { Outcome } from '../../corridor/index.js';
import type { Measures, Sampler } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type CorridorJob, localExecutor, type StudyOptions } from './jobs.js';
import { ReplicationStore } from './replication-store.js';

/** Replications of one purpose: numbers from `first` on under one seed. Streams that do not overlap are independent. */
export interface ReplicationStream {
  /** Number of its first replication. */
  readonly first: number;
  /** Default the study's. */
  readonly seed?: string | number;
  /** Charge every truckload-minute to its cause: `delays` of the outcomes. */
  readonly ledger?: boolean;
}

/** What plans are searched by, and all sides of a comparison run on: common random numbers from 0 on. */
export const search: ReplicationStream = { first: 0 };

/** What settles a plan that those of the search leave open, far behind all that confirms an answer. */
export const settling: ReplicationStream = { first: 1_000_000 };

/** Replications behind those of the search, by which nothing was chosen. */
export function confirmation(searched: number): ReplicationStream {
  return { first: searched };
}

/** The stream without its first so many replications. */
export function after(stream: ReplicationStream, replications: number): ReplicationStream {
  return { ...stream, first: stream.first + replications };
}

/** So many replications of a stream of one scenario. */
export interface Wanted {
  readonly scenario: Scenario;
  readonly stream: ReplicationStream;
  readonly n: number;
}

/** Options whose executor is a store, so that what one part of a study has run serves the others. */
export function sharing<Options extends StudyOptions>(options: Options): Options {
  return { ...options, executor: storeOf(options) };
}

function storeOf({ executor }: StudyOptions): ReplicationStore {
  return executor instanceof ReplicationStore ? executor : new ReplicationStore(executor ?? localExecutor());
}

/** The replications of a study, from the store that it shares with others or from one of its own. */
export class Replications {
  private readonly store: ReplicationStore;
  private readonly seed: string | number;
  private readonly signal: AbortSignal | undefined;

  constructor(options: StudyOptions) {
    this.store = storeOf(options);
    this.seed = options.seed ?? 'throughline';
    this.signal = options.signal;
  }

  /** Of the executor, for studies that ask for as much at once as keeps all of them at work. */
  get workers(): number {
    return this.store.workers;
  }

  /** The first `n` outcomes of a stream, in their order; only what is missing is run. */
  async outcomes(
    scenario: Scenario,
    stream: ReplicationStream,
    n: number,
    onProgress?: (message: string) => void,
  ): Promise<readonly Outcome[]> {
    const told = (done: number): void =>
      onProgress?.(`${scenario.name}: ${done} of ${n} ${n === 1 ? 'replication' : 'replications'}`);
    const [outcomes = []] = await this.ofEach([{ scenario, stream, n }], told);
    return outcomes;
  }

  /** The outcomes of several scenarios, all at work at once; `onDone` is told how many replications are there. */
  async ofEach(
    wanted: readonly Wanted[],
    onDone?: (done: number) => void,
  ): Promise<readonly (readonly Outcome[])[]> {
    let done = 0;
    // One replication each: whoever does them puts as many together as pays.
    const results = await this.store.run(
      wanted.flatMap((each) => this.jobsOf(each)),
      {
        ...(this.signal === undefined ? {} : { signal: this.signal }),
        onJobDone: () => {
          done += 1;
          onDone?.(done);
        },
      },
    );
    const all = results.flat();
    let next = 0;
    return wanted.map(({ n }) => {
      next += n;
      return all.slice(next - n, next);
    });
  }

  /** A stream of one scenario as a sampler for experiments. */
  sampler(
    scenario: Scenario,
    stream: ReplicationStream,
    measure: (outcome: Outcome) => Measures,
    onDone?: () => void,
  ): Sampler {
    return async (from, to) => {
      const wanted = { scenario, stream: after(stream, from), n: to - from };
      const [outcomes = []] = await this.ofEach([wanted], onDone);
      return outcomes.map(measure);
    };
  }

  private jobsOf({ scenario, stream, n }: Wanted): readonly CorridorJob[] {
    const { first, seed = this.seed, ledger = false } = stream;
    return Array.from({ length: n }, (_, index) => {
      const from = first + index;
      return { scenario, seed, from, to: from + 1, ...(ledger ? { ledger } : {}) };
    });
  }
}
