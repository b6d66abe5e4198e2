import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { throughline } from './fake-host.js';
import { program } from './spawned.js';

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

/** What a command says of a scenario that comes through a pipe, which can be read only once. */
function throughPipe(file: string, words: readonly string[]): Promise<string> {
  const [command = '', ...options] = words;
  const script = 'file=$1; command=$2; shift 2; exec "$0" "$PROGRAM" "$command" <(cat "$file") "$@"';
  const child = spawn('bash', ['-c', script, process.execPath, file, command, ...options], {
    env: { ...process.env, PROGRAM: program },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('close', () => resolve(said));
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

test.each(commands)('%s %j reads its scenario once', async (command, options) => {
  const wrong = [command, ...options, '--format', 'zork'];
  const said = await throughPipe(sound, wrong);
  expect(said).toContain('--format: does not know "zork"');
  expect(said).not.toContain('empty');
  expect(said).not.toContain('/dev/fd/');
  const both = await throughPipe(unsound, wrong);
  expect(both).toContain('--format: does not know "zork"');
  expect(both).toMatch(/\/dev\/fd\/\d+:3:\d+ supply\.road\.perDay: "twenty truck\/day" is not a quantity/);
});

test('what a plan lacks in form is told beside what is wrong with the scenario', async () => {
  const { code, err } = await throughline(['ledger', unsound, '--plan', '[}', '--quiet']);
  expect(code).toBe(2);
  expect(err).toContain('supply.road.perDay');
  expect(err).toContain('JSON');
});
