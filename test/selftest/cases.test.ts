import { describe, expect, test } from 'vitest';
import { judgeCase, selfTestCases } from '../../src/selftest/index.js';

describe('the cases', () => {
  test('are at least 24, each with a name of its own', () => {
    expect(selfTestCases.length).toBeGreaterThanOrEqual(24);
    expect(new Set(selfTestCases.map(({ name }) => name)).size).toBe(selfTestCases.length);
  });

  test('are written in all three styles', () => {
    expect(new Set(selfTestCases.map(({ style }) => style))).toEqual(
      new Set(['process', 'callback', 'actor']),
    );
  });

  test('each names its source and has exact values above 0', () => {
    for (const { source, expected } of selfTestCases) {
      expect(source).not.toBe('');
      const values = Object.values(expected()).map(({ value }) => value);
      expect(values.length).toBeGreaterThan(0);
      expect(values.every((value) => value > 0 && Number.isFinite(value))).toBe(true);
    }
  });

  test('M/M/1 gives the same answer in three styles, up to chance', () => {
    const [process, callback, actor] = ['mm1', 'mm1-callback', 'mm1-actor'].map((name) => {
      const found = selfTestCases.find((each) => each.name === name);
      return found?.expected();
    });
    expect(callback).toEqual(process);
    expect(actor).toEqual(process);
  });

  test('a shared seed does not give two cases the same numbers', () => {
    const rows = ['mm1', 'mm1-callback'].map((name) => {
      const found = selfTestCases.find((each) => each.name === name);
      return found === undefined ? undefined : judgeCase(found, { seed: 1, effort: 'quick' })[0]?.estimate;
    });
    expect(rows[0]).not.toBe(rows[1]);
  });
});
