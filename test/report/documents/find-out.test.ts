import { expect, test } from 'vitest';
import { findOutParts } from '../../../src/report/documents/reliability/find-out.js';
import {
  factWorthTable,
  leadingPlansTable,
  observationWorthTable,
} from '../../../src/report/documents/reliability/find-out-tables.js';
import { english } from '../../../src/report/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import type { FindOutFirst, ReliableReachResult } from '../../../src/studies/index.js';
import { told } from './sample-find-out.js';

function textOf(findOut: FindOutFirst): string {
  const result = { scenario: 'x', certificate: { confidence: 0.95 }, findOut };
  const parts = findOutParts(Object.assign(Object.create(null), result), baseline, english.findOut);
  return JSON.stringify(parts).replaceAll('\u00a0', ' ');
}

test('says what everything, a fact and a count are worth, with the plan of each range', () => {
  const text = textOf(told);
  expect(text).toContain(
    'Knowing no more, the plan for USD 8,800 a day reaches in 84 % of the draws searched by. A toss between two other plans would have that reliability for USD 8,100 a day; savings count from there. Knowing everything before deciding would save USD 6,600 a day (USD 4,400 to USD 7,700) with the reliability held, or reach in 9 % more of the draws at the same cost. By fleet.fuel.perDay (L/day): from 0.50 to 2.25 no plan and from 12.5 to 321 the plan for USD 8,800 a day.',
  );
  expect(text).toContain(
    'The cheapest observation that decides: count truckloads waiting for a haulier at the end of each day for 3 days. By its mean: from 0.50 to 2.25 no plan and from 12.5 to 321 the plan for USD 8,800 a day. It saves USD 3,500 a day (USD 600 to USD 5,800), with the reliability held.',
  );
  expect(text).toContain(
    '"5,100","1,200 to 9,300","7 %","shown","truckloads waiting for a haulier (rank correlation 0.61)"',
  );
  expect(text).toContain('"0","0 to 450","7 %","not shown","-"');
  expect(text).toContain('is not settled in 6 % of the cases');
});

test('says plainly when no fact and no count is shown to be worth anything, and when nothing can be told', () => {
  const facts = told.facts.slice(1);
  const text = textOf({ ...told, facts, cheapest: null });
  expect(text).toContain(
    'No single fact is shown to be worth anything: the interval of each includes zero (confidence 95 %, 1 fact at once).',
  );
  expect(text).toContain("No count of today's corridor over 28 days is shown to decide between these plans.");
  expect(textOf({ ...told, state: 'no plan reaches' })).toContain(
    'It cannot be told: no plan is shown to reach',
  );
  expect(textOf({ ...told, state: 'nothing cheaper' })).toContain(
    'Nothing: the plan for USD 8,800 a day is chosen',
  );
});

test('tables for programs have each number in its column', () => {
  const result: ReliableReachResult = Object.assign(Object.create(null), { scenario: 'x', findOut: told });
  const { headings, rows } = factWorthTable(result);
  const row = (place: number): Record<string, unknown> =>
    Object.fromEntries(headings.map((heading, index) => [heading, rows[place]?.[index]]));
  expect(rows).toHaveLength(4);
  expect(row(1)).toMatchObject({
    ...{ fact: 'fleet.fuel.perDay', unit: 'L/day', grade: 'D', 'told by': 'waiting uncollected' },
    ...{ 'rank correlation': 0.61, 'saving USD/day': 5_100, 'saving low': 1_200, 'saving high': 9_300 },
    ...{ rise: 0.07, 'rise low': 0.02, 'rise high': 0.13, confidence: 0.95, shown: 'yes' },
    ...{ from: 12.5, to: 321, plan: 2, 'plan USD/day': 8_800, 'share of draws': 0.6 },
  });
  expect(observationWorthTable(result).rows.map((each) => each.slice(0, 5))).toEqual([
    ['x', 'passing collected', 28, 'no', 5_100],
    ['x', 'passing collected', 28, 'no', 5_100],
    ['x', 'waiting uncollected', 3, 'yes', 3_500],
    ['x', 'waiting uncollected', 3, 'yes', 3_500],
  ]);
  expect(leadingPlansTable(result).rows).toEqual([
    ['x', 1, 0, 0.11, 'no', '', null],
    ['x', 2, 8_800, 0.84, 'yes', 'transferYard.rafah.bays', 18],
  ]);
});
