import type { Command } from 'commander';
import { serveQueue } from '../../bullmq/index.js';
import type { ExitCode, Host } from '../host.js';
import type { CommandContext } from '../listed-command.js';
import { OptionReader, type RawOptions, readQueueSettings, withQueueOptions } from '../options/index.js';
import { readLimits } from '../study-session.js';

/** `throughline worker`: does what runs with `--redis` put on a queue. */
export function workerCommand(command: Command, { host, end }: CommandContext): void {
  withQueueOptions(command, 'the server, such as redis://127.0.0.1:6379 (required)')
    .option('--concurrency <n>', 'replications at once, a thread each (default: all processors, at most 8)')
    .option(
      '--memory <mb>',
      'megabytes of heap for each thread; one that needs more is replaced (default: 2048)',
    )
    .option(
      '--time-limit <s>',
      'seconds for one replication, then its thread is replaced (default: 30 times the slowest, at least 60)',
    )
    .option('--quiet', 'tell nothing of what is done')
    .action(async (options: RawOptions) => end(await work(host, options)));
}

async function work(host: Host, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const isGiven = reader.text('redis') !== undefined;
  if (!isGiven) reader.refuse('redis', 'must be given: the server whose queue to serve');
  const settings = isGiven ? readQueueSettings(reader) : undefined;
  const concurrency = reader.wholeNumber('concurrency', { min: 1, max: 64 }) ?? Math.min(8, host.processors);
  const limits = readLimits(reader);
  reader.check();
  if (settings === undefined) throw new RangeError('a worker without a queue was not refused');
  const tell = (message: string): void => {
    if (!reader.isSet('quiet')) host.print(`${message}\n`);
  };
  const threads = concurrency === 1 ? '1 thread' : `${concurrency} threads`;
  const { chunks, replications, isRedisGone } = await serveQueue({
    ...settings,
    ...limits,
    concurrency,
    signal: host.signal,
    onReady: (place) => tell(`serving ${place} with ${threads}; Ctrl-C stops`),
    onNote: tell,
  });
  tell(`stopped: ${replications} replications done in ${chunks} chunks`);
  if (isRedisGone !== true) return 0;
  host.printError(
    'throughline: Redis is gone: what was at hand was not given back; another worker gets it when Redis is back\n',
  );
  return 1;
}
