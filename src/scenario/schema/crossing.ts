import * as z from 'zod';
import { agreedLimit } from './agreed-limit.js';
import { distribution } from './distribution.js';
import { hours } from './hours.js';
import { namedRecord } from './named-record.js';
import { ownConditions } from './periods.js';
import { quantity } from './quantity.js';

const closures = z.strictObject({
  perDay: quantity('count/day', { min: 0, max: 100 }, 'mean unplanned closures a day while open').prefault(0),
  duration: distribution('time', 'length of one closure').prefault('1 h'),
});

const driveThrough = z.strictObject({
  back: z
    .strictObject({
      lanes: quantity('count', { min: 0, max: 500, integer: true }, 'lanes for trucks that come back'),
      processing: distribution('time', 'time of one truck in such a lane'),
    })
    .optional()
    .describe('trucks that come back empty pass lanes of their own, in the hours of the gate'),
});

const entry = z.strictObject({
  driveFromStaging: distribution(
    'time',
    'drive from staging of trucks that come without an inspection',
  ).optional(),
  hours: hours('opening hours of the gate').prefault('daily 08:00-17:00'),
  extraHours: quantity('count', { min: 0, max: 16 }, 'hours added at the end of each opening').prefault(0),
  closing: z.enum(['finish', 'suspend', 'clear', 'fit']).prefault('finish'),
  approachRoom: quantity(
    'truck',
    { min: 1, max: 100_000, integer: true },
    'inspected trucks that may be on the way to the gate or queue at it',
  ).prefault(200),
  backlog: quantity(
    'truck',
    { min: 0, max: 100_000, integer: true },
    'inspected trucks waiting at the gate at the start (may exceed the room)',
  ).prefault(0),
  lanes: quantity('count', { min: 0, max: 500, integer: true }, 'gate lanes').prefault(2),
  processing: distribution('time', 'time of one truck in a gate lane').prefault('4 min'),
  gateRate: quantity(
    'truck/h',
    { min: 0.01, max: 10_000 },
    'trucks an hour of the whole gate with all its lanes at work: processing is stretched to it, so that lanes more share it',
  ).optional(),
  ...agreedLimit('trucks let through'),
  closures: closures.prefault({}),
  conditions: ownConditions,
  driveThrough: driveThrough
    .optional()
    .describe('no transfer yard behind the entry: trucks from outside go on to the warehouse and come back'),
});

/** Stage 4: entries, by name. */
export const crossing = namedRecord(entry);

const transfer = z.strictObject({
  per: z.enum(['truck', 'pallet']).prefault('truck'),
  time: distribution('time', 'time of one crew to transfer one truck (or one pallet)').prefault('30 min'),
});

const yard = z.strictObject({
  hours: hours('opening hours of the yard').prefault('daily 08:00-20:00'),
  extraHours: quantity('count', { min: 0, max: 16 }, 'hours added at the end of each opening').prefault(0),
  mode: z
    .enum(['set-down', 'back-to-back'])
    .prefault('set-down')
    .describe(
      'set-down: cargo stands on the ground until collected; back-to-back: a truck inside must be there',
    ),
  room: quantity(
    'truck',
    { min: 1, max: 10_000, integer: true },
    'trucks from outside in the yard at once',
  ).prefault(40),
  bays: quantity(
    'count',
    { min: 0, max: 1_000, integer: true },
    'bays where cargo leaves a truck from outside',
  ).prefault(10),
  crews: quantity(
    'count',
    { min: 0, max: 1_000, integer: true },
    'forklift crews, shared by offloading and loading',
  ).prefault(10),
  transfer: transfer.prefault({}),
  loading: distribution('time', 'time of one crew to load a truck inside from the ground').prefault('30 min'),
  storage: quantity(
    'truck',
    { min: 0, max: 100_000, integer: true },
    'truckloads that may stand on the ground',
  ).prefault(150),
  backlog: quantity(
    'truck',
    { min: 0, max: 100_000, integer: true },
    'uncollected truckloads on the ground at the start (may exceed the storage)',
  ).prefault(0),
});

/** Stage 5: the transfer yard behind each entry, by the entry's name. */
export const transferYard = namedRecord(yard);
