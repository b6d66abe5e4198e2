import type { ChunkReport } from '../experiment/index.js';
import { type CorridorJob, jobPerformer } from '../studies/index.js';
import { type ChunkAnswer, chunkMessage, readyMessage } from './chunk-message.js';

/** What is used of a worker's own global scope: `self`. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

/**
 * Makes a web worker serve a pool; called once by the worker's script, with `self`:
 * `import { serveJobs } from 'throughline/browser'; serveJobs(self);`
 */
export function serveJobs(scope: WorkerScope): void;
/** The same for jobs of any model: `perform` does the jobs of a chunk, such as `performChunk` with a function of one's own. */
export function serveJobs<Job>(
  scope: WorkerScope,
  perform: (jobs: readonly Job[]) => ChunkReport<unknown>,
): void;
export function serveJobs(
  scope: WorkerScope,
  perform: (jobs: readonly CorridorJob[]) => ChunkReport<unknown> = jobPerformer(),
): void {
  scope.addEventListener('message', ({ data }) => {
    const chunk = chunkMessage<CorridorJob>(data);
    if (chunk === undefined) return;
    const answer: ChunkAnswer<unknown> = { chunk: chunk.chunk, report: perform(chunk.jobs) };
    scope.postMessage(answer);
  });
  // A script may have waited for something before; what is posted to it meanwhile would be lost.
  scope.postMessage(readyMessage);
}
