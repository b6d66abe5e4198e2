import type { Outcome } from '../corridor/index.js';
import type { CorridorExecutor, CorridorJob } from '../studies/index.js';

/** Finished replications of one scenario under one seed. */
export interface ReplicationRecord {
  readonly finished: ReadonlyMap<number, Outcome>;
  /** Told each replication as soon as it is finished. */
  keep(outcome: Outcome): void;
}

/** An executor for one scenario and seed that has finished replications from the record, does the others, and adds them to it. */
export function keepReplications(executor: CorridorExecutor, record: ReplicationRecord): CorridorExecutor {
  return {
    workers: executor.workers,
    async run(jobs, { signal, onJobDone, onResult } = {}) {
      const results = jobs.map((job) => finishedOf(job, record));
      for (const [index, result] of results.entries()) {
        if (result === undefined) continue;
        onResult?.(result, index);
        onJobDone?.();
      }
      const missing = [...jobs.entries()].filter(([index]) => results[index] === undefined);
      const made = await executor.run(
        missing.map(([, job]) => job),
        {
          ...(signal === undefined ? {} : { signal }),
          ...(onJobDone === undefined ? {} : { onJobDone }),
          onResult(outcomes, place) {
            for (const outcome of outcomes) record.keep(outcome);
            const index = missing[place]?.[0];
            if (index !== undefined) onResult?.(outcomes, index);
          },
        },
      );
      for (const [place, [index]] of missing.entries()) results[index] = made[place];
      return results.filter((result) => result !== undefined);
    },
    close: () => executor.close(),
  };
}

function finishedOf(
  { from, to }: CorridorJob,
  { finished }: ReplicationRecord,
): readonly Outcome[] | undefined {
  const outcomes: Outcome[] = [];
  for (let replication = from; replication < to; replication += 1) {
    const outcome = finished.get(replication);
    if (outcome === undefined) return undefined;
    outcomes.push(outcome);
  }
  return outcomes;
}
