import * as z from 'zod';
import { calendarDate, instant } from './instant.js';
import { quantity } from './quantity.js';

/** Stages that have day conditions and may be stopped, all their places at once. */
export const placeNames = ['inspection', 'crossing', 'inside'] as const;

/** How the days of one place differ: shares of degraded and halted days, and how one day follows another. */
export const dayCondition = z.strictObject({
  degradedShare: quantity('share', { min: 0, max: 1 }, 'long-run share of degraded days').prefault(0),
  haltedShare: quantity('share', { min: 0, max: 1 }, 'long-run share of halted days').prefault(0),
  persistence: quantity(
    'share',
    { min: 0, max: 0.999 },
    'probability that a day repeats the condition of the day before; else it is drawn afresh',
  ).prefault(0),
  degradedFactor: quantity('share', { min: 0, max: 1 }, 'capacity left on a degraded day').prefault(0.5),
});

/** A site's or an entry's own day conditions, in place of those of its stage. */
export const ownConditions = dayCondition
  .optional()
  .describe('day conditions of this place alone; without them it has the days of its stage (`conditions`)');

const correlation = (min: number, meaning: string) => quantity('share', { min, max: 1 }, meaning);

const placesText =
  'inspection, crossing or inside (all of the stage), the name of a site or entry, or its path (crossing.north) where both have the name';

const pair = z.strictObject({
  places: z.array(z.string().max(80)).length(2).describe(placesText),
  correlation: correlation(-1, 'correlation of these two, in place of that between all'),
});

/** Day conditions (normal, degraded, halted): a Markov chain for each stage, or each place that has its own. */
export const conditions = z.strictObject({
  inspection: dayCondition.prefault({}),
  crossing: dayCondition.prefault({}),
  inside: dayCondition.prefault({}),
  correlation: correlation(
    0,
    'correlation between every two that have days of their own, by a Gaussian copula: 0 (as without it) apart, 1 together',
  ).optional(),
  pairs: z.array(pair).max(200).optional(),
});

/** Day from which something was known: back-tests from an earlier day leave it out. */
const knownFrom = calendarDate('day from which it was known; forecasts made before leave it out').optional();

/** Dated stoppages: blackout, closure, holiday. */
export const stoppages = z
  .array(
    z.strictObject({
      name: z.string().max(200),
      from: instant('beginning'),
      to: instant('end'),
      places: z.array(z.string().max(80)).min(1).max(100).describe(placesText),
      knownFrom,
    }),
  )
  .max(1_000);

/** Dated changes of any parameter: `set` maps a path to a value of the same form as in the scenario. */
export const phases = z
  .array(
    z.strictObject({
      name: z.string().max(200),
      from: instant('beginning'),
      to: instant('end (not included)').optional(),
      knownFrom,
      set: z.record(z.string().max(200), z.unknown()),
    }),
  )
  .max(500);

/** Capacity changes that a plan may combine. */
export const levers = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(80),
      path: z.string().max(200).describe('the parameter it changes'),
      step: quantity('any', { min: 1e-6, max: 1e9 }, 'smallest change'),
      max: quantity('any', { min: 0, max: 1e9 }, 'largest value of the parameter'),
      costPerStepPerDay: quantity(
        'money/day',
        { min: 0, max: 1e9 },
        "price of one step a day, beside all that carriers and `costs` charge; a carrier's trucks need none",
      ).optional(),
      costHolds: z
        .enum(['capacity', 'haulage', 'inspection', 'transfer', 'fuel'])
        .optional()
        .describe(
          "what costPerStepPerDay holds: capacity (default): only what no other price charges; haulage: the carrier's price of the trucks added, in whose place it stands; inspection, transfer, fuel: work of that kind, which is paid from it first",
        ),
      leadTimeDays: quantity(
        'count',
        { min: 0, max: 3_650 },
        'days from the decision to the effect',
      ).prefault(0),
      note: z.string().max(2_000).optional(),
    }),
  )
  .max(40);

const paid = (meaning: string) => quantity('money/day', { min: 0, max: 1e9 }, meaning).prefault(0);

/** What is paid by the day whatever passes; a plan adds what its levers cost. */
const paidByDay = z.strictObject({
  capacity: paid('capacity that no other price charges'),
  inspection: paid('officers, scans and searches; what they come to is paid from it first'),
  transfer: paid('forklift crews; what their hours come to is paid from it first'),
  fuel: paid('fuel; what the litres burnt come to is paid from it first'),
});

/** Unit prices of work, for the cost of a run. */
export const costs = z.strictObject({
  paidByDay: paidByDay.prefault({}),
  officerHour: quantity('money', { min: 0, max: 1e5 }, 'one officer for an hour').prefault(20),
  crewHour: quantity('money', { min: 0, max: 1e5 }, 'one forklift crew for an hour').prefault(40),
  scan: quantity('money', { min: 0, max: 1e5 }, 'one scan').prefault(12),
  manualSearch: quantity('money', { min: 0, max: 1e5 }, 'one manual search').prefault(100),
  outsideTrip: quantity('money', { min: 0, max: 1e6 }, 'one round trip of a truck outside').prefault(0),
  fuelLitre: quantity('money', { min: 0, max: 1e4 }, 'one litre').prefault(1.5),
});
