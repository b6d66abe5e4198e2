import { workerData } from 'node:worker_threads';
import type { Outcome } from '../corridor/index.js';
import type { ChunkReport } from '../experiment/index.js';
import { type CorridorJob, jobPerformer } from '../studies/index.js';
import { loadPolicies } from './policy-module.js';

// What a thread of the pool runs: the entry `throughline/worker`.
export { performJob } from '../studies/index.js';

// A thread has one performer all its life.
const performer = policyModule() === undefined ? jobPerformer() : undefined;
const withPolicies = performer === undefined ? performerWithPolicies() : undefined;

/** Runs the jobs of a chunk. */
export function performJobs(
  jobs: readonly CorridorJob[],
): ChunkReport<readonly Outcome[]> | Promise<ChunkReport<readonly Outcome[]>> {
  return performer === undefined
    ? (withPolicies ?? performerWithPolicies()).then((perform) => perform(jobs))
    : performer(jobs);
}

async function performerWithPolicies() {
  return jobPerformer(await loadPolicies(policyModule() ?? ''));
}

/** Piscina puts the data that a pool was given beside its own. */
function policyModule(): string | undefined {
  const parts: readonly unknown[] = Array.isArray(workerData) ? workerData : [workerData];
  for (const part of parts)
    if (
      typeof part === 'object' &&
      part !== null &&
      'policyModule' in part &&
      typeof part.policyModule === 'string'
    )
      return part.policyModule;
  return undefined;
}
