import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { twoStages } from '../../studies/two-stages.js';
import { throughline } from '../fake-host.js';

const brief = ['--replications', '2', '--look', '2', '--quiet'] as const;

function twoStageFile(): string {
  const file = join(temporaryFolder(), 'two-stages.json');
  writeFileSync(file, JSON.stringify(twoStages('lanes', 'gate')));
  return file;
}

describe('throughline ladder', () => {
  test('prints each rung with what it costs, and what binds beyond the target', async () => {
    const { code, out } = await throughline([
      'ladder',
      twoStageFile(),
      ...brief,
      '--target',
      '350 truck/day',
    ]);
    expect(code).toBe(0);
    const text = out.replaceAll('\n', ' ');
    expect(text).toContain('350 is reached on rung 2, for USD 2 a day in all');
    expect(text).toContain('The next bottleneck is inspection, from 360 on');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('prints the same as data', async () => {
    const words = [
      'ladder',
      twoStageFile(),
      ...brief,
      '--target',
      '280',
      '--at',
      'inspected',
      '--format',
      'json',
    ];
    const { out } = await throughline(words);
    expect(JSON.parse(out)).toMatchObject({ target: { perDay: 280, at: 'inspected' }, reachedBy: 0 });
    const table = await throughline([
      'ladder',
      twoStageFile(),
      ...brief,
      '--target',
      '280',
      '--format',
      'csv',
    ]);
    expect(table.out).toContain('takes over at');
  });

  test('tells all bad options at once and ends with 2', async () => {
    const words = ['ladder', '--target', 'many', '--look', '1', '--smallest-gain', '-1'];
    const { code, out, err } = await throughline(words);
    expect([code, out]).toEqual([2, '']);
    for (const option of ['--target', '--look', '--smallest-gain']) expect(err).toContain(option);
  });
});
