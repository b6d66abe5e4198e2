import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { short, throughline } from '../fake-host.js';

/** The baseline with one lever and a day of warm-up, so that the search is short. */
function oneLever(): string {
  const file = join(temporaryFolder(), 'one-lever.json');
  const facts = Object.fromEntries(
    Object.entries(baseline.facts).filter(([path]) => !path.startsWith('levers.')),
  );
  writeFileSync(
    file,
    JSON.stringify({ ...baseline, warmUpDays: 1, levers: baseline.levers.slice(0, 1), facts }),
  );
  return file;
}

describe('throughline reach', () => {
  test('prints decision, plan, cost, estimate, next and manifest as JSON', async () => {
    const words = ['reach', oneLever(), ...short, '--target', '60 truck/day', '--format', 'json'];
    const { code, out } = await throughline(words);
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      decision: 'reached',
      plan: [],
      cost: 0,
      target: { perDay: 60, at: 'received' },
    });
    expect(answer.estimate).toMatchObject({ mean: expect.any(Number), low: expect.any(Number) });
    expect(answer.next.stage).toEqual(expect.any(String));
    expect(answer.manifest.command).toContain("--target '60 truck/day'");
  });

  test('ends with 3 when the levers cannot reach, and names them at maximum', async () => {
    const { code, out } = await throughline(['reach', oneLever(), ...short, '--target', '9000 truck/day']);
    expect(code).toBe(3);
    expect(out.replaceAll('\n', ' ')).toContain('The levers cannot reach 9,000 trucks a day received');
    expect(out).toContain('All levers at maximum');
    expect(out).toContain(baseline.levers[0]?.name.slice(0, 20));
  });

  test('ends with 4 when the target lies inside the interval, and says what would settle it', async () => {
    // Two replications of a few days tell nothing of a mean near the target.
    const claim = join(temporaryFolder(), 'claim.json');
    const words = ['reach', oneLever(), '--days', '3', '--replications', '2', '--seed', '1', '--quiet'];
    const { code, out } = await throughline([...words, '--target', '240 truck/day', '--claim', claim]);
    expect(code).toBe(4);
    expect(out.replaceAll('\n', ' ')).toContain(
      'Undecided whether 240 trucks a day received can be reached.',
    );
    expect(out.replaceAll('\n', ' ')).toMatch(/replications would settle it/);
    expect(JSON.parse(readFileSync(claim, 'utf8')).decision).toBe('undecided');
    const verified = await throughline(['verify', claim, '--quiet']);
    expect(verified.out).not.toMatch(/ {2}differs$/m);
  });

  test('prints one screen, and the whole text with --details, which no manifest repeats', async () => {
    const folder = join(temporaryFolder(), 'out');
    const words = ['reach', oneLever(), ...short, '--target', '60 truck/day'];
    const [brief, whole] = [
      await throughline(words),
      await throughline([...words, '--details', '--out', folder]),
    ];
    expect(brief.out.replaceAll('\n', ' ')).toContain('The whole text: --details; pictures: --report FILE.');
    expect(brief.out).not.toContain('What theory allows each stage');
    expect(whole.out).toContain('What theory allows each stage');
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).arguments).not.toContain(
      '--details',
    );
    const refused = await throughline([...words, '--details', '--format', 'json']);
    expect(refused.code).toBe(2);
    expect(refused.err).toBe('--details: is for the text; the other formats hold all\n');
  });

  test('counts where --at says', async () => {
    const words = ['reach', oneLever(), ...short, '--target', '50', '--at', 'delivered', '--format', 'json'];
    const { out } = await throughline(words);
    expect(JSON.parse(out).target).toEqual({ perDay: 50, at: 'delivered' });
  });

  test('writes the page where --report says', async () => {
    const page = join(temporaryFolder(), 'deep', 'report.html');
    const words = ['reach', oneLever(), ...short, '--target', '60 truck/day', '--report', page];
    const { code, out } = await throughline(words);
    expect(code).toBe(0);
    expect(out).toContain(`Report: ${page}`);
    expect(readFileSync(page, 'utf8').startsWith('<!doctype html>')).toBe(true);
  });

  test('chooses among policies, with a floor on detection, and tells what each finds', async () => {
    const words = ['reach', oneLever(), ...short, '--target', '60 truck/day', '--policies', 'no-inspection'];
    const today = await throughline(words);
    expect(today.code).toBe(0);
    expect(today.out.replaceAll('\n', ' ')).toMatch(
      /^Today's inspection policy \(scan-all, which finds 76.0 %/,
    );
    expect(today.out).toMatch(/no-inspection +0.0 % +finds less/);
    const free = await throughline([
      ...words,
      '--detection',
      '0',
      '--policy-costs',
      'no-inspection=70',
      '--format',
      'csv',
    ]);
    const [headings, ...rows] = free.out.split('\n');
    expect(headings).toMatch(/^scenario,policy,policy USD\/day,detects,/);
    expect(rows[0]).toMatch(/^\S+,no-inspection,70,reached,,reached,70,/);
    const wanting = await throughline([...words, '--detection', '0.99']);
    expect(wanting.code).toBe(3);
    expect(wanting.out.replaceAll('\n', ' ')).toMatch(/^Not reached: no policy is shown to find 99.0 %/);
  });

  test('refuses options of a choice of policies without it, and those of one policy with it', async () => {
    const alone = await throughline(['reach', '--detection', '0.5', '--policy-costs', 'two-stage=1']);
    expect(alone.err).toBe('--detection: belongs to --policies\n--policy-costs: belongs to --policies\n');
    const both = await throughline(['reach', '--policies', 'twoStag', '--policy-costs', 'surge=x']);
    expect(both.err).toMatch(/--policies: has no policy "two-stag"; did you mean two-stage\?/);
    expect(both.err).toMatch(/--policy-costs: has "surge=x"; expected name=USD a day/);
    const costs = ['--policy-costs', 'scan-all=1,own=2,surge=3'];
    const other = await throughline(['reach', '--policies', 'surge', ...costs]);
    expect(other.code).toBe(2);
    expect(other.err).toBe('--policy-costs: has "scan-all", which is not among --policies\n');
    const claim = await throughline([
      'reach',
      '--policies',
      'surge',
      '--claim',
      'c.json',
      '--reliability',
      '0.8',
    ]);
    expect([claim.code, claim.err.match(/is for one policy/g)?.length]).toEqual([2, 2]);
  });

  test('refuses one replication, which has no interval to hold against the target', async () => {
    const { code, out, err } = await throughline(['reach', '--replications', '1']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('--replications: must be a whole number from 2 to 100000, got "1"\n');
  });
});
