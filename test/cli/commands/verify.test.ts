import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { twoStages } from '../../studies/two-stages.js';
import { throughline } from '../fake-host.js';
import { tinyScenario } from '../tiny-scenario.js';

const question = ['--target', '30', '--replications', '2', '--quiet'];

const searched = mkdtempSync(join(tmpdir(), 'throughline-test-'));

// One search; each test looks at its claim as it is, or changed.
beforeAll(async () => {
  const words = ['reach', tinyScenario(searched), ...question, '--claim', join(searched, 'claim.json')];
  expect((await throughline(words)).code).toBe(0);
  return () => rmSync(searched, { recursive: true });
});

/** The claim about a corridor of one day, changed in some places. */
function claimFile(changes: (claim: Record<string, unknown>) => object = () => ({})): string {
  const file = join(temporaryFolder(), 'claim.json');
  const claim = JSON.parse(readFileSync(join(searched, 'claim.json'), 'utf8'));
  writeFileSync(file, JSON.stringify({ ...claim, ...changes(claim) }));
  return file;
}

describe('throughline verify', () => {
  test('says yes and ends with 0 for a claim as reach wrote it', async () => {
    const { code, out, err } = await throughline(['verify', claimFile(), '--search', '--quiet']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Claimed: tiny reaches 30 trucks a day received at USD 0 a day');
    expect(out).toMatch(/^Yes: the claim holds, bit for bit; reaches: yes; cheapest: yes\.$/m);
    const widest = Math.max(...out.split('\n').map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(80);
  });

  test('without the search says what was not looked at, in text, JSON and by code 4', async () => {
    const file = claimFile();
    const { code, out } = await throughline(['verify', file, '--quiet']);
    expect(code).toBe(4);
    expect(out.replaceAll('\n', ' ')).toContain(
      'reaches: yes; cheapest: not searched. Not looked at: cheaper plans',
    );
    const json = await throughline(['verify', file, '--quiet', '--format', 'json']);
    expect(json.code).toBe(4);
    expect(JSON.parse(json.out)).toMatchObject({
      decision: 'undecided',
      reaches: 'yes',
      cheapest: 'not searched',
      notLookedAt: [expect.stringContaining('run with the search')],
    });
  });

  test('of another version is undecided even with the search, and says why', async () => {
    const file = claimFile(() => ({ version: '0.0.1' }));
    const { code, out } = await throughline(['verify', file, '--search', '--quiet']);
    expect(code).toBe(4);
    expect(out.replaceAll('\n', ' ')).toContain('Said to be made by 0.0.1');
    expect(out.replaceAll('\n', ' ')).toContain('as the claim is of another version');
  });

  test('runs the search again where asked, and prints plain data as JSON', async () => {
    const words = ['verify', claimFile(), '--search', '--workers', '1', '--format', 'json', '--quiet'];
    const { code, out } = await throughline(words);
    expect(code).toBe(0);
    const { decision, search, checks } = JSON.parse(out);
    expect([decision, search]).toEqual(['holds', true]);
    expect(checks.map(({ what }: { what: string }) => what)).toContain('search: plan');
  });

  test('says no and ends with 1 where a number differs', async () => {
    const file = claimFile(() => ({ cost: 12 }));
    const { code, out } = await throughline(['verify', file, '--quiet']);
    expect(code).toBe(1);
    expect(out).toMatch(/^cost, USD a day +12 +0 +differs$/m);
    expect(out).toMatch(/^No: 1 of \d+ checks fail, bit for bit; reaches: yes; cheapest: not searched\.$/m);
  });

  test('ends with 2 and names a scenario that is not the one hashed', async () => {
    const file = claimFile(({ scenario }) => ({ scenario: { ...Object(scenario), days: 2 } }));
    const { code, out, err } = await throughline(['verify', file, '--quiet']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`${file} scenarioHash: the scenario is not the one hashed\n`);
  });

  test('ends with 2 and tells all that is wrong with options and file at once', async () => {
    const file = claimFile(() => ({
      seed: null,
      decision: 'perhaps',
      plan: [{ lever: 'none', to: 1 }],
    }));
    const { code, err } = await throughline(['verify', file, '--workers', 'many', '--format', 'csv']);
    expect(code).toBe(2);
    for (const place of ['--workers', '--format', 'seed', 'decision', 'plan[0]'])
      expect(err).toContain(place);
  });

  test('ends with 2 for a file that is not there or is no claim', async () => {
    const missing = await throughline(['verify', join(temporaryFolder(), 'none.json')]);
    expect([missing.code, missing.err.includes('cannot be read')]).toEqual([2, true]);
    const other = await throughline(['verify', tinyScenario()]);
    expect([other.code, other.err.includes('is not a claim')]).toEqual([2, true]);
  });
});

test.each([
  ['over a folder', () => temporaryFolder()],
  ['through a file', () => join(tinyScenario(), 'claim.json')],
])('reach refuses to write a claim %s before it searches', async (_, place) => {
  const path = place();
  const { code, out, err } = await throughline(['reach', tinyScenario(), ...question, '--claim', path]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe(
    `--claim: must be a file, but ${JSON.stringify(path)} is a folder, or leads through a file\n`,
  );
});

describe('a claim about a scenario with the name of a built-in one', () => {
  /** Its claim that one truck a day is received, with the scenario changed before. */
  async function verified(change: (text: string) => string, days: readonly string[] = []): Promise<string> {
    const folder = temporaryFolder();
    const [scenario, file] = [join(folder, 'scenario.json'), join(folder, 'claim.json')];
    const asIs = JSON.stringify({ ...baseline, days: 1, warmUpDays: 0 });
    writeFileSync(scenario, change(asIs));
    const asked = ['--target', '1', '--replications', '2', '--question', 'next-days', '--quiet'];
    await throughline(['reach', scenario, ...asked, '--claim', file, ...days]);
    return (await throughline(['verify', file, '--quiet'])).out.replaceAll('\n', ' ');
  }

  test('is told where that scenario differs', async () => {
    expect(await verified((text) => text)).toContain(
      'The scenario has the name of a built-in one and differs from it in days, warmUpDays: the claim is about the scenario in its file.',
    );
  });

  test('holds with the search: a changed built-in is no forgery, whatever was changed', async () => {
    const folder = temporaryFolder();
    const [scenario, file] = [join(folder, 'scenario.json'), join(folder, 'claim.json')];
    const facts = Object.fromEntries(
      Object.entries(baseline.facts).filter(([path]) => !path.startsWith('levers.')),
    );
    const short = { ...baseline, days: 1, warmUpDays: 0, levers: [], facts };
    writeFileSync(scenario, JSON.stringify(short));
    await throughline(['reach', scenario, ...['--target', '1', ...question.slice(2)], '--claim', file]);
    const { code, out } = await throughline(['verify', file, '--search', '--quiet']);
    expect(code).toBe(0);
    const text = out.replaceAll('\n', ' ');
    expect(text).toContain('Yes: the claim holds');
    expect(text).toMatch(/differs from it in (warmUpDays|days|levers|facts|, ){7}: the claim is about/);
    expect(text).toContain('Give a changed scenario a name of its own.');
  });

  test('is not told where it has another name, and its days alone are told as such', async () => {
    expect(await verified((text) => text.replace(baseline.name, 'mine'))).not.toContain('built-in');
    const whole = JSON.stringify(baseline);
    expect(await verified(() => whole, ['--days', '1'])).toContain(
      'The scenario is the built-in one of that name over other days.',
    );
  });
});

test('a claim over draws is written by reach, and held against fresh draws by verify', async () => {
  const folder = temporaryFolder();
  const [file, forged, needy] = ['claim', 'forged', 'needy'].map((name) => join(folder, `${name}.json`));
  const twoFacts = join(folder, 'two-facts.json');
  writeFileSync(twoFacts, JSON.stringify({ ...twoStages('lanes'), name: 'tiny', days: 1, warmUpDays: 0 }));
  const overDraws = ['--reliability', '0.3', '--draws', '20', '--replications', '2', '--target', '1'];
  const words = ['reach', twoFacts, ...overDraws, '--question', 'next-days', '--quiet'];
  expect((await throughline([...words, '--claim', String(file)])).code).toBe(0);
  const { code, out } = await throughline(['verify', String(file), '--quiet']);
  expect(code).toBe(4);
  const text = out.replaceAll('\n', ' ');
  expect(text).toContain(
    'Claimed: tiny reaches 1 trucks a day received in at least 30 % of the draws by weight at USD 0 a day',
  );
  expect(text).toContain('Draws by grade and range.');
  expect(text).toContain('replications over the draws were run again; those of the search were not.');
  expect(text).toContain('Not looked at: the bound of cost');

  const claim = JSON.parse(readFileSync(String(file), 'utf8'));
  writeFileSync(String(forged), JSON.stringify({ ...claim, confirmed: { ...claim.confirmed, low: 0.99 } }));
  const refuted = await throughline(['verify', String(forged), '--quiet']);
  expect(refuted.code).toBe(1);
  expect(refuted.out).toMatch(/^plan: low +0\.99 +0\.\d+ +differs$/m);
  writeFileSync(String(needy), JSON.stringify({ ...claim, ensembleHash: '0'.repeat(64) }));
  const missing = await throughline(['verify', String(needy), '--quiet']);
  expect([missing.code, missing.out]).toEqual([2, '']);
  expect(missing.err).toContain('ensembleHash: the draws that the claim rests on are needed');
});
