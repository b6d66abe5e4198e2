import { expect, test } from 'vitest';
import {
  morrisCsv,
  morrisText,
  screenCsv,
  screenText,
  sobolCsv,
  sobolText,
  tornadoCsv,
  tornadoText,
} from '../../src/report/index.js';
import {
  screenLevers,
  sensitivityMorris,
  sensitivitySobol,
  sensitivityTornado,
} from '../../src/studies/index.js';
import { twoStages } from '../studies/two-stages.js';
import { widestLine } from './sample-results.js';

const provenance = { version: '0.0.0', seed: 1, scenarioHash: '0'.repeat(64) };
const rowsOf = (text: string): number => text.trimEnd().split('\r\n').length - 1;

const tornado = await sensitivityTornado(twoStages('lanes'), {
  replications: 2,
  plans: ['today', 'all-levers'],
});
const morris = await sensitivityMorris(twoStages(), { samples: 4 });
const sobol = await sensitivitySobol(twoStages(), { samples: 8 });
const screen = await screenLevers(twoStages('lanes', 'gate'), { rungs: 2, replications: 2 });

test('the tornado says what the answer hangs on at each plan, within 80 columns', () => {
  const text = tornadoText(tornado, provenance);
  expect(widestLine(text)).toBeLessThanOrEqual(80);
  expect(text.replaceAll('\n', ' ')).toContain('It hangs most on inspection.sites.site.lanes (grade D)');
  expect(text).toMatch(/^…?inspection\.sites\.site\.lanes +D +8 to 12 +-48\.0 +\+48\.0$/m);
  expect(text).toMatch(/^crossing\.gate\.lanes +B +1 to 3 +-144\.0 +\+144\.0$/m);
  expect(text.replaceAll('\n', ' ')).toContain('1 fact that is set by the plan');
  expect(text.indexOf('Today')).toBeLessThan(text.indexOf('With all levers at their most'));
});

test('without chance every difference is beyond it', () => {
  expect(tornadoText(tornado, provenance).replaceAll('\n', ' ')).toContain(
    '2 facts of 2 move it beyond chance',
  );
});

test('Morris, Sobol and the ladder are told within 80 columns', () => {
  for (const text of [
    morrisText(morris, provenance),
    sobolText(sobol, provenance),
    screenText(screen, provenance),
  ])
    expect(widestLine(text)).toBeLessThanOrEqual(80);
  expect(sobolText(sobol, provenance)).toMatch(/^crossing\.gate\.lanes +B +\d\.\d\d \(/m);
  expect(morrisText(morris, provenance)).toMatch(/^crossing\.gate\.lanes +B +\d+\.\d \(/m);
  // Ten lanes to fifteen: 48 more; at the most the gate is what a step back would cost 144.
  expect(screenText(screen, provenance)).toMatch(/^lanes +\+48 +-72 +matters$/m);
  expect(screenText(screen, provenance)).toMatch(/^gate +\(0\) +-144 +matters$/m);
});

test('the long tables have a row for each measure', () => {
  // Three measures for two facts today and one at the most; three and two for two facts; two steps for two levers at two rungs.
  expect(rowsOf(tornadoCsv(tornado))).toBe(3 * 3);
  expect(rowsOf(morrisCsv(morris))).toBe(3 * 2);
  expect(rowsOf(sobolCsv(sobol))).toBe(2 * 2);
  expect(rowsOf(screenCsv(screen))).toBe(2 * 2 * 2);
});

test('every row has as many cells as there are headings', () => {
  for (const text of [tornadoCsv(tornado), morrisCsv(morris), sobolCsv(sobol), screenCsv(screen)]) {
    const [headings = '', ...rows] = text.trimEnd().split('\r\n');
    for (const row of rows) expect(row.split(',')).toHaveLength(headings.split(',').length);
  }
});
