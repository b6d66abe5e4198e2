import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { throughline } from './fake-host.js';

const folder = mkdtempSync(join(tmpdir(), 'pipe-'));
const sound = join(folder, 'sound.yaml');
const unsound = join(folder, 'unsound.yaml');
const text = `name: tiny
days: 7
supply: { road: { perDay: 20 truck/day } }
governorates: { rafah: { population: 1000, trip: 40 min } }
levers:
  - { name: lanes, path: inspection.sites.site.lanes, step: 2, max: 12, costPerStepPerDay: 2400 USD/day }
`;
writeFileSync(sound, text);
writeFileSync(unsound, text.replace('perDay: 20', 'perDay: twenty'));

/** What each command line says of the scenario `pipe`, which comes through a pipe of its own and so can be read only once. */
function throughPipes(file: string, lines: readonly (readonly string[])[]): Promise<readonly string[]> {
  const script = fileURLToPath(new URL('./piped-commands.ts', import.meta.url));
  const pipes = lines.map(() => '<(cat "$FILE")').join(' ');
  const child = spawn('bash', ['-c', `exec "$0" --import tsx "$SCRIPT" ${pipes}`, process.execPath], {
    env: { ...process.env, FILE: file, SCRIPT: script, LINES: JSON.stringify(lines) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.on('close', () => resolve(JSON.parse(said)));
  });
}

const observed = ['--observed', join(folder, 'none.csv')];
const commands: readonly (readonly [string, readonly string[]])[] = [
  ['run', []],
  ['run', ['--plan', '[]']],
  ['reach', []],
  ['bottleneck', []],
  ['ladder', []],
  ['ledger', ['--plan', '{"inspection.sites.site.lanes": 4}']],
  ['compare', []],
  ['sensitivity', []],
  ['resilience', []],
  ['evidence', []],
  ['break-even', []],
  ['twin', []],
  ['trace', []],
  ['validate', []],
  ['calibrate', observed],
  ['backtest', observed],
];

const wrong = commands.map(([command, options]) => [command, 'pipe', ...options, '--format', 'zork']);
let said: readonly (readonly string[])[] = [];

// One process for all commands: most of the time of each is reading the source.
beforeAll(async () => {
  said = [await throughPipes(sound, wrong), await throughPipes(unsound, wrong)];
});

test.each(commands.map(([command, options], index) => [command, options, index] as const))(
  '%s %j reads its scenario once',
  (_command, _options, index) => {
    const [ofSound = '', ofUnsound = ''] = said.map((each) => each[index]);
    expect(ofSound).toContain('--format: does not know "zork"');
    expect(ofSound).not.toContain('empty');
    expect(ofSound).not.toContain('/dev/fd/');
    expect(ofUnsound).toContain('--format: does not know "zork"');
    expect(ofUnsound).toMatch(
      /\/dev\/fd\/\d+:3:\d+ supply\.road\.perDay: "twenty truck\/day" is not a quantity/,
    );
  },
);

test('what a plan lacks in form is told beside what is wrong with the scenario', async () => {
  const { code, err } = await throughline(['ledger', unsound, '--plan', '[}', '--quiet']);
  expect(code).toBe(2);
  expect(err).toContain('supply.road.perDay');
  expect(err).toContain('JSON');
});
