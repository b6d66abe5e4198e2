import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';

const jobKeys = [
  'wait',
  'paused',
  'active',
  'delayed',
  'prioritized',
  'waiting-children',
  'completed',
  'failed',
];
const otherKeys = ['repeat', 'de'];
const bookKeys = ['meta', 'events', 'id', 'pc', 'marker', 'stalled', 'stalled-check', 'limiter'];

// In one step, so that no job can come between looking and deleting. What an operator has set (a pause, a limit) stays.
const tidy = `
local lists = tonumber(ARGV[1])
for index = 1, lists do
  if redis.call('EXISTS', KEYS[index]) == 1 then return 0 end
end
for _, field in ipairs({'paused', 'concurrency', 'max', 'duration'}) do
  if redis.call('HEXISTS', KEYS[lists + 1], field) == 1 then return 0 end
end
for index = lists + 1, #KEYS do redis.call('DEL', KEYS[index]) end
return 1`;

/** Removes BullMQ's own bookkeeping of a queue that holds no job; it is made anew when needed. */
export async function tidyQueue(redis: Redis, queue: Queue): Promise<void> {
  const lists = [...jobKeys, ...otherKeys];
  const keys = [...lists, ...bookKeys].map((each) => queue.toKey(each));
  await redis.eval(tidy, keys.length, ...keys, lists.length);
}
