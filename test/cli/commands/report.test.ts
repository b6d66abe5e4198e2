import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { short, throughline } from '../fake-host.js';
import { tinyScenario } from '../tiny-scenario.js';

/** A folder of results that `--out` has written. */
async function resultsOf(...commands: readonly ('twin' | 'run')[]): Promise<string> {
  const folder = temporaryFolder();
  for (const command of commands) {
    const words = command === 'run' ? short : [];
    await throughline([command, tinyScenario(), ...words, '--out', join(folder, command)]);
  }
  return folder;
}

test('makes one page of the results in a folder', async () => {
  const studies = await resultsOf('twin', 'run');
  const page = join(temporaryFolder(), 'deep', 'page.html');
  const { code, out, err } = await throughline(['report', studies, '--out', page]);
  expect([code, out, err]).toEqual([0, `Report: ${page}\n`, '']);
  expect((await throughline(['report', studies, '--out', page, '--quiet'])).out).toBe('');
  const { document } = parseHTML(readFileSync(page, 'utf8'));
  expect([...document.querySelectorAll('section.study > h2')].map((each) => each.textContent)).toEqual([
    'What the corridor delivers',
    'By theory, without simulating',
  ]);
  expect(document.querySelector('#made')?.textContent).toContain('throughline run');
});

test('tells everything wrong at once, with its file, and writes nothing', async () => {
  const studies = await resultsOf('twin');
  const folder = temporaryFolder();
  const changed = join(folder, 'changed');
  mkdirSync(changed);
  for (const name of ['manifest.json', 'scenario.json'])
    writeFileSync(join(changed, name), readFileSync(join(studies, 'twin', name)));
  const result = readFileSync(join(studies, 'twin', 'result.json'), 'utf8');
  writeFileSync(join(changed, 'result.json'), result.replace('"boundPerDay": ', '"boundPerDay": 1'));
  const page = join(folder, 'page.html');
  const absent = join(folder, 'absent');
  const { code, out, err } = await throughline(['report', changed, absent, '--out', page]);
  expect([code, out, existsSync(page)]).toEqual([2, '', false]);
  expect(err).toContain(`${join(changed, 'result.json')}: was changed after it was written`);
  expect(err).toContain(`${absent}: cannot be read`);
});

test('refuses a result whose scenario is another, and a page without a name', async () => {
  const studies = await resultsOf('twin');
  const folder = temporaryFolder();
  for (const name of ['manifest.json', 'result.json'])
    writeFileSync(join(folder, name), readFileSync(join(studies, 'twin', name)));
  const other = JSON.parse(readFileSync(join(studies, 'twin', 'scenario.json'), 'utf8'));
  writeFileSync(join(folder, 'scenario.json'), JSON.stringify({ ...other, title: 'another' }));
  const { code, err } = await throughline(['report', folder]);
  expect(code).toBe(2);
  expect(err).toContain('--out: is needed');
  expect(err).toContain('scenario.json: is not the scenario of the result');
});

test.each([
  ['twin', []],
  ['run', short],
  ['bottleneck', short],
  ['compare', [...short, '--policies', 'scan-all']],
  ['sensitivity', [...short, '--factors', 'fleet.roadFactor']],
])('%s writes its page where --report says', async (command, words) => {
  const page = join(temporaryFolder(), 'page.html');
  const { code, out } = await throughline([command, tinyScenario(), ...words, '--report', page]);
  expect(code).toBe(0);
  expect(out.endsWith(`\nReport: ${page}\n`)).toBe(true);
  expect(readFileSync(page, 'utf8').startsWith('<!doctype html>')).toBe(true);
});

test('a page that cannot be a file is refused before anything is run', async () => {
  const { code, out, err } = await throughline([
    'ladder',
    tinyScenario(),
    '--report',
    temporaryFolder(),
    '--seed',
    '',
  ]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('--report: must be a file');
  expect(err).toContain('--seed: must not be empty');
});
