import { expect, test } from 'vitest';
import { readSearch, searchToKeep } from '../../src/page/state/found-plan.js';
import { english } from '../../src/report/index.js';
import { sampleAnswer } from '../report/sample-results.js';

const { result, scenario } = await sampleAnswer(50);
const found = { state: 'found', found: { result, scenario }, isWhole: true } as const;

test('what a search found is kept and read again as it was', () => {
  expect(readSearch(structuredClone(searchToKeep(found)), english)).toEqual(found);
});

test('of a search at work the answer of the first draws is kept, and told as such', () => {
  const atWork = { state: 'at work', told: '3 runs', found: found.found } as const;
  expect(searchToKeep(atWork)).toEqual({ ...found, isWhole: false });
  expect(searchToKeep({ state: 'at work', told: '', found: undefined })).toBeNull();
  expect(searchToKeep({ state: 'failed', message: 'x' })).toBeNull();
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'found'],
  ['another state', { ...found, state: 'at work' }],
  ['a result that cannot be shown', { ...found, found: { result: { decision: 'reached' }, scenario } }],
  ['no scenario', { ...found, found: { result } }],
])('what is no search is none: %s', (_, value) => {
  expect(readSearch(value, english)).toEqual({ state: 'none' });
});
