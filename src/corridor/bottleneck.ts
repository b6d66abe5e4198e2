import type { Limit } from './observe-limits.js';
import type { Bottleneck, ResourceOutcome, StageOutcome } from './outcome.js';
import { type StageName, stageNames } from './zones.js';

/** Below this load nothing limits but what arrives. */
const limiting = 0.9;
/** Loads closer than this are taken as equal: the one further on limits, as it decides what comes out. */
const indifferent = 0.02;

/**
 * What limits, explained by use: of all that serves or limits, what is worked hardest in its open time, time held by what
 * comes next not counted. A full room is named only where nothing else is near its limit. Where nothing is, and no queue
 * grows, supply limits. The trucks of all carriers count as one: under an award rule the first is always busy.
 */
export function findBottleneck(
  resources: readonly ResourceOutcome[],
  limits: readonly Limit[],
  stages: Readonly<Record<StageName, StageOutcome>>,
): Bottleneck {
  const servers = poolTrucks(resources);
  const flow = inOrder([...servers, ...limits.filter((each) => !each.isRoom)]);
  const hardest = furthestOfHardest(flow);
  if (hardest !== undefined && hardest.load >= limiting) return hardest;
  const room = furthestOfHardest(inOrder(limits.filter((each) => each.isRoom)));
  if (room !== undefined && room.load >= limiting) return room;
  const isGrowing = stageNames.some((name) => stages[name].queueGrowthPerDay > 0.5);
  if (isGrowing && hardest !== undefined) return hardest;
  return { stage: 'supply', resource: 'arrivals', load: hardest?.load ?? 0 };
}

function furthestOfHardest(candidates: readonly Bottleneck[]): Bottleneck | undefined {
  const most = Math.max(...candidates.map((each) => Math.min(1, each.load)));
  return candidates.findLast((each) => Math.min(1, each.load) >= most - indifferent);
}

/** In the order of the stages; within one, as given. */
function inOrder(candidates: readonly (Bottleneck & { readonly stage: StageName })[]): readonly Bottleneck[] {
  const plain = candidates.map(({ stage, resource, load }) => ({ stage, resource, load }));
  return plain.sort((a, b) => stageNames.indexOf(a.stage) - stageNames.indexOf(b.stage));
}

function poolTrucks(
  resources: readonly ResourceOutcome[],
): readonly (Bottleneck & { readonly stage: StageName })[] {
  const trucks = resources.filter((each) => each.stage === 'fleet' && each.open > 0);
  const open = trucks.reduce((sum, each) => sum + each.open, 0);
  const load = trucks.reduce((sum, each) => sum + each.load * each.open, 0) / open;
  const others = resources.filter((each) => each.stage !== 'fleet');
  const servers = others.map((each) => ({ stage: each.stage, resource: each.name, load: each.load }));
  return open > 0 ? [...servers, { stage: 'fleet', resource: 'Gaza trucks', load }] : servers;
}
