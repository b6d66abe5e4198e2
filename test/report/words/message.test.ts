import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../src/report/words/language.js';
import { message, type Part } from '../../../src/report/words/message.js';

const said = (text: string, parts: Readonly<Record<string, Part>>, locale = 'en-GB'): string =>
  message(text, languageOf(locale))(parts);

describe('a message', () => {
  test('has its parts where their names stand', () => {
    expect(said('{a} of {b}', { a: 'one', b: 20 })).toBe('one of 20');
    expect(said('{a}', { a: 12_000 })).toBe('12000');
  });

  test('takes <, > and an apostrophe as they are', () => {
    expect(said("{a} < the plan's <b>", { a: 'x' })).toBe("x < the plan's <b>");
  });

  test('has the plural of a count, with its separators', () => {
    const days = '{days, plural, one {# day} other {# days}}';
    expect([0, 1, 1_200].map((each) => said(days, { days: each }))).toEqual([
      '0 days',
      '1 day',
      '1,200 days',
    ]);
  });

  test('has the plural of a list by its length, and lists it', () => {
    const text = '{levers, list} {levers, plural, one {is} other {are}} there';
    expect(said(text, { levers: ['a'] })).toBe('a is there');
    expect(said(text, { levers: ['a', 'b', 'c'] })).toBe('a, b and c are there');
  });

  test.each([
    ['{of, list, or}', 'a, b or c'],
    ['{of, list, commas}', 'a, b, c'],
    ['{of, list, semicolons}', 'a; b; c'],
  ])('%s', (text, list) => {
    expect(said(text, { of: ['a', 'b', 'c'] })).toBe(list);
  });

  test('chooses by a word, by yes or no, and by nothing', () => {
    const by = '{way, select, not_reached {no} reached {yes} other {}}';
    expect(said(by, { way: 'not reached' })).toBe('no');
    expect(said('{is, select, true {above} other {below}}', { is: false })).toBe('below');
    const cost = '{cost, select, none {free} other {for {cost}}}';
    expect([said(cost, { cost: '' }), said(cost, { cost: 'USD 5' })]).toEqual(['free', 'for USD 5']);
    expect(said('{of, select, none {none} other {{of, list}}}', { of: [] })).toBe('none');
  });

  test('is refused without one of its parts', () => {
    expect(() => said('{a} {b}', { a: 'x' })).toThrow('a message requires its part b: {a} {b}');
  });
});

describe('in Arabic', () => {
  test('a count has six forms', () => {
    const text =
      '{days, plural, zero {صفر} one {يوم واحد} two {يومان} few {# أيام} many {# يوماً} other {# يوم}}';
    expect([0, 1, 2, 3, 11, 100].map((each) => said(text, { days: each }, 'ar-u-nu-latn'))).toEqual([
      'صفر',
      'يوم واحد',
      'يومان',
      '\u200f3 أيام',
      '\u200f11 يوماً',
      '\u200f100 يوم',
    ]);
  });

  test('names and numbers are kept apart from the direction around them', () => {
    expect(said('في {place}', { place: 'Rafah' }, 'ar-u-nu-latn')).toBe('في \u2068Rafah\u2069');
    expect(said('في {place}', { place: 'رفح' }, 'ar-u-nu-latn')).toBe('في رفح');
  });

  test('digits are Arabic-Indic where asked for, in numbers, counts and the text itself', () => {
    expect(said('{n} من 10,000 (p95, 0.5)', { n: 12 }, 'ar-u-nu-arab')).toBe('١٢ من ١٠٬٠٠٠ (p95, ٠٫٥)');
  });
});
