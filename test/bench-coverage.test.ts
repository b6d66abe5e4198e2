import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { laneRows } from '../bench/study-coverage/lane-rows.js';
import { selectionRates } from '../bench/study-coverage/selection-rows.js';

const stored = readFileSync(new URL('../bench/output/coverage.txt', import.meta.url), 'utf8');
// Titles and tables in turn, a sentence at the end.
const parts = stored.trimEnd().split('\n\n');
const [, intervals = '', , contrast = '', , selection = '', , variance = '', summary = ''] = parts;

function rowsOf(table: string): readonly string[] {
  return table.split('\n').slice(2);
}

/** Percentages of a row in their order. */
function percentages(row: string): readonly number[] {
  return [...row.matchAll(/([\d.]+) %/g)].map((match) => Number(match[1]));
}

// Stored by: npm run study:coverage -- --update
describe('the stored study of coverage', () => {
  test('rests on a thousand macro-replications, on a queue and on the corridor', () => {
    expect(parts[0]).toBe('Intervals that say 95 %: how many of 1000 held the truth');
    expect(summary).toMatch(/^All targets are met: /);
    expect(rowsOf(intervals).filter((row) => row.startsWith('M/M/1'))).toHaveLength(7);
    expect(rowsOf(intervals).filter((row) => row.startsWith('corridor'))).toHaveLength(6);
  });

  test('has every kind of interval hold 93 to 97 times in 100', () => {
    for (const row of rowsOf(intervals)) {
      const held = percentages(row).at(-1) ?? Number.NaN;
      expect(held, row).toBeGreaterThanOrEqual(93);
      expect(held, row).toBeLessThanOrEqual(97);
    }
  });

  test('shows what happens without the guards', () => {
    expect(rowsOf(contrast)).toHaveLength(3);
    for (const row of rowsOf(contrast)) expect(percentages(row).at(-1), row).toBeLessThan(93);
  });

  test('has the best selected at the promised rate, and a factor of at least five from the same variance', () => {
    expect(rowsOf(selection)).toHaveLength(4);
    for (const row of rowsOf(selection)) expect(percentages(row).at(-1), row).toBeGreaterThanOrEqual(95);
    const factors = [...variance.matchAll(/([\d.]+) times/g)].map((match) => Number(match[1]));
    expect(factors).toHaveLength(2);
    expect(Math.min(...factors)).toBeGreaterThanOrEqual(5);
  });
});

describe('the study of coverage, small', () => {
  test('finds intervals on one lane to hold about as often as they say', async () => {
    for (const { interval, covered, given } of await laneRows(60)) {
      // 95 % less three standard errors of 60 trials; refused ones are few.
      expect(covered / given, interval).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / 60));
      expect(given, interval).toBeGreaterThan(50);
    }
  });

  test('finds the best selected about as often as promised', async () => {
    for (const { selectedBest, macros, procedure, draws: kind } of await selectionRates(60)) {
      expect(selectedBest / macros, `${procedure} ${kind}`).toBeGreaterThan(
        0.95 - 3 * Math.sqrt((0.95 * 0.05) / 60),
      );
    }
  });
});
