import { createQueueExecutor } from '../bullmq/index.js';
import { createPool, type PoolOptions } from '../node/index.js';
import type { CorridorExecutor } from '../studies/index.js';
import type { QueueSettings } from './options/index.js';

/** What a command line says about who runs its replications. */
export interface ExecutorSettings {
  readonly workers: number;
  /** Of a thread. */
  readonly limits: Pick<PoolOptions, 'memoryLimit' | 'replicationTimeLimit'>;
  /** The queue in Redis that does the runs; undefined for threads of this process. */
  readonly queue: QueueSettings | undefined;
}

/** Who runs a study's replications: threads of this process, or the workers of a queue. */
export function openExecutor(
  { workers, limits, queue }: ExecutorSettings,
  onWarning: (message: string) => void,
): CorridorExecutor {
  if (queue === undefined) return createPool({ workers, ...limits, onWarning });
  return createQueueExecutor({ ...queue, onWarning });
}
