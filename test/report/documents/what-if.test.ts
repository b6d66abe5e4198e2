import { describe, expect, test } from 'vitest';
import { recordOf } from '../../../src/corridor/index.js';
import { documentText, studyCsv, whatIfReport } from '../../../src/report/index.js';
import { documentSection } from '../../../src/report/render/html.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { type Band, costLines, type WhatIfDay, type WhatIfResult } from '../../../src/studies/index.js';
import { firstDayOf } from '../../../src/studies/shared/first-day.js';
import { widestLine } from '../sample-results.js';
import { estimateOf, provenance, words } from './sample-estimate.js';

function band(mean: number): Band {
  return { mean: estimateOf(mean, mean - 3, mean + 5), low: mean - 20, median: mean + 1, high: mean + 40 };
}

function dayOf(day: number): WhatIfDay {
  return {
    day,
    isWorkingDay: day !== 4,
    stepsInForce: day < 2 ? 0 : 1,
    trucks: band(100 + day),
    trucksWithoutPlan: band(200 + day),
    week: day < 6 ? null : band(300 + day),
    weekWithoutPlan: day < 6 ? null : band(400 + day),
    holds: day < 6 ? null : { share: 0.75, low: 0.3, high: 0.9, successes: 3, trials: 4, confidence: 0.95 },
    waiting: band(500 + day),
    waitingWithoutPlan: band(600 + day),
  };
}

const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, index) => index + 1);
const neverIn = (n: number): readonly undefined[] => Array.from({ length: n }, () => undefined);

const result: WhatIfResult = {
  scenario: 'two-lanes',
  start: '2023-11-28',
  target: { perDay: 400, at: 'received' },
  measure: 'mean',
  days: 28,
  replications: 20,
  steps: [
    {
      ...{ lever: 'crossing.lanes', name: 'gate lanes', from: 2, to: 3, cost: 7000, capacity: 6000 },
      ...{ haulage: 1000, leadTimeDays: 1, startsAfterDays: 4, inForceFrom: 5 },
    },
  ],
  cost: 7000,
  costs: recordOf(costLines, (line) => {
    const at = 1000 * (1 + costLines.indexOf(line));
    return {
      today: estimateOf(at, at - 1, at + 2),
      after: estimateOf(2 * at, at, 3 * at),
      rise: estimateOf(at, at - 100, at + 200),
    };
  }),
  inForceFrom: 5,
  path: Array.from({ length: 9 }, (_, day) => dayOf(day)),
  // Median day 11 and the ranks 6 and 15 of 20, as in test/studies/shared/first-day.test.ts.
  firstHeld: firstDayOf(upTo(20), 0.95),
  firstHeldWithoutPlan: firstDayOf([...upTo(9), ...neverIn(11)], 0.95),
  afterPlan: estimateOf(380, 370, 395),
  weeksHeldAfterPlan: estimateOf(0.5, 0.4, 0.7),
  gain: estimateOf(90, 80, 110),
  intervals: {
    confidence: 0.95,
    mean: 'Student t over replications',
    gain: 'Student t on paired differences',
    band: { low: 0.1, median: 0.5, high: 0.9 },
    share: 'Wilson',
  },
  digest: '',
};

function shownOf(changes: Partial<WhatIfResult> = {}) {
  return whatIfReport.show({ ...result, ...changes }, { scenario: baseline });
}

function textOf(changes: Partial<WhatIfResult> = {}): string {
  return documentText(shownOf(changes).document, provenance);
}

describe('a plan with numbers that cannot be taken for each other', () => {
  test('has each in its column', () => {
    const text = textOf();
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    const lines = text.split('\n').map(words);
    expect(words(text)).toContain(
      'two-lanes from 2023-11-28 on, with 1 step. 400 a day received is first held for a week from 2023-12-09 on.',
    );
    expect(lines).toContain('in force lever from to USD a day lead time');
    expect(lines).toContain('2023-12-03 gate lanes 2 3 7,000 1 day');
    expect(lines).toContain('week to steps mean 10 to 90 % no plan holds 400 waiting no plan');
    expect(lines).toContain('2023-12-04 1 306.0 286 to 346 406.0 75 % 506 606');
    expect(lines).toContain('2023-12-06 1 308.0 288 to 348 408.0 75 % 508 608');
    expect(lines).toContain('USD a day no plan with the plan rise interval');
    expect(lines).toContain('haulage contracts 2,000 4,000 +2,000 +1,900 to +2,200');
    expect(words(text)).toContain(
      'Over 28 days +90 (95 % interval +80 to +110, n = 4) truckloads received against the same days without it. From 2023-12-03, with all of it in force at USD 7,000 a day, 380.0 (95 % interval 370.0 to 395.0, n = 4) a day. Of all seven days in a row from then on 50 % (95 % interval 40 % to 70 %, n = 4) hold 400.',
    );
  });

  test('has the same tables on the page, and two charts', async () => {
    const { lead, parts } = await documentSection(shownOf().document);
    expect(lead).toMatch(/^Over 28 days \+90 /);
    const withChart = parts.filter(({ content }) => content.text.includes('<figure'));
    expect(withChart.map(({ heading }) => heading)).toEqual([
      'Truckloads a day received, by weeks',
      'The backlog',
    ]);
    expect(withChart[0]?.content.text).toContain('<td class="number">286 to 346</td>');
  });

  test('has each in its cell of the tables', () => {
    const files = studyCsv(shownOf());
    const path = files['path.csv']?.trimEnd().split('\r\n') ?? [];
    expect(path).toHaveLength(1 + 6 * 9);
    expect(path).toContain(
      'two-lanes,received,7,2023-12-04,yes,1,mean of 7 days,truck/day,306,303,311,4,0.95,286,307,346,0.75',
    );
    expect(path).toContain(
      'two-lanes,received,5,2023-12-02,no,1,waiting at end of day without plan,truck,604,601,609,4,0.95,584,605,644,',
    );
    expect(files['steps.csv']).toBe(
      'scenario,lever,name,from,to,USD/day,capacity,haulage,starts after days,lead time days,in force\r\ntwo-lanes,crossing.lanes,gate lanes,2,3,7000,6000,1000,4,1,2023-12-03\r\n',
    );
  });
});

describe('the first week that holds the target', () => {
  const lineOf = (name: string, changes: Partial<WhatIfResult> = {}): string | undefined =>
    textOf(changes)
      .split('\n')
      .map(words)
      .find((line) => line.startsWith(name));

  test('has a date, an interval and how often there is none; day 0 is the first', () => {
    expect(lineOf('with the plan')).toBe('with the plan 2023-12-09 2023-12-04 to 2023-12-13 0 of 20');
  });

  test('says when an end or the middle lies beyond the days looked at', () => {
    expect(lineOf('without it')).toBe('without it not in half 2023-12-04 to after the last day 11 of 20');
    const never = firstDayOf([undefined, undefined], 0.95);
    expect(lineOf('without it', { firstHeldWithoutPlan: never })).toBe('without it not once 2 of 2');
  });

  test('has no interval of two replications', () => {
    const two = firstDayOf([3, 3], 0.95);
    expect(lineOf('with the plan', { firstHeld: two })).toBe('with the plan 2023-12-01 none (n = 2) 0 of 2');
    expect(words(textOf({ firstHeld: two }))).toContain(
      'It is undecided whether 400 a day received is held for a week by 2023-12-25: from 2023-12-01 on in half of 2 replications, too few to tell.',
    );
  });

  test('is not held where the interval lies beyond the days, and undecided where an end does', () => {
    expect(words(textOf({ firstHeld: firstDayOf(neverIn(20), 0.95) }))).toContain(
      '400 a day received is not held for a week in half of the replications by 2023-12-25.',
    );
    expect(words(textOf({ firstHeld: result.firstHeldWithoutPlan }))).toContain(
      'by 2023-12-25: in less than half of 20 replications, too few to tell.',
    );
  });
});

test('a path without a plan has no steps, one row and one line of its charts', () => {
  const text = textOf({ steps: [], measure: 'days' });
  expect(words(text)).toContain('two-lanes from 2023-11-28 on, without a plan. 400 a day');
  expect(text).toContain('\nwithout a plan  ');
  expect(text).not.toContain('in force  lever');
  expect(text).toContain('A week holds it when each of its working days has 400.');
  expect(text).toContain('\nNothing: it has no step.\n');
});
