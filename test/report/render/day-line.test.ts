import { expect, test } from 'vitest';
import { dayFigure, part, table } from '../../../src/report/documents/document.js';
import { inAscii, plainInk } from '../../../src/report/ink.js';
import { html } from '../../../src/report/page/html.js';
import { dayLineTexts } from '../../../src/report/render/day-line.js';
import { documentText } from '../../../src/report/render/text.js';
import { english, loadLanguage, wordsOf } from '../../../src/report/words/index.js';

const { marks } = plainInk;
const unit = 'trucks a day';

function lines(...series: readonly (readonly number[])[]): readonly string[] {
  const named = series.map((values, index) => ({ name: `s${index}`, values }));
  return dayLineTexts({ unit, series: named }, marks, english.charts);
}

test('each day is a mark of an eighth of the highest day', () => {
  expect(lines([0, 10, 20, 30, 40, 50, 60, 70, 80])).toEqual(['▁▂▃▄▅▆▇██ 0 to 80 trucks a day']);
});

test('days without anything are the lowest mark', () => {
  expect(lines([0, 0])).toEqual(['▁▁ 0 to 0 trucks a day']);
});

test('several series have one scale and their names', () => {
  expect(lines([80, 40], [8, 16])).toEqual(['s0: █▅ 40 to 80 trucks a day', 's1: ▁▂ 8 to 16 trucks a day']);
});

test('beyond 40 days each mark is the mean of as many days, the lowest and highest day stay', () => {
  const days = Array.from({ length: 90 }, (_, day) => (day === 4 ? 0 : 90));
  const [line = ''] = lines(days);
  expect(line).toBe(`█▆${'█'.repeat(28)} 0 to 90 trucks a day (a mark for 3 days)`);
  expect(line.length).toBeLessThanOrEqual(80);
});

const document = {
  ...{ title: '', answer: 'A.', lead: '', method: 'M.' },
  parts: [
    part(
      'Days',
      dayFigure(() => html``, table([], []), { unit, series: [{ name: '', values: [10, 80] }] }),
    ),
  ],
};
const made = { version: '1', seed: 's', scenarioHash: '0' };

test('a terminal has the line in the place of the picture; one without blocks has ASCII', () => {
  expect(documentText(document, made)).toContain('\nDays\n▂█ 10 to 80 trucks a day\n');
  expect(documentText(document, made, inAscii(plainInk))).toContain('\nDays\n:@ 10 to 80 trucks a day\n');
});

test('in Arabic the line is read from the right, as its days are', async () => {
  const words = wordsOf(await loadLanguage('ar'));
  // A mark of direction (RLM) begins it; blocks have no direction of their own, so the first day stands at the right.
  const text = documentText(document, made, plainInk, words).replaceAll(/[\u2068\u2069]/g, '');
  expect(text).toMatch(/\n\u200f+▂█ من 10 إلى 80 /);
});
