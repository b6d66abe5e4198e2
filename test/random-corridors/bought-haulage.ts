import * as fc from 'fast-check';
import { distribution, share } from '../corridor/random-scenarios.js';
import type { Part } from '../corridor/scenarios.js';

const price = fc.constantFrom(0, 1, 25.5);

const regime = fc.record(
  {
    interception: share,
    permits: fc.record({ share, approval: fc.constantFrom(0.5, 1), wait: distribution }),
    trip: distribution,
    dailyLimit: fc.constantFrom('unlimited', 0, 3, 40),
  },
  { requiredKeys: [] },
);

const steps = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).map(([few, more]) => [
  { price: 10, trucks: few },
  { price: 20, trucks: few + more },
]);

const lot = fc.record({
  price: fc.constantFrom(0, 10, 20),
  trucks: fc.constantFrom('unlimited', 0, 4),
  pays: fc.constantFrom('bid', 'clearing'),
  tendered: fc.integer({ min: 0, max: 2 }).map((day) => day * 1440),
  leadTimeDays: fc.constantFrom(0, 1),
  scope: fc.constantFrom<Part>({}, { governorates: ['south'] }, { streams: ['road'] }, { yards: ['gate'] }),
});

const terms = fc.record(
  {
    costPerTonne: price,
    penalty: price,
    minimum: fc.record({
      tripsPerTruckDay: fc.constantFrom(0, 0.5, 3),
      tonnesPerTruckDay: fc.constantFrom(0, 10),
      settledEveryDays: fc.integer({ min: 1, max: 3 }),
    }),
    advance: fc.record({ share, days: fc.integer({ min: 1, max: 5 }) }),
  },
  { requiredKeys: [] },
);

/** Regimes by carrier and place, a lot with a supply curve, and terms of the one carrier that every corridor has. */
export const boughtHaulage = fc.record({
  everywhere: regime,
  ofCarrier: regime,
  ofYard: regime,
  to: regime,
  lot: fc.option(lot, { nil: undefined }),
  steps,
  terms,
});

type Bought = typeof boughtHaulage extends fc.Arbitrary<infer B> ? B : never;

/** A fleet bought so; a second carrier, where there is one, has the lot, and the first takes all loads. */
export function withHaulage(fleet: Part, { lot: bought, steps: offered, terms: own, ...by }: Bought): Part {
  const carriers: Readonly<Record<string, unknown>> = Object(fleet['carriers']);
  const { fleet: first, rival, ...others } = carriers;
  const regimes = {
    everywhere: by.everywhere,
    'of-carrier': { ...by.ofCarrier, carriers: ['fleet'] },
    'of-yard': { ...by.ofYard, yards: ['gate'] },
    to: { ...by.to, governorates: ['south'] },
  };
  const terms = { ...Object(first), ...own };
  if (rival === undefined || bought === undefined)
    return { ...fleet, regimes, carriers: { ...carriers, fleet: terms } };
  const { scope, ...lots } = bought;
  return {
    ...fleet,
    regimes,
    lots: { all: { ...lots, ...scope } },
    carriers: { ...others, fleet: terms, rival: { ...Object(rival), lot: 'all', offered } },
  };
}
