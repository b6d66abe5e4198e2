import * as z from 'zod';
import { minutesPerDay } from '../../math/index.js';
import { dayNumber, minutesOfDay } from '../calendar-day.js';
import { Dated } from './marker.js';

const latest = 4_400 * minutesPerDay;

const instantPattern = '^\\d{4}-\\d{2}-\\d{2}([ T]\\d{1,2}:\\d{2})?$';

/** A moment of local time: `2023-11-28`, `2023-11-28 06:00`, or minutes since the scenario's start. */
export function instant(meaning: string) {
  return z
    .custom<string | number>()
    .transform((raw, context): Dated<number> => {
      const minutes = typeof raw === 'number' ? raw : undefined;
      if (minutes !== undefined && Math.abs(minutes) <= latest) return new Dated(() => minutes + 0);
      const moment = typeof raw === 'string' ? readMoment(raw) : undefined;
      if (moment !== undefined) return new Dated((start) => moment - start * minutesPerDay);
      context.issues.push({
        code: 'custom',
        path: [],
        input: raw,
        message:
          raw === undefined ? 'is required' : `is not a date, got ${JSON.stringify(raw)?.slice(0, 60)}`,
        params: { expected: 'a date such as 2023-11-28 or "2023-11-28 06:00"' },
      });
      return z.NEVER;
    })
    .meta({
      description: `${meaning} (local time)`,
      anyOf: [
        { type: 'string', pattern: instantPattern },
        { type: 'number', minimum: -latest, maximum: latest },
      ],
      examples: ['2023-11-28', '2023-11-28 06:00'],
    });
}

/** A date written `2023-11-28`. */
export function calendarDate(meaning: string) {
  return z
    .string()
    .refine((text) => dayNumber(text) !== undefined, {
      error: 'is not a date of the years 1900 to 2199',
      params: { expected: 'a date such as 2023-11-28' },
    })
    .meta({ description: meaning, pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2023-11-28'] });
}

function readMoment(text: string): number | undefined {
  const [date, time, ...rest] = text.split(/[ T]/);
  const day = dayNumber(date ?? '');
  const minutes = time === undefined ? 0 : minutesOfDay(time);
  if (day === undefined || minutes === undefined || rest.length > 0) return undefined;
  return day * minutesPerDay + minutes;
}
