export { createQueueExecutor, type QueueExecutorOptions } from './queue-executor.js';
export {
  type ConnectionOptions,
  checkQueueName,
  defaultQueue,
  parseRedisUrl,
  type RedisAddress,
  redisName,
} from './redis-address.js';
export { type Served, type ServeOptions, serveQueue } from './serve-queue.js';
