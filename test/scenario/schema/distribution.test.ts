import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../src/scenario/calendar-day.js';
import { distribution } from '../../../src/scenario/schema/distribution.js';
import { settle } from '../../../src/scenario/settle.js';

const time = distribution('time', 'a time');
const start = dayNumber('2023-11-27') ?? Number.NaN;

function read(raw: unknown): unknown {
  return settle(time.parse(raw as never), start).plain;
}

function firstIssue(raw: unknown): string {
  const issue = time.safeParse(raw as never).error?.issues[0];
  return issue === undefined ? 'accepted' : [...issue.path, issue.message].join(': ');
}

const distributions = [
  { kind: 'constant', value: 5 },
  { kind: 'uniform', low: 1, high: 2 },
  { kind: 'triangular', low: 1, mode: 1, high: 2 },
  { kind: 'exponential', mean: 3 },
  { kind: 'erlang', shape: 2, mean: 3 },
  { kind: 'gamma', mean: 3, cv: 0.5 },
  { kind: 'lognormal', mean: 3, cv: 0.5 },
  { kind: 'weibull', shape: 1.5, mean: 3 },
  { kind: 'normal', mean: 3, sd: 1 },
  { kind: 'normal', mean: 3, sd: 1, low: 2, high: 5 },
  { kind: 'beta', low: 1, high: 9, mean: 3, sd: 1 },
  { kind: 'discrete', values: [1, 2], weights: [1, 0] },
  { kind: 'empirical', values: [3, 1, 2] },
  {
    kind: 'mixture',
    weights: [1, 2],
    components: [
      { kind: 'constant', value: 1 },
      { kind: 'exponential', mean: 2 },
    ],
  },
];

describe('distributions', () => {
  test('a number, a text and a fact mean a constant', () => {
    expect(read(5)).toEqual({ kind: 'constant', value: 5 });
    expect(read('1 h')).toEqual({ kind: 'constant', value: 60 });
    expect(read({ value: '1 h', evidence: 'A', source: 'x' })).toEqual({ kind: 'constant', value: 60 });
  });

  test.each(distributions)('$kind is put out as it can be read again', (distribution) => {
    expect(read(distribution)).toEqual(distribution);
  });

  test('numbers inside may have units and be facts, which are found at their place', () => {
    const raw = {
      kind: 'triangular',
      low: '1 min',
      mode: { value: 2, low: 1, high: 3, evidence: 'C', source: 'x' },
      high: '0.1 h',
    };
    const { plain, facts } = settle(time.parse(raw as never), start);
    expect(plain).toEqual({ kind: 'triangular', low: 1, mode: 2, high: 6 });
    expect([...facts]).toEqual([['mode', { low: 1, high: 3, evidence: 'C', source: 'x', unit: 'min' }]]);
  });

  test('components of a mixture may be plain quantities', () => {
    expect(read({ kind: 'mixture', weights: [1, 1], components: [5, '1 h'] })).toMatchObject({
      components: [{ value: 5 }, { kind: 'constant', value: 60 }],
    });
  });

  test.each([
    [{ kind: 'uniform', low: 2, high: 2 }, 'high: must be above low (2), got 2'],
    [{ kind: 'triangular', low: 1, mode: 5, high: 3 }, 'mode: must have low <= mode <= high, got 1, 5, 3'],
    [{ kind: 'triangular', low: 1, mode: 1, high: 1 }, 'high: must be above low (1), got 1'],
    [{ kind: 'exponential', mean: 0 }, 'mean: must be from'],
    [{ kind: 'erlang', shape: 1.5, mean: 1 }, 'shape: must be a whole number'],
    [{ kind: 'uniform', low: -1, high: 1 }, 'low: must be from 0'],
    [{ kind: 'normal', mean: 3, sd: 1, low: 4, high: 4 }, 'high: must be above low'],
    [{ kind: 'normal', mean: 3, sd: 1, low: 400 }, 'mean: must lie within 20 sd'],
    [{ kind: 'beta', low: 0, high: 1, mean: 0.5, sd: 0.6 }, 'sd: must be from'],
    [{ kind: 'discrete', values: [1, 2], weights: [1] }, 'weights: must be as many as the values (2), got 1'],
    [{ kind: 'discrete', values: [1], weights: [0] }, 'weights: must have at least one weight above 0'],
    [{ kind: 'empirical', values: [] }, 'values: must have at least 1 entries'],
    [
      { kind: 'mixture', weights: [1], components: [{ kind: 'mixture', weights: [1], components: [1] }] },
      'components: 0: kind',
    ],
    [{ kind: 'gauss', mean: 1 }, 'kind: '],
    [{ kind: 'exponential', mean: 1, sd: 1 }, 'sd: is not a known key'],
    [{ mean: 1 }, 'kind: is required'],
  ])('%j is refused', (distribution, reason) => {
    expect(firstIssue(distribution)).toContain(reason);
  });
});
