import * as z from 'zod';
import { calendar } from './calendar.js';
import { correlatedFacts } from './correlated-facts.js';
import { countingPoints } from './counting-points.js';
import { crossing, transferYard } from './crossing.js';
import { inspection, staging } from './egypt.js';
import { factsTable } from './facts-table.js';
import { displacement, fleet, governorates } from './gaza.js';
import { calendarDate } from './instant.js';
import { conditions, costs, levers, phases, stoppages } from './periods.js';
import { quantity } from './quantity.js';
import { rules } from './rules.js';
import { cargo, streamNames, supply } from './supply.js';

const sideName = z.string().min(1).max(40);

const countingPoint = z.enum(countingPoints);

/** A counting point, or one site or entry of it. */
const countedAt = z
  .union([countingPoint, z.templateLiteral([countingPoint, '@', z.string()])])
  .describe('where trucks are counted: a counting point, or one place of it, such as received@north');

const target = z.strictObject({
  perDay: quantity('truck/day', { min: 0, max: 20_000 }, 'trucks a day to reach').prefault(400),
  at: countedAt.prefault('received'),
});

/** Counts that parties publish, by the names they use, in the order in which they are shown. */
const published = z
  .array(
    z.strictObject({
      party: z.string().min(1).max(60).describe('who publishes it'),
      name: z.string().min(1).max(60).describe('what the party calls it'),
      at: countingPoint.describe('where it counts trucks'),
    }),
  )
  .max(20);

/** What a user may write: every stage with its defaults. Unknown keys are errors. */
export const scenarioSchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(80)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._ -]*$/),
  title: z.string().max(200).prefault(''),
  description: z.string().max(10_000).prefault(''),
  names: z
    .strictObject({ outside: sideName.optional(), inside: sideName.optional() })
    .optional()
    .describe('what the two sides of the border are called in texts, such as two countries'),
  start: calendarDate('first day, local time').prefault('2023-11-27'),
  days: quantity('count', { min: 1, max: 4_000, integer: true }, 'days counted').prefault(28),
  warmUpDays: quantity(
    'count',
    { min: 0, max: 400, integer: true },
    'days run before counting begins',
  ).prefault(0),
  target: target.prefault({}),
  published: published.prefault([
    { party: 'inspectors', name: 'entered', at: 'inspected' },
    { party: 'yards', name: 'offloaded', at: 'received' },
    { party: 'yards', name: 'collected', at: 'collected' },
  ]),
  supply: supply.prefault({}),
  cargo: cargo.prefault({}),
  staging: staging.prefault({}),
  inspection: inspection.prefault({}),
  crossing: crossing.prefault({ border: {} }),
  transferYard: transferYard.prefault({ border: {} }),
  fleet: fleet.prefault({ carriers: { own: { trucks: 80 } } }),
  directEntry: z
    .partialRecord(z.enum(streamNames), z.string().max(40))
    .optional()
    .describe('streams that go to an entry without an inspection, and which'),
  governorates: governorates.prefault({}),
  displacement: displacement.prefault([]),
  conditions: conditions.prefault({}),
  stoppages: stoppages.prefault([]),
  calendar: calendar.prefault([]),
  phases: phases.prefault([]),
  levers: levers.prefault([]),
  rules: rules.optional(),
  costs: costs.prefault({}),
  facts: factsTable.prefault({}),
  correlatedFacts: correlatedFacts.optional(),
});
