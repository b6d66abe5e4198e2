import { createQueueExecutor } from '../bullmq/index.js';
import { createPool } from '../node/index.js';
import type { CorridorExecutor } from '../studies/index.js';
import type { QueueSettings } from './queue-options.js';

/** Who runs a study's replications: threads of this process, or the workers of a queue. */
export function openExecutor(
  { workers, queue }: { readonly workers: number; readonly queue: QueueSettings | undefined },
  onWarning: (message: string) => void,
): CorridorExecutor {
  if (queue === undefined) return createPool({ workers, onWarning });
  return createQueueExecutor({ ...queue, onWarning });
}
