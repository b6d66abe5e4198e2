import type { CountingPoint, StageName } from '../corridor/index.js';

/** What is counted at each point, for people. */
export const countingPointMeanings: Readonly<Record<CountingPoint, string>> = {
  inspected: 'passed inspection',
  received: 'offloaded in Gaza',
  collected: 'picked up from the yard',
  intercepted: 'taken on the way',
  delivered: 'unloaded at a warehouse',
};

/** A stage as people call it. */
export function stageTitle(stage: StageName | 'supply'): string {
  return stage.replaceAll('-', ' ');
}

/** What limits, in words: `inspection (inspection lanes)`. */
export function bottleneckTitle({
  stage,
  resource,
}: {
  readonly stage: StageName | 'supply';
  readonly resource: string;
}): string {
  return stage === 'supply' ? 'supply (what arrives)' : `${stageTitle(stage)} (${resource})`;
}
