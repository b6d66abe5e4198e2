type BullMq = typeof import('bullmq');
type RedisClient = typeof import('ioredis').Redis;

/** The two optional packages of the queue. */
export interface QueuePackages {
  readonly bullmq: BullMq;
  readonly RedisClient: RedisClient;
}

/**
 * Loads the optional packages, only when a queue is really used.
 * @throws Error with the command that installs them when one is missing
 */
export async function loadPackages(): Promise<QueuePackages> {
  try {
    const [bullmq, { Redis: RedisClient }] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { bullmq, RedisClient };
  } catch (error) {
    throw explained(error);
  }
}

/** A missing package in a sentence that tells how to get it; any other error as it is. */
export function explained(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') return error;
  return new Error('work over Redis needs two more packages: npm install bullmq ioredis', { cause: error });
}
