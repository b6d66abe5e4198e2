import * as z from 'zod';
import { countingPoints } from './counting-points.js';
import { quantity } from './quantity.js';

/** What a rule can watch: truckloads that wait at a stage, or in one of its queues; and the litres in the tank inside. */
export const stockNames = [
  ...['staging', 'inspection', 'crossing', 'transfer-yard', 'uncollected', 'fleet', 'last-mile'],
  ...[
    'approval',
    'staging queue',
    'rework',
    'inspection queue',
    'held in inspection',
    'held in secondary bay',
  ],
  ...['crossing queue', 'daily limit', 'held at the gate', 'yard queue', 'held in the bay', 'crew queue'],
  ...['no fuel', 'no permit', 'loading queue', 'convoy', 'dock queue', 'warehouse full', 'fuel'],
] as const;

const level = (side: string) =>
  quantity('any', { min: 0, max: 1e9 }, `fires ${side} this: truckloads, litres of fuel, truckloads a day`);

const trigger = z
  .strictObject({
    stock: z
      .enum(stockNames)
      .optional()
      .describe('what waits at the end of the day: at a stage or in one queue, truckloads; fuel, litres'),
    throughput: z.enum(countingPoints).optional().describe('truckloads counted on the day'),
    above: level('above').optional(),
    below: level('below').optional(),
    forDays: quantity('count', { min: 1, max: 400, integer: true }, 'days in a row').prefault(1),
  })
  .superRefine(({ stock, throughput, above, below }, context) => {
    const issue = (key: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [key], message });
    if (stock === undefined && throughput === undefined)
      issue('stock', 'is required: what to watch, a stock or a throughput');
    if (stock !== undefined && throughput !== undefined)
      issue('throughput', 'and stock exclude each other: one trigger watches one thing');
    if (above === undefined && below === undefined) issue('above', 'is required, or below');
    if (above !== undefined && below !== undefined) issue('below', 'and above exclude each other');
  });

const step = z
  .strictObject({
    lever: z.string().max(200).describe('path of the lever that is moved'),
    by: quantity('any', { min: 1e-6, max: 1e9 }, 'how much is added, in whole steps of the lever').optional(),
    to: quantity(
      'any',
      { min: 0, max: 1e9 },
      'value that the lever is taken to, where it is below',
    ).optional(),
  })
  .superRefine(({ by, to }, context) => {
    const issue = (key: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [key], message });
    if (by === undefined && to === undefined) issue('by', 'is required, or to');
    if (by !== undefined && to !== undefined) issue('to', 'and by exclude each other');
  });

/** Steps of a plan that wait for a trigger, looked at as each day counted ends. */
export const rules = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(80).optional(),
      when: trigger,
      // biome-ignore lint/suspicious/noThenProperty: the word a reader expects; it is an object, so nothing takes it for a promise
      then: step,
      most: quantity('count', { min: 1, max: 1_000, integer: true }, 'times that it fires at most').prefault(
        1,
      ),
      leadTimeDays: quantity(
        'count',
        { min: 0, max: 3_650 },
        "days from the decision to the effect; default the lever's",
      ).optional(),
    }),
  )
  .max(40)
  .describe('adaptive steps: when a trigger has held for so many days a lever is raised');
