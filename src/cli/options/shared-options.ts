import type { Command } from 'commander';
import { checkQueueName, defaultQueue, parseRedisUrl } from '../../bullmq/index.js';
import { builtIns } from '../../scenario/built-in/index.js';
import { type Format, formatOption, studyFormats } from '../format-option.js';
import type { OptionReader } from '../option-reader.js';
import { withSet } from './set-option.js';

const redisHelp = 'instead of threads, put the runs on a queue that throughline worker serves';

/** Adds what may be changed of the scenario that it takes, and the names that this may have. */
export function withScenario(command: Command): Command {
  // Not by `choices`: it may be a file.
  for (const argument of command.registeredArguments) argument.argChoices = Object.keys(builtIns);
  return withSet(command).option('--large', 'run a scenario that brings more than 20,000 truckloads a day');
}

/** What the number of replications means where a study does not say more. */
const replicationsHelp = 'independent replications';

/** Adds what every study takes: draws, effort and threads. */
export function withStudyOptions(command: Command, replications: number, help = replicationsHelp): Command {
  return withThreads(withReplications(withSeedAndDays(command), `${help} (default: ${replications})`));
}

/** Adds `--replications` and `--confidence`. */
export function withReplications(command: Command, replications: string, confidence = 0.95): Command {
  return command
    .option('--replications <n>', replications)
    .option(
      '--confidence <share>',
      `confidence of the intervals, 0.5 to 0.9999 or as "95%" (default: ${confidence})`,
    );
}

/** Adds what every study takes of threads, queue and finished replications. */
export function withThreads(command: Command): Command {
  return withQueueOptions(command, redisHelp)
    .option('--workers <n>', 'threads, 1 to 64; changes no result (default: all processors, at most 8)')
    .option(
      '--memory <mb>',
      'megabytes of heap for each thread; one that needs more is replaced (default: 2048)',
    )
    .option(
      '--time-limit <s>',
      'seconds for one replication, then its thread is replaced (default: 30 times the slowest, at least 60)',
    )
    .option(
      '--policy-module <file>',
      'a JavaScript module of your own that exports `policies` (see definePolicy); it is run',
    )
    .option('--quiet', 'no progress and no notes on standard error')
    .option('--resume', 'go on with the finished replications in --out; begins where there are none')
    .option(...runAgainOption('stored replications that are'));
}

/** Adds `--seed`. */
export function withSeed(command: Command): Command {
  return command.option('--seed <text>', 'the same seed gives the same numbers (default: throughline)');
}

/** Adds `--seed` and `--days`. */
export function withSeedAndDays(command: Command, days = 'days counted, 1 to 4000'): Command {
  return withSeed(command).option('--days <n>', `${days} (default: the scenario's)`);
}

/** Adds `--format` and `--out`. */
export function withOutput(command: Command, forms: readonly Format[] = studyFormats): Command {
  return command
    .addOption(formatOption(forms))
    .option('--out <folder>', 'write result.json, tables and manifest.json there');
}

/** The option that says how many stored replications are run again; `what` is told before "run again". */
export function runAgainOption(what: string): readonly [flags: string, description: string] {
  return ['--run-again <n>', `${what} run again, as their hashes can be forged, 1 to 100000 (default: 1)`];
}

/** Reads it; problems are noted in the reader. */
export function readRunAgain(reader: OptionReader): number {
  return reader.wholeNumber('runAgain', { min: 1, max: 100_000 }) ?? 1;
}

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
