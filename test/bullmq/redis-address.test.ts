import { expect, test } from 'vitest';
import { checkQueueName, parseRedisUrl, redisName } from '../../src/bullmq/index.js';
import { explained } from '../../src/bullmq/redis-link.js';

test.each([
  'redis://127.0.0.1:6379',
  'redis://localhost',
  'rediss://user:secret@redis.example.org:6380/2',
  'redis://[::1]:6379/0',
])('%s is the URL of a Redis server', (url) => {
  expect(parseRedisUrl(url)).toBe(url);
});

test.each(['', 'localhost:6379', 'http://localhost:6379', 'redis://', 'redis://host/database', 'redis:///0'])(
  '%j is not the URL of a Redis server',
  (url) => {
    expect(() => parseRedisUrl(url)).toThrow(RangeError);
  },
);

test('a server is named without its user and password', () => {
  expect(redisName({ url: 'rediss://user:secret@redis.example.org/2' })).toBe(
    'rediss://redis.example.org:6379',
  );
  expect(redisName({ connection: { host: 'redis', port: 7000, password: 'secret' } })).toBe(
    'redis://redis:7000',
  );
  expect(redisName({ connection: { path: '/run/redis.sock' } })).toBe('/run/redis.sock');
});

test.each(['throughline', 'team-a.2025_11'])('%s is the name of a queue', (name) => {
  expect(checkQueueName(name)).toBe(name);
});

test.each(['', 'a:b', 'a b', 'é', 'x'.repeat(101)])('%j is not the name of a queue', (name) => {
  expect(() => checkQueueName(name)).toThrow(RangeError);
});

test('a missing package is told with the command that installs it, anything else as it is', () => {
  const missing = Object.assign(new Error("Cannot find package 'bullmq'"), { code: 'ERR_MODULE_NOT_FOUND' });
  expect(explained(missing)).toEqual(
    new Error('work over Redis needs two more packages: npm install bullmq ioredis'),
  );
  const other = new SyntaxError('broken package');
  expect(explained(other)).toBe(other);
});
