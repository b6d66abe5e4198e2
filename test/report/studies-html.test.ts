import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readStudy, studiesHtml } from '../../src/report/index.js';
import { listFacts } from '../../src/scenario/index.js';
import { evil, evilScenario, studies } from './page/sample-studies.js';

const facts = listFacts(evilScenario);
const showing = { scenario: evilScenario };

async function reported(name: 'twin' | 'bottleneck' | 'run' | 'reach') {
  const { result, shown } = await studies[name]();
  return { result, study: shown, scenario: evilScenario, facts, manifest: { seed: name } };
}

test('sections stand in their own order, with contents that lead to them and the evidence once', async () => {
  const all = [await reported('bottleneck'), await reported('twin'), await reported('run')];
  const { document } = parseHTML(await studiesHtml(all));
  const titles = [...document.querySelectorAll('section.study > h2')].map((each) => each.textContent);
  expect(titles).toEqual(['What the corridor delivers', 'By theory, without simulating', 'The bottleneck']);
  const links = [...document.querySelectorAll('nav a')].map((each) => each.getAttribute('href'));
  expect(links).toEqual(['#study-1', '#study-2', '#study-3', '#evidence', '#made']);
  for (const link of links) expect(document.querySelector(link ?? '')).not.toBeNull();
  expect(document.querySelectorAll('#evidence table').length).toBe(1);
  expect(document.querySelector('h1')?.textContent).toBe(evil);
  expect(document.querySelectorAll('script, img, [onerror]').length).toBe(0);
});

test('scenarios with other facts have their evidence apart', async () => {
  const other = {
    ...(await reported('run')),
    scenario: { ...evilScenario, title: 'another' },
    facts: facts.slice(1),
  };
  const { document } = parseHTML(await studiesHtml([await reported('twin'), other]));
  expect(document.querySelectorAll('#evidence table').length).toBe(2);
  expect(document.querySelector('h1')?.textContent).toBe('2 scenarios studied');
});

test('the same studies give the same page, byte for byte', async () => {
  const all = [await reported('twin'), await reported('bottleneck')];
  const [first, second] = [await studiesHtml(all), await studiesHtml(all)];
  expect(first === second).toBe(true);
});

test('a page without a study is refused', async () => {
  await expect(studiesHtml([])).rejects.toThrow('studiesHtml requires at least 1 study, got 0');
});

test('a result is read back from JSON by the command that made it', async () => {
  const { result } = await studies.twin();
  expect(readStudy(JSON.parse(JSON.stringify(result)), 'twin', showing)).toMatchObject({ name: 'twin' });
  for (const name of ['tornado', 'morris', 'sobol', 'screen'] as const)
    expect(readStudy((await studies[name]()).result, 'sensitivity', showing)).toMatchObject({ name });
  for (const name of ['compare', 'select'] as const)
    expect(readStudy((await studies[name]()).result, 'compare', showing)).toMatchObject({ name });
  for (const name of ['run', 'what-if'] as const)
    expect(readStudy((await studies[name]()).result, 'run', showing)).toMatchObject({ name });
});

test('what is no result of its command is told', () => {
  expect(readStudy([], 'twin', showing)).toBe('is not a JSON object');
  expect(readStudy({}, 'trace', showing)).toBe('is of "trace", which has no section in a report');
  expect(readStudy({ scenario: 'x', replications: 1 }, 'compare', showing)).toBe(
    'is not a result of compare: policies missing',
  );
  const unknown = { scenario: 'x', measure: {}, replications: 1, plans: [], method: 'guess' };
  expect(readStudy(unknown, 'sensitivity', showing)).toBe('is not a result of sensitivity: method missing');
  const hollow = { scenario: 'x', replications: 1, policies: [{ policy: 'one' }] };
  expect(readStudy(hollow, 'compare', showing)).toBe('cannot be shown: it is not as throughline writes it');
});

test.each(['twin', 'reach'] as const)(
  'a %s read back, in which what is endless is null, makes the same page',
  async (name) => {
    const made = await reported(name);
    const back = readStudy(JSON.parse(JSON.stringify(made.result)), name, showing);
    if (typeof back === 'string') throw new RangeError(back);
    expect((await studiesHtml([{ ...made, study: back }])) === (await studiesHtml([made]))).toBe(true);
  },
);
