import { expect, test } from 'vitest';
import { loadPhrase } from '../../../src/report/documents/limit.js';
import { english } from '../../../src/report/words/index.js';
import { meanInterval } from '../../../src/statistics/index.js';

function phrase(resource: string, load: number, isShut = false): string {
  const bottleneck = {
    stage: 'crossing',
    resource,
    load: meanInterval([load, load], 0.95),
    share: 1,
    isShut,
  } as const;
  return loadPhrase(bottleneck, english.limit);
}

test('work beyond the scheduled hours is told as that, not as more than all of them', () => {
  expect(phrase('gate lanes', 0.966)).toBe('utilisation 97 % of scheduled hours');
  expect(phrase('gate lanes', 1.004)).toBe('utilisation 100 % of scheduled hours');
  expect(phrase('gate lanes', 1.012)).toBe('utilisation all its scheduled hours and 1 % beyond');
});

test('of a limit it is told how much is used, and what is closed as closed', () => {
  expect(phrase('daily limit', 1.2)).toBe('100 % of it used');
  expect(phrase('gate lanes', 0, true)).toBe('closed: it has no capacity in any hour of the days counted');
});
