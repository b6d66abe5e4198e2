import type { FindOutFirst, KnowingWorth } from '../../../src/studies/index.js';

const gain = (value: number, low: number, high: number) => ({ value, low, high, confidence: 0.95 });
const ranges = [
  { low: 0.5, high: 2.25, plan: 0, share: 0.4 },
  { low: 12.5, high: 321, plan: 1, share: 0.6 },
];
/** What it is worth to know something. */
const knowing: KnowingWorth = {
  saving: gain(5_100, 1_200, 9_300),
  rise: gain(0.07, 0.02, 0.13),
  isShown: true,
  ranges,
  expected: { cost: 4_000, reliability: 0.83 },
};
const fact = { name: 'fleet.fuel.perDay', unit: 'L/day', evidence: 'D', low: 1, high: 9, value: 4 } as const;

/** Every number is another one, so that two that change places show. */
export const told: FindOutFirst = {
  state: 'told',
  plans: [
    { plan: {}, cost: 0, reaches: 0.11 },
    { plan: { 'transferYard.rafah.bays': 18 }, cost: 8_800, reaches: 0.84 },
  ],
  without: 1,
  open: 0.06,
  price: 17_000,
  leastCost: 8_100,
  perfect: { saving: gain(6_600, 4_400, 7_700), rise: gain(0.09, 0.03, 0.15) },
  facts: [
    { ...knowing, fact, toldBy: { observed: { kind: 'waiting', stage: 'uncollected' }, correlation: 0.61 } },
    {
      ...knowing,
      saving: gain(-3, 0, 450),
      isShown: false,
      fact: { ...fact, name: 'fleet.drivers' },
      toldBy: null,
    },
  ],
  observations: [{ ...knowing, observed: { kind: 'passing', at: 'collected' }, days: 28 }],
  cheapest: {
    ...knowing,
    saving: gain(3_500, 600, 5_800),
    observed: { kind: 'waiting', stage: 'uncollected' },
    days: 3,
  },
};
