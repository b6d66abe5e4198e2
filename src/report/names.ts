import type { CountingPoint, StageName } from '../corridor/index.js';
import type { BottleneckSummary } from '../studies/index.js';
import { percentText, workText } from './number-text.js';

/** What is counted at each point, for people. */
export const countingPointMeanings: Readonly<Record<CountingPoint, string>> = {
  inspected: 'passed inspection',
  received: 'offloaded inside',
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

/** What has no open time but a number, a stock or a room: how much of it is used. */
const limitNames = ['convoys called', 'trucks outside', 'daily limit', 'fuel', 'distribution'];

/** Whether a resource is a number, a stock or a room, of which so much is used. */
export function isLimit(resource: string): boolean {
  return limitNames.includes(resource) || resource.startsWith('room ');
}

/** How hard something is worked, in words: servers by their open time, limits and rooms by what is used of them. */
export function loadText({ resource, load, isShut }: BottleneckSummary): string {
  if (isShut === true) return 'closed: it has no capacity in any hour of the days counted';
  if (isLimit(resource)) return `${percentText(Math.min(1, load.mean))} of it used`;
  return `worked ${workText(load.mean)}`;
}
