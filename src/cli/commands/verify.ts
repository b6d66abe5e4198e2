import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import {
  type Claim,
  ensembleOfClaim,
  type ReadClaim,
  readClaim,
  reliableClaimKind,
  verifyClaim,
} from '../../node/index.js';
import type { ParameterEnsemble } from '../../studies/index.js';
import { formatOption, textOrJson } from '../format-option.js';
import type { ExitCode, Host } from '../host.js';
import { jsonText } from '../json-text.js';
import type { CommandContext } from '../listed-command.js';
import { OptionReader, type RawOptions, readEnsembleSetting, withEnsemble } from '../options/index.js';
import { createProgress, verificationText } from '../output/index.js';
import { openExecutor, readLimits } from '../study-session.js';

// Without --search, and for a claim of another version, there is no 0: a script is not to take a part for the whole.
const exitCodes = { holds: 0, 'does not hold': 1, undecided: 4 } as const;

/** `throughline verify`: derives a claim of `reach --claim` again; exit code 0 when it holds, 1 when it does not. */
export function verifyCommand(command: Command, { host, end }: CommandContext): void {
  withEnsemble(command)
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
  const { claim, ensemble } = await readClaimFile(path, reader, host.signal);
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
      ...(ensemble === undefined ? {} : { ensemble }),
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

/** The claim in a file and the draws it rests on, where there are any; everything wrong with it and with the options is thrown here. */
async function readClaimFile(
  path: string,
  reader: OptionReader,
  signal: AbortSignal,
): Promise<{ readonly claim: Claim; readonly ensemble: ParameterEnsemble | undefined }> {
  const text = textAt(path);
  const read: ReadClaim = typeof text === 'string' ? await readClaim(text, { signal }) : text;
  const ensemble = read.ok ? await ensembleFor(path, read, reader) : undefined;
  if (!read.ok) reader.refuseFile({ file: path, problems: read.problems });
  reader.check();
  if (!read.ok) throw new RangeError('a claim with problems was not refused');
  return { claim: read.claim, ensemble };
}

async function ensembleFor(
  path: string,
  { claim, scenario }: ReadClaim & { readonly ok: true },
  reader: OptionReader,
): Promise<ParameterEnsemble | undefined> {
  const isGiven = reader.text('ensemble') !== undefined;
  if (isGiven && claim.claim !== reliableClaimKind)
    reader.refuse('ensemble', 'is for claims of reach --reliability');
  const given = await readEnsembleSetting(reader, scenario);
  if (isGiven && (given === undefined || claim.claim !== reliableClaimKind)) return undefined;
  const found = await ensembleOfClaim(claim, scenario, given?.ensemble);
  if (!found.ok) reader.refuseFile({ file: path, problems: found.problems });
  return found.ok ? found.ensemble : undefined;
}

function textAt(path: string): string | (ReadClaim & { readonly ok: false }) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown failure';
    return { ok: false, problems: [{ path: '', message: `cannot be read: ${reason}` }] };
  }
}
