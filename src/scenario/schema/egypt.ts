import * as z from 'zod';
import { agreedLimit } from './agreed-limit.js';
import { distribution } from './distribution.js';
import { hours, timesOfDay } from './hours.js';
import { namedRecord } from './named-record.js';
import { ownConditions } from './periods.js';
import { policy } from './policy.js';
import { quantity, unlimited } from './quantity.js';
import { streamNames } from './supply.js';

const callForward = z.strictObject({
  rule: z
    .enum(['room', 'convoy', 'none'])
    .prefault('room')
    .describe(
      'room: call a truck whenever the chosen site has room for it; convoy: at the stated times only, up to size trucks; none: nobody is called, trucks drive on as they arrive',
    ),
  times: timesOfDay('times of day at which a convoy is called').prefault(['06:00']),
  size: quantity(
    'truck',
    { min: 1, max: 5_000, integer: true },
    'largest number of trucks called in one convoy',
  ).prefault(200),
  spacing: quantity('time', { min: 0, max: 240 }, 'gap between two trucks leaving staging').prefault(0),
});

const streamLimit = (stream: string) =>
  z.strictObject(agreedLimit(`trucks of the ${stream} stream called`)).prefault({});

const streamLimits = z.strictObject({
  road: streamLimit('road'),
  air: streamLimit('air'),
  sea: streamLimit('sea'),
  commercial: streamLimit('commercial'),
});

/** Stage 2, outside the border: approval, order of calling, Egyptian trucks. */
export const staging = z.strictObject({
  backlog: quantity(
    'truck',
    { min: 0, max: 100_000, integer: true },
    'truckloads approved and waiting at the start',
  ).prefault(0),
  approval: distribution('time', 'time from arrival to manifest approval').prefault(0),
  preClearedShare: quantity(
    'share',
    { min: 0, max: 1 },
    'truckloads whose manifest is approved before they arrive',
  ).prefault(0),
  order: z.enum(['arrival', 'cargo-priority']).prefault('cargo-priority'),
  trucks: unlimited(
    'truck',
    { min: 0, max: 100_000, integer: true },
    'trucks outside, in the loop staging - inspection - yard - staging',
  ).prefault('unlimited'),
  returnTrip: distribution(
    'time',
    'from being empty (back at the crossing, where it drove through) to being ready to load at staging',
  ).prefault('3 h'),
  callForward: callForward.prefault({}),
  streams: streamLimits.prefault({}),
});

const rejection = z.strictObject({
  rule: z
    .enum(['pallets', 'truck'])
    .prefault('pallets')
    .describe(
      'pallets: refused pallets are taken off and the rest goes on; truck: one refused pallet turns the whole truck back',
    ),
  palletShare: quantity(
    'share',
    { min: 0, max: 1 },
    'pallets refused on a truck that carries refused goods',
  ).prefault(0.1),
  removal: distribution('time', 'time in the secondary bay to take refused pallets off').prefault('30 min'),
  // biome-ignore lint/suspicious/noThenProperty: the word a reader expects; it is text, so nothing takes it for a promise
  then: z
    .enum(['return', 'leave'])
    .prefault('return')
    .describe('a truck turned back is reworked and joins the end of the queue, or leaves the corridor'),
  rework: distribution(
    'time',
    'from being turned back to standing at the end of the staging queue again',
  ).prefault('24 h'),
});

const breakdown = z.strictObject({
  meanUptime: quantity(
    'time',
    { min: 1, max: 5_256_000 },
    'mean working time of one scanner between failures',
  ),
  repair: distribution('time', 'repair of one scanner'),
});

const canine = z.strictObject({
  teams: quantity('count', { min: 0, max: 500, integer: true }, 'dog teams on duty').prefault(0),
  share: quantity('share', { min: 0, max: 1 }, 'trucks searched by a dog team, picked at random').prefault(0),
  search: distribution('time', 'search of one truck').prefault('8 min'),
  work: quantity('time', { min: 1, max: 1_440 }, 'work before a team must rest').prefault('30 min'),
  rest: quantity('time', { min: 0, max: 1_440 }, 'rest of a team').prefault('30 min'),
});

const site = z.strictObject({
  hours: hours('opening hours of the site').prefault('daily 08:00-17:00'),
  extraHours: quantity('count', { min: 0, max: 16 }, 'hours added at the end of each opening').prefault(0),
  closing: z
    .enum(['finish', 'suspend', 'clear', 'fit'])
    .prefault('finish')
    .describe(
      'finish: trucks in a lane are finished; suspend: their work stops and goes on at the next opening; clear: all trucks inside the gate are served; fit: only work that ends by the closing is begun',
    ),
  driveFromStaging: distribution('time', 'drive from staging to the site').prefault('2 h'),
  approachRoom: quantity(
    'truck',
    { min: 1, max: 100_000, integer: true },
    'trucks that may be on the way to the site or queue at it',
  ).prefault(200),
  lanes: quantity(
    'count',
    { min: 0, max: 1_000, integer: true },
    'places where a truck is inspected',
  ).prefault(10),
  documents: distribution('time', 'driver, papers and vehicle check of every truck, in the lane').prefault(
    '10 min',
  ),
  scanners: quantity('count', { min: 0, max: 500, integer: true }, 'scanners shared by the lanes').prefault(
    2,
  ),
  scan: distribution('time', 'one scan, with image analysis').prefault('4 min'),
  scanDetection: quantity(
    'share',
    { min: 0, max: 1 },
    'non-compliant trucks that raise an alarm when scanned',
  ).prefault(0.8),
  scanFalseAlarm: quantity(
    'share',
    { min: 0, max: 1 },
    'good trucks that raise an alarm when scanned',
  ).prefault(0.05),
  breakdown: breakdown.optional(),
  secondaryBays: quantity(
    'count',
    { min: 0, max: 1_000, integer: true },
    'bays for manual search and for taking pallets off',
  ).prefault(4),
  manual: distribution('time', 'manual search of one truck').prefault('2 h'),
  manualDetection: quantity(
    'share',
    { min: 0, max: 1 },
    'non-compliant trucks found by a manual search',
  ).prefault(0.95),
  canine: canine.prefault({}),
  officers: unlimited('count', { min: 0, max: 10_000, integer: true }, 'officers on a shift').prefault(
    'unlimited',
  ),
  officersPerLane: quantity('count', { min: 0.1, max: 50 }, 'officers needed to keep one lane open').prefault(
    2,
  ),
  entry: z
    .string()
    .max(40)
    .optional()
    .describe('the crossing entry that trucks of this site use; may be left out where there is only one'),
  driveToEntry: distribution('time', 'drive from the site to that entry, or to the next site').prefault(
    '1.5 h',
  ),
  entries: namedRecord(
    z.strictObject({
      share: quantity(
        'share',
        { min: 0, max: 1 },
        'share of the trucks of the site that use the entry',
      ).optional(),
      drive: distribution('time', 'drive from the site to the entry'),
    }),
  )
    .optional()
    .describe(
      'entries that trucks of this site use, in place of entry, where there are several: by shares, or without shares the one with room and the shortest wait',
    ),
  next: z
    .string()
    .max(40)
    .optional()
    .describe(
      'site that its trucks pass next, on the way to the entry of that: inspected here, verified there',
    ),
  ...agreedLimit('trucks taken to be inspected'),
  conditions: ownConditions,
});

const siteChoice = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('shortest-wait') }).describe('the open site with the least expected wait'),
  z.strictObject({
    rule: z.literal('split'),
    shares: namedRecord(quantity('share', { min: 0, max: 1 }, 'share of trucks sent to this site')),
  }),
  z
    .strictObject({
      rule: z.literal('by-stream'),
      sites: z.partialRecord(z.enum(streamNames), z.string().max(40)),
    })
    .describe('each stream has its own site; others take the shortest wait'),
]);

/** Stage 3: inspection sites, the policy that decides depth, and what follows a refusal. */
export const inspection = z.strictObject({
  policy: policy.prefault({ kind: 'scan-all' }),
  order: z.enum(['arrival', 'cargo-priority']).prefault('arrival'),
  prevalence: quantity('share', { min: 0, max: 1 }, 'trucks that carry contraband').prefault(0.001),
  adversary: z
    .enum(['fixed', 'adaptive'])
    .optional()
    .describe(
      'fixed (as without it): trucks with contraband are like all others; adaptive: they move to the class of trucks in which least is found',
    ),
  rejection: rejection.prefault({}),
  siteChoice: siteChoice.prefault({ rule: 'shortest-wait' }),
  sites: namedRecord(site).prefault({ site: {} }),
});
