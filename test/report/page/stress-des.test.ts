import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { stressDes } from '../../../src/report/page/stress-des.js';
import { loadLanguage, wordsOf } from '../../../src/report/words/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { listFacts } from '../../../src/scenario/index.js';

const manifest = {
  version: '9.9.9',
  scenarioHash: 'abcdef0123456789',
  seed: 'a seed',
  replications: 12,
  node: 'v20',
  v8: '11',
  streamsVersion: 3,
  command: 'throughline reach',
};
const described = { scenario: baseline, facts: listFacts(baseline), manifest, aims: ['The plan'] };

async function itemsIn(code: 'en' | 'fr' | 'ar', of: typeof described | object = described) {
  const words = wordsOf(await loadLanguage(code));
  const { document } = parseHTML(stressDes({ ...described, ...of }, words.stressDes).text);
  const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
  );
  return { document, rows, stated: new Map(rows.map(([number = '', , stated = '']) => [number, stated])) };
}

// The numbers of the checklist's sections, Monks et al. (2019), table 1.
const numbers =
  '1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5.1 2.5.2 2.5.3 2.5.4 2.5.5 3.1 3.2 3.3 3.4 4.1 4.2 4.3 5.1 5.2 5.3 5.4 6.1';

test.each(['en', 'fr', 'ar'] as const)(
  'every item of the checklist is stated or marked as open: %s',
  async (code) => {
    const { document, rows } = await itemsIn(code);
    expect(rows.map(([number]) => number).join(' ')).toBe(numbers);
    for (const row of rows) expect(row.every((cell) => cell.length > 2)).toBe(true);
    expect(document.querySelectorAll('mark').length).toBe(4);
  },
);

test('what is stated comes from scenario and manifest', async () => {
  const { document, stated } = await itemsIn('en');
  expect(stated.get('1.3')).toBe('The plan');
  expect(stated.get('2.3')).toContain('SHA-256 abcdef012345;');
  expect(stated.get('3.1')).toContain(`${described.facts.length} facts`);
  expect(stated.get('4.2')).toBe(`${baseline.days} days counted`);
  expect(stated.get('4.3')).toContain('12 replications');
  expect(stated.get('5.2')).toContain('streams 3, seed a seed');
  expect(stated.get('5.3')).toContain('made by: throughline reach');
  expect(document.querySelector('p')?.textContent).toContain('4 are open');
});

test('what the manifest lacks is said to be lacking', async () => {
  const { stated } = await itemsIn('en', { manifest: {} });
  for (const item of ['2.3', '4.3', '5.1', '5.3']) expect(stated.get(item)).toContain('not in the manifest');
});
