import type { CountingPoint } from '../../corridor/index.js';
import { samplerOn } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { localExecutor, type StudyOptions } from '../shared/index.js';

/** How worlds are run. */
export interface WorldRuns {
  /** Of each world. */
  readonly replications: number;
  readonly at: CountingPoint;
  /** Number of the first replication of the first world; no two worlds share their luck. */
  readonly firstReplication: number;
}

/** Truckloads a day, `[world][replication]`. */
export async function runWorlds(
  worlds: readonly Scenario[],
  { replications, at, firstReplication }: WorldRuns,
  { executor = localExecutor(), seed = 'throughline', signal, onProgress }: StudyOptions,
): Promise<readonly (readonly number[])[]> {
  // Outcomes are large and measured at once: enough worlds in hand to keep every thread at work, not all of them.
  const atOnce = 16 * executor.workers;
  const execution = { seed, ...(signal === undefined ? {} : { signal }) };
  const values: (readonly number[])[] = [];
  for (let first = 0; first < worlds.length; first += atOnce) {
    const batch = worlds.slice(first, first + atOnce).map(async (world, index) => {
      const measure = samplerOn(
        executor,
        world,
        ({ throughput }) => ({ perDay: throughput[at].perDay }),
        execution,
      );
      const from = firstReplication + (first + index) * replications;
      return (await measure(from, from + replications)).map(({ perDay = Number.NaN }) => perDay);
    });
    values.push(...(await Promise.all(batch)));
    onProgress?.(`${worlds[0]?.name ?? ''}: ${values.length} of ${worlds.length} worlds`);
  }
  return values;
}
