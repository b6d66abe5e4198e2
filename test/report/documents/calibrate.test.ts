import { describe, expect, test } from 'vitest';
import { calibrateReport, documentText, studyCsv } from '../../../src/report/index.js';
import { documentSection } from '../../../src/report/render/html.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import type { CalibrateResult } from '../../../src/studies/index.js';

const made = { version: '1.2.3', seed: 'a', scenarioHash: '0123456789abcdef' };

const result: CalibrateResult = {
  ...{ exact: [], check: null },
  scenario: 'autumn',
  state: 'found',
  at: ['inspected', 'received'],
  period: { from: '2023-10-21', to: '2023-11-30', observedDays: 40 },
  facts: [
    {
      path: 'phases.0.set.crossing.rafah.dailyLimit',
      paths: ['phases.0.set.crossing.rafah.dailyLimit', 'phases.1.set.crossing.rafah.dailyLimit'],
      unit: 'truck',
      evidence: 'B',
      before: { value: 200, low: 180, high: 300 },
      low: 204,
      median: 242,
      high: 280,
      widthShare: 0.7,
      isInformed: true,
    },
    {
      path: 'fleet.roadFactor',
      paths: ['fleet.roadFactor'],
      unit: '1',
      evidence: 'D',
      before: { value: 1, low: 1, high: 3 },
      low: 1.12345,
      median: 2,
      high: 2.9,
      widthShare: 0.98,
      isInformed: false,
    },
  ],
  plausible: [
    [210, 1.5],
    [240, 2.5],
  ],
  draws: [],
  informedBelow: 0.86,
  ties: [
    {
      paths: ['phases.0.set.crossing.rafah.dailyLimit', 'fleet.roadFactor'],
      correlation: -0.456,
      jointly: null,
    },
  ],
  waves: [{ runs: 166, cutoff: 3.48, shareLeft: 0.0417, leastImplausibility: 0.7 }],
  fit: [
    {
      series: 'received',
      span: '2023-10-21 to 2023-11-23',
      statistic: 'standard deviation',
      periods: 33,
      observed: 34.0726,
      low: 24.4719,
      median: 33.1687,
      high: 31.5,
      isWithin: false,
    },
  ],
  discrepancy: { periodShare: 0.1, seriesShare: 0.05 },
  confidence: 0.9,
  method: 'made up',
  runs: { made: 1000, inRegion: 620, effective: 205.4 },
};

function shown(of: CalibrateResult) {
  return calibrateReport.show(of, { scenario: baseline });
}

describe('a calibration as text', () => {
  const lines = documentText(shown(result).document, made).split('\n');
  const text = lines.join(' ');

  test('says what was narrowed and what was not, within 80 columns', () => {
    expect(text).toContain('(inspected, received) narrow 1 of 2 facts.');
    expect(text).toContain('The counts do not inform fleet.roadFactor.');
    expect(lines.find((line) => line.includes('dailyLimit *'))).toMatch(
      /180 to 300 +200 +204 to 280 +242 +70 %$/,
    );
    expect(lines.find((line) => line.startsWith('fleet.roadFactor'))).toMatch(/not informed +2 +98 %$/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('names confidence, discrepancy, runs and method', () => {
    expect(text).toContain('by 10 % (standard deviation) on each day and 5 % over all days of a series');
    expect(text).toContain(
      'with 90 % confidence, from 620 runs that the waves did not rule out, worth 205 of equal weight',
    );
    expect(text).toContain('from 86 % on it may be sampling error');
    expect(text).toContain('wave 1 (166 runs) left 4.2 %');
    expect(text).toContain('Method: made up; 1,000 runs.');
  });

  test('marks a measure that lies outside', () => {
    expect(lines.find((line) => line.includes('std. deviation'))).toMatch(
      /^received +2023-10-21 to 2023-11-23 +std. deviation +34.1 +24.5 to 31.5 +out$/,
    );
  });

  test('tells which numbers are met exactly, and whether the fitted values are kept', () => {
    const point = { at: 'received', observed: 3, mean: 5, crps: 7 } as const;
    const fitted = { ...point, mean: 11, crps: 13 };
    const told = (kept: 'fitted' | 'before') => {
      const check = { replications: 1, before: [point], fitted: [fitted], kept };
      const exact = [{ series: 'received', span: 'all', value: 200, periods: 2, of: 19 }];
      return documentText(shown({ ...result, check, exact }).document, made).replaceAll('\n', ' ');
    };
    expect(told('fitted')).toContain('received is exactly 200 on 2 of 19 days. No error of these counts');
    expect(told('fitted')).toContain(
      'as near to the counts as before or nearer. 1 fresh replication of each, trucks a day: received 3 counted, 5 before and 11 fitted (score of days 7 and 13, less is nearer).',
    );
    expect(told('before')).toContain('keeps the old values');
  });

  test('tells which facts hang together', () => {
    expect(text).toContain(
      'more of …0.set.crossing.rafah.dailyLimit goes with less of fleet.roadFactor (correlation -0.46)',
    );
  });

  test('a contradiction says so and calls nothing plausible', () => {
    const without = shown({ ...result, state: 'contradicted', plausible: [], ties: [] });
    const contradicted = documentText(without.document, made).replaceAll('\n', ' ');
    expect(contradicted).toContain(
      'of all values tried within the ranges of the facts none lead to the counts',
    );
    expect(contradicted).not.toContain('plausible');
    expect(contradicted).toContain('runs at all values within the ranges');
  });
});

test('a page shows all paths of a fact, and marks what is not informed', async () => {
  const { parts } = await documentSection(shown(result).document);
  const page = parts.map(({ content }) => content.text).join('');
  expect(page).toContain(
    '<td><span class="path">phases.0.set.crossing.rafah.dailyLimit</span> *</td><td>B</td><td class="number">180 to 300</td><td class="number">200</td><td class="number">204 to 280</td><td class="number">242</td>',
  );
  expect(page).toContain('phases.0.set.crossing.rafah.dailyLimit = phases.1.set.crossing.rafah.dailyLimit');
  expect(page).toContain('<b>not informed</b>, 1.12 to 2.9');
});

describe('tables of a calibration', () => {
  test('facts, a row for each path', () => {
    const rows = studyCsv(shown(result))['calibration.csv']?.split('\r\n');
    expect(rows?.[1]).toBe(
      'autumn,inspected received,2023-10-21,2023-11-30,phases.0.set.crossing.rafah.dailyLimit,phases.0.set.crossing.rafah.dailyLimit,B,truck,200,180,300,found,204,242,280,0.9,0.7,yes',
    );
    expect(rows?.[2]).toContain('phases.1.set');
    expect(rows?.[3]).toMatch(/no$/);
  });

  test('plausible sets, and measures', () => {
    const files = studyCsv(shown(result));
    expect(files['plausible.csv']).toBe(
      'phases.0.set.crossing.rafah.dailyLimit,fleet.roadFactor\r\n210,1.5\r\n240,2.5\r\n',
    );
    expect(files['calibration-fit.csv']?.split('\r\n')[1]).toBe(
      'autumn,plausible values,received,2023-10-21 to 2023-11-23,standard deviation,34.0726,24.4719,33.1687,31.5,0.9',
    );
  });
});
