export { createQueueExecutor, type QueueExecutorOptions } from './queue-executor.js';
export { checkQueueName, defaultQueue } from './queue-name.js';
export { type ConnectionOptions, parseRedisUrl, type RedisAddress, redisName } from './redis-address.js';
export { type Served, type ServeOptions, serveQueue } from './serve-queue.js';
