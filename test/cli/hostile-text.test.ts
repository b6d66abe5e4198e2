import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { terminalText } from '../../src/cli/command-line.js';
import { terminalInk } from '../../src/report/index.js';
import { short, throughline } from './fake-host.js';

// Clears the screen, rings, sets the title, moves back, the one-character forms of C1, and turns writing round.
const hostile = '\u001b[2J\u0007\u001b]0;x\u0007\b\u009b31m\u0085\u202eabc\u2066\u200f';
const commands = /[^\P{Cc}\n\t\r]|\r(?!\n)|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

const folder = join(mkdtempSync(join(tmpdir(), 'hostile-')), hostile);
mkdirSync(folder);
const file = (name: string, content: string): string => {
  const path = join(folder, `${hostile}${name}`);
  writeFileSync(path, content);
  return path;
};
// In JSON, where such characters can be written.
const written = (value: object): string => JSON.stringify(value);
const base = {
  name: 'tiny',
  title: hostile,
  days: 2,
  supply: { road: { perDay: 20 } },
  governorates: { rafah: { population: 1_000, trip: 40 } },
  levers: [
    {
      name: `lanes${hostile}`,
      path: 'inspection.sites.site.lanes',
      step: 2,
      max: 12,
      costPerStepPerDay: 2_400,
    },
  ],
  facts: { 'supply.road.perDay': { low: 10, high: 30, evidence: 'D', source: hostile, unit: 'truck/day' } },
  phases: [{ name: hostile, from: '2023-11-28', set: { 'supply.road.perDay': 15 } }],
};
const sound = file('sound.yaml', written(base));
const unsound = file('unsound.yaml', written({ ...base, [hostile]: 1, days: hostile, start: hostile }));
const counts = file('counts.csv', `date,received,${hostile}\n2023-11-27,3,x\n2023-11-28,${hostile},y\n`);
const plan = written({ [hostile]: 3, 'inspection.sites.site.lanes': hostile });
const other = file(
  'other.json',
  written({ [hostile]: hostile, claim: hostile, files: { [hostile]: hostile } }),
);

describe('hostile text of others commands no terminal', () => {
  test.each<readonly [string, readonly string[]]>([
    ...[
      'run',
      'reach',
      'bottleneck',
      'ladder',
      'ledger',
      'compare',
      'sensitivity',
      'resilience',
      'evidence',
    ].map((command) => [command, [unsound]] as const),
    ...['break-even', 'twin', 'trace', 'validate', 'calibrate', 'backtest'].map(
      (command) => [command, [unsound]] as const,
    ),
    ['run', [hostile]],
    ['run', [sound, '--replications', hostile, '--at', hostile, '--precision', hostile, '--shard', hostile]],
    ['run', [sound, `--${hostile}`]],
    [hostile, []],
    ['reach', [sound, '--target', hostile, '--zone', hostile]],
    ['ledger', [sound, '--plan', plan]],
    ['ledger', [sound, '--plan', `[${hostile}`]],
    ['evidence', [sound, '--factors', hostile, '--today', hostile]],
    ['break-even', [sound, '--facts', hostile]],
    ['sensitivity', [sound, '--factors', hostile]],
    ['resilience', [sound, '--on', hostile, '--within', hostile]],
    ['backtest', [sound, '--observed', counts]],
    ['calibrate', [sound, '--observed', counts, '--facts', hostile]],
    ['backtest', [sound, '--observed', hostile]],
    ['merge', [other]],
    ['report', [other]],
    ['reproduce', [other]],
    ['verify', [other]],
    ['selftest', ['--only', hostile]],
    ['worker', ['--redis', hostile, '--queue', hostile]],
  ])('refused by %j %j', async (command, words) => {
    const { code, out, err } = await throughline([command, ...words]);
    expect(code).not.toBe(0);
    expect(out + err).not.toMatch(commands);
    expect(err.length).toBeGreaterThan(0);
  });

  test.each<readonly [string, readonly string[]]>([
    ['twin', [sound]],
    ['validate', [sound]],
    ['trace', [sound, '--truck', '1']],
    ['run', [sound, ...short]],
    ['ladder', [sound, ...short]],
    ['run', [sound, ...short, '--format', 'csv']],
  ])('printed by %s %j', async (command, words) => {
    const { out, err } = await throughline([command, ...words]);
    expect(out.length).toBeGreaterThan(0);
    expect(out + err).not.toMatch(commands);
    const inked = await throughline([command, ...words], { ink: terminalInk });
    expect(
      inked.out.split('\u001b[1m').join('').split('\u001b[2m').join('').split('\u001b[22m').join(''),
    ).toBe(out);
  });

  test('and JSON says the same as before', async () => {
    const { out } = await throughline(['ladder', sound, ...short, '--format', 'json']);
    expect(out).not.toMatch(commands);
    expect(JSON.stringify(JSON.parse(out))).toContain(JSON.stringify(hostile).slice(1, -1));
    expect(JSON.parse(`"${terminalText(hostile)}"`)).toBe(hostile);
  });
});
