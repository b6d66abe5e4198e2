import type { Outcome } from '../corridor/index.js';
import { scenarioHash } from '../node/index.js';
import type { Scenario } from '../scenario/index.js';
import type { CorridorJob } from '../studies/index.js';
import { type Chunk, chunkId, createChunk } from './chunk.js';

/** A chunk that a run waits for. */
export interface Errand {
  readonly id: string;
  readonly chunk: Chunk;
  /** Takes the outcomes to the jobs that asked for them. */
  readonly deliver: (outcomes: readonly Outcome[]) => void;
}

/** All that a run waits for, and where its results come together. */
export interface Errands {
  /** By the id of their job. */
  readonly byId: ReadonlyMap<string, Errand>;
  /** By their hash. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** Outcomes of each job; complete when all errands have been delivered. */
  readonly results: () => readonly (readonly Outcome[])[];
}

/**
 * Cuts jobs at whole multiples of `size` replications, so that the same work has the same chunks however it was asked for.
 * `onJobDone` is called when all chunks of a job have been delivered.
 */
export function createErrands(
  jobs: readonly CorridorJob[],
  size: number,
  timeLimit: number | undefined,
  onJobDone: () => void,
): Errands {
  const byId = new Map<string, Errand>();
  const scenarios = new Map<string, Scenario>();
  const hashes = new Map<Scenario, string>();
  const parts: (readonly Outcome[])[][] = jobs.map(() => []);
  jobs.forEach(({ scenario, seed, from, to }, job) => {
    const hash = hashes.get(scenario) ?? scenarioHash(scenario);
    hashes.set(scenario, hash);
    scenarios.set(hash, scenario);
    const pieces = alignedPieces(from, to, size);
    let missing = pieces.length;
    if (missing === 0) onJobDone();
    pieces.forEach((piece, index) => {
      const chunk = createChunk({ name: scenario.name, hash, seed }, piece, timeLimit);
      const id = chunkId(chunk);
      // Two jobs may ask for the same chunk: it is done once.
      const before = byId.get(id);
      const deliver = (outcomes: readonly Outcome[]): void => {
        before?.deliver(outcomes);
        (parts[job] ?? [])[index] = outcomes;
        missing -= 1;
        if (missing === 0) onJobDone();
      };
      byId.set(id, { id, chunk, deliver });
    });
  });
  return { byId, scenarios, results: () => parts.map((pieces) => pieces.flat()) };
}

/** From `from` up to, not including, `to`, cut where a multiple of `size` is passed. */
export function alignedPieces(
  from: number,
  to: number,
  size: number,
): readonly { readonly from: number; readonly to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  for (let start = from; start < to; ) {
    const end = Math.min(to, (Math.floor(start / size) + 1) * size);
    pieces.push({ from: start, to: end });
    start = end;
  }
  return pieces;
}
