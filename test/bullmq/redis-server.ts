import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';

/** Whether Debian's redis-server, or another, is there to be started. */
export const hasRedisServer = spawnSync('redis-server', ['--version']).status === 0;

if (!hasRedisServer) {
  if (process.env['REQUIRE_REDIS'] === '1')
    throw new Error('redis-server is required and is not on the PATH');
  process.stderr.write(
    'NOTE: no redis-server on the PATH: what needs one is skipped (apt-get install redis-server)\n',
  );
}

/** A Redis server of its own on loopback, that keeps nothing. */
export interface OwnRedis {
  readonly url: string;
  readonly port: number;
  readonly client: Redis;
  /** All keys, in order. */
  keys(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Starts a server on a free port; resolves when it answers. */
export async function startRedis(port?: number, more: readonly string[] = []): Promise<OwnRedis> {
  const at = port ?? (await freePort());
  const words = ['--port', `${at}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', [...words, '--maxmemory-policy', 'noeviction', ...more], {
    stdio: 'ignore',
  });
  process.once('exit', () => server.kill());
  const client = new Redis(at, '127.0.0.1', { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => {});
  await client.call('PING').catch(() => {});
  return {
    url: `redis://127.0.0.1:${at}`,
    port: at,
    client,
    keys: async () => (await client.keys('*')).sort(),
    async stop() {
      client.disconnect();
      await ended(server);
    },
  };
}

/** A port of loopback on which nothing listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
