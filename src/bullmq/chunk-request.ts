import type { Outcome } from '../corridor/index.js';
import { scenarioHash } from '../node/index.js';
import type { Scenario } from '../scenario/index.js';
import { type CorridorJob, ResultCollector } from '../studies/index.js';
import { type Chunk, type ChunkSource, chunkId, createChunk } from './chunk.js';

/** A chunk that a run waits for. */
export interface ChunkRequest {
  readonly id: string;
  readonly chunk: Chunk;
  /** Takes the outcomes to the jobs that asked for them. */
  readonly deliver: (outcomes: readonly Outcome[]) => void;
}

/** All that a run waits for, and where its results come together. */
export interface ChunkRequests {
  /** By the id of their job on the queue. */
  readonly byId: ReadonlyMap<string, ChunkRequest>;
  /** By their hash. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** Outcomes of each job; complete when all requests have been delivered. */
  readonly results: () => readonly (readonly Outcome[])[];
}

/** How jobs are cut, and who is told of results. */
export interface ChunkRequestOptions {
  /** Most replications in a chunk. */
  readonly size: number;
  /** Seconds for a chunk; undefined for no limit. */
  readonly timeLimit: number | undefined;
  /** Called with the place of a job when all of its outcomes are there. */
  readonly onJobDone: (outcomes: readonly Outcome[], job: number) => void;
}

/** Jobs that are about the same replications, those of one scenario and seed, all with a ledger or all without. */
interface Group {
  readonly source: ChunkSource;
  readonly replications: Set<number>;
}

/**
 * Puts jobs together and cuts them at whole multiples of `size`, so that the same work has the same chunks however it was
 * asked for. A replication that several jobs ask for is done once.
 */
export function createChunkRequests(
  jobs: readonly CorridorJob[],
  options: ChunkRequestOptions,
): ChunkRequests {
  const hashes = new Map(
    [...new Set(jobs.map((job) => job.scenario))].map((each) => [each, scenarioHash(each)]),
  );
  const hashOf = (scenario: Scenario): string => hashes.get(scenario) ?? scenarioHash(scenario);
  const keyOf = (job: CorridorJob): string => groupKey(sourceOf(job, hashOf));
  const collector = new ResultCollector(jobs, keyOf, options.onJobDone);
  const requests: ChunkRequest[] = [];
  for (const [key, { source, replications }] of groupsOf(jobs, hashOf)) {
    for (const piece of alignedPieces(replications, options.size)) {
      const chunk = createChunk(source, piece, options.timeLimit);
      requests.push({ id: chunkId(chunk), chunk, deliver: (outcomes) => collector.put(key, outcomes) });
    }
  }
  return {
    byId: new Map(requests.map((each) => [each.id, each])),
    scenarios: new Map([...hashes].map(([scenario, hash]) => [hash, scenario])),
    results: () => collector.results(),
  };
}

/** Numbers in consecutive stretches, `from` up to, not including, `to`, cut where a multiple of `size` is passed. */
export function alignedPieces(
  numbers: Iterable<number>,
  size: number,
): readonly { readonly from: number; readonly to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = pieces.at(-1);
    if (last === undefined || last.to !== number || number % size === 0) {
      pieces.push({ from: number, to: number + 1 });
    } else {
      last.to += 1;
    }
  }
  return pieces;
}

function groupsOf(
  jobs: readonly CorridorJob[],
  hashOf: (scenario: Scenario) => string,
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const job of jobs) {
    const source = sourceOf(job, hashOf);
    const group = groups.get(groupKey(source)) ?? { source, replications: new Set<number>() };
    groups.set(groupKey(source), group);
    for (let each = job.from; each < job.to; each += 1) group.replications.add(each);
  }
  return groups;
}

function sourceOf(
  { scenario, seed, ledger = false }: CorridorJob,
  hashOf: (scenario: Scenario) => string,
): ChunkSource {
  return { name: scenario.name, hash: hashOf(scenario), seed, ledger };
}

function groupKey({ hash, seed, ledger }: ChunkSource): string {
  return JSON.stringify([hash, seed, ledger]);
}
