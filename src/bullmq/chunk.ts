import type { Outcome } from '../corridor/index.js';
import { sha256, version } from '../node/index.js';
import { streamsVersion } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import type { CorridorJob } from '../studies/index.js';

/** Replications of one scenario as they lie on the queue; the scenario itself is stored once under its hash. */
export interface Chunk {
  /** Version of this package and of its random streams, which the worker must have too. */
  readonly version: string;
  readonly streamsVersion: number | string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: string | number;
  /** Replications from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** Whether every truckload-minute is charged to its cause. */
  readonly ledger: boolean;
  /** Seconds after which the chunk is given up; null for no limit. */
  readonly timeLimit: number | null;
}

/** A chunk on the queue, and what came of it: it stays with the job, so both go when the job is taken. */
export interface ChunkJob {
  readonly chunk: Chunk;
  readonly outcomes?: readonly Outcome[];
}

/** What a worker says of a chunk that it has done. */
export interface ChunkReceipt {
  /** Host and process of the worker. */
  readonly worker: string;
  readonly milliseconds: number;
}

/** What does not change a result and is the same for all chunks of a run. */
export interface ChunkSource {
  readonly name: string;
  readonly hash: string;
  readonly seed: string | number;
  readonly ledger: boolean;
}

/** A chunk for this version. */
export function createChunk(
  { name, hash, seed, ledger }: ChunkSource,
  { from, to }: { readonly from: number; readonly to: number },
  timeLimit: number | undefined,
): Chunk {
  return {
    version,
    streamsVersion,
    scenario: name,
    scenarioHash: hash,
    seed,
    from,
    to,
    ledger,
    timeLimit: timeLimit ?? null,
  };
}

/** The same for the same work, whoever asks for it and however often, so that work is never on the queue twice. */
export function chunkId({ version, streamsVersion, scenarioHash, seed, from, to, ledger }: Chunk): string {
  const work = [version, streamsVersion, scenarioHash, seed, from, to, ledger];
  return `chunk-${sha256(JSON.stringify(work))}`;
}

/** What a worker runs for a chunk. */
export function jobOfChunk({ seed, from, to, ledger }: Chunk, scenario: Scenario): CorridorJob {
  return { scenario, seed, from, to, ledger };
}

/** `replications 4 to 7 of statement-240`, both ends included. */
export function chunkName({ scenario, from, to }: Chunk): string {
  const numbers = to - from === 1 ? `replication ${from}` : `replications ${from} to ${to - 1}`;
  return `${numbers} of ${scenario}`;
}

/** Why this version must not do a chunk; undefined when it may. Another version could give other numbers. */
export function versionRefusal(chunk: Chunk): string | undefined {
  if (chunk.version === version && chunk.streamsVersion === streamsVersion) return undefined;
  const [asked, here] = [describeVersion(chunk), describeVersion({ version, streamsVersion })];
  return `it asks for ${asked}, the worker is ${here}`;
}

/** Whether outcomes are those of a chunk: all of its replications, in order. */
export function isResultOf(chunk: Chunk, outcomes: readonly Outcome[] | undefined): boolean {
  const numbers = outcomes?.map(({ replication }) => replication) ?? [];
  return (
    numbers.length === chunk.to - chunk.from && numbers.every((each, index) => each === chunk.from + index)
  );
}

function describeVersion(of: Pick<Chunk, 'version' | 'streamsVersion'>): string {
  return `throughline ${of.version} (streams ${of.streamsVersion})`;
}
