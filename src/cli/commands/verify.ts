import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type ReachClaim, type ReadClaim, readClaim, verifyClaim } from '../../node/index.js';
import { formatOption, textOrJson } from '../format-option.js';
import type { ExitCode, Host } from '../host.js';
import { jsonText } from '../json-text.js';
import type { CommandContext } from '../listed-command.js';
import { OptionReader, type RawOptions } from '../options/index.js';
import { createProgress, verificationText } from '../output/index.js';
import { openExecutor, readLimits } from '../study-session.js';

// Without --search, and for a claim of another version, there is no 0: a script is not to take a part for the whole.
const exitCodes = { holds: 0, 'does not hold': 1, undecided: 4 } as const;

/** `throughline verify`: derives a claim of `reach --claim` again; exit code 0 when it holds, 1 when it does not. */
export function verifyCommand(command: Command, { host, end }: CommandContext): void {
  command
    .option(
      '--search',
      'run the whole search again, which alone tells whether a cheaper plan reaches; else the answer and today',
    )
    .option('--workers <n>', 'threads, 1 to 64; changes no result (default: all processors, at most 8)')
    .option(
      '--memory <mb>',
      'megabytes of heap for each thread; one that needs more is replaced (default: 2048)',
    )
    .option(
      '--time-limit <s>',
      'seconds for one replication, then its thread is replaced (default: 30 times the slowest, at least 60)',
    )
    .addOption(formatOption(textOrJson))
    .option('--quiet', 'no progress and no notes on standard error')
    .action(async (path: string, options: RawOptions) => end(await verify(host, path, options)));
}

async function verify(host: Host, path: string, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const format = reader.oneOf('format', textOrJson) ?? 'text';
  const workers = reader.wholeNumber('workers', { min: 1, max: 64 }) ?? Math.min(8, host.processors);
  const settings = { workers, limits: readLimits(reader), queue: undefined };
  const [isQuiet, search] = [reader.isSet('quiet'), reader.isSet('search')];
  const claim = await readClaimFile(path, reader, host.signal);
  const progress = createProgress(host, isQuiet);
  const executor = openExecutor(settings, (message) => {
    progress.clear();
    if (!isQuiet) host.printError(`throughline: ${message}\n`);
  });
  try {
    const { signal } = host;
    const verification = await verifyClaim(claim, {
      executor,
      signal,
      search,
      onProgress: progress.show,
    });
    signal.throwIfAborted();
    progress.clear();
    host.print(format === 'json' ? jsonText(verification) : verificationText(claim, verification));
    return exitCodes[verification.decision];
  } finally {
    progress.clear();
    await executor.close();
  }
}

/** The claim in a file; everything wrong with it and with the options is thrown here. */
async function readClaimFile(path: string, reader: OptionReader, signal: AbortSignal): Promise<ReachClaim> {
  const text = textAt(path);
  const read: ReadClaim = typeof text === 'string' ? await readClaim(text, { signal }) : text;
  if (!read.ok) reader.refuseFile({ file: path, problems: read.problems });
  reader.check();
  if (!read.ok) throw new RangeError('a claim with problems was not refused');
  return read.claim;
}

function textAt(path: string): string | (ReadClaim & { readonly ok: false }) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown failure';
    return { ok: false, problems: [{ path: '', message: `cannot be read: ${reason}` }] };
  }
}
