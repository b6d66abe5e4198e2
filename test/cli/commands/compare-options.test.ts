import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ensembleFile } from '../../../src/node/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { throughline } from '../fake-host.js';
import { tinyScenario } from '../tiny-scenario.js';

const lanes = 'inspection.sites.nitzana.lanes';
const base = ['--days', '2', '--replications', '3', '--quiet'];
const pair = ['--policies', 'scan-all,manual-all'];

async function compare(...words: readonly string[]) {
  return await throughline(['compare', tinyScenario(), ...base, ...words]);
}

/** What a refused command line says. */
async function refused(...words: readonly string[]): Promise<string> {
  const { code, err, out } = await compare(...words);
  expect([code, out]).toEqual([2, '']);
  return err;
}

/** A line of the text by its words, one space between. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' '));
}

describe('--policies', () => {
  test.each([
    ['two-stge,scan-all', 'has no policy "two-stge"; did you mean two-stage?'],
    ['scan-all,scanAll', 'must name each policy once'],
    [',', 'must name at least one policy'],
    ['own+scan-all', 'cannot combine own and scan-all'],
    ['scan-all+two-stage', 'cannot combine scan-all and two-stage'],
  ])('%s is refused', async (names, message) => {
    expect(await refused('--policies', names)).toContain(`--policies: ${message}`);
  });

  test('adds a rule to the scenario’s own policy, but none that it excludes', async () => {
    const own = 'inspection.policy={"scanAll":{},"trustedPriority":{}}';
    expect(await refused('--policies', 'own+trusted-lane', '--set', own)).toContain(
      "--policies: cannot combine trusted-lane with the scenario's own policy, which has trusted-priority",
    );
    const { code, out } = await compare('--policies', 'own,own+shadowing', '--set', own, '--format', 'json');
    expect(code).toBe(0);
    const [, more] = JSON.parse(out).policies;
    expect(more.inForce).toMatchObject({ kind: 'scan-all', trustedPriority: {}, shadowing: {} });
  });

  test('with one name says what is received and has no differences', async () => {
    const { code, out } = await compare('--policies', 'scan-all');
    expect(code).toBe(0);
    expect(out).toMatch(/^tiny: under scan-all trucks are received at /);
    expect(out).not.toMatch(/against|differs|beats/);
    expect(out).toContain('What limits');
  });

  test('tells policies that come out the same, event for event', async () => {
    const { out } = await compare('--policies', 'scan-all,own', '--set', 'inspection.policy={"scanAll":{}}');
    expect(linesOf(out).join(' ')).toContain('own comes out as scan-all, event for event');
    // What is the same is not undecided.
    expect(out).not.toContain('undecided whether');
  });

  test('with an unknown parameter of a policy are refused with the nearest', async () => {
    expect(await refused(...pair, '--set', 'inspection.policy={"riskBased":{"shre":0.2}}')).toMatch(
      /shre.*did you mean share\?/,
    );
  });
});

describe('the answer', () => {
  test('leaves undecided what one replication cannot tell', async () => {
    const { out } = await compare(...pair, '--replications', '1');
    expect(linesOf(out).join(' ')).toMatch(
      /^tiny: most trucks are received under [^.]*[^:]*: no interval\) a day. These replications leave undecided whether fewer are received under (scan|manual)-all\./,
    );
  });

  test('needs at least one replication', async () => {
    expect(await refused(...pair, '--replications', '0')).toContain(
      '--replications: must be a whole number from 1',
    );
  });
});

describe('--plan', () => {
  test('is in force under every policy, and said step by step', async () => {
    const lever = baseline.levers[0];
    if (lever === undefined) throw new Error('a lever');
    const plan = JSON.stringify({ [lever.path]: lever.max });
    const { out } = await compare(...pair, '--plan', plan, '--format', 'json');
    const { plan: steps, policies } = JSON.parse(out);
    expect(steps).toMatchObject([{ lever: lever.path, to: lever.max }]);
    const without = JSON.parse((await compare(...pair, '--format', 'json')).out);
    expect(policies[0].runs).not.toEqual(without.policies[0].runs);
    const { out: text } = await compare(...pair, '--plan', plan);
    expect(linesOf(text).join(' ')).toContain(`A plan is in force: ${lever.name} from `);
    const selected = await compare(...pair, '--plan', plan, '--select', '--zone', '5');
    expect(linesOf(selected.out).join(' ')).toContain(`A plan is in force: ${lever.name} from `);
  });

  test('of another scenario is refused with the nearest lever', async () => {
    expect(
      await refused(...pair, '--plan', '{"inspection.sites.nitzana.lane": 8, "fleet.nosuch": 1}'),
    ).toMatch(
      /nitzana\.lane: must be the path of a lever of tiny.*did you mean inspection\.sites\.nitzana\.lanes\?[\s\S]*fleet\.nosuch: must be/,
    );
  });
});

describe('--ensemble', () => {
  function ensembleOf(path: string, values: readonly number[]): string {
    const draws = values.map((value) => ({ weight: 1 / values.length, values: [value] }));
    const facts = [{ paths: [path], unit: '1', evidence: 'D' as const, low: 2, high: 16, isInformed: false }];
    const counts = { at: ['received'], from: '2024-01-01', to: '2024-01-14' };
    const made = { scenario: baseline, calibrated: baseline, seed: 'a seed' };
    const file = join(temporaryFolder(), 'ensemble.json');
    writeFileSync(file, ensembleFile({ scenario: 'tiny', counts, facts, draws }, made));
    return file;
  }

  test('gives each replication a draw of its own, the same under every policy', async () => {
    const twenty = Array.from({ length: 20 }, (_, index) => 4 + (index % 9));
    const { code, out, err } = await compare(...pair, '--ensemble', ensembleOf(lanes, twenty));
    expect([code, err]).toEqual([0, '']);
    expect(linesOf(out).join(' ')).toContain(
      'Each replication has a parameter draw of its own, the same under every policy.',
    );
  });

  test('that does not fit the scenario is refused', async () => {
    expect(
      await refused(...pair, '--ensemble', ensembleOf('inspection.sites.other.lanes', [3, 4])),
    ).toContain('inspection.sites.other.lanes: is not the path of a fact of tiny');
  });
});

describe('--budget', () => {
  test('officers places the same posts where each policy needs them, and tells where', async () => {
    const folder = join(temporaryFolder(), 'officers');
    const { out } = await compare(...pair, '--budget', 'officers', '--out', folder);
    expect(out).toContain('Where the officers stand');
    const result = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
    const [[scan], [manual]] = result.posts;
    const site = baseline.inspection.sites['nitzana'];
    for (const { lanes: inLanes, secondaryBays } of [scan, manual])
      expect(inLanes + secondaryBays).toBe((site?.lanes ?? 0) + (site?.secondaryBays ?? 0));
    // Searches by hand need bays.
    expect(manual.secondaryBays).toBeGreaterThan(scan.secondaryBays);
    expect(readFileSync(join(folder, 'posts.csv'), 'utf8')).toContain(
      `tiny,manual-all,nitzana,${manual.lanes},${manual.secondaryBays}`,
    );
  });

  test('of another name is refused', async () => {
    expect(await refused('--budget', 'office')).toContain('did you mean officers?');
  });
});

test('--robustness tells what each stress takes, in text and as rows', async () => {
  const folder = join(temporaryFolder(), 'stress');
  const { out } = await compare(...pair, '--robustness', '--out', folder);
  const lines = linesOf(out);
  for (const stress of ['+50 % by road', 'a scanner less', 'closed 3 days'])
    expect(lines.filter((line) => line.includes(stress))).toHaveLength(2);
  const csv = readFileSync(join(folder, 'compare.csv'), 'utf8');
  // Scanners are not used where all is searched by hand; closed for all of two days, nothing is inspected.
  expect(csv).toContain('tiny,manual-all,"scanner-outage: received, change",truck/day,0,0,0,3');
  for (const measure of ['received', 'queue at the end', 'detection', 'delay p95'])
    expect(csv).toContain(`"surge: ${measure}, change"`);
});

test('--format gives the same comparison as CSV, JSON and a page', async () => {
  const csv = (await compare(...pair, '--format', 'csv')).out;
  const json = JSON.parse((await compare(...pair, '--format', 'json')).out);
  const html = (await compare(...pair, '--format', 'html')).out;
  const received = json.policies[1].throughput.received.perDay;
  expect(csv).toContain(
    `tiny,manual-all,received,truck/day,${received.mean},${received.low},${received.high},3,0.95`,
  );
  expect(html).toMatch(/^<!doctype html>/i);
  expect(html).toContain('manual-all');
});

test('every measure has its interval and its paired difference', async () => {
  const { out } = await compare(...pair, '--format', 'csv');
  const measures = new Set(
    out
      .split('\r\n')
      .flatMap((row) => (/^tiny,manual-all,("[^"]*"|[^,]*),/.exec(row)?.[1] ?? '').replaceAll('"', '') || []),
  );
  const own = [...measures].filter((measure) => !measure.endsWith(', difference'));
  expect(own.filter((measure) => !measures.has(`${measure}, difference`))).toEqual([]);
  for (const measure of [
    ...[
      'inspected',
      'received',
      'collected',
      'intercepted',
      'delivered',
      'delay mean',
      'delay p50',
      'delay p95',
    ],
    ...['time to received, medical, p95', 'queue growth', 'detection', 'missed of 10,000', 'false alarms'],
    ...[
      'turned back',
      'tonnes turned back',
      'officer-hours',
      'scanner-hours',
      'cost per cleared truck',
      'cost',
    ],
    ...['p95 ratio between cargo classes', 'Jain’s index'.replace('’', "'")],
  ])
    expect(own).toContain(measure);
});

test('--out has the Pareto set as rows', async () => {
  const folder = join(temporaryFolder(), 'out');
  await compare(...pair, '--out', folder);
  expect(existsSync(join(folder, 'posts.csv'))).toBe(false);
  const [heading, ...rows] = readFileSync(join(folder, 'pareto.csv'), 'utf8').trim().split('\r\n');
  expect(heading).toBe('scenario,policy,beaten,by');
  expect(rows.map((row) => row.split(',')[1])).toEqual(['scan-all', 'manual-all']);
});

describe('--trucks', () => {
  test('tells who gains and loses, in text, as rows of each truck, and as a page with a chart', async () => {
    const folder = join(temporaryFolder(), 'trucks');
    const { code, out } = await compare(...pair, '--trucks', '--out', folder);
    expect(code).toBe(0);
    expect(linesOf(out).join(' ')).toMatch(
      /^tiny: under manual-all instead of scan-all, [\d.]+ % of the trucks are received sooner and [\d.]+ % later\./,
    );
    const [, ...rows] = readFileSync(join(folder, 'trucks.csv'), 'utf8').trim().split('\r\n');
    const { trucks, all } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
    expect(rows).toHaveLength(trucks.length);
    const sooner = rows.filter((row) => row.includes(',sooner,')).length;
    expect(sooner).toBe(Math.round(all.share.sooner.mean * trucks.length));
    expect(readFileSync(join(folder, 'changes.csv'), 'utf8')).toContain(
      'tiny,scan-all,manual-all,food,sooner,share,',
    );
    const page = (await compare(...pair, '--trucks', '--format', 'html')).out;
    expect(page).toContain('Trucks by hours more under manual-all than under scan-all');
  });

  test('wants two policies, and refuses what it does not follow', async () => {
    expect(await refused('--trucks', '--policies', 'scan-all')).toContain(
      '--policies: must name two with --trucks',
    );
    const err = await refused(...pair, '--trucks', '--robustness', '--question', 'lasting');
    for (const option of ['robustness', 'question'])
      expect(err).toContain(`--${option}: is not for --trucks`);
    expect(await refused(...pair, '--trucks', '--select', '--zone', '5')).toContain(
      '--trucks: is not for --select',
    );
  });
});
