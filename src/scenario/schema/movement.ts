import * as z from 'zod';
import { distribution } from './distribution.js';
import { namedRecord } from './named-record.js';
import { quantity, unlimited } from './quantity.js';

/** Movement permits: who needs one, how often it is given, and how long that takes. */
export const permits = z.strictObject({
  share: quantity('share', { min: 0, max: 1 }, 'trips that need a movement permit').prefault(0),
  approval: quantity('share', { min: 0, max: 1 }, 'applications approved').prefault(1),
  wait: distribution('time', 'time to an answer').prefault(0),
  retry: quantity('time', { min: 1, max: 43_200 }, 'time from a refusal to the next application').prefault(
    '12 h',
  ),
});

/** Names of places or carriers; left out, all of them are meant. */
export const someOf = (what: string) =>
  z.array(z.string().max(40)).min(1).max(50).optional().describe(`${what}; left out, all of them`);

const regime = z.strictObject({
  yards: someOf('yards from which it holds'),
  carriers: someOf('carriers for which it holds'),
  governorates: someOf('destinations for which it holds'),
  dailyLimit: unlimited(
    'truck',
    { min: 0, max: 20_000, integer: true },
    'trucks a day let in to collect',
  ).prefault('unlimited'),
  interception: quantity('share', { min: 0, max: 1 }, 'truckloads taken on the way').optional(),
  permits: permits.optional().describe('movement permits of these trips'),
  trip: distribution('time', 'loaded drive from the yard').optional(),
  returnTrip: distribution('time', 'empty drive back to the yard').optional(),
});

/** Regimes of collection, permits and loss by yard, carrier and destination; phases change them at their dates. */
export const regimes = namedRecord(regime);
