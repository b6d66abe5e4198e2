import { type CountedAt, throughputAt } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { Replications, type StudyOptions } from '../shared/index.js';

/** How draws are run. */
export interface DrawRuns {
  /** Of each draw. */
  readonly replications: number;
  readonly at: CountedAt;
  /** Number of the first replication of the first draw; no two draws share random numbers. */
  readonly firstReplication: number;
}

/** Truckloads a day, `[draw][replication]`. */
export async function runDraws(
  draws: readonly Scenario[],
  { replications, at, firstReplication }: DrawRuns,
  options: StudyOptions,
): Promise<readonly (readonly number[])[]> {
  // Outcomes are large and measured at once: enough draws in hand to keep every thread at work, not all of them.
  const runs = new Replications(options);
  const atOnce = 16 * runs.workers;
  const values: (readonly number[])[] = [];
  for (let first = 0; first < draws.length; first += atOnce) {
    const wanted = draws.slice(first, first + atOnce).map((scenario, index) => {
      const from = firstReplication + (first + index) * replications;
      return { scenario, stream: { first: from }, n: replications };
    });
    const outcomes = await runs.ofEach(wanted);
    values.push(...outcomes.map((each) => each.map((outcome) => throughputAt(outcome, at).perDay)));
    options.onProgress?.(`${draws[0]?.name ?? ''}: ${values.length} of ${draws.length} draws`);
  }
  return values;
}
