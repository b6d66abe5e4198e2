import { describe, expect, test } from 'vitest';
import { dailyCsv, runCsv, runText, terminalInk } from '../../src/report/index.js';
import { runStudy } from '../../src/studies/index.js';
import { shortScenario, widestLine } from './sample-results.js';

const provenance = { version: '0.0.0', seed: 'throughline', scenarioHash: 'ab'.repeat(32) };
const result = await runStudy(shortScenario(), { replications: 3 });

describe('the text of a run', () => {
  test('fits 80 columns and names all five counting points', () => {
    const text = runText(result, provenance);
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    for (const point of Object.keys(result.throughput)) expect(text).toMatch(new RegExp(`^${point} `, 'm'));
  });

  test('of one replication says so in the singular', async () => {
    const one = await runStudy(shortScenario({ days: 1 }), { replications: 1 });
    const text = runText(one, provenance);
    expect(text).toMatch(/^statement-240: 1 day, 1 replication$/m);
    expect(text).not.toMatch(/\b1 (replications|days)\b/);
  });

  test('to a precision tells when it was reached, or that it was not', () => {
    const reached = { by: 'precision', precision: 0.02, metAt: 11, lookAhead: 5 } as const;
    expect(runText({ ...result, stopping: reached }, provenance)).toMatch(
      /3 replications: within ± 2 % from 11 on, and for 5 more$/m,
    );
    const missed = { by: 'maxReplications', precision: { halfWidth: 0.5 }, unmet: ['received'] } as const;
    expect(runText({ ...result, stopping: missed }, provenance)).toMatch(
      /: not yet within ± 0.5 trucks a day$/m,
    );
  });

  test('tells work beyond the open time as that', () => {
    const { bottleneck } = result;
    const load = { ...bottleneck.load, mean: 1.012 };
    const busy = { ...bottleneck, stage: 'crossing' as const, resource: 'gate lanes', load };
    const text = runText({ ...result, bottleneck: busy }, provenance).replaceAll('\n', ' ');
    expect(text).toContain('worked all its open time and 1 % beyond.');
  });

  test('gives no time for a stage whose queue grows', () => {
    const growing = { ...result.stages.staging, isGrowing: true };
    const text = runText({ ...result, stages: { ...result.stages, staging: growing } }, provenance);
    expect(text).toMatch(/^staging +grows +\+[\d.]+ ± [\d.]+ +no steady time$/m);
    expect(text).toContain('Not given, as a queue grows (staging');
  });

  test('gives times where no queue grows', () => {
    const calm = Object.fromEntries(
      Object.entries(result.stages).map(([name, stage]) => [name, { ...stage, isGrowing: false }]),
    );
    const text = runText({ ...result, stages: { ...result.stages, ...calm } }, provenance);
    expect(text).toContain('Staging to received: half within');
    expect(text).not.toContain('no steady time');
  });

  test('is plain unless it is inked for a terminal', () => {
    expect(runText(result, provenance)).not.toContain('\u001b');
    expect(runText(result, provenance, terminalInk)).toContain('\u001b[1mTrucks a day\u001b[22m');
  });
});

test('the long table has one row for each measure, with its interval', () => {
  const rows = runCsv(result).trimEnd().split('\r\n');
  const received = rows.filter((row) => row.startsWith('statement-240,throughput,received,all,'));
  const { mean, low, high } = result.throughput.received.perDay;
  expect(received).toEqual([`statement-240,throughput,received,all,truck/day,${mean},${low},${high},3,0.95`]);
  expect(new Set(rows.map((row) => row.split(',').length))).toEqual(new Set([10]));
});

test('the daily table has a row for each point and day, dated after the warm-up', () => {
  const rows = dailyCsv({ ...result, warmUpDays: 7 }, '2023-11-28')
    .trimEnd()
    .split('\r\n');
  expect(rows).toHaveLength(1 + 5 * 3);
  expect(rows[1]).toMatch(/^statement-240,inspected,1,2023-12-05,/);
});
