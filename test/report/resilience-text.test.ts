import { describe, expect, test } from 'vitest';
import { resilienceCsv, resilienceText } from '../../src/report/index.js';
import { resilience } from '../../src/studies/index.js';
import { scenarioWith, site } from '../corridor/scenarios.js';
import { widestLine } from './sample-results.js';

const provenance = { version: '0.0.0', seed: 'throughline', scenarioHash: '0'.repeat(64) };

/** 20 truckloads a day where 24 can pass: one lane of an hour. */
const spare = scenarioWith(
  { days: 2, supply: { road: { perDay: 20, dispersion: 0 } } },
  site({ lanes: 1, documents: 60 }),
);

describe('resilienceText', () => {
  test('says on which day it is made up for, and how far the interval reaches', async () => {
    const closed = { place: 'inspection', closureDays: 1, on: 1, replications: 6 } as const;
    const result = await resilience(spare, { ...closed, at: 'inspected', within: 2, days: 16 });
    const text = resilienceText(result, provenance);
    const words = text.replaceAll('\n', ' ');
    // 20 behind, made up for at 4 a day, and the last 2 do not count: 18 / 4 rounded up is 5 days, one less where the lane had a truck.
    const median = result.behind.daysToClear.median;
    expect([4, 5]).toContain(median);
    expect(words).toContain(`made up for on day ${median} after it`);
    expect(words).toContain(
      `Half of the replications have made up for it ${median} days after the closure (95 % interval`,
    );
    expect(words).toContain('Not at all in 0 of 6 replications');
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    const rows = resilienceCsv(result).trim().split('\n');
    expect(rows.find((row) => row.includes('behind,inspected,days to clear'))).toMatch(
      new RegExp(`,6,0.95,${median},0\\r?$`),
    );
  });

  test('says how fast what is missing falls where the days are too few', async () => {
    const closed = { place: 'inspection', closureDays: 4, on: 1, replications: 2 } as const;
    const result = await resilience(spare, { ...closed, at: 'inspected', within: 2, days: 15 });
    // 80 behind need 20 days at 4 a day and have 10. What is in papers at midnight may move a truck or two across the ends of a week.
    const text = resilienceText(result, provenance).replaceAll('\n', ' ');
    const pace = /In the last 7 days what is missing fell by ([\d.]+) a day/.exec(text)?.[1];
    expect(Math.abs(Number(pace) - 4)).toBeLessThanOrEqual(2 / 7 + 0.1);
  });
});
