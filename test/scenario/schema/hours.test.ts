import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../src/scenario/calendar-day.js';
import { hours, timesOfDay } from '../../../src/scenario/schema/hours.js';

const schema = hours('opening hours');
const monday = dayNumber('2023-11-27') ?? Number.NaN;
const friday = dayNumber('2023-11-24') ?? Number.NaN;

function read(raw: string | Record<string, unknown>, start = monday) {
  return schema.parse(raw).sinceStart(start);
}

function messagesOf(raw: string | Record<string, unknown>): string[] {
  const read = schema.safeParse(raw);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
}

describe('opening hours', () => {
  test('daily hours open every day of the week', () => {
    const { week, exceptions } = read('daily 08:00-17:00');
    expect(week).toHaveLength(7);
    expect(week[0]).toEqual([480, 1_020]);
    expect(week[6]).toEqual([6 * 1_440 + 480, 6 * 1_440 + 1_020]);
    expect(exceptions).toEqual([]);
  });

  test('always is one interval of a week, closed is none', () => {
    expect(read('always').week).toEqual([[0, 10_080]]);
    expect(read('closed').week).toEqual([]);
    expect(read('daily 00:00-24:00').week).toEqual([[0, 10_080]]);
  });

  test('the week begins on the weekday of the start', () => {
    // 24 November 2023 was a Friday: Friday's hours are those of day 0, Sunday's those of day 2.
    const { week } = read({ fri: '08:00-12:30', sun: '09:00-10:00' }, friday);
    expect(week).toEqual([
      [480, 750],
      [2 * 1_440 + 540, 2 * 1_440 + 600],
    ]);
  });

  test('text and object forms mean the same', () => {
    const text = read('sun-thu 08:00-17:00; fri 08:00-12:30; sat closed');
    expect(text).toEqual(read({ 'sun-thu': '08:00-17:00', fri: '08:00-12:30', sat: 'closed' }));
    expect(text).toEqual(read({ 'sun-thu': '08:00-17:00', fri: '08:00-12:30' }));
    expect(text).toEqual(read('sun,mon,tue,wed,thu 08:00-17:00; fri 08:00-12:30'));
  });

  test('several intervals a day stay apart, those that touch are joined', () => {
    expect(read('mon 08:00-12:00, 13:00-17:00').week).toEqual([
      [480, 720],
      [780, 1_020],
    ]);
    expect(read('mon 08:00-12:00, 12:00-17:00').week).toEqual([[480, 1_020]]);
  });

  test('a night shift goes on over midnight, over the end of the week too', () => {
    expect(read('mon 22:00-04:00').week).toEqual([[1_320, 1_680]]);
    // The week begins on Monday, so Sunday's shift ends in the next week.
    expect(read('sun 22:00-04:00').week).toEqual([[6 * 1_440 + 1_320, 10_080 + 240]]);
    expect(read('sun 22:00-04:00; mon 03:00-06:00').week).toEqual([[6 * 1_440 + 1_320, 10_080 + 360]]);
    expect(read('daily 12:00-11:00').week).toHaveLength(7);
    expect(read({ 'mon-sat': 'always', sun: '00:00-12:00' }).week).toEqual([[0, 9_360]]);
    expect(read({ 'tue-sun': 'always', mon: '12:00-24:00' }).week).toEqual([[720, 10_080]]);
    expect(read({ 'tue-sun': 'always', mon: '00:00-08:00' }).week).toEqual([[1_440, 10_560]]);
  });

  test('exceptions replace whole days, counted from the start', () => {
    const { exceptions } = read({
      daily: '08:00-17:00',
      except: { '2023-12-01': 'closed', '2023-12-25..2023-12-26': '09:00-12:00', '2023-11-26': 'closed' },
    });
    expect(exceptions).toEqual([
      { from: -1_440, to: 0, open: [] },
      { from: 4 * 1_440, to: 5 * 1_440, open: [] },
      {
        from: 28 * 1_440,
        to: 30 * 1_440,
        open: [
          [28 * 1_440 + 540, 28 * 1_440 + 720],
          [29 * 1_440 + 540, 29 * 1_440 + 720],
        ],
      },
    ]);
  });

  test('an exception lasts until its last night shift ends, and neighbours become one', () => {
    const { exceptions } = read({
      daily: '08:00-17:00',
      except: { '2023-11-28': '22:00-04:00', '2023-11-29': 'closed', '2023-12-02': '20:00-02:00' },
    });
    expect(exceptions).toEqual([
      { from: 1_440, to: 3 * 1_440, open: [[1_440 + 1_320, 2 * 1_440 + 240]] },
      { from: 5 * 1_440, to: 6 * 1_440 + 120, open: [[5 * 1_440 + 1_200, 6 * 1_440 + 120]] },
    ]);
  });

  test('what is put out is read again as it is, whatever the start', () => {
    const forms = [
      'always',
      'closed',
      'sun 22:00-04:00',
      'daily 12:00-11:00',
      'fri 08:00-12:00, 13:00-24:00; sat 00:00-03:00',
    ];
    for (const form of forms) {
      const once = read(form);
      expect(schema.parse(once).sinceStart(friday)).toEqual(once);
    }
    const once = read({
      daily: '22:00-04:00',
      except: { '2023-11-28..2023-12-05': '20:00-02:00', '2023-12-06': 'closed' },
    });
    expect(schema.parse(once).sinceStart(friday)).toEqual(once);
  });

  test('what cannot be read says where and why', () => {
    expect(messagesOf({ frii: '08:00-17:00' })).toEqual(['frii: has no day of the week in "frii"']);
    expect(messagesOf({ mon: '08:00-17:00', 'sun-thu': 'closed' })).toEqual([
      'sun-thu: has a day that is given twice',
    ]);
    expect(messagesOf({ mon: '8-17' })[0]).toContain('has no hours such as 08:00-17:00');
    expect(messagesOf({ mon: '08:00-12:00, 11:00-13:00' })[0]).toContain('overlap');
    expect(messagesOf({ mon: '25:00-26:00' })[0]).toContain('no hours');
    expect(messagesOf({ mon: '08:00-08:00' })[0]).toContain('no hours');
    expect(messagesOf({ daily: 'closed', except: { '2023-02-30': 'closed' } })[0]).toContain('no date');
    expect(messagesOf({ daily: 'closed', except: { '2023-12-02..2023-12-01': 'closed' } })[0]).toContain(
      'wrong order',
    );
    expect(
      messagesOf({
        daily: 'closed',
        except: { '2023-12-01..2023-12-03': 'closed', '2023-12-02': 'always' },
      })[0],
    ).toContain('twice');
    expect(messagesOf({ daily: 'closed', except: { '1900-01-01..2199-01-01': 'always' } })[0]).toContain(
      'more than 4000 days',
    );
    expect(messagesOf('08:00-17:00')[0]).toContain('has no days and hours');
    expect(messagesOf('')[0]).toContain('has no days and hours');
    expect(messagesOf({ week: [[5, 3]], exceptions: [] })[0]).toContain('must close after it opens');
    expect(messagesOf({ week: [[5, 'x']], exceptions: [] })[0]).toContain('must be a number');
  });

  test('a misspelt day names the nearest one', () => {
    const read = schema.safeParse({ 'sun-thur': '08:00-17:00' });
    expect(read.error?.issues[0]).toMatchObject({ params: { suggestion: 'thu' } });
  });
});

test('times of day are put out in minutes and in order, each once', () => {
  const times = timesOfDay('convoys');
  expect(times.parse(['18:00', '06:00', 720])).toEqual([360, 720, 1_080]);
  expect(times.safeParse(['06:00', 360]).success).toBe(false);
  expect(times.safeParse(['24:00']).success).toBe(false);
  expect(times.safeParse([]).success).toBe(false);
});
