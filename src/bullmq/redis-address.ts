import type { RedisOptions } from 'ioredis';

/** Options of ioredis, besides the form of its replies. */
export type ConnectionOptions = Omit<RedisOptions, 'replyMapping'>;

/** Where Redis is: a URL such as `redis://127.0.0.1:6379`, or what ioredis takes. */
export type RedisAddress = { readonly url: string } | { readonly connection: ConnectionOptions };

/**
 * Checks the URL of a Redis server: `redis://[[user]:password@]host[:port][/database]`, `rediss://` over TLS.
 * @throws RangeError when it is anything else
 */
export function parseRedisUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isRedis = url?.protocol === 'redis:' || url?.protocol === 'rediss:';
  if (url === undefined || !isRedis || url.hostname === '' || !/^(\/\d*)?$/.test(url.pathname)) {
    throw new RangeError('must be a URL such as redis://127.0.0.1:6379 or rediss://:password@host:6379/0');
  }
  return text;
}

/** Host and port as shown to people: never a user's name or password. */
export function redisName(address: RedisAddress): string {
  if ('url' in address) {
    const { protocol, hostname, port } = new URL(address.url);
    return `${protocol}//${hostname}:${port === '' ? '6379' : port}`;
  }
  const { path, host = 'localhost', port = 6379 } = address.connection;
  return path ?? `redis://${host}:${port}`;
}

/** Queue that runs and workers use when none is named. */
export const defaultQueue = 'throughline';

/**
 * Checks the name of a queue: letters, digits, dots, hyphens and underscores, as it becomes part of keys in Redis.
 * @throws RangeError when it is anything else
 */
export function checkQueueName(name: string): string {
  if (/^[\w.-]{1,100}$/.test(name)) return name;
  throw new RangeError(
    `must be 1 to 100 letters, digits, dots, hyphens or underscores, got ${JSON.stringify(name)}`,
  );
}
