import type { Outcome } from '../../corridor/index.js';
import type { ExecutionOptions } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { CorridorExecutor, CorridorJob } from './jobs.js';
import { OutcomeMemory, type ReplicationKey } from './outcome-memory.js';
import { ResultCollector } from './result-collector.js';

/** Where a store keeps replications beyond its memory, such as a file. */
export interface ReplicationArchive {
  /** What stands there of a replication. */
  find(key: ReplicationKey): Outcome | undefined;
  /** Which of these, that all stand there, are run again and handed to `keep` before any of them is used. */
  sampleOf(keys: readonly ReplicationKey[]): ReadonlySet<ReplicationKey>;
  /**
   * Keeps a replication that was run.
   * @throws Error where another outcome of it stands there
   */
  keep(key: ReplicationKey, outcome: Outcome): void;
}

/** What a store is told. */
export interface ReplicationStoreOptions {
  /** Outcomes held in memory, those unused for longest going first; default 2,000, some 20 kB each. */
  readonly most?: number;
  readonly archive?: ReplicationArchive;
}

/** One replication that is asked for. */
interface Asked {
  readonly key: ReplicationKey;
  readonly scenario: Scenario;
  /** Of the key, within memory. */
  readonly name: string;
}

/**
 * Replications by what they depend on, run by an executor when they are first asked for: studies that share a store run nothing
 * twice, nor what its archive holds. Itself an executor, so that every study can be given one. What it knows changes no result.
 */
export class ReplicationStore implements CorridorExecutor {
  readonly workers: number;
  private readonly memory: OutcomeMemory;
  private readonly archive: ReplicationArchive | undefined;
  private readonly texts = new WeakMap<Scenario, string>();
  /** Settled when the run that has them in hand has ended, whether they were made or not. */
  private readonly inHand = new Map<string, Promise<void>>();
  private made = 0;

  constructor(
    private readonly executor: CorridorExecutor,
    { most = 2_000, archive }: ReplicationStoreOptions = {},
  ) {
    this.workers = executor.workers;
    this.memory = new OutcomeMemory(most);
    this.archive = archive;
  }

  /** Replications run so far, the sample of what was kept included. */
  get replicationsRun(): number {
    return this.made;
  }

  /** All outcomes that are in memory. */
  remembered(): Iterable<readonly [ReplicationKey, Outcome]> {
    return this.memory.entries();
  }

  async run(
    jobs: readonly CorridorJob[],
    { signal, onJobDone, onResult }: ExecutionOptions<readonly Outcome[]> = {},
  ): Promise<readonly (readonly Outcome[])[]> {
    signal?.throwIfAborted();
    const collector = new ResultCollector(
      jobs,
      (job) => groupOf(this.keyOf(job, 0)),
      (outcomes, job) => {
        onResult?.(outcomes, job);
        onJobDone?.();
      },
    );
    const open = this.askedBy(jobs);
    const give = ({ name, key }: Asked, outcome: Outcome): void => {
      if (open.delete(name)) collector.put(groupOf(key), [outcome]);
    };
    // What another run had in hand and did not finish is asked for again.
    while (open.size > 0) {
      signal?.throwIfAborted();
      const waiting = [...open.values()].flatMap(({ name }) => this.inHand.get(name) ?? []);
      const free = [...open.values()].filter(({ name }) => !this.inHand.has(name));
      await this.make(free, give, signal);
      if (waiting.length > 0) await orAborted(Promise.all(waiting), signal);
    }
    return collector.results();
  }

  close(): Promise<void> {
    return this.executor.close();
  }

  /** Gives what is known, after the sample of it was run again, and runs the rest. */
  private async make(
    asked: readonly Asked[],
    give: (asked: Asked, outcome: Outcome) => void,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const unknown = asked.filter((each) => {
      const outcome = this.memory.find(each.key);
      if (outcome !== undefined) give(each, outcome);
      return outcome === undefined;
    });
    await this.inOneHand(unknown, () => this.makeUnknown(unknown, give, signal));
  }

  /** Keeps others from asking for the same while the work goes on. */
  private async inOneHand(asked: readonly Asked[], work: () => Promise<void>): Promise<void> {
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    for (const { name } of asked) this.inHand.set(name, ended);
    try {
      await work();
    } finally {
      for (const { name } of asked) this.inHand.delete(name);
      end();
    }
  }

  private async makeUnknown(
    asked: readonly Asked[],
    give: (asked: Asked, outcome: Outcome) => void,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const stored = new Map<Asked, Outcome>();
    for (const each of asked) {
      const outcome = this.archive?.find(each.key);
      if (outcome !== undefined) stored.set(each, outcome);
    }
    const sample = this.archive?.sampleOf([...stored.keys()].map(({ key }) => key)) ?? new Set();
    await this.perform(
      [...stored.keys()].filter(({ key }) => sample.has(key)),
      give,
      signal,
    );
    for (const [each, outcome] of stored) {
      if (sample.has(each.key)) continue;
      this.memory.keep(each.key, outcome);
      give(each, outcome);
    }
    await this.perform(
      asked.filter((each) => !stored.has(each)),
      give,
      signal,
    );
  }

  private async perform(
    asked: readonly Asked[],
    give: (asked: Asked, outcome: Outcome) => void,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    if (asked.length === 0) return;
    const made = new Set<number>();
    const note = (outcomes: readonly Outcome[], index: number): void => {
      const [each, outcome] = [asked[index], outcomes[0]];
      if (each === undefined || outcome === undefined || made.has(index)) return;
      made.add(index);
      this.made += 1;
      this.archive?.keep(each.key, outcome);
      this.memory.keep(each.key, outcome);
      give(each, outcome);
    };
    const results = await this.executor.run(asked.map(jobOf), {
      ...(signal === undefined ? {} : { signal }),
      onResult: note,
    });
    for (const [index, outcomes] of results.entries()) note(outcomes, index);
    if (made.size < asked.length) throw new RangeError('an executor gave fewer results than it had jobs');
  }

  private askedBy(jobs: readonly CorridorJob[]): Map<string, Asked> {
    const asked = new Map<string, Asked>();
    for (const job of jobs) {
      for (let replication = job.from; replication < job.to; replication += 1) {
        const key = this.keyOf(job, replication);
        const name = `${groupOf(key)} ${replication}`;
        asked.set(name, { key, name, scenario: job.scenario });
      }
    }
    return asked;
  }

  private keyOf({ scenario, seed, ledger = false }: CorridorJob, replication: number): ReplicationKey {
    const text = this.texts.get(scenario) ?? JSON.stringify({ ...scenario, facts: {} });
    this.texts.set(scenario, text);
    return { scenario: text, seed, replication, ledger };
  }
}

function groupOf({ scenario, seed, ledger }: ReplicationKey): string {
  return `${ledger ? 'ledger' : 'plain'} ${JSON.stringify(seed)} ${scenario}`;
}

function jobOf({ scenario, key: { seed, replication, ledger } }: Asked): CorridorJob {
  return { scenario, seed, from: replication, to: replication + 1, ...(ledger ? { ledger } : {}) };
}

/** The promise, or the signal's reason as soon as it is aborted. */
async function orAborted(promise: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) {
    await promise;
    return;
  }
  signal.throwIfAborted();
  let stop = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
