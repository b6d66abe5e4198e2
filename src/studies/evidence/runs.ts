import type { CountingPoint } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { Replications, type StudyOptions } from '../shared/index.js';

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
  options: StudyOptions,
): Promise<readonly (readonly number[])[]> {
  // Outcomes are large and measured at once: enough worlds in hand to keep every thread at work, not all of them.
  const runs = new Replications(options);
  const atOnce = 16 * runs.workers;
  const values: (readonly number[])[] = [];
  for (let first = 0; first < worlds.length; first += atOnce) {
    const wanted = worlds.slice(first, first + atOnce).map((scenario, index) => {
      const from = firstReplication + (first + index) * replications;
      return { scenario, stream: { first: from }, n: replications };
    });
    const outcomes = await runs.ofEach(wanted);
    values.push(...outcomes.map((each) => each.map(({ throughput }) => throughput[at].perDay)));
    options.onProgress?.(`${worlds[0]?.name ?? ''}: ${values.length} of ${worlds.length} worlds`);
  }
  return values;
}
