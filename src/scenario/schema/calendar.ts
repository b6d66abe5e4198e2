import * as z from 'zod';
import { minutesPerDay } from '../../math/index.js';
import { weekday } from '../calendar-day.js';
import { readQuantity } from '../units.js';
import { describeIssue } from './describe-issue.js';
import { forwardIssues } from './forward-issues.js';
import { instant } from './instant.js';
import type { Interval } from './intervals.js';
import { Dated } from './marker.js';
import { type ReadText, readDates, readDays, readIntervals } from './opening-text.js';

/** What a day becomes: open in these minutes of the day, or for the first share of the minutes that its weekly hours have. */
export type DayHours = { open: Interval[] } | { share: number };

/** Days that differ: of the week, counted from the weekday of the scenario's start, and dated ones in minutes since the start. */
export interface CalendarDays {
  week: ({ day: number } & DayHours)[];
  dates: ({ from: number; to: number } & DayHours)[];
}

/** What may be written: `{ sat: closed, fri: 55 %, 2024-01-06: "08:00-12:00" }`, or the form put out. */
type DaysInput = Record<string, string | number> | CalendarDays;

const minute = z
  .number()
  .min(0)
  .max(2 * minutesPerDay);
const opened = z.strictObject({ open: z.array(z.tuple([minute, minute])).max(50) });
const shared = z.strictObject({ share: z.number().min(0).max(1) });
const latest = 4_400 * minutesPerDay;
const instants = { from: z.number().min(-latest).max(latest), to: z.number().min(-latest).max(latest) };
const whichDay = { day: z.number().int().min(0).max(6) };

const daysShape = z.strictObject({
  week: z.array(z.union([opened.extend(whichDay), shared.extend(whichDay)])).max(7),
  dates: z.array(z.union([opened.extend(instants), shared.extend(instants)])).max(4_000),
});

const expected = 'days with hours, such as { sat: closed, fri: 55 %, 2024-01-06: "08:00-12:00" }';

const days = z
  .custom<DaysInput>()
  .transform((raw, context): Dated<CalendarDays> => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || Object.keys(raw).length === 0) {
      context.issues.push({
        code: 'custom',
        path: [],
        input: raw,
        message: raw === undefined ? 'is required' : 'has no days',
        params: { expected },
      });
      return z.NEVER;
    }
    if ('week' in raw) return readCanonical(raw, context);
    const { rules, problems } = readRules(raw);
    for (const { path, message } of problems)
      context.issues.push({ code: 'custom', path, input: raw, message, params: { expected } });
    return problems.length > 0 ? z.NEVER : new Dated((start) => settled(rules, start));
  })
  .meta({
    description:
      'what days of the week (sun-thu, sat) or dates become: closed, hours, or a share of the open minutes',
    type: 'object',
    examples: [{ sat: 'closed', fri: '55 %' }],
  });

/** A weekly calendar as observed: from and to dates, which places, which days; with its source. */
export const calendar = z
  .array(
    z.strictObject({
      name: z.string().max(200).prefault(''),
      places: z
        .array(z.string().max(80))
        .min(1)
        .max(100)
        .describe(
          'inspection, crossing or gaza (shifts of all carriers), the name of a site or entry, or a path such as transferYard.rafah',
        ),
      from: instant('beginning').optional(),
      to: instant('end (not included)').optional(),
      days,
      evidence: z.enum(['A', 'B', 'C', 'D']),
      source: z.string().trim().min(1).max(2_000),
      note: z.string().max(2_000).optional(),
    }),
  )
  .max(200);

type Rule =
  | { readonly days: readonly number[]; readonly hours: DayHours }
  | { readonly first: number; readonly last: number; readonly hours: DayHours };

function readRules(raw: object) {
  const rules: Rule[] = [];
  const problems: { path: PropertyKey[]; message: string }[] = [];
  const taken = new Set<number>();
  for (const [key, value] of Object.entries(raw)) {
    const hours = readDayHours(value);
    const dates = readDates(key);
    const weekdays = dates.ok ? undefined : readDays(key);
    if (!hours.ok) problems.push({ path: [key], message: hours.message });
    else if (dates.ok) rules.push({ ...dates.value, hours: hours.value });
    else if (weekdays?.ok !== true)
      problems.push({ path: [key], message: 'is neither a day of the week nor a date' });
    else if (weekdays.value.some((day) => taken.has(day)))
      problems.push({ path: [key], message: 'has a day that is given twice' });
    else {
      for (const day of weekdays.value) taken.add(day);
      rules.push({ days: weekdays.value, hours: hours.value });
    }
  }
  return { rules, problems };
}

function readDayHours(value: unknown): ReadText<DayHours> {
  const share =
    typeof value === 'number' ? value : typeof value === 'string' && value.includes('%') ? value : undefined;
  if (share !== undefined) {
    const read = typeof share === 'number' ? share : readQuantity(share, 'share');
    const number = typeof read === 'number' ? read : read.ok ? read.value : Number.NaN;
    return number >= 0 && number <= 1
      ? { ok: true, value: { share: number } }
      : { ok: false, message: `must be a share from 0 to 1, got ${JSON.stringify(value)}` };
  }
  const open = readIntervals(typeof value === 'string' ? value.trim() : 'no text');
  return open.ok ? { ok: true, value: { open: open.value } } : open;
}

function settled(rules: readonly Rule[], startDay: number): CalendarDays {
  const week = rules.flatMap((rule) =>
    'days' in rule ? rule.days.map((day) => ({ day: (day - weekday(startDay) + 7) % 7, ...rule.hours })) : [],
  );
  const dates = rules.flatMap((rule) =>
    'days' in rule
      ? []
      : [
          {
            from: (rule.first - startDay) * minutesPerDay,
            to: (rule.last + 1 - startDay) * minutesPerDay,
            ...rule.hours,
          },
        ],
  );
  return { week: week.toSorted((a, b) => a.day - b.day), dates };
}

function readCanonical(raw: object, context: z.RefinementCtx<unknown>): Dated<CalendarDays> {
  const read = daysShape.safeParse(raw, { error: describeIssue });
  if (read.success) return new Dated(() => read.data);
  forwardIssues(read.error, context);
  return z.NEVER;
}
