import type { ChunkReport } from '../experiment/index.js';

/** What a pool posts to a worker. */
export interface ChunkMessage<Job> {
  /** Number of the chunk, which comes back with its report. */
  readonly chunk: number;
  readonly jobs: readonly Job[];
}

/** What a worker posts back. */
export interface ChunkAnswer<Result> {
  readonly chunk: number;
  readonly report: ChunkReport<Result>;
}

/** What a worker posts when it listens. */
export const readyMessage = { isReady: true } as const;

/** Whether a worker says that it listens. */
export function isReadyMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'isReady' in data && data.isReady === true;
}

/** A chunk from what a worker was posted; undefined when somebody else posted it. What the jobs are is up to who made them. */
export function chunkMessage<Job>(data: unknown): ChunkMessage<Job> | undefined {
  return isChunkMessage<Job>(data) ? data : undefined;
}

/** An answer from what a worker posted; undefined when it is something else. */
export function chunkAnswer<Result>(data: unknown): ChunkAnswer<Result> | undefined {
  return isChunkAnswer<Result>(data) ? data : undefined;
}

function isChunkMessage<Job>(data: unknown): data is ChunkMessage<Job> {
  return hasChunk(data) && 'jobs' in data && Array.isArray(data.jobs);
}

function isChunkAnswer<Result>(data: unknown): data is ChunkAnswer<Result> {
  return hasChunk(data) && 'report' in data && typeof data.report === 'object' && data.report !== null;
}

function hasChunk(data: unknown): data is { readonly chunk: number } {
  return typeof data === 'object' && data !== null && 'chunk' in data && typeof data.chunk === 'number';
}
