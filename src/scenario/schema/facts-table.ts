import * as z from 'zod';
import { calendarDate } from './instant.js';
import { observedMaxOf } from './observed-max.js';

const factEntry = z.strictObject({
  low: z.number(),
  high: z.number(),
  evidence: z.enum(['A', 'B', 'C', 'D']),
  source: z.string().trim().min(1).max(2_000),
  unit: z.string().max(40).describe('unit of low and high; the canonical unit of the parameter'),
  note: z.string().max(2_000).optional(),
  observedMax: observedMaxOf(z.number())
    .optional()
    .describe('the highest value that was ever seen, in the unit of low and high'),
  knownFrom: calendarDate(
    'day from which it was known; forecasts made before draw it over its range',
  ).optional(),
  notInformedBy: z
    .string()
    .max(400)
    .optional()
    .describe('counts to which the scenario was calibrated and that say nothing of this number'),
});

/** What is known about single numbers, by their path; filled from the facts in the scenario. */
export const factsTable = z
  .record(z.string().max(400), factEntry)
  .describe('what is known about single numbers, by path');
