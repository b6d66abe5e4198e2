import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { twoStages } from '../../studies/two-stages.js';
import { throughline } from '../fake-host.js';

const brief = ['--replications', '4', '--quiet'] as const;
const lanes = 'inspection.sites.site.lanes';

function twoStageFile(): string {
  const file = join(temporaryFolder(), 'two-stages.json');
  writeFileSync(file, JSON.stringify(twoStages('lanes', 'gate')));
  return file;
}

describe('throughline break-even', () => {
  test('prints where the decision changes, with a plan', async () => {
    const plan = JSON.stringify([{ lever: lanes, to: 20 }]);
    const words = ['break-even', twoStageFile(), ...brief, '--target', '270 truck/day', '--plan', plan];
    const { code, out } = await throughline(words);
    expect(code).toBe(0);
    const text = out.replaceAll('\n', ' ');
    // 20 lanes: 288 by the gate. 12 lanes pass 288, 11 only 264; one lane at the gate 144.
    expect(text).toContain(
      '288.0 (95 % interval 288.0 to 288.0, n = 4) truckloads a day received: it reaches 270.',
    );
    expect(text).toContain('The plan fails with gate below 2 (2 to 2), or with lanes below 12 (12 to 12).');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('prints the same as data, and keeps what makes it again', async () => {
    const folder = join(temporaryFolder(), 'out');
    const words = [
      'break-even',
      twoStageFile(),
      ...brief,
      '--target',
      '200',
      '--facts',
      lanes,
      '--out',
      folder,
    ];
    const { out } = await throughline([...words, '--at', 'inspected', '--joint', '--format', 'json']);
    const result = JSON.parse(out);
    expect(result).toMatchObject({
      target: { perDay: 200, at: 'inspected' },
      findings: [{ path: lanes, below: { flip: { state: 'flips', at: 9 } } }],
      intervals: { hold: 'all at once', confidenceOfEach: 0.975 },
    });
    expect(existsSync(join(folder, 'break-even.csv'))).toBe(true);
    const again = await throughline(['reproduce', join(folder, 'manifest.json'), '--quiet']);
    expect([again.code, again.err]).toEqual([0, '']);
  });

  test('tells all bad options at once and ends with 2', async () => {
    const bad = ['--target', 'many', '--keep', '0', '--beyond', '3', '--replications', '3', '--plan', '[]x'];
    const words = ['break-even', twoStageFile(), ...bad, '--facts', 'inspection.sites.site.lane'];
    const { code, out, err } = await throughline(words);
    expect([code, out]).toEqual([2, '']);
    for (const option of ['--target', '--keep', '--beyond', '--replications', '--plan', '--facts'])
      expect(err).toContain(option);
    expect(err).toContain(`did you mean ${lanes}?`);
  });
});
