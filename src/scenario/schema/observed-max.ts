import * as z from 'zod';
import { readDates } from './opening-text.js';

/** A date `2025-01-20`, or the first and last of a period `2023-10-21..2024-05-05`. */
const dateOrPeriod = z
  .string()
  .refine((text) => readDates(text).ok, {
    error: 'is not a date or a period',
    params: { expected: 'a date such as 2025-01-20, or a period such as 2023-10-21..2024-05-05' },
  })
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}(\\.\\.\\d{4}-\\d{2}-\\d{2})?$', examples: ['2025-01-20'] });

/** The highest value of a number that was ever seen; `value` is read by the quantity it stands in. */
export function observedMaxOf<Value extends z.ZodType>(value: Value) {
  return z.strictObject({
    value,
    date: dateOrPeriod.describe('when it was seen: a date, or the period that was looked at'),
    source: z.string().trim().min(1).max(2_000),
  });
}
