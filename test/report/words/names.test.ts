import { expect, test } from 'vitest';
import { causes, zones } from '../../../src/corridor/index.js';
import { studyCsv, twinReport } from '../../../src/report/index.js';
import { english, englishFor, loadLanguage, wordsOf } from '../../../src/report/words/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { twin } from '../../../src/studies/index.js';

const nameWords = englishFor({ outside: 'Egypt', inside: 'Gaza' }).run;

test('without names the sides of the border are outside and inside', () => {
  const neutral = english.run;
  expect(neutral.resourceTitle('trucks inside')).toBe('trucks inside');
  expect(neutral.causeTitle('no truck outside')).toBe('no truck free outside');
  expect(neutral.zoneTitle('road')).toBe('road inside');
});

test('a key of results is shown by the name that the language has for it', () => {
  expect(nameWords.resourceTitle('room before the gate')).toBe('queue space before the gate');
  expect(nameWords.bottleneckTitle({ stage: 'fleet', resource: 'trucks inside' })).toBe(
    'fleet (trucks in Gaza)',
  );
  expect(nameWords.causeTitle('room on the ground')).toBe('yard storage full');
  expect(nameWords.causeGroupTitle('no truck outside')).toBe('no truck free in Egypt');
  expect(nameWords.zoneTitle('road')).toBe('road in Gaza');
  expect(nameWords.milestoneTitle('road')).toBe('road in Gaza');
  expect(nameWords.milestoneTitle('left')).toBe('left');
});

test('what stands at a place is named by its kind, the longest that fits; an unknown key stays as it is', () => {
  const { resourceTitle } = { ...nameWords };
  expect(resourceTitle('rafah gate lanes')).toBe('rafah gate lanes');
  expect(resourceTitle('lanes')).toBe('lanes');
  expect(resourceTitle('a ferry')).toBe('a ferry');
});

test('no two causes, and no two zones, have the same name', () => {
  const names = [
    causes.map(({ name }) => nameWords.causeTitle(name)),
    zones.map(({ name }) => nameWords.zoneTitle(name)),
  ];
  for (const each of names) expect(new Set(each).size).toBe(each.length);
});

test('tables for programs have the same headings and cells in every language', async () => {
  const words = wordsOf(await loadLanguage('fr'));
  const shown = twinReport.show(twin(baseline), { scenario: baseline, words });
  const [headings, first] = studyCsv(shown)['twin.csv']?.split('\r\n') ?? [];
  expect(headings).toBe('scenario,counted,measure,item,unit,value,kind');
  expect(first).toMatch(/^statement-240,received,throughput,trucks inside,truck\/day,/);
});
