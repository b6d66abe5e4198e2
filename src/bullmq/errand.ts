import type { Outcome } from '../corridor/index.js';
import { scenarioHash } from '../node/index.js';
import type { Scenario } from '../scenario/index.js';
import type { CorridorJob } from '../studies/index.js';
import { type Chunk, chunkId, createChunk } from './chunk.js';
import { ResultTray } from './result-tray.js';

/** A chunk that a run waits for. */
export interface Errand {
  readonly id: string;
  readonly chunk: Chunk;
  /** Takes the outcomes to the jobs that asked for them. */
  readonly deliver: (outcomes: readonly Outcome[]) => void;
}

/** All that a run waits for, and where its results come together. */
export interface Errands {
  /** By the id of their job on the queue. */
  readonly byId: ReadonlyMap<string, Errand>;
  /** By their hash. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** Outcomes of each job; complete when all errands have been delivered. */
  readonly results: () => readonly (readonly Outcome[])[];
}

/** How jobs are cut, and who is told of results. */
export interface ErrandOptions {
  /** Most replications in a chunk. */
  readonly size: number;
  /** Seconds for a chunk; undefined for no limit. */
  readonly timeLimit: number | undefined;
  /** Called with the place of a job when all of its outcomes are there. */
  readonly onJobDone: (outcomes: readonly Outcome[], job: number) => void;
}

/** Jobs that are about the same replications, those of one scenario and seed. */
interface Group {
  readonly scenario: Scenario;
  readonly seed: string | number;
  readonly hash: string;
  readonly replications: Set<number>;
}

/**
 * Puts jobs together and cuts them at whole multiples of `size`, so that the same work has the same chunks however it was
 * asked for. A replication that several jobs ask for is done once.
 */
export function createErrands(jobs: readonly CorridorJob[], options: ErrandOptions): Errands {
  const hashes = new Map(
    [...new Set(jobs.map((job) => job.scenario))].map((each) => [each, scenarioHash(each)]),
  );
  const hashOf = (scenario: Scenario): string => hashes.get(scenario) ?? scenarioHash(scenario);
  const tray = new ResultTray(jobs, (job) => groupKey(hashOf(job.scenario), job.seed), options.onJobDone);
  const errands: Errand[] = [];
  for (const [key, { scenario, seed, hash, replications }] of groupsOf(jobs, hashOf)) {
    const source = { name: scenario.name, hash, seed };
    for (const piece of alignedPieces(replications, options.size)) {
      const chunk = createChunk(source, piece, options.timeLimit);
      errands.push({ id: chunkId(chunk), chunk, deliver: (outcomes) => tray.put(key, outcomes) });
    }
  }
  return {
    byId: new Map(errands.map((each) => [each.id, each])),
    scenarios: new Map([...hashes].map(([scenario, hash]) => [hash, scenario])),
    results: () => tray.results(),
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
  for (const { scenario, seed, from, to } of jobs) {
    const hash = hashOf(scenario);
    const key = groupKey(hash, seed);
    const group = groups.get(key) ?? { scenario, seed, hash, replications: new Set<number>() };
    groups.set(key, group);
    for (let each = from; each < to; each += 1) group.replications.add(each);
  }
  return groups;
}

function groupKey(hash: string, seed: string | number): string {
  return `${hash} ${JSON.stringify(seed)}`;
}
