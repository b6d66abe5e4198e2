import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { readManifest, type StoredManifest, sha256, version } from '../node/index.js';
import { plainInk, textTable } from '../report/index.js';
import { BadInput } from './bad-input.js';
import type { ExitCode, Host } from './host.js';
import { OptionReader, type RawOptions } from './option-reader.js';
import { unrepeatableWords } from './repeatable-words.js';
import { scenarioOf } from './reproduced-scenario.js';
import { jsonText } from './result-output.js';

/** Carries out a command line. */
type CommandLine = (host: Host) => Promise<ExitCode>;

/** `differs`: made again it is another; `changed`: what stands there now is not what was written. */
type Verdict = 'same' | 'differs' | 'changed' | 'missing' | 'new';

/** How a file of the result compares with the one made again. */
interface FileVerdict {
  readonly file: string;
  readonly verdict: Verdict;
}

/** `throughline reproduce`: makes a result again and compares it bit for bit; exit code 1 when it differs. */
export function reproduceCommand(
  host: Host,
  end: (code: ExitCode) => void,
  commandLine: CommandLine,
): Command {
  return new Command('reproduce')
    .description('make a result again from its manifest and compare, bit for bit')
    .argument('<manifest>', 'manifest.json beside a result, with its scenario.json')
    .option('--format <form>', 'text or json (default: text)')
    .option('--quiet', 'no progress and no notes on standard error')
    .action(async (path: string, options: RawOptions) =>
      end(await reproduce(host, path, options, commandLine)),
    );
}

async function reproduce(
  host: Host,
  path: string,
  options: RawOptions,
  commandLine: CommandLine,
): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const format = reader.oneOf('format', ['text', 'json']) ?? 'text';
  const isQuiet = reader.isSet('quiet');
  reader.check();
  const manifest = manifestAt(path);
  const scenario = await scenarioOf(path, manifest);
  if (!isQuiet) noteDifferences(host, manifest);
  const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
  try {
    const [command = '', , ...words] = manifest.arguments;
    const again = [command, scenario, ...words, '--out', folder];
    const said: string[] = [];
    const code = await commandLine({ ...quietened(host, isQuiet, said), words: again });
    // A target out of reach is a result too.
    if (code !== 0 && code !== 3) {
      for (const text of said) host.printError(text);
      return code;
    }
    const files = compare(dirname(path), manifest, madeAgain(folder));
    const isSame = files.every(({ verdict }) => verdict === 'same');
    host.print(format === 'json' ? jsonText({ same: isSame, files }) : textOf(files, isSame));
    return isSame ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function manifestAt(path: string): StoredManifest {
  const read = readManifest(textAt(path));
  if (typeof read === 'string') throw badManifest(path, read);
  const refused = unrepeatableWords(read.arguments);
  if (refused.length > 0) throw badManifest(path, `asks for ${refused.join(' ')}, which no manifest does`);
  return read;
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw badManifest(path, `cannot be read: ${error instanceof Error ? error.message : 'unknown failure'}`);
  }
}

function badManifest(file: string, message: string): BadInput {
  return new BadInput([{ file, problems: [{ path: '', message }] }]);
}

function noteDifferences(host: Host, manifest: StoredManifest): void {
  const { node, v8 } = process.versions;
  const now = { version, node: `v${node}`, v8 };
  for (const key of ['version', 'node', 'v8'] as const) {
    if (manifest[key] === now[key]) continue;
    const name = { version: 'throughline', node: 'Node', v8: 'V8' }[key];
    host.printError(`throughline: made with ${name} ${manifest[key]}, this is ${now[key]}\n`);
  }
}

// The result itself is not printed. What a quiet command says is wanted only when it fails.
function quietened(host: Host, isQuiet: boolean, said: string[]): Host {
  const silent = { ...host, print: () => {}, ink: plainInk };
  if (!isQuiet) return silent;
  return { ...silent, progressColumns: undefined, printError: (text) => void said.push(text) };
}

function madeAgain(folder: string): StoredManifest {
  const read = readManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  if (typeof read === 'string') throw new RangeError(`the manifest made again ${read}`);
  return read;
}

function compare(folder: string, manifest: StoredManifest, again: StoredManifest): readonly FileVerdict[] {
  const names = new Set([...Object.keys(manifest.contents), ...Object.keys(again.contents)]);
  return [...names].map((file) => ({ file, verdict: verdictOn(folder, file, manifest, again) }));
}

function verdictOn(folder: string, file: string, manifest: StoredManifest, again: StoredManifest): Verdict {
  const [before, now] = [manifest.contents[file], again.contents[file]];
  if (before === undefined) return 'new';
  if (now === undefined) return 'missing';
  if (before !== now) return 'differs';
  return isUnchanged(join(folder, file), manifest.results[file]) ? 'same' : 'changed';
}

// A manifest may stand alone: then there is nothing that could have been changed.
function isUnchanged(path: string, hash: string | undefined): boolean {
  try {
    return hash === undefined || sha256(readFileSync(path)) === hash;
  } catch {
    return true;
  }
}

const explanations: Readonly<Record<Verdict, string>> = {
  same: 'the same',
  differs: 'differs when it is made again',
  changed: 'was changed after it was written; made again it is what the manifest says',
  missing: 'is not made any more',
  new: 'was not made then',
};

function textOf(files: readonly FileVerdict[], isSame: boolean): string {
  const rows = files.map(({ file, verdict }) => [file, explanations[verdict]]);
  const table = textTable([{ heading: 'file' }, { heading: 'made again', widest: 80 }], rows);
  const same = files.filter(({ verdict }) => verdict === 'same').length;
  return `${table}\n${isSame ? 'Reproduced' : 'Not reproduced'}: ${same} of ${files.length} files are the same, bit for bit.\n`;
}
