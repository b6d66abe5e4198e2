import * as z from 'zod';
import { hours } from './hours.js';
import { instant } from './instant.js';
import { someOf } from './movement.js';
import { namedRecord } from './named-record.js';
import { quantity, unlimited } from './quantity.js';

/** Supply curve of a carrier: the trucks that it brings in all when so much is accepted for each and day. */
const offered = z
  .array(
    z.strictObject({
      price: quantity('money/day', { min: 0, max: 1e6 }, 'price of one truck a day'),
      trucks: quantity('truck', { min: 1, max: 10_000, integer: true }, 'trucks that come at this price'),
    }),
  )
  .min(1)
  .max(50);

/** Take or pay: trips and tonnes that are paid for each truck under contract and day, whether driven or not. */
const minimum = z.strictObject({
  tripsPerTruckDay: quantity('count', { min: 0, max: 100 }, 'trips paid for each truck and day').prefault(0),
  tonnesPerTruckDay: quantity('tonne', { min: 0, max: 5_000 }, 'load paid for each truck and day').prefault(
    0,
  ),
  settledEveryDays: quantity(
    'count',
    { min: 1, max: 4_000, integer: true },
    'days over which trips and tonnes are set against it',
  ).prefault(30),
});

const advance = z.strictObject({
  share: quantity('share', { min: 0, max: 1 }, 'share of the fixed charge paid at the award'),
  days: quantity(
    'count',
    { min: 1, max: 4_000, integer: true },
    'days of the contract that it covers, and over which it is kept back from them',
  ),
});

/** A carrier inside: its trucks, when they work, and on what terms. */
export const carrier = z.strictObject({
  trucks: quantity('truck', { min: 0, max: 10_000, integer: true }, 'trucks under contract').prefault(0),
  lot: z.string().max(40).optional().describe('lot it has: the loads that it takes; left out, all'),
  offered: offered
    .optional()
    .describe('trucks it offers beside those, by price of each and day; prices and trucks rise'),
  drivers: unlimited('count', { min: 0, max: 20_000, integer: true }, 'drivers on one shift').prefault(
    'unlimited',
  ),
  shift: hours('hours in which a trip may be started').prefault('daily 06:00-18:00'),
  extraHours: quantity('count', { min: 0, max: 16 }, 'hours added at the end of each shift').prefault(0),
  mobilisation: instant('first day of work').optional(),
  rampUpDays: quantity(
    'count',
    { min: 0, max: 730 },
    'days from the first trucks to all of them, in equal steps',
  ).prefault(0),
  availability: quantity('share', { min: 0, max: 1 }, 'mean share of trucks fit for work on a day').prefault(
    1,
  ),
  fuelPerTrip: quantity('litre/trip', { min: 0, max: 5_000 }, 'fuel of one round trip').prefault(0),
  costPerTruckDay: quantity('money/day', { min: 0, max: 1e6 }, 'fixed price of one truck a day').prefault(0),
  costPerTrip: quantity('money/trip', { min: 0, max: 1e6 }, 'price of one trip').prefault(0),
  costPerTonne: quantity('money/tonne', { min: 0, max: 1e6 }, 'price of a tonne taken up').prefault(0),
  minimum: minimum.optional().describe('take or pay'),
  penalty: quantity(
    'money/trip',
    { min: 0, max: 1e6 },
    'what the carrier owes for an award that it does not perform',
  ).prefault(0),
  advance: advance.optional().describe('advance payment, kept back from the fixed charge day by day'),
  quota: quantity('share', { min: 0, max: 1 }, 'share of loads awarded under the quota rule').prefault(0),
  reliability: quantity(
    'share',
    { min: 0, max: 1 },
    'share of awarded trips the carrier performs; the others go back to the pool',
  ).prefault(1),
});

const lot = z.strictObject({
  yards: someOf('yards whose loads are in it'),
  governorates: someOf('destinations whose loads are in it'),
  streams: z
    .array(z.enum(['road', 'air', 'sea', 'commercial', 'backlog']))
    .min(1)
    .optional()
    .describe('streams whose loads are in it; left out, all of them'),
  trucks: unlimited(
    'truck',
    { min: 0, max: 10_000, integer: true },
    'trucks wanted of those that carriers offer',
  ).prefault('unlimited'),
  price: quantity(
    'money/day',
    { min: 0, max: 1e6 },
    'highest price of a truck and day that is accepted of those offered',
  ).prefault(0),
  pays: z
    .enum(['bid', 'clearing'])
    .prefault('bid')
    .describe('each truck its own price, or all the highest that is accepted'),
  tendered: instant('day of the tender').optional(),
  leadTimeDays: quantity('count', { min: 0, max: 3_650 }, 'days from the tender to the award').prefault(0),
});

/** Lots of haulage, tendered and awarded by themselves. */
export const lots = namedRecord(lot);
