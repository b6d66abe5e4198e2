import type { BottleneckSummary, PlanStep } from '../studies/index.js';

/** Part of the scenario that a stage's levers stand in. */
const partOfStage: Readonly<Record<BottleneckSummary['stage'], string>> = {
  supply: 'supply',
  staging: 'staging',
  inspection: 'inspection',
  crossing: 'crossing',
  'transfer-yard': 'transferYard',
  uncollected: 'fleet',
  fleet: 'fleet',
  'last-mile': 'governorates',
};

/** Words of the paths of levers that give a resource more; hours give it more time. */
const wordsOfResource: Readonly<Record<string, readonly string[]>> = {
  'inspection lanes': ['lanes', 'extraHours'],
  scanners: ['scanners', 'extraHours'],
  'secondary bays': ['secondaryBays', 'extraHours'],
  'gate lanes': ['lanes', 'gateRate', 'extraHours'],
  'daily limit': ['dailyLimit'],
  'site limit': ['dailyLimit'],
  'stream limit': ['dailyLimit'],
  'transfer bays': ['bays', 'extraHours'],
  'transfer crews': ['crews', 'extraHours'],
  'room on the ground': ['storage'],
  'trucks inside': ['carriers'],
  'collection limit': ['dailyLimit'],
  fuel: ['fuel'],
  'warehouse docks': ['docks', 'extraHours'],
};

/** The levers of the resource that is the bottleneck; of its stage, where none has its name. */
export function leversOf(
  limit: Pick<BottleneckSummary, 'stage' | 'resource'>,
  most: readonly PlanStep[],
): readonly PlanStep[] {
  const own = most.filter(({ lever }) => moves(lever, limit));
  const ofStage = most.filter(({ lever }) => lever.split('.')[0] === partOfStage[limit.stage]);
  return own.length > 0 ? own : ofStage;
}

/** Whether a parameter gives the resource that is the bottleneck more of itself, or more time. */
export function moves(
  path: string,
  { stage, resource }: Pick<BottleneckSummary, 'stage' | 'resource'>,
): boolean {
  const words = path.split('.');
  const named = wordsOfResource[resource] ?? [];
  return words[0] === partOfStage[stage] && words.some((word) => named.includes(word));
}
