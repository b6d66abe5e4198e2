import { describe, expect, test } from 'vitest';
import { calibrateCsv, calibrateFitCsv, calibrateText, plausibleCsv } from '../../src/report/index.js';
import type { CalibrateResult } from '../../src/studies/index.js';

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
  informedBelow: 0.86,
  ties: [{ paths: ['phases.0.set.crossing.rafah.dailyLimit', 'fleet.roadFactor'], correlation: -0.456 }],
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

describe('calibrateText', () => {
  const lines = calibrateText(result, made).split('\n');
  const text = lines.join(' ');

  test('says what was narrowed and what was not, within 80 columns', () => {
    expect(text).toContain('(inspected, received) narrow 1 of 2 facts. They do not inform fleet.roadFactor.');
    expect(lines.find((line) => line.includes('dailyLimit *'))).toMatch(
      /180 to 300 +200 +204 to 280 +242 +70 %$/,
    );
    expect(lines.find((line) => line.startsWith('fleet.roadFactor'))).toMatch(/not informed +2 +98 %$/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('names confidence, discrepancy, runs and method', () => {
    expect(text).toContain('by 10 % (standard deviation) on each day and 5 % over all days of a series');
    expect(text).toContain("with 90 % confidence, and rest on 205 runs' worth of 620");
    expect(text).toContain('from 86 % on it may be chance');
    expect(text).toContain('wave 1 (166 runs) left 4.2 %');
    expect(text).toContain('Method: made up; 1,000 runs.');
  });

  test('marks a measure that lies outside', () => {
    expect(lines.find((line) => line.includes('spread'))).toMatch(/34.1 +24.5 to 31.5 +out$/);
  });

  test('tells which facts hang together', () => {
    expect(text).toContain(
      'more of …0.set.crossing.rafah.dailyLimit goes with less of fleet.roadFactor (correlation -0.46)',
    );
  });

  test('a contradiction says so and calls nothing plausible', () => {
    const contradicted = calibrateText(
      { ...result, state: 'contradicted', plausible: [], ties: [] },
      made,
    ).replaceAll('\n', ' ');
    expect(contradicted).toContain('no values of the facts within their ranges lead to the counts');
    expect(contradicted).not.toContain('plausible');
    expect(contradicted).toContain('runs at all values within the ranges');
  });
});

describe('tables of a calibration', () => {
  test('facts, a row for each path', () => {
    const rows = calibrateCsv(result).split('\r\n');
    expect(rows[1]).toBe(
      'autumn,inspected received,2023-10-21,2023-11-30,phases.0.set.crossing.rafah.dailyLimit,phases.0.set.crossing.rafah.dailyLimit,B,truck,200,180,300,found,204,242,280,0.9,0.7,yes',
    );
    expect(rows[2]).toContain('phases.1.set');
    expect(rows[3]).toMatch(/no$/);
  });

  test('plausible sets, and measures', () => {
    expect(plausibleCsv(result)).toBe(
      'phases.0.set.crossing.rafah.dailyLimit,fleet.roadFactor\r\n210,1.5\r\n240,2.5\r\n',
    );
    expect(calibrateFitCsv(result).split('\r\n')[1]).toBe(
      'autumn,plausible values,received,2023-10-21 to 2023-11-23,standard deviation,34.0726,24.4719,33.1687,31.5,0.9',
    );
  });
});
