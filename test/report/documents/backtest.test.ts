import { describe, expect, test } from 'vitest';
import { backtestReport, documentText, studyCsv } from '../../../src/report/index.js';
import { documentSection } from '../../../src/report/render/html.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { type BacktestResult, backtest } from '../../../src/studies/index.js';
import { scenarioWith } from '../../corridor/scenarios.js';

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
  const shown = backtestReport.show(found, { scenario: baseline });
  const csv = studyCsv(shown);

  test('as text names the days that the bands do not hold, but not without end, and what was left out', () => {
    const text = documentText(shown.document, provenance).replaceAll('\n', ' ');
    expect(text).toContain(
      '9 days from 2023-11-01 to 2023-11-09: 29.3 truckloads a day were counted, the model has 24.0.',
    );
    expect(text).toContain('hold 1 of 9 days, not 2023-11-01 with 30,');
    expect(text).toContain('2023-11-06 with 30 and 2 more. 1 day of the counts is not in the scenario.');
    expect(text).toContain('off by in: no phase, all days.');
    expect(text).toContain('with every fact at its value');
    expect(text).toContain('bands of 90 % hold the count on 1 of 9 days delivered.');
  });

  test('has each figure in its column, on a terminal and on a page', async () => {
    const interval = { low: 11, high: 13, n: 19, confidence: 0.95, halfWidth: 1, standardError: 1 };
    const phase = { name: 'truce', from: '2023-11-02', to: '2023-11-05', days: 4 };
    const chance = { low: -170, high: 9.5, level: 0.9, predicted: 0 };
    const share = { share: 0.25, low: 0.14, high: 0.36, successes: 2, trials: 8, confidence: 0.95 };
    const naive = {
      rule: 'persistence',
      knows: 'the day before',
      form: 'distribution of past errors',
      days: 7,
    } as const;
    const points = found.points.map((point) => ({
      ...point,
      bias: [
        {
          ...{ ...phase, observedPerDay: 3, modelPerDay: 5, isBeyondChance: true },
          ...{ bias: { mean: 2, ...interval }, chance: { ...point.bias[0]?.chance, ...chance } },
        },
      ],
      coverage: [{ unit: 'week', level: 0.5, share, meanWidth: 17 } as const],
      naive: [
        {
          ...naive,
          crps: 19,
          modelCrps: 23,
          skill: 0.29,
          skillInterval: { low: 0.21, high: 0.37, confidence: 0.95, block: 3 },
          gain: { mean: 31, ...interval },
        },
      ],
    }));
    const { document } = backtestReport.show({ ...found, points }, { scenario: baseline });
    const text = documentText(document, provenance);
    expect(text).toMatch(/^truce +4 +3\.0 +5\.0 +\+2\.0 +11\.0 to 13\.0 +-170 to \+9\.5$/m);
    expect(text).toMatch(/^50 % +weeks +2 of 8 +25 % +14 to 36 % +17\.0$/m);
    expect(text).toMatch(/^persistence, errors +day before +7 +19\.0 +29 % +21 % to 37 %$/m);
    const { parts } = await documentSection(document);
    expect(parts.map(({ content }) => content.text).join('')).toContain(
      '<td>truce</td><td>2023-11-02 to 2023-11-05</td><td class="number">4</td><td class="number">3.0</td><td class="number">5.0</td><td class="number">+2.0</td><td class="number">11.0 to 13.0</td><td class="number">-170 to +9.5</td><td>beyond chance</td>',
    );
  });

  test('as a table has each measure once, and no cell that a spreadsheet would take for a formula', () => {
    const rows = (csv['backtest.csv'] ?? '')
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

  test('as a table of days has a row for each day and week, and for all days', () => {
    const rows = (csv['backtest-days.csv'] ?? '').trim().split('\r\n');
    expect(rows).toHaveLength(1 + 9 + 1 + 1);
    expect(rows[1]).toBe(
      'worked by hand,delivered,day,2023-11-01,2023-11-01,1,30,24,24,24,24,0,24,24,0,24,24,0,1,6',
    );
    expect(rows.at(-2)).toContain('week,2023-11-01,2023-11-07,7,210,168,168');
    expect(rows.at(-1)).toContain('period,2023-11-01,2023-11-09,9,264,216,216');
  });
});
