import type { Redis } from 'ioredis';
import { type ConnectionOptions, type RedisAddress, redisName } from './redis-address.js';

/** A connection to Redis that says when it is lost for good. */
export interface RedisLink extends QueuePackages {
  readonly redis: Redis;
  /** Host and port as shown to people, without a password. */
  readonly name: string;
  /** Aborted, with an Error as its reason, when Redis could not be reached again for `patienceSeconds`. */
  readonly lost: AbortSignal;
  readonly patienceSeconds: number;
  /** Ends the connection and all that were made from it; none is tried again. */
  close(): void;
}

/** Seconds for the first answer of Redis. */
const answerSeconds = 5;

/**
 * Connects to Redis. The first attempt must succeed within seconds; a connection lost later is tried again for
 * `patienceSeconds`.
 * @throws Error when the packages are not installed, or Redis cannot be reached, refuses, or does not answer
 */
export async function connectToRedis(address: RedisAddress, patienceSeconds = 30): Promise<RedisLink> {
  const packages = await loadPackages();
  const name = redisName(address);
  const losing = new AbortController();
  const patience = createPatience(patienceSeconds, () =>
    losing.abort(new Error(`lost Redis at ${name}: no connection for ${patienceSeconds} s`)),
  );
  const redis = createClient(packages.RedisClient, address, patience.delay);
  let reason: unknown;
  redis.on('error', (error: unknown) => {
    reason = error;
  });
  try {
    await withinSeconds(answerSeconds, greet(redis));
  } catch (error) {
    redis.disconnect();
    throw new Error(`cannot reach Redis at ${name}: ${reasonOf(reason ?? error)}`, { cause: error });
  }
  patience.begin();
  const close = (): void => {
    patience.end();
    redis.disconnect();
  };
  return { ...packages, redis, name, lost: losing.signal, patienceSeconds, close };
}

/** Whether an error only says that there is no connection just now. */
export function isConnectionTrouble(error: Error): boolean {
  return ('code' in error && error.name !== 'ReplyError') || /^Connection is closed/.test(error.message);
}

async function greet(redis: Redis): Promise<void> {
  await redis.connect();
  await redis.ping();
}

function createClient(
  Client: QueuePackages['RedisClient'],
  address: RedisAddress,
  retryStrategy: (times: number) => number | null,
): Redis {
  const options: ConnectionOptions = {
    connectTimeout: answerSeconds * 1000,
    ...('connection' in address ? address.connection : {}),
    // BullMQ waits at its own connections as long as it takes.
    maxRetriesPerRequest: null,
    lazyConnect: true,
    retryStrategy,
  };
  if ('url' in address) return new Client(address.url, options);
  return new Client(options);
}

/** How long to wait before the next attempt to connect, in milliseconds; null when it is time to give up. */
function createPatience(seconds: number, giveUp: () => void) {
  let hasBegun = false;
  let since = 0;
  return {
    begin(): void {
      hasBegun = true;
    },
    end(): void {
      hasBegun = false;
    },
    delay(times: number): number | null {
      if (!hasBegun) return null;
      if (times === 1) since = Date.now();
      if (Date.now() - since < seconds * 1000) return Math.min(100 * times, 1_000);
      giveUp();
      return null;
    },
  };
}

function withinSeconds<Value>(seconds: number, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer for ${seconds} s`)), seconds * 1000);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ECONNREFUSED') return 'nothing listens there';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no such host';
  const message = error instanceof Error ? error.message : String(error);
  return /RESP|protocol error/i.test(message) ? 'what answers there is not Redis' : message;
}

type BullMq = typeof import('bullmq');
type RedisClient = typeof import('ioredis').Redis;

/** The two optional packages of the queue. */
interface QueuePackages {
  readonly bullmq: BullMq;
  readonly RedisClient: RedisClient;
}

/**
 * Loads the optional packages, only when a queue is really used.
 * @throws Error with the command that installs them when one is missing
 */
async function loadPackages(): Promise<QueuePackages> {
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
