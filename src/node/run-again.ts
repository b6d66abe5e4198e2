import type { Outcome } from '../corridor/index.js';
import type { Scenario } from '../scenario/index.js';
import { type CorridorExecutor, localExecutor } from '../studies/index.js';
import type { PlacedReplication } from './read-replications.js';
import { sha256 } from './scenario-hash.js';

/** Replications of one scenario and seed as a file holds them. */
export interface StoredRuns {
  readonly scenario: Scenario;
  readonly seed: string | number;
  readonly replications: readonly PlacedReplication[];
}

/** How many of them are run again, and by whom. */
export interface RunAgainOptions {
  /** Replications run again, at least 1; all where there are fewer. Default 1. */
  readonly runAgain?: number;
  /** Default this thread. */
  readonly executor?: CorridorExecutor;
  readonly signal?: AbortSignal;
}

/**
 * Runs a sample of stored replications again and gives those that come out otherwise, by line. A hash in a file can be forged with
 * what it is of; a run cannot. The sample is drawn from everything that is stored, so that whoever changes a line changes the sample.
 * @throws RangeError when `runAgain` is not a whole number of at least 1
 */
export async function differingWhenRunAgain(
  { scenario, seed, replications }: StoredRuns,
  { runAgain = 1, executor = localExecutor(), signal }: RunAgainOptions = {},
): Promise<readonly PlacedReplication[]> {
  if (!Number.isInteger(runAgain) || runAgain < 1) {
    throw new RangeError(`runAgain requires a whole number of at least 1, got ${runAgain}`);
  }
  const sample = drawn(replications, runAgain);
  const jobs = sample.map(({ outcome: { replication: from } }) => ({ scenario, seed, from, to: from + 1 }));
  const made = await executor.run(jobs, signal === undefined ? {} : { signal });
  return sample.filter(({ outcome }, index) => !isSame(outcome, made[index]?.[0]));
}

/** What is said of such a replication. */
export const differingText = 'is not what running it again gives: it was changed, or something else made it';

function drawn(replications: readonly PlacedReplication[], count: number): readonly PlacedReplication[] {
  const hashes = replications.map(({ outcome }) => sha256(JSON.stringify(outcome)));
  const all = sha256(hashes.join());
  return replications
    .map((each, index) => ({ each, rank: sha256(`${all} ${index}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ each }) => each)
    .sort((a, b) => a.line - b.line);
}

function isSame(stored: Outcome, made: Outcome | undefined): boolean {
  return JSON.stringify(stored) === JSON.stringify(made);
}
