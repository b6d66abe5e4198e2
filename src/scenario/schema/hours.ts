import * as z from 'zod';
import { minutesPerDay, minutesPerWeek } from '../../math/index.js';
import { minutesOfDay } from '../calendar-day.js';
import { describeIssue } from './describe-issue.js';
import { forwardIssues } from './forward-issues.js';
import { Dated } from './marker.js';
import { normalHours, type OpeningHours, openingHoursOf } from './opening-hours.js';
import { type HoursProblem, readHoursByDay, readHoursText } from './read-hours.js';

/** What may be written where opening hours are expected. */
export type HoursInput = string | Record<string, unknown> | OpeningHours;

const expected =
  'hours such as "daily 08:00-17:00", always, closed, or { sun-thu: "08:00-17:00", fri: closed }';

/** Opening hours: a text, an object by day with exceptions, or the form put out (minutes since the scenario's start). */
export function hours(meaning: string) {
  return z
    .custom<HoursInput>()
    .transform((raw, context): Dated<OpeningHours> => {
      if (isObject(raw) && 'week' in raw) return readCanonical(raw, context);
      const plan = readPlan(raw);
      if (!Array.isArray(plan)) return new Dated((start) => openingHoursOf(plan, start));
      for (const { path, message, suggestion } of plan)
        context.issues.push({ code: 'custom', path, input: raw, message, params: { expected, suggestion } });
      return z.NEVER;
    })
    .meta({
      description: meaning,
      anyOf: [
        { $ref: '#/$defs/hours-text' },
        { $ref: '#/$defs/hours-by-day' },
        { $ref: '#/$defs/hours-in-minutes' },
      ],
    });
}

/** Minute of the day of a time such as `06:00`; 0 to 1439. */
export function timeOfDay(meaning: string) {
  return z
    .custom<string | number>()
    .transform((raw, context): number => {
      const minute = typeof raw === 'string' ? minutesOfDay(raw) : raw;
      if (typeof minute === 'number' && minute >= 0 && minute < minutesPerDay) return minute + 0;
      context.issues.push({
        code: 'custom',
        path: [],
        input: raw,
        message: raw === undefined ? 'is required' : 'is not a time of day',
        params: { expected: 'a time such as "06:00", or minutes of the day from 0 to 1439' },
      });
      return z.NEVER;
    })
    .meta({
      description: meaning,
      anyOf: [
        { type: 'string', pattern: '^\\d{1,2}:\\d{2}$' },
        { type: 'number', minimum: 0, exclusiveMaximum: minutesPerDay },
      ],
      examples: ['06:00'],
    });
}

/** Times of day, each once; put out in their order. */
export function timesOfDay(meaning: string) {
  return z
    .array(timeOfDay('time of day'))
    .min(1)
    .max(96)
    .refine((times) => new Set(times).size === times.length, { error: 'must have each time once' })
    .transform((times) => times.toSorted((a, b) => a - b))
    .describe(meaning);
}

/** Schema of the form put out, for reading it again and for the JSON Schema. */
export const openingHoursShape = openingHoursSchema();

function openingHoursSchema() {
  const latest = 4_400 * minutesPerDay;
  const interval = (min: number, max: number) =>
    z
      .tuple([
        z.number().min(min).max(max),
        z
          .number()
          .min(min)
          .max(max + minutesPerWeek),
      ])
      .refine(([open, close]) => close > open, { error: 'must close after it opens' });
  const exception = z
    .strictObject({
      from: z.number().min(-latest).max(latest),
      to: z.number().min(-latest).max(latest),
      open: z.array(interval(-latest, latest)).max(5_000),
    })
    .refine(({ from, to, open }) => from < to && open.every((one) => one[0] >= from && one[1] <= to), {
      error: 'must have from before to, and be open only between them',
    });
  const week = z.array(interval(0, minutesPerWeek - 1)).max(500);
  return z.strictObject({ week, exceptions: z.array(exception).max(4_000).prefault([]) });
}

function readCanonical(raw: object, context: z.RefinementCtx<unknown>): Dated<OpeningHours> {
  const read = openingHoursShape.safeParse(raw, { error: describeIssue });
  if (read.success) return new Dated(() => normalHours(read.data));
  forwardIssues(read.error, context);
  return z.NEVER;
}

function readPlan(raw: unknown) {
  if (typeof raw === 'string') return readHoursText(raw);
  if (isObject(raw)) return readHoursByDay(raw);
  const problem: HoursProblem = {
    path: [],
    message: raw === undefined ? 'is required' : 'is not a set of hours',
  };
  return [problem];
}

function isObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
