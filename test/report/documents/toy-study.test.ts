import { expect, test } from 'vitest';
import { figure, items, note, part, table } from '../../../src/report/documents/document.js';
import { studyReport } from '../../../src/report/documents/study-report.js';
import { readStudy, studiesHtml, studyHtml, studyReports } from '../../../src/report/index.js';
import { html } from '../../../src/report/page/html.js';
import { studyCsv } from '../../../src/report/render/csv.js';
import { documentSection } from '../../../src/report/render/html.js';
import { documentText } from '../../../src/report/render/text.js';
import { english } from '../../../src/report/words/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';

interface Toy {
  readonly lanes: number;
  readonly perDay: number;
}

const toy = studyReport<Toy>({
  name: 'toy',
  fields: ['lanes', 'perDay'],
  document: ({ lanes, perDay }, { name }) => ({
    title: 'A toy',
    answer: `${name} has ${lanes} lanes.`,
    lead: 'Counted, not estimated.',
    parts: [
      part(
        'Lanes <all>',
        table(
          [{ heading: 'trucks a day', short: 'a day', isNumber: true }],
          [[{ strong: `${perDay}`, remark: 'counted' }]],
        ),
        items(['One <li>.', 'Two.'], 'page'),
        note('Aside.', 'terminal'),
      ),
    ],
    method: 'By hand.',
  }),
  tables: ({ lanes }) => ({
    'toy.csv': {
      headings: ['lanes', 'what'],
      rows: [
        [lanes, '=1'],
        [null, 'none'],
      ],
    },
  }),
});

const showing = { scenario: { ...baseline, name: 'two-lanes' } };
const made = { version: '1', seed: 's', scenarioHash: '0123456789abcdef' };

test('a study described once is text, a section of a page and tables', async () => {
  const shown = toy.show({ lanes: 2, perDay: 48 }, showing);
  expect(documentText(shown.document, made)).toBe(
    'two-lanes has 2 lanes.\n\nLanes <all>\na day\n-----\n   48\nAside.\n\nBy hand. throughline 1, seed s, scenario 0123456789ab\n',
  );
  const section = await documentSection(shown.document);
  expect(section).toMatchObject({
    title: 'A toy',
    answer: 'two-lanes has 2 lanes.',
    lead: 'Counted, not estimated.',
  });
  const [first] = section.parts;
  expect(first?.content.text).toContain('<th scope="col" class="number">trucks a day</th>');
  expect(first?.content.text).toContain('<td class="number"><b>48</b>, counted</td>');
  expect(first?.content.text).toContain('<li>One &lt;li&gt;.</li><li>Two.</li>');
  expect(first?.content.text).not.toContain('Aside');
  expect(first?.content.text).toContain('<p class="muted">By hand.</p>');
  expect(studyCsv(shown)).toEqual({ 'toy.csv': "lanes,what\r\n2,'=1\r\n,none\r\n" });
});

test('with its place in the list of studies a stored result goes on a page of several', async () => {
  const known = [toy, ...studyReports];
  const stored = JSON.parse(JSON.stringify({ lanes: 2, perDay: 48 }));
  const study = readStudy(stored, 'toy', showing, known);
  if (typeof study === 'string') throw new RangeError(study);
  const page = { ...showing, facts: [], manifest: {} };
  const text = await studiesHtml([{ ...page, study }], known);
  expect(text).toContain('<h2>A toy</h2>');
  expect(text).toContain('<td class="number"><b>48</b>, counted</td>');
  expect(await studyHtml(study, page)).toContain('<h1>two-lanes has 2 lanes.</h1>');
  expect(readStudy({ lanes: 2 }, 'toy', showing, known)).toBe('is not a result of toy: perDay missing');
});

test('a stored result is read by its fields', () => {
  expect(toy.read({ lanes: 2, perDay: 48 }, showing)?.document.answer).toBe('two-lanes has 2 lanes.');
  expect(toy.read({ lanes: 2 }, showing)).toBeUndefined();
});

test('a terminal shows no more rows than have room and says how many are left', () => {
  const rows = table([{ heading: 'n' }], [['1'], ['2'], ['3']], {
    most: { rows: 2, rest: (count) => `${count} more.` },
  });
  const document = { title: '', answer: 'A.', lead: '', parts: [part('B', rows)], method: '' };
  expect(documentText(document, made)).toContain('B\nn\n-\n1\n2\n1 more.\n');
});

test('a path is whole on a page, and its end that fits on a terminal', async () => {
  const cell = { path: 'inspection.sites.nitzana.scan', mark: '*' };
  const paths = table([{ heading: 'fact', widest: 16 }], [[cell], ['not cut but end']]);
  const document = { title: '', answer: 'A.', lead: '', parts: [part('B', paths)], method: '' };
  expect(documentText(document, made)).toContain('\n…nitzana.scan *\n');
  const { parts } = await documentSection(document);
  expect(parts[0]?.content.text).toContain('<span class="path">inspection.sites.nitzana.scan</span> *');
});

test('a picture is drawn with the words of the language in which the page is made', async () => {
  const document = {
    ...{ title: '', answer: 'A.', lead: '', method: '' },
    parts: [
      part(
        'B',
        figure((charts) => html`<figure>${charts.counted}</figure>`),
      ),
    ],
  };
  const french = { ...english, charts: { ...english.charts, counted: 'compté' } };
  const { parts } = await documentSection(document, french);
  expect(parts[0]?.content.text).toBe('<figure>compté</figure>');
});
