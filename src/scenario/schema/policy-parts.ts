import * as z from 'zod';
import { distribution } from './distribution.js';
import { timeOfDay } from './hours.js';
import { quantity } from './quantity.js';

const share = (meaning: string) => quantity('share', { min: 0, max: 1 }, meaning);
const count = (min: number, max: number, meaning: string) =>
  quantity('count', { min, max, integer: true }, meaning);

const trusted = {
  share: share('trucks of trusted consignors (22.5 % at Pacific Highway in 2009: Springer 2010)').prefault(
    0.225,
  ),
  auditShare: share('trusted trucks that are inspected like all others (assumed)').prefault(0.05),
};

const headStart = (cargo: string) =>
  quantity('time', { min: 0, max: 525_600 }, `by how much later ${cargo} may come and still go first`);

/** Rules that combine with any depth of inspection; each is one policy of its own. A phase sets the policy whole. */
export const policyParts = {
  trustedLane: z
    .strictObject({
      ...trusted,
      lanes: count(
        1,
        1_000,
        "of the site's lanes, those for trusted trucks alone; without it their share of the lanes, at least one",
      ).optional(),
    })
    .optional()
    .describe('trusted trucks have lanes of their own; there their papers alone are checked'),
  trustedPriority: z
    .strictObject(trusted)
    .optional()
    .describe('trusted trucks go first to any lane; their papers alone are checked'),
  preClearance: z
    .strictObject({
      participation: share('trucks inspected and sealed before they come (assumed)').prefault(0.5),
      sealFailure: share('sealed trucks whose seal is broken, inspected like all others (assumed)').prefault(
        0.02,
      ),
      verify: distribution(
        'time',
        'check of seal and papers in the lane, in place of the inspection (assumed)',
      ).prefault('5 min'),
      officerMinutes: distribution(
        'time',
        "one officer's work on a truck where it is sealed (assumed)",
      ).prefault('30 min'),
      detection: share(
        'non-compliant trucks found where they are sealed; without it as many as at the site',
      ).optional(),
    })
    .optional()
    .describe('trucks are inspected and sealed at their origin, and the seal is verified at the site'),
  denseToManual: z
    .strictObject({})
    .optional()
    .describe(
      'a truck whose image cannot be judged (`cargo.*.denseShare`) is searched by hand: Wein et al. 2006',
    ),
  operatingPoint: z
    .strictObject({
      falseAlarm: quantity(
        'share',
        { min: 1e-6, max: 0.999999 },
        'good trucks that raise an alarm when scanned; detection follows by the equal-variance ROC through the point of the site',
      ).prefault(0.02),
    })
    .optional()
    .describe('scanners work at another point of their ROC'),
  shadowing: z
    .strictObject({
      overlap: share(
        'part of the shorter of papers and scan that is done at the same time (Wein et al. 2007)',
      ).prefault(1),
    })
    .optional()
    .describe('the scan is made while the papers are checked, where a scanner is free'),
  queueDiscipline: z
    .strictObject({
      rule: z
        .enum(['arrival', 'cargo-priority', 'shortest-first', 'ageing', 'batch', 'round-robin'])
        .prefault('ageing')
        .describe(
          'arrival: first come, first served; cargo-priority: smaller `cargo.*.priority` first, a step of it being worth a lead of `cap`; shortest-first: fewest pallets; ageing: by arrival, some cargo with a head start; batch: trucks of a cargo together; round-robin: streams in turn',
        ),
      cap: quantity(
        'time',
        { min: 1, max: 525_600 },
        'cargo-priority: longest lead that one step of priority gives, so that nobody starves (assumed)',
      ).prefault('72 h'),
      headStart: z
        .strictObject({
          food: headStart('food').prefault('12 h'),
          'non-food': headStart('other goods').prefault(0),
          medical: headStart('medical cargo').prefault('48 h'),
          mixed: headStart('mixed cargo').prefault(0),
        })
        .prefault({})
        .describe('under ageing (assumed)'),
      batch: count(2, 1_000, 'under batch: trucks of one cargo that go together').prefault(10),
    })
    .optional()
    .describe('order in which trucks are called and take a lane'),
  appointments: z
    .strictObject({
      from: timeOfDay('first slot of a day').prefault('04:00'),
      to: timeOfDay('end of the last slot of a day').prefault('16:00'),
      slot: quantity('time', { min: 1, max: 1_440 }, 'length of a slot').prefault('30 min'),
      perSlot: count(1, 5_000, 'trucks booked for a slot').prefault(20),
      noShowShare: share('booked trucks that do not come, whose place is lost (assumed)').prefault(0.05),
    })
    .optional()
    .describe('trucks are called by booked slots, not by room: Haughton and Sapna Isotupa 2012'),
  surge: z
    .strictObject({
      above: count(0, 1_000_000, 'trucks waiting in staging and at the sites above which it begins').prefault(
        300,
      ),
      below: count(0, 1_000_000, 'trucks waiting below which it ends').prefault(150),
      selection: share('of the trucks that would be examined, those that still are (assumed)').prefault(0.5),
      lanes: count(0, 1_000, 'lanes opened beyond the usual, with officers taken from as many bays').prefault(
        0,
      ),
      overtime: quantity(
        'time',
        { min: 0, max: 960 },
        'longest time for which lanes stay open after closing while it lasts',
      ).prefault('2 h'),
    })
    .optional()
    .describe('lighter inspection, more lanes and overtime while the queue is long'),
  partialRejection: z
    .strictObject({
      palletRefusal: share(
        'probability that a pallet is refused; without it `cargo.*.refusalShare` and `rejection.palletShare` hold',
      ).optional(),
      removal: distribution('time', 'time in the secondary bay to take refused pallets off').prefault(
        '30 min',
      ),
    })
    .optional()
    .describe('refused pallets are taken off and the rest goes on'),
  wholeRejection: z
    .strictObject({
      palletRefusal: share(
        'probability that a pallet is refused; a truck of n pallets passes with (1 - p)^n',
      ).optional(),
      after: z.enum(['return', 'leave']).prefault('return'),
      rework: distribution('time', 'from being turned back to standing in the queue again').prefault('24 h'),
    })
    .optional()
    .describe('one refused pallet turns the whole truck back'),
  doubleInspection: z
    .strictObject({
      repeatShare: share('trucks that are checked again at the gate (assumed)').prefault(0.3),
      check: distribution('time', 'second check, in the gate lane (assumed)').prefault('10 min'),
      detection: share('non-compliant trucks found by it (assumed)').prefault(0.5),
    })
    .optional()
    .describe('trucks that passed the site are checked again at the gate'),
  directCrossing: z
    .strictObject({})
    .optional()
    .describe('trucks from outside drive on to the warehouses; nothing is transferred'),
  custom: z
    .strictObject({
      name: z.string().min(1).max(80).describe('name given to `definePolicy`'),
      parameters: z
        .record(z.string().max(80), z.union([z.number(), z.string().max(200), z.boolean()]))
        .prefault({})
        .refine((record) => Object.keys(record).length <= 50, { error: 'must have at most 50 entries' }),
    })
    .optional()
    .describe('a policy of your own, registered for the run'),
};
