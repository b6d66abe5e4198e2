import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { programOf } from '../../../src/cli/command-line.js';
import { plainInk } from '../../../src/report/index.js';
import { builtIns } from '../../../src/scenario/built-in/index.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { throughline } from '../fake-host.js';

const shells = ['bash', 'zsh', 'fish'] as const;

type Shell = (typeof shells)[number];

async function scriptFor(shell: Shell): Promise<string> {
  const { code, out, err } = await throughline(['completion', shell]);
  expect([code, err]).toEqual([0, '']);
  return out;
}

describe.each(shells)('the script for %s', (shell) => {
  test('has every command with every option that it declares', async () => {
    const silent = () => true;
    const { signal } = new AbortController();
    const host = { words: [], print: silent, printError: silent, ink: plainInk, progressColumns: undefined };
    const { commands } = await programOf({
      host: { ...host, signal, now: () => new Date(0), processors: 1 },
      end: silent,
      commandLine: async () => 0,
    });
    expect(commands.length).toBeGreaterThan(20);
    const script = await scriptFor(shell);
    for (const command of commands) {
      const part = partOf(script, shell, command.name());
      for (const { long } of [...command.options, { long: '--help' }]) {
        const option = shell === 'fish' ? `-l ${long?.slice(2)}` : `${long}`;
        expect(part).toMatch(new RegExp(`(?<![\\w-])${option}(?![\\w-])`));
      }
    }
  });

  test('is read by that shell without a complaint', async ({ skip }) => {
    if (spawnSync(shell, ['--version']).error !== undefined) skip(`${shell} is not installed`);
    const file = join(temporaryFolder(), 'script');
    writeFileSync(file, await scriptFor(shell));
    const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

/** The lines of a script that offer the options of one command. */
function partOf(script: string, shell: Shell, name: string): string {
  if (shell === 'fish')
    return script
      .split('\n')
      .filter((line) => line.includes(`from ${name}'`))
      .join('\n');
  const [, part = ''] =
    (shell === 'bash'
      ? new RegExp(`^ +${name}\\) (options=.*)$`, 'm')
      : new RegExp(`^ +${name}\\)\\n([^]*?);;`, 'm')
    ).exec(script) ?? [];
  return part;
}

test('another shell is refused, with those there are', async () => {
  const { code, out, err } = await throughline(['completion', 'tcsh']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('bash, zsh, fish');
});

/** What bash offers behind words of a command line, the last of which is being written. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'my corridor.yaml'), '');
  mkdirSync(join(folder, 'my results'));
  writeFileSync(join(folder, '.script'), await scriptFor('bash'));
  const asked = `source .script
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_throughline
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { status, stdout } = spawnSync('bash', ['-c', asked, 'bash', 'throughline', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout.split('\n').filter((line) => line !== '');
}

describe('bash offers', () => {
  test('commands, behind help too', async () => {
    expect(await offered('rep')).toEqual(['report', 'reproduce']);
    expect(await offered('help', 'rep')).toEqual(['report', 'reproduce']);
    expect(await offered('--v')).toEqual(['--version']);
  });

  test('options of the command, and no others', async () => {
    expect(await offered('run', '--re')).toEqual(['--replications', '--redis', '--resume', '--report']);
    expect(await offered('schema', '')).toEqual(['--quiet', '-h', '--help']);
    expect(await offered('worker', '--claim')).toEqual([]);
  });

  test('the names that an option takes, with = before them too', async () => {
    expect(await offered('run', '--format', '')).toEqual(['text', 'json', 'csv', 'html']);
    expect(await offered('run', '--format', '=')).toEqual(['text', 'json', 'csv', 'html']);
    expect(await offered('run', '--format', '=', 'j')).toEqual(['json']);
    expect(await offered('trace', '--format', '')).toEqual(['text', 'json', 'csv']);
    expect(await offered('sensitivity', '--method', 'm')).toEqual(['morris']);
    expect(await offered('compare', '--policies', 'two')).toEqual(['two-stage']);
  });

  test('nothing where any number or text may stand', async () => {
    expect(await offered('run', '--seed', '')).toEqual([]);
    expect(await offered('run', '--workers', '')).toEqual([]);
  });

  test('built-in scenarios and files for a scenario, whatever options stand before', async () => {
    const all = [...Object.keys(builtIns), '.script', 'my corridor.yaml', 'my results'];
    expect((await offered('run', '')).toSorted()).toEqual(all.toSorted());
    expect(await offered('run', '--format', 'json', 'state')).toEqual(['statement-240']);
    expect(await offered('reach', 'my c')).toEqual(['my corridor.yaml']);
  });

  test('files for a file, folders for a folder', async () => {
    expect((await offered('run', '--report', 'my')).toSorted()).toEqual(['my corridor.yaml', 'my results']);
    expect(await offered('run', '--out', 'my')).toEqual(['my results']);
    expect(await offered('template', '--out', 'my c')).toEqual(['my corridor.yaml']);
    expect(await offered('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });
});
