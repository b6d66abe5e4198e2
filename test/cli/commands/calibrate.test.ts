import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../src/scenario/index.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { haltingGate } from '../../studies/halting-gate.js';
import { throughline } from '../fake-host.js';

// Twelve days: cheap runs, and counts of a rate of about 12 that are far above the least of its range.
const received = [12, 9, 15, 0, 25, 11, 14, 10, 13, 8, 16, 12];

function files(counts: readonly number[]): { folder: string; scenario: string; observed: string } {
  const folder = temporaryFolder();
  const [scenario, observed] = [join(folder, 'gate.json'), join(folder, 'counts.csv')];
  writeFileSync(scenario, JSON.stringify(haltingGate({}, 12)));
  const rows = counts.map((trucks, day) => `2024-01-${String(day + 1).padStart(2, '0')},${trucks}`);
  writeFileSync(observed, ['day,un_received', ...rows].join('\n'));
  return { folder, scenario, observed };
}

function wordsFor({ scenario, observed }: { scenario: string; observed: string }): readonly string[] {
  const facts = 'supply.road.perDay,inspection.sites.site.scanDetection';
  const columns = 'date=day,received=un_received';
  const effort = ['--replications', '200', '--waves', '2', '--quiet'];
  return ['calibrate', scenario, '--observed', observed, '--columns', columns, '--facts', facts, ...effort];
}

describe('throughline calibrate', () => {
  test('prints which facts were narrowed, and writes a scenario with the new ranges that can be run', async () => {
    const made = files(received);
    const out = join(made.folder, 'out');
    const { code, out: text } = await throughline([...wordsFor(made), '--out', out]);
    expect(code).toBe(0);
    expect(text.replaceAll('\n', ' ')).toContain(
      'halting-gate: the counts of 12 days from 2024-01-01 to 2024-01-12 (received) narrow 1 of 2 facts',
    );
    expect(text).toMatch(/supply.road.perDay +4 to 20 +12 +\d/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    const result: unknown = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'));
    expect(result).toMatchObject({ state: 'found', confidence: 0.9, runs: { made: 200 } });
    const read = parseScenario(readFileSync(join(out, 'calibrated.yaml'), 'utf8'));
    expect(read.ok).toBe(true);
    const fact = read.ok ? read.scenario.facts['supply.road.perDay'] : undefined;
    expect(fact?.low).toBeGreaterThan(4);
    expect(fact?.high).toBeLessThan(20);
    expect(readFileSync(join(out, 'plausible.csv'), 'utf8').trim().split('\r\n')).toHaveLength(201);
  });

  test('every forecast made with the new scenario names what the counts did not inform', async () => {
    const made = files(received);
    const out = join(made.folder, 'out');
    await throughline([...wordsFor(made), '--out', out]);
    const calibrated = join(out, 'calibrated.yaml');
    const sentence =
      '1 fact was not informed by the daily counts (received), 2024-01-01 to 2024-01-12, and keeps its assumed value: inspection.sites.site.scanDetection.';
    const few = ['--replications', '2', '--quiet'];
    const backtest = [
      'backtest',
      calibrated,
      '--observed',
      made.observed,
      '--columns',
      'date=day,received=un_received',
    ];
    for (const words of [
      ['run', calibrated, ...few],
      [...backtest, '--replications', '19', '--quiet'],
      ['reach', calibrated, '--target', '1', ...few],
    ]) {
      const { out: text, err } = await throughline(words);
      expect(`${text} ${err}`.replaceAll(/\s+/g, ' ')).toContain(sentence);
    }
    const { out: plain } = await throughline(['run', made.scenario, ...few]);
    expect(plain).not.toContain('informed');
  });

  test('ends with 3 and no new scenario where the counts contradict the ranges', async () => {
    const far = files(received.map((trucks) => 40 + trucks));
    const folder = join(far.folder, 'out');
    const { code, out: text } = await throughline([...wordsFor(far), '--out', folder]);
    expect(code).toBe(3);
    expect(text.replaceAll('\n', ' ')).toContain(
      'of all values tried within the ranges of the facts none lead to the counts',
    );
    expect(() => readFileSync(join(folder, 'calibrated.yaml'))).toThrow('ENOENT');
  });

  test('tells everything wrong at once and ends with 2', async () => {
    const made = files(received);
    const {
      code,
      out: text,
      err,
    } = await throughline([
      ...['calibrate', made.scenario, '--observed', made.observed, '--columns', 'date=day,received=trucks'],
      ...['--facts', 'supply.road.perday,target.perDay+supply.road.perDay', '--replications', '9'],
      ...['--waves', '0', '--day-error', '2', '--from', 'autumn'],
    ]);
    expect([code, text]).toEqual([2, '']);
    for (const wrong of ['--replications', '--waves', '--day-error', '--from', 'trucks'])
      expect(err).toContain(wrong);
    expect(err).toContain(
      '--facts: has supply.road.perday, which is not the path of a fact; did you mean supply.road.perDay?',
    );
  });

  test('counts of other days than the scenario has are refused', async () => {
    const made = files(received);
    const { code, err } = await throughline([
      ...[
        'calibrate',
        'autumn-2023',
        '--observed',
        made.observed,
        '--columns',
        'date=day,received=un_received',
      ],
      ...['--facts', 'supply.road.perDay'],
    ]);
    expect(code).toBe(2);
    expect(err).toContain('counts of the days that autumn-2023 counts, 2023-10-21 to 2023-12-11');
  });
});
