import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { reachReport, studyHtml } from '../../../src/report/index.js';
import { listFacts } from '../../../src/scenario/index.js';
import { sampleAnswer } from '../sample-results.js';

const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`;

async function page(title: string): Promise<string> {
  const { result, scenario } = await sampleAnswer(50, { title });
  const facts = listFacts(scenario).slice(0, 3);
  const marked = facts.map((fact) => ({ ...fact, source: title, note: title }));
  const shown = { scenario, facts: marked, manifest: { version: '0.0.0', seed: title } };
  return await studyHtml(reachReport.show(result, { scenario }), shown);
}

test('the page needs no network and no script', async () => {
  const text = await page('calm');
  const { document } = parseHTML(text);
  const policy = document
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute('content');
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(document.querySelectorAll('script, link, iframe, [src]').length).toBe(0);
  expect(text.replaceAll(/xmlns(:\w+)?="[^"]*"/g, '').match(/https?:\/\//)).toBeNull();
});

test('the page has answer, chart, schematics of both states, evidence and manifest', async () => {
  const { document } = parseHTML(await page('calm'));
  expect(document.querySelector('h1')?.textContent).toContain('is met already');
  // Chart and two schematics, each in a wide and a narrow form.
  expect(document.querySelectorAll('svg[role=img]').length).toBe(6);
  const headings = [...document.querySelectorAll('h2')].map((heading) => heading.textContent);
  expect(headings).toEqual([
    'Today',
    'The plan',
    'How sure',
    'Beyond what was seen',
    'Then',
    'What to find out',
    'Through the corridor',
    'Day by day',
    'The answer in full',
    'Trucks a day at each counting point',
    'What is paid today and then',
    'Confidence and assumptions',
    'What it costs to come so far',
    'Utilisation of each resource',
    'What this does not know',
    'The evidence',
    'How it was made',
  ]);
});

test('each chart has its numbers behind a fold, and evidence begins with what the plan starts from', async () => {
  const { document } = parseHTML(await page('calm'));
  for (const chart of document.querySelectorAll('.sheet figure')) {
    expect(chart.nextElementSibling?.className).toBe('numbers');
    expect(chart.nextElementSibling?.querySelectorAll('tbody tr').length).toBeGreaterThan(2);
  }
  expect(document.querySelectorAll('.sheet figure').length).toBe(3);
  expect(document.querySelectorAll('#evidence, details.evidence').length).toBeGreaterThan(0);
});

test('text of a scenario is shown and never becomes markup', async () => {
  const text = await page(evil);
  const { document } = parseHTML(text);
  expect(document.querySelectorAll('script, img, [onerror]').length).toBe(0);
  expect(text.includes('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe(true);
});

test('the same answer gives the same page, byte for byte', async () => {
  const [first, second] = [await page('calm'), await page('calm')];
  expect(first === second).toBe(true);
});
