import { describe, expect, test } from 'vitest';
import { quantity, unlimited } from '../../../src/scenario/schema/quantity.js';

const minutes = quantity('time', { min: 0, max: 240 }, 'a time');
const lanes = quantity('count', { min: 0, max: 20, integer: true }, 'lanes');

function issuesOf(read: {
  success: boolean;
  error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined;
}) {
  return read.error?.issues.map(({ path, message }) => [...path, message].join(': ')) ?? [];
}

describe('quantities', () => {
  test('a plain number is in the canonical unit, a text is converted', () => {
    expect(minutes.parse(45).value).toBe(45);
    expect(minutes.parse('1.5 h').value).toBe(90);
  });

  test('a fact carries its range in the canonical unit, its evidence and source', () => {
    const read = minutes.parse({
      value: '1 h',
      low: 30,
      high: '2 h',
      evidence: 'B',
      source: 'OCHA',
      note: 'n',
    });
    expect(read.value).toBe(60);
    expect(read.knowledge).toEqual({ low: 30, high: 120, evidence: 'B', source: 'OCHA', note: 'n' });
  });

  test('a fact without range is known at its value', () => {
    expect(minutes.parse({ value: 5, evidence: 'A', source: 'x' }).knowledge).toMatchObject({
      low: 5,
      high: 5,
    });
  });

  test('bounds hold after conversion and are told in the terms of the user', () => {
    expect(issuesOf(minutes.safeParse('5 h'))).toEqual(['must be from 0 to 240 min, got "5 h" (300 min)']);
    expect(issuesOf(minutes.safeParse(-1))).toEqual(['must be from 0 to 240 min, got -1']);
    expect(issuesOf(minutes.safeParse('-5 min'))).toEqual([
      'must be from 0 to 240 min, got "-5 min" (-5 min)',
    ]);
    expect(issuesOf(lanes.safeParse(1.5))).toEqual(['must be a whole number from 0 to 20, got 1.5']);
    expect(issuesOf(minutes.safeParse(Number.NaN))).toHaveLength(1);
    expect(issuesOf(minutes.safeParse(Number.POSITIVE_INFINITY))).toHaveLength(1);
  });

  test('each number of a fact is held to the bounds, and low <= value <= high', () => {
    const fact = { evidence: 'A', source: 'x' } as const;
    expect(issuesOf(minutes.safeParse({ value: 5, high: '9 h', ...fact }))).toEqual([
      'high: must be from 0 to 240 min, got "9 h" (540 min)',
    ]);
    expect(issuesOf(minutes.safeParse({ value: 5, low: 6, ...fact }))).toEqual([
      'must have low <= value <= high, got 6, 5, 5',
    ]);
    expect(issuesOf(minutes.safeParse({ value: 5, high: 4, ...fact }))).toEqual([
      'must have low <= value <= high, got 5, 5, 4',
    ]);
  });

  test('evidence and source are required of a fact, other keys unknown', () => {
    const read = minutes.safeParse(JSON.parse('{ "value": 5, "evidence": "E", "sourc": "x" }'));
    expect(read.error?.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['invalid_value', 'evidence'],
      ['invalid_type', 'source'],
      ['custom', 'sourc'],
    ]);
  });

  test('other things are no quantities', () => {
    for (const raw of ['null', 'true', '[1]', '"soon"'])
      expect(minutes.safeParse(JSON.parse(raw)).error?.issues[0]).toMatchObject({
        params: { expected: 'a number in min, or a text with a unit such as "45 min" or "1.5 h"' },
      });
    expect(issuesOf(minutes.safeParse(undefined))).toEqual(['is required']);
  });

  test('unlimited is a word of its own where it is possible', () => {
    const trucks = unlimited('truck', { min: 0, max: 9 }, 'trucks');
    expect(trucks.parse('unlimited')).toBe('unlimited');
    expect(trucks.parse('3 trucks')).toMatchObject({ value: 3 });
    expect(trucks.safeParse('endless').error?.issues[0]).toMatchObject({
      params: { expected: expect.stringContaining('unlimited') },
    });
    expect(minutes.safeParse('unlimited').success).toBe(false);
  });

  test('negative zero becomes zero, since JSON has none', () => {
    expect(Object.is(minutes.parse(-0).value, 0)).toBe(true);
  });
});
