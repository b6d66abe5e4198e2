import * as z from 'zod';
import { carrier, lots } from './contracting.js';
import { distribution } from './distribution.js';
import { hours, timeOfDay } from './hours.js';
import { instant } from './instant.js';
import { permits, regimes } from './movement.js';
import { namedRecord } from './named-record.js';
import { quantity, unlimited } from './quantity.js';

const fuel = z.strictObject({
  perDay: unlimited('litre/day', { min: 0, max: 1e7 }, 'fuel allocated to the haulage of aid').prefault(
    'unlimited',
  ),
  at: timeOfDay('time of day of the delivery').prefault('06:00'),
  storage: unlimited('litre', { min: 0, max: 1e8 }, 'largest stock').prefault('unlimited'),
  stock: quantity('litre', { min: 0, max: 1e8 }, 'stock at the start').prefault(0),
});

const convoy = z.strictObject({
  size: quantity(
    'truck',
    { min: 1, max: 500, integer: true },
    'trucks that move together; 1 = no convoys',
  ).prefault(1),
  maxWait: quantity(
    'time',
    { min: 0, max: 10_080 },
    'longest wait of the first truck before an incomplete convoy leaves',
  ).prefault('2 h'),
});

/** Stage 6: contracting and the fleet inside, a closed loop yard - warehouse - yard. */
export const fleet = z.strictObject({
  award: z
    .enum(['cheapest-first', 'quota', 'reliability'])
    .prefault('cheapest-first')
    .describe('which free carrier gets the next load'),
  carriers: namedRecord(carrier),
  lots: lots.prefault({}),
  fuel: fuel.prefault({}),
  permits: permits.prefault({}),
  regimes: regimes.prefault({}),
  convoy: convoy.prefault({}),
  roadFactor: quantity(
    'count',
    { min: 0.1, max: 20 },
    'multiplies every trip time (state of the roads)',
  ).prefault(1),
});

const governorate = z.strictObject({
  population: quantity('count', { min: 0, max: 1e7 }, 'people at the start'),
  trip: distribution('time', 'loaded drive from the crossing'),
  returnTrip: distribution('time', 'empty drive back to the crossing').optional(),
  interception: quantity('share', { min: 0, max: 1 }, 'truckloads taken on the way').prefault(0),
  docks: quantity('count', { min: 0, max: 1_000, integer: true }, 'warehouse docks').prefault(4),
  hours: hours('hours of the warehouses').prefault('daily 06:00-22:00'),
  unload: distribution('time', 'unloading of one truck').prefault('45 min'),
  storage: unlimited(
    'truck',
    { min: 0, max: 100_000, integer: true },
    'truckloads the warehouses hold',
  ).prefault('unlimited'),
  stock: quantity(
    'truck',
    { min: 0, max: 100_000, integer: true },
    'truckloads in the warehouses at the start',
  ).prefault(0),
  distributionPerDay: unlimited(
    'truck/day',
    { min: 0, max: 20_000 },
    'truckloads the distribution points hand out a day',
  ).prefault('unlimited'),
});

/** Stage 7 and 8: warehouses, distribution and people, by governorate. */
export const governorates = namedRecord(governorate);

/** Dated movements of people between governorates. */
export const displacement = z
  .array(
    z.strictObject({
      at: instant('day of the movement'),
      from: z.string().max(40),
      to: z.string().max(40),
      people: quantity('count', { min: 0, max: 1e7 }, 'people who move'),
    }),
  )
  .max(1_000);
