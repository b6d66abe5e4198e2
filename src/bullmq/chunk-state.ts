import type { Job } from 'bullmq';
import type { Outcome } from '../corridor/index.js';
import { type Chunk, type ChunkJob, type ChunkReceipt, chunkName, isResultOf } from './chunk.js';
import type { ProducerLine } from './producer-line.js';

/** Said by a worker of a chunk that nobody waits for. */
export const unwantedReason = 'nobody waits for it any more';

/** How it stands with a chunk on the queue. */
export type ChunkState =
  | { readonly state: 'at work' }
  | { readonly state: 'done'; readonly outcomes: readonly Outcome[] }
  | { readonly state: 'failed'; readonly reason: string; readonly attempts: number }
  /** Finished without a result that can be used: to be removed and done again. */
  | { readonly state: 'useless' }
  /** Not on the queue: to be done again. */
  | { readonly state: 'gone' };

/** Judges a chunk by its job, undefined when there is none. */
export function judge(job: Job<ChunkJob, ChunkReceipt> | undefined, chunk: Chunk): ChunkState {
  if (job === undefined) return { state: 'gone' };
  if (job.finishedOn === undefined || job.finishedOn === null) return { state: 'at work' };
  const { returnvalue, data, failedReason, attemptsMade } = job;
  if (returnvalue === null || returnvalue === undefined) {
    if (failedReason === unwantedReason) return { state: 'useless' };
    return { state: 'failed', reason: failedReason ?? 'no reason is given', attempts: attemptsMade };
  }
  const { outcomes } = data;
  if (outcomes === undefined || !isResultOf(chunk, outcomes)) return { state: 'useless' };
  return { state: 'done', outcomes };
}

/** What is told of a chunk that failed for good. */
export function failureText(
  chunk: Chunk,
  { reason, attempts }: { readonly reason: string; readonly attempts: number },
  { queue, link }: Pick<ProducerLine, 'queue' | 'link'>,
): string {
  const why = reason.includes('stalled more than') ? 'its worker died or hung again and again' : reason;
  const tries = attempts > 1 ? ` (tried ${attempts} times)` : '';
  return `${chunkName(chunk)} failed on queue ${queue.name} at ${link.name}: ${why}${tries}`;
}
