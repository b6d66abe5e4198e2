import type { Command } from 'commander';
import { checkQueueName, defaultQueue, parseRedisUrl } from '../../bullmq/index.js';
import type { OptionReader } from './option-reader.js';

/** The queue that a command line names. */
export interface QueueSettings {
  readonly url: string;
  readonly queue: string;
}

const queueWords = ['--redis', '--queue'] as const;

/** Adds `--redis` and `--queue`. */
export function withQueueOptions(command: Command, redisHelp: string): Command {
  return command
    .option('--redis <url>', redisHelp)
    .option('--queue <name>', `name of the queue in Redis (default: ${defaultQueue})`);
}

/** The queue, or undefined when the command line names none; problems are noted in the reader. */
export function readQueueSettings(reader: OptionReader): QueueSettings | undefined {
  const url = reader.parsed('redis', parseRedisUrl);
  const queue = reader.parsed('queue', checkQueueName);
  if (reader.text('redis') === undefined) {
    if (reader.text('queue') !== undefined) reader.refuse('queue', 'needs --redis, where the queue is');
    return undefined;
  }
  return url === undefined ? undefined : { url, queue: queue ?? defaultQueue };
}

/** Words of a command line without its queue, which changes no result and may hold a password. */
export function withoutQueueWords(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => {
    const before = words[index - 1];
    const isValue = queueWords.some((each) => each === before);
    return !isValue && !queueWords.some((each) => word === each || word.startsWith(`${each}=`));
  });
}
