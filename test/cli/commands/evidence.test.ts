import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ensembleFile } from '../../../src/node/index.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { twoStages } from '../../studies/two-stages.js';
import { throughline } from '../fake-host.js';

const lanes = 'inspection.sites.site.lanes';
const brief = ['--draws', '20', '--quiet'] as const;

/** A file with a day of two stages in a row, of which a run takes milliseconds. */
function quickScenario(): string {
  const file = join(temporaryFolder(), 'quick.json');
  writeFileSync(file, JSON.stringify({ ...twoStages('lanes'), days: 1, warmUpDays: 0 }));
  return file;
}

describe('throughline evidence', () => {
  test('prints sampling error, input uncertainty and what to find out, as text of at most 80 columns', async () => {
    const { code, out } = await throughline(['evidence', quickScenario(), ...brief]);
    expect(code).toBe(0);
    for (const words of [
      'Sampling error and input uncertainty',
      'What is worth finding out',
      'Latin hypercube',
      'site.lanes',
    ])
      expect(out).toContain(words);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('takes a plan, counts where --at says, writes its tables, and can be made again without the plan’s file', async () => {
    const folder = join(temporaryFolder(), 'out');
    const plan = join(temporaryFolder(), 'plan.json');
    writeFileSync(plan, JSON.stringify({ [lanes]: 20 }));
    const asked = [
      '--plan',
      plan,
      '--at',
      'inspected',
      '--target',
      '100 truck/day',
      '--utility',
      'margin',
      '--question',
      'next-days',
    ];
    const words = [
      'evidence',
      quickScenario(),
      '--draws',
      '20',
      '--factors',
      'crossing.gate.lanes',
      '--quiet',
    ];
    const { code, out } = await throughline([...words, ...asked, '--format', 'json', '--out', folder]);
    expect(code).toBe(0);
    const result: unknown = JSON.parse(out);
    expect(result).toMatchObject({
      at: 'inspected',
      target: 100,
      plan: [{ lever: lanes, from: 10, to: 20 }],
      spread: { draws: 20, replicationsPerDraw: 2 },
      decision: { utility: 'margin' },
    });
    expect(readdirSync(folder).sort()).toEqual([
      'datapackage.json',
      'draws.csv',
      'evidence.csv',
      'manifest.json',
      'replications.ndjson',
      'result.json',
      'scenario.json',
    ]);
    expect(readFileSync(join(folder, 'draws.csv'), 'utf8').trim().split('\n')).toHaveLength(21);
    const again = await throughline(['reproduce', join(folder, 'manifest.json'), '--quiet']);
    expect([again.code, again.err]).toEqual([0, '']);
  });

  test('tells all bad options at once and ends with 2', async () => {
    const words = [
      '--draws',
      '5',
      '--at',
      'port',
      '--utility',
      'money',
      '--factors',
      'fleet.roadFacto,costs.scan',
    ];
    const { code, out, err } = await throughline([
      'evidence',
      ...words,
      '--target',
      'many',
      '--plan',
      '{"x": 1}',
      '--today',
      '9 to 3',
    ]);
    expect([code, out]).toEqual([2, '']);
    for (const problem of [
      '--draws: must be a whole number from 20 to 100000, got "5"',
      '--at: does not know "port"',
      '--utility: does not know "money"',
      '--factors: does not know a fact "fleet.roadFacto"',
      'fleet.roadFactor',
      '--target: a target is trucks a day',
      '--today: must be a range of trucks a day such as "220 to 260", got "9 to 3"',
      '--plan',
    ])
      expect(err).toContain(problem);
  });

  test('refuses facts that cannot be drawn, or named twice', async () => {
    const named = 'costs.scan,fleet.roadFactor,fleet.roadFactor';
    const { code, err } = await throughline(['evidence', '--factors', named]);
    expect(code).toBe(2);
    expect(err).toContain('--factors: cannot draw costs.scan: it does not enter a run');
    expect(err).toContain('--factors: names fleet.roadFactor more than once');
  });
});

describe('--ensemble', () => {
  const unit = twoStages('lanes').facts[lanes]?.unit ?? '';

  /** A file with twenty draws of 8 to 12 lanes, but for the first. */
  function ensembleOf(first: number, low = 8): string {
    const draws = Array.from({ length: 20 }, (_, index) => ({
      weight: 0.05,
      values: [index === 0 ? first : 8 + (index % 5)],
    }));
    const facts = [{ paths: [lanes], unit, evidence: 'D' as const, low, high: 12, isInformed: false }];
    const counts = { at: ['received'], from: '2024-01-01', to: '2024-01-14' };
    const made = { scenario: twoStages('lanes'), calibrated: twoStages('lanes'), seed: 'a seed' };
    const file = join(temporaryFolder(), 'ensemble.json');
    writeFileSync(file, ensembleFile({ scenario: 'two stages', counts, facts, draws }, made));
    return file;
  }

  test('with a value that no scenario may have is refused, whatever its range says', async () => {
    const { code, err } = await throughline(['run', quickScenario(), '--ensemble', ensembleOf(-4, -8)]);
    expect(code).toBe(2);
    expect(err).toContain(lanes);
  });

  test.each([
    ['evidence', ['--draws', '20']],
    ['run', ['--replications', '20']],
    ['reach', ['--replications', '2', '--target', '100 truck/day', '--question', 'next-days', '--details']],
  ])('of %s says which counts the draws agree with and what these do not inform', async (name, words) => {
    const { code, out } = await throughline([
      name,
      quickScenario(),
      '--ensemble',
      ensembleOf(8),
      ...words,
      '--quiet',
    ]);
    expect(code).toBe(0);
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain(
      '20 parameter draws of 1 fact, worth 20 of equal weight, agree with the counts of',
    );
    expect(text).toContain(
      `Not informed by these counts, and drawn over their range as far as others allow: ${lanes}.`,
    );
  });

  test('is told from what it excludes, and from a file that is none', async () => {
    const both = ['evidence', quickScenario(), '--ensemble', ensembleOf(8), '--factors', lanes];
    expect((await throughline(both)).err).toContain('--factors: excludes --ensemble');
    const missing = await throughline([
      'run',
      quickScenario(),
      '--ensemble',
      'none.json',
      '--shard',
      '1/2',
      '--out',
      'x',
    ]);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('--shard: excludes --ensemble');
    expect(missing.err).toContain('none.json: is not there');
  });

  test('stands in the manifest whole, so that its words make the result again', async () => {
    const folder = join(temporaryFolder(), 'out');
    const file = ensembleOf(8);
    const words = ['run', quickScenario(), '--ensemble', file, '--replications', '20', '--quiet'];
    await throughline([...words, '--out', folder]);
    const { arguments: again } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(again.at(again.indexOf('--ensemble') + 1)).toBe(readFileSync(file, 'utf8').trim());
    const made = await throughline(['reproduce', join(folder, 'manifest.json'), '--quiet']);
    expect(made.code).toBe(0);
  });
});
