import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { twoStages } from '../../studies/two-stages.js';
import { throughline } from '../fake-host.js';

const brief = ['--replications', '2', '--quiet', '--days', '11', '--closure', '1'] as const;

function scenarioFile(): string {
  const file = join(temporaryFolder(), 'two-stages.json');
  writeFileSync(file, JSON.stringify(twoStages('lanes', 'gate')));
  return file;
}

/** Date of a day counted; one day of warm-up goes before. */
function dateOf(day: number): string {
  const at = Date.parse(`${twoStages().start}T00:00:00Z`) + (1 + day) * 86_400_000;
  return new Date(at).toISOString().slice(0, 10);
}

describe('throughline resilience', () => {
  test('prints what is lost, that it is not recovered, and the worst week', async () => {
    const words = ['resilience', scenarioFile(), ...brief, '--place', 'inspection', '--on', dateOf(2)];
    const { code, out } = await throughline([...words, '--at', 'inspected']);
    expect(code).toBe(0);
    const text = out.replaceAll('\n', ' ');
    expect(text).toContain(`inspection closed for 1 day from ${dateOf(2)}`);
    // Ten lanes pass 240 a day and have nothing to spare; 3,000 trucks last for the eleven days and the day before them.
    expect(text).toContain(
      '240 still missing at the end: undecided whether it is recovered within the days looked at (recovered in 0 of 2 replications, too few to tell)',
    );
    expect(text).toContain('Not at all in 2 of 2 replications');
    expect(text).toContain('it is not seen to catch up, as no corridor does that works at its limit');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('gives the same as data, and every day as a table', async () => {
    const words = ['resilience', scenarioFile(), ...brief, '--on', dateOf(3)];
    const { out } = await throughline([...words, '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      closure: { place: 'crossing', days: 1, from: 3, to: 4 },
      plan: [],
      days: 11,
    });
    const table = await throughline([...words, '--format', 'csv']);
    // A heading, and for each of eleven days two counts, what is behind and what waits at seven stages.
    expect(table.out.trim().split('\n')).toHaveLength(1 + 11 * 10);
  });

  test('tries the closure on the corridor with a plan carried out, and makes its files again', async () => {
    const folder = join(temporaryFolder(), 'out');
    const plan = '{"inspection.sites.site.lanes":20,"crossing.gate.lanes":3}';
    const words = [
      'resilience',
      scenarioFile(),
      ...brief,
      '--on',
      dateOf(1),
      '--plan',
      plan,
      '--out',
      folder,
    ];
    const { code } = await throughline(words);
    expect(code).toBe(0);
    const text = await throughline(words.slice(0, -2));
    expect(text.out.replaceAll('\n', ' ')).toContain('with a plan of 2 steps: crossing closed for 1 day');
    const { plan: steps, trucks } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
    expect(steps).toMatchObject([{ to: 20 }, { to: 3 }]);
    // Three lanes of ten minutes at the gate pass 432 a day.
    expect(trucks[0].mean.mean).toBe(432);
    const again = await throughline(['reproduce', join(folder, 'manifest.json'), '--quiet']);
    expect(again.code).toBe(0);
  });

  test('tells all bad options at once and ends with 2', async () => {
    const words = ['resilience', scenarioFile(), '--closure', '0', '--place', 'gaet', '--on', '2023-02-30'];
    const { code, out, err } = await throughline([...words, '--within', 'few', '--plan', '{"lanes":2}']);
    expect([code, out]).toEqual([2, '']);
    for (const part of ['--closure', '--place', '--on', '--within', 'lanes']) expect(err).toContain(part);
  });

  test('refuses a closure before the days counted, and too few days after it', async () => {
    const early = await throughline(['resilience', scenarioFile(), '--on', dateOf(-1)]);
    expect(early.err).toContain('--on: must be one of the days counted');
    const short = await throughline(['resilience', scenarioFile(), '--days', '12']);
    expect(short).toMatchObject({ code: 2, out: '' });
    expect(short.err).toContain(
      '--days: must be at least 17: 7 before the closure, 3 closed, and 7 after it in which queues may clear',
    );
  });
});
