import { describe, expect, test } from 'vitest';
import { selfTestCases } from '../../../src/selftest/index.js';
import { throughline } from '../fake-host.js';

const quick = ['selftest', '--quick', '--only', 'availability,tandem-blocking'] as const;

describe('throughline selftest', () => {
  test('prints a row for each measure and ends with the count of cases that pass', async () => {
    const { code, out, err } = await throughline(quick);
    expect([code, err]).toEqual([0, '']);
    const lines = out.trimEnd().split('\n');
    expect(lines.at(-1)).toBe('2 of 2 cases pass');
    // Scanners up 4 × 20/25; first server blocked is p(4) of a chain of ratio 1/1.2, 0.1344 (tandemBlocking).
    expect(out).toMatch(/^availability +scanners up +3\.200 +\d\.\d{3} ±0\.\d{3} +[+-]?\d\.\d\d +pass$/m);
    expect(out).toMatch(/^ +first server blocked +0\.1344 +0\.1\d{3} ±0\.0\d{3} +[+-]?\d\.\d\d +pass$/m);
    expect(lines.every((line) => line.length <= 80)).toBe(true);
  });

  test('says that a quick run claims less', async () => {
    const { out } = await throughline(quick);
    expect(out).toContain('the half-width below 9.5 % of the exact value');
    expect(out).toContain('so the 3 % of a full run is not claimed');
  });

  test('gives the same numbers for a seed, and others for another', async () => {
    const [first, again, other] = [
      await throughline([...quick, '--seed', 'one']),
      await throughline([...quick, '--seed', 'one']),
      await throughline([...quick, '--seed', 'two']),
    ];
    expect(again.out).toBe(first.out);
    expect(other.out.replace('seed two', 'seed one')).not.toBe(first.out);
  });

  test('as JSON has every figure of every measure', async () => {
    const { out } = await throughline([...quick, '--format', 'json']);
    const result = JSON.parse(out);
    expect(result).toMatchObject({ seed: 'throughline', effort: 'quick', cases: 2, casesPassed: 2 });
    expect(result.rows).toHaveLength(5);
    expect(result.rows[0]).toMatchObject({
      name: 'availability',
      style: 'process',
      exact: 3.2,
      passed: true,
    });
    expect(result.made.command).toBe(`throughline ${quick.join(' ')} --format json`);
  });

  test('as CSV has a heading and a row for each measure', async () => {
    const { out } = await throughline([...quick, '--format', 'csv']);
    const lines = out.trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      'case,title,style,measure,unit,exact,simulated,halfWidth,halfWidthShare,standardErrorsAway,decision,source',
    );
    expect(lines).toHaveLength(1 + 5);
    expect(lines.slice(1).every((line) => line.includes(',pass,'))).toBe(true);
  });

  test('shows progress on a terminal and none when quiet', async () => {
    const { err } = await throughline(quick, { progressColumns: 80 });
    expect(err).toContain('case 1 of 2: availability');
    expect(err).toContain('case 2 of 2: tandem-blocking');
    expect((await throughline([...quick, '--quiet'], { progressColumns: 80 })).err).toBe('');
  });

  test('refuses a case that is not there, and names the nearest', async () => {
    const { code, out, err } = await throughline(['selftest', '--only', 'mm1,erlang-c', '--format', 'html']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^--only: does not know "erlang-c".*erlang-[ab]/m);
    expect(err).toMatch(/^--format: does not know "html"/m);
  });

  test('stopped by Ctrl-C it prints nothing and ends with 130', async () => {
    const stop = new AbortController();
    stop.abort();
    const { code, out } = await throughline(['selftest', '--quick'], { signal: stop.signal });
    expect([code, out]).toEqual([130, '']);
  });

  test('every case fits into the table by its name and measures', () => {
    const widest = selfTestCases.flatMap(({ expected, name }) => [
      [name.length, 15],
      ...Object.keys(expected()).map((measure) => [measure.length, 21]),
    ]);
    expect(widest.filter(([length = 0, most = 0]) => length > most)).toEqual([]);
  });
});
