import type { CountingPoint, StageName } from '../../../corridor/index.js';

const stages: Readonly<Record<StageName | 'supply', string>> = {
  supply: 'supply',
  staging: 'staging',
  inspection: 'inspection',
  crossing: 'crossing',
  'transfer-yard': 'transfer yard',
  uncollected: 'uncollected',
  fleet: 'fleet',
  'last-mile': 'last mile',
};

/** Stages and counting points as people call them. */
export const nameWords = {
  /** What is counted at each point. */
  countingPointMeanings: {
    inspected: 'passed inspection',
    received: 'offloaded inside',
    collected: 'picked up from the yard',
    intercepted: 'taken on the way',
    delivered: 'unloaded at a warehouse',
  } satisfies Readonly<Record<CountingPoint, string>>,
  stageTitle: (stage: StageName | 'supply') => stages[stage],
  /** A bottleneck: `inspection (inspection lanes)`. */
  bottleneckTitle: (of: { readonly stage: StageName | 'supply'; readonly resource: string }) =>
    of.stage === 'supply' ? 'supply (what arrives)' : `${stages[of.stage]} (${of.resource})`,
};
