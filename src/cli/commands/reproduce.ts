import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { readManifest, type StoredManifest, version } from '../../node/index.js';
import { english, plainInk, textTable } from '../../report/index.js';
import { formatOption, textOrJson } from '../format-option.js';
import type { ExitCode, Host } from '../host.js';
import { jsonText } from '../json-text.js';
import type { CommandContext } from '../listed-command.js';
import { BadInput, OptionReader, type RawOptions, unrepeatableWords } from '../options/index.js';
import { compareFiles, type Reproduction, replicationsFile, scenarioOf } from '../output/index.js';

const say = english.reproduce;

const programs = { version: 'throughline', node: 'Node', v8: 'V8' } as const;

/** `throughline reproduce`: makes a result again and compares it bit for bit; exit code 1 when it differs. */
export function reproduceCommand(command: Command, { host, end, commandLine }: CommandContext): void {
  command
    .addOption(formatOption(textOrJson))
    .option('--quiet', 'no progress and no notes on standard error')
    .action(async (path: string, options: RawOptions) =>
      end(await reproduce(host, path, options, commandLine)),
    );
}

async function reproduce(
  host: Host,
  path: string,
  options: RawOptions,
  commandLine: CommandContext['commandLine'],
): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const format = reader.oneOf('format', textOrJson) ?? 'text';
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
    const code = await commandLine({ ...quietened(withoutKept(host, folder), isQuiet, said), words: again });
    // A target that is out of reach, or may be, is a result too.
    if (code !== 0 && code !== 3 && code !== 4) {
      for (const text of said) host.printError(text);
      return code;
    }
    const found = compareFiles(dirname(path), path, manifest, madeAgain(folder));
    host.print(format === 'json' ? jsonText(found) : textOf(found));
    return found.same ? 0 : 1;
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
    const program = programs[key];
    host.printError(`throughline: ${say.madeWith({ program, made: manifest[key], now: now[key] })}\n`);
  }
}

// What is kept in the temporary folder goes with it: nobody is to be told to go on with that.
function withoutKept(host: Host, folder: string): Host {
  const kept = `kept in ${join(folder, replicationsFile)};`;
  return { ...host, printError: (text) => (text.includes(kept) ? undefined : host.printError(text)) };
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

function textOf({ files, same }: Reproduction): string {
  const rows = files.map(({ file, state }) => [file, say.states[state]]);
  const table = textTable([{ heading: say.file }, { heading: say.madeAgain, widest: 80 }], rows);
  return `${table}\n${decisionText({ files, same })}\n`;
}

function decisionText({ files, same }: Reproduction): string {
  if (same && files.some(({ state }) => state === 'absent')) return say.reproducedAlone;
  const compared = files.filter(({ state }) => state !== 'extra');
  const of = { same: compared.filter(({ state }) => state === 'same').length, files: compared.length };
  return same ? say.reproduced(of) : say.notReproduced(of);
}
