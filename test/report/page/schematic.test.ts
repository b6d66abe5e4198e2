import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { html } from '../../../src/report/page/html.js';
import { schematic } from '../../../src/report/page/schematic.js';
import { english } from '../../../src/report/words/index.js';
import { sampleAnswer } from '../sample-results.js';

test('a stage tells the estimate before the bound; what neither has, tells nothing', async () => {
  const { today } = (await sampleAnswer(50)).result.runs;
  const drawing = {
    title: 'Today',
    run: today,
    bounds: { inspection: 222, crossing: 333, 'last-mile': Number.POSITIVE_INFINITY },
    estimates: { inspection: 111, fleet: 44 },
  };
  const { document } = parseHTML(html`<html><body>${schematic(drawing, english.charts)}</body></html>`.text);
  const wide = [...document.querySelectorAll('.wide text')].map((each) => each.textContent);
  const rates = wide.filter((text) => /^(about|at most) /.test(text ?? ''));
  expect(rates).toEqual(['about 111', 'at most 222', 'at most 333', 'about 44']);
  expect(document.querySelector('.narrow')?.textContent).toContain('about 111, at most 222, ');
});
