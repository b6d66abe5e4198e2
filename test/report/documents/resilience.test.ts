import { describe, expect, test } from 'vitest';
import { recordOf, stageNames } from '../../../src/corridor/index.js';
import { documentText, resilienceReport, studyCsv } from '../../../src/report/index.js';
import { documentSection } from '../../../src/report/render/html.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import {
  type Band,
  type Recovery,
  type ResilienceResult,
  resilience,
  type WeekSpread,
} from '../../../src/studies/index.js';
import { scenarioWith, site } from '../../corridor/scenarios.js';
import { widestLine } from '../sample-results.js';
import { estimateOf, provenance, words } from './sample-estimate.js';

/** 20 truckloads a day where 24 can pass: one lane of an hour. */
const spare = scenarioWith(
  { days: 2, supply: { road: { perDay: 20, dispersion: 0 } } },
  site({ lanes: 1, documents: 60 }),
);

function shownOf(result: ResilienceResult) {
  return resilienceReport.show(result, { scenario: baseline });
}

function textOf(result: ResilienceResult): string {
  return documentText(shownOf(result).document, provenance);
}

test('says on which day it is recovered, and how far the interval reaches', async () => {
  const closed = { place: 'inspection', closureDays: 1, on: 1, replications: 6 } as const;
  const result = await resilience(spare, { ...closed, at: 'inspected', within: 2, days: 16 });
  const text = textOf(result);
  // 20 behind, recovered at 4 a day, and the last 2 do not count: 18 / 4 rounded up is 5 days, one less where the lane had a truck.
  const median = result.behind.daysToClear.median;
  expect([4, 5]).toContain(median);
  expect(words(text)).toContain(`recovered on day ${median} after it.`);
  expect(words(text)).toContain(
    `Half of the replications have recovered ${median} days after the closure (95 % interval`,
  );
  expect(words(text)).toContain('Not at all in 0 of 6 replications');
  expect(widestLine(text)).toBeLessThanOrEqual(80);
});

test('says how fast what is missing falls where the days are too few', async () => {
  const closed = { place: 'inspection', closureDays: 4, on: 1, replications: 2 } as const;
  const result = await resilience(spare, { ...closed, at: 'inspected', within: 2, days: 15 });
  // 80 behind need 20 days at 4 a day and have 10. What is in papers at midnight may move a truck or two across the ends of a week.
  const pace = /In the last 7 days what is missing fell by ([\d.]+) a day/.exec(words(textOf(result)))?.[1];
  expect(Math.abs(Number(pace) - 4)).toBeLessThanOrEqual(2 / 7 + 0.1);
});

function band(mean: number): Band {
  return { mean: estimateOf(mean, mean - 3, mean + 5), low: mean - 20, median: mean + 1, high: mean + 40 };
}

type Days = Recovery['daysToClear'];

function recovery(at: number, days: Partial<Days> = {}): Recovery {
  return {
    byDay: Array.from({ length: 9 }, (_, day) => band(at + day)),
    most: estimateOf(at + 1, at - 1, at + 4),
    left: estimateOf(at + 2, at, at + 3),
    tolerance: 6,
    daysToClear: {
      ...{ median: 5, low: 2, high: 8, confidence: 0.95, n: 4, never: 1, days: [2, 5, 8, null] },
      method: 'order statistics of the replications',
      ...days,
    },
  };
}

function week(at: number): WeekSpread {
  return {
    worst: band(at),
    worstMedian: { quantile: 0.5, low: 1, high: 2, coverage: 0.96, n: 4, confidence: 0.95 },
    worstBegins: [0],
    weeks: { low: at + 50, median: at + 60, high: at + 70, count: 12 },
    shareAtTarget: estimateOf(0.25, 0.2, 0.4),
  };
}

const result: ResilienceResult = {
  scenario: 'two-lanes',
  start: '2024-01-01',
  warmUpDays: 1,
  days: 9,
  replications: 4,
  plan: [],
  target: { perDay: 400, at: 'received' },
  closure: { place: 'crossing', days: 1, from: 1, to: 2 },
  isWorkingDay: Array.from({ length: 9 }, (_, day) => day !== 1),
  trucks: Array.from({ length: 9 }, (_, day) => band(200 + day)),
  trucksWithClosure: Array.from({ length: 9 }, (_, day) => band(100 + day)),
  behind: recovery(300),
  waiting: recordOf(stageNames, (stage) => recovery(10 * (1 + stageNames.indexOf(stage)))),
  weeks: week(220),
  weeksWithClosure: week(120),
  intervals: {
    confidence: 0.95,
    mean: 'Student t over replications, paired differences, common random numbers',
    median: 'order statistics of the replications',
    band: { low: 0.1, median: 0.5, high: 0.9 },
  },
  digest: '',
};

describe('a result of numbers that cannot be taken for each other', () => {
  test('has each in its column', () => {
    const text = textOf(result);
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    const lines = text.split('\n').map(words);
    expect(words(text)).toContain(
      'two-lanes: crossing closed for 1 day from 2024-01-03. 301.0 (95 % interval 299.0 to 304.0, n = 4) truckloads fewer received at the worst, 302 still missing at the end: recovered on day 5 after it.',
    );
    expect(words(text)).toContain('(95 % interval 2 to 8). Not at all in 1 of 4 replications.');
    expect(lines).toContain('day without with 10 to 90 % behind 10 to 90 %');
    expect(lines).toContain('2024-01-03 closed 201.0 101.0 81 to 141 301 281 to 341');
    expect(lines).toContain('where at most interval at the end days to clear never in');
    expect(lines).toContain('staging 11.0 9.0 to 14.0 12.0 5 1 of 4');
    expect(lines).toContain('not yet received 301.0 299.0 to 304.0 302.0 5 1 of 4');
    expect(lines).toContain('worst week interval 10 to 90 % all weeks with 400');
    expect(lines).toContain('with closure 120.0 117.0 to 125.0 100 to 160 170 to 190 25 %');
  });

  test('has the same tables on the page, and two charts', async () => {
    const { parts } = await documentSection(shownOf(result).document);
    expect(parts.map(({ content }) => content.text.includes('<figure'))).toEqual([true, true, false, false]);
    expect(parts[3]?.content.text).toContain('<td class="number">170 to 190</td>');
  });

  test('has each in its cell of the tables', () => {
    const files = studyCsv(shownOf(result));
    const daily = files['daily.csv']?.trimEnd().split('\r\n') ?? [];
    expect(daily).toContain(
      'two-lanes,received,2,2024-01-03,no,crossing,trucks with closure,truck/day,101,98,106,4,0.95,81,102,141',
    );
    expect(daily).toContain(
      'two-lanes,received,3,2024-01-04,yes,,waiting more: staging,truck,12,9,17,4,0.95,-8,13,52',
    );
    const rows = files['resilience.csv']?.trimEnd().split('\r\n') ?? [];
    expect(rows).toContain('two-lanes,received,behind,received,most,truck,301,299,304,4,0.95,,');
    expect(rows).toContain('two-lanes,received,behind,received,left,truck,302,300,303,4,0.95,,');
    expect(rows).toContain('two-lanes,received,behind,received,days to clear,day,,2,8,4,0.95,5,1');
    expect(rows).toContain(
      'two-lanes,received,weeks,with closure,worst week,truck/day,120,117,125,4,0.95,121,',
    );
  });

  test('is decided only where the interval of the day is', () => {
    const told = (days: Partial<Days>): string =>
      words(textOf({ ...result, behind: recovery(300, days) })).replace(/\. Days to clear.*/, '');
    expect(told({ low: 5, high: 'after the last day' })).toContain(
      'undecided whether it is recovered within the days looked at (recovered in 3 of 4 replications, too few to tell)',
    );
    const none = {
      median: 'after the last day',
      low: 'after the last day',
      high: 'after the last day',
    } as const;
    expect(told({ ...none, never: 4 })).toMatch(/: not recovered within the days looked at$/);
    expect(told({ median: 0, low: 0, high: 0 })).toMatch(/: nothing to recover$/);
  });
});
