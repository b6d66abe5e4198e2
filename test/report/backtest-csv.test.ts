import { describe, expect, test } from 'vitest';
import { backtestCsv, backtestDaysCsv, backtestText } from '../../src/report/index.js';
import { type BacktestResult, backtest } from '../../src/studies/index.js';
import { scenarioWith } from '../corridor/scenarios.js';

/** 24 a day without chance under a phase with the name of a formula; 30 counted on every day but the last, when it was 24. */
async function result(): Promise<BacktestResult> {
  const scenario = scenarioWith({
    start: '2023-11-01',
    days: 9,
    supply: { road: { perDay: 24, dispersion: 0, mix: { food: 1 } } },
    phases: [{ name: '=1+1', from: '2023-11-09', set: { 'fleet.roadFactor': 1 } }],
  });
  const days = Array.from({ length: 10 }, (_, index) => ({
    date: `2023-11-${String(index + 1).padStart(2, '0')}`,
    trucks: index === 8 ? 24 : 30,
  }));
  return backtest(scenario, { series: [{ point: 'delivered', days }] }, { replications: 19 });
}

const provenance = { version: '1.2.3', seed: 'any', scenarioHash: 'abcdef' };

describe('a back-test', async () => {
  const found = await result();

  test('as text names the days that the bands do not hold, but not without end, and what was left out', () => {
    const text = backtestText(found, provenance).replaceAll('\n', ' ');
    expect(text).toContain(
      '9 days from 2023-11-01 to 2023-11-09: 29.3 truckloads a day were counted, the model has 24.0.',
    );
    expect(text).toContain('hold 1 of 9 days, not 2023-11-01 with 30,');
    expect(text).toContain('2023-11-06 with 30 and 2 more. 1 day of the counts');
    expect(text).toContain('off by in: no phase, all days.');
    expect(text).toContain('with every fact at its value');
  });

  test('as a table has each measure once, and no cell that a spreadsheet would take for a formula', () => {
    const rows = backtestCsv(found)
      .trim()
      .split('\r\n')
      .map((row) => row.split(','));
    expect(rows[0]).toEqual([
      'scenario',
      'counted',
      'part',
      'of',
      'days',
      'measure',
      'mean',
      'low',
      'high',
      'n',
      'confidence',
    ]);
    const measure = (of: string, name: string) => rows.filter((row) => row[3] === of && row[5] === name);
    expect(measure('no phase', 'bias per day')).toEqual([
      [
        'worked by hand',
        'delivered',
        'period',
        'no phase',
        '8',
        'bias per day',
        '-6',
        '-6',
        '-6',
        '19',
        '0.95',
      ],
    ]);
    expect(measure("'=1+1", 'bias per day')[0]?.[6]).toBe('0');
    expect(measure('0.9', 'coverage')[0]?.slice(6, 7)).toEqual([String(1 / 9)]);
    expect(measure('model', 'crps')[0]?.[6]).toBe(String(found.points[0]?.crps));
  });

  test('as a table of days has a row for each day and week', () => {
    const rows = backtestDaysCsv(found).trim().split('\r\n');
    expect(rows).toHaveLength(1 + 9 + 1);
    expect(rows[1]).toBe(
      'worked by hand,delivered,day,2023-11-01,2023-11-01,1,30,24,24,24,24,0,24,24,0,24,24,0,1,6',
    );
    expect(rows.at(-1)).toContain('week,2023-11-01,2023-11-07,7,210,168,168');
  });
});
