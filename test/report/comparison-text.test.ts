import { describe, expect, test } from 'vitest';
import { type Comparison, comparePaired } from '../../src/experiment/index.js';
import { comparisonText } from '../../src/report/index.js';

const words = { first: 'more lanes', second: 'today', unit: 'trucks a day' };

function textOf(first: readonly number[], second: readonly number[]): readonly string[] {
  const stopping = { by: 'replications' } as const;
  const comparison: Comparison = { measure: 'x', ...comparePaired(first, second), stopping };
  return comparisonText(comparison, words).split('\n');
}

describe('comparisonText', () => {
  test('tells both means, the difference, what is shown and what common random numbers brought', () => {
    const lines = textOf([111, 309, 211, 510], [100, 300, 200, 500]);
    expect(lines[0]).toMatch(/^more lanes: 285\.3 \(95 % interval .* n = 4\) trucks a day$/);
    expect(lines[1]).toMatch(/^today: 275\.0 /);
    expect(lines[2]).toMatch(/^Difference: \+10\.3 \(95 % interval \+8\.7 to \+11\.8, n = 4\) trucks a day$/);
    expect(lines[3]).toBe('more lanes brings more: the interval excludes 0.');
    expect(lines[4]).toMatch(
      /^Common random numbers cut the variance of the difference [\d,]+ times \(correlation 1\.00\): 4 pairs/,
    );
  });

  test('says what a difference that is not shown would have had to be', () => {
    // Differences −1 0 −2 1: error √(5/12), t(0.975, 3) = 3.182, half-width 2.05.
    expect(textOf([1, 2, 3, 6], [2, 2, 5, 5])[3]).toBe(
      'No difference shown; one of well over 2.1 trucks a day would have been seen.',
    );
  });

  test('admits when they do harm, or nothing', () => {
    expect(textOf([1, 2, 3], [3, 2, 1])[4]).toBe(
      'Common random numbers make the variance of the difference 2.0 times what independent draws would give (correlation -1.00).',
    );
    expect(textOf([1, 1, -1, -1], [1, -1, 1, -1])[4]).toBe(
      'Common random numbers neither help nor harm here (correlation 0.00).',
    );
  });

  test('names the larger, whichever it is, and the same where both are', () => {
    expect(textOf([100, 200, 300], [110, 211, 310])[3]).toBe('today brings more: the interval excludes 0.');
    const same = textOf([1, 2], [1, 2]);
    expect(same[3]).toBe('No difference seen: the same in all 2 replications.');
    expect(same[4]).toBe('With common random numbers the difference does not vary at all.');
  });

  test('has no decision from one replication', () => {
    const lines = textOf([1], [2]);
    expect(lines[3]).toBe('No difference shown: one replication has no interval.');
    expect(lines[4]).toBe('One replication does not tell what common random numbers bring.');
  });
});
