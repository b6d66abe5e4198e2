import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StudyDocument } from '../../../src/report/documents/index.js';
import { studyHtml, studyReports } from '../../../src/report/index.js';
import { listFacts } from '../../../src/scenario/index.js';
import { evil, evilScenario, studies } from './sample-studies.js';

type StudyName = keyof typeof studies;

const names = Object.keys(studies).filter((name): name is StudyName => name in studies);

test('every kind of study has a sample', () => {
  expect(new Set(names)).toEqual(new Set(studyReports.map(({ name }) => name)));
});

/** Whether a study has a chart even of so short a run. */
const withoutChart: readonly StudyName[] = ['screen', 'select', 'reliability', 'grid', 'clearing-function'];

describe.each(names)('the page of %s', (name) => {
  let text = '';
  let document: StudyDocument;
  let page: ReturnType<typeof parseHTML>['document'];

  beforeAll(async () => {
    const { shown } = await studies[name]();
    document = shown.document;
    const facts = listFacts(evilScenario).slice(0, 2);
    const marked = facts.map((fact) => ({ ...fact, source: evil, note: evil }));
    text = await studyHtml(shown, { scenario: evilScenario, facts: marked, manifest: { seed: evil } });
    page = parseHTML(text).document;
  });

  test('shows text of the scenario and never makes markup of it', () => {
    expect(page.querySelectorAll('script, img, [onerror], [onload]').length).toBe(0);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('<script');
  });

  test('needs no network, and has neither an undefined nor a broken number', () => {
    expect(page.querySelectorAll('link, iframe, [src], [href^=http]').length).toBe(0);
    expect(text.replaceAll(/xmlns(:\w+)?="[^"]*"/g, '').match(/https?:\/\//)).toBeNull();
    const words = [...page.querySelectorAll('h1, h2, p, li, td, th, figcaption, desc')];
    for (const each of words)
      expect(each.textContent).not.toMatch(/undefined|NaN|Infinity|∞|\[object|\bnull\b/);
  });

  test('names each chart for those who cannot see it, in both widths', () => {
    const charts = [...page.querySelectorAll('figure svg[role=img]')];
    const named = charts.filter(
      (chart) => chart.hasAttribute('aria-label') || (chart.querySelector('title')?.textContent ?? '') !== '',
    );
    expect(named.length).toBe(charts.length);
    expect(page.querySelectorAll('.wide svg').length).toBe(page.querySelectorAll('.narrow svg').length);
    if (!withoutChart.includes(name)) expect(charts.length).toBeGreaterThan(0);
  });

  test('has the numbers of each chart in a table behind a fold', () => {
    for (const chart of page.querySelectorAll('figure, .bars')) {
      const tables = [...(chart.closest('section')?.querySelectorAll('details.numbers table') ?? [])];
      const rows = tables.map((each) => each.querySelectorAll('tbody tr').length);
      expect(rows.length, chart.textContent ?? '').toBeGreaterThan(0);
      expect(Math.min(...rows)).toBeGreaterThan(0);
    }
  });

  test('describes each chart with its own numbers or beside a table', () => {
    const parts = [...document.parts, ...(document.brief?.parts ?? []), ...(document.brief?.pictures ?? [])];
    for (const { heading, blocks } of parts) {
      const shown = blocks.filter(({ only }) => only !== 'terminal');
      const hasTable = shown.some(({ kind }) => kind === 'table');
      for (const block of shown)
        if (block.kind === 'figure') expect(hasTable || block.numbers !== undefined, heading).toBe(true);
    }
  });

  test('draws nothing at a place that is no number', () => {
    const svg = [...page.querySelectorAll('figure svg')].map((each) => each.outerHTML).join('');
    expect(svg).not.toMatch(/="[^"]*(NaN|Infinity|undefined)/);
  });
});

test('the same result makes the same page whenever it was made, and however long that took', async () => {
  const { shown } = await studies.twin();
  const made = (startedAt: string, wallSeconds: number): Promise<string> =>
    studyHtml(shown, { scenario: evilScenario, facts: [], manifest: { seed: 's', startedAt, wallSeconds } });
  expect(await made('2025-01-01T00:00:00Z', 3)).toBe(await made('2026-01-01T00:00:00Z', 5));
});
