import { minutesPerDay } from '../../math/index.js';
import type { Bottleneck, ResourceOutcome, StageOutcome } from '../measures/index.js';
import { type StageName, stageNames } from '../zones.js';
import type { Limit } from './observe-limits.js';

/** Below this load nothing limits but what arrives. */
const limiting = 0.9;
/** Loads closer than this are taken as equal: the one further on limits, as it decides what comes out. */
const indifferent = 0.02;
/** Growth below this share of the arrivals may be chance. */
const notable = 0.05;

interface Candidate extends Bottleneck {
  readonly stage: StageName;
  /** Share of open time without a truck. */
  readonly starved: number;
}

/**
 * What limits, explained by use: of all that serves or limits, what is worked hardest in its open time, time held by what
 * comes next not counted; what is never open while trucks wait counts as worked fully. A full room stands for the stage that
 * should empty it, and is named itself only where that stage starves. Where nothing is near its limit and no queue grows,
 * supply limits. The trucks of all carriers count as one: under an award rule the first is always busy.
 */
export function findBottleneck(
  resources: readonly ResourceOutcome[],
  limits: readonly Limit[],
  stages: Readonly<Record<StageName, StageOutcome>>,
  arrivalsPerDay: number,
): Bottleneck {
  const servers = poolTrucks(resources);
  const plain = limits.filter((each) => !each.isRoom).map((each) => ({ ...each, starved: 0, isShut: false }));
  const hardest = furthestOfHardest(inOrder([...servers, ...plain]));
  if (hardest !== undefined && hardest.load >= limiting) return asBottleneck(hardest);
  const room = limits.findLast((each) => each.isRoom && each.load >= limiting);
  if (room !== undefined) return emptierOf(room, servers);
  const growing = stageNames.findLast(
    (name) => stages[name].queueGrowthPerDay > Math.max(0.5, arrivalsPerDay * notable),
  );
  if (growing === undefined) return supply(hardest?.load ?? 0);
  return asBottleneck(furthestOfHardest(servers.filter((each) => each.stage === growing)) ?? hardest);
}

/** The hardest worked server of the stage that should empty a room; the room itself where that stage has none or they starve. */
function emptierOf(room: Limit, servers: readonly Candidate[]): Bottleneck {
  const emptiers = servers.filter((each) => each.stage === room.emptiedBy);
  const isStarving = emptiers.every((each) => each.starved > 0.5);
  const hardest = isStarving ? undefined : furthestOfHardest(emptiers);
  return asBottleneck(hardest ?? { ...room, starved: 0, isShut: false });
}

function furthestOfHardest(candidates: readonly Candidate[]): Candidate | undefined {
  const most = Math.max(...candidates.map((each) => Math.min(1, each.load)));
  return candidates.findLast((each) => Math.min(1, each.load) >= most - indifferent);
}

/** In the order of the stages; within one, as given. */
function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => stageNames.indexOf(a.stage) - stageNames.indexOf(b.stage));
}

function asBottleneck(candidate: Candidate | undefined): Bottleneck {
  if (candidate === undefined) return supply(0);
  const { stage, resource, load, isShut } = candidate;
  return { stage, resource, load, isShut };
}

function supply(load: number): Bottleneck {
  return { stage: 'supply', resource: 'arrivals', load, isShut: false };
}

function poolTrucks(resources: readonly ResourceOutcome[]): readonly Candidate[] {
  const trucks = resources.filter((each) => each.stage === 'fleet');
  const open = trucks.reduce((sum, each) => sum + each.open, 0);
  const weigh = (of: (each: ResourceOutcome) => number): number =>
    trucks.reduce((sum, each) => sum + of(each) * each.open, 0) / open;
  const load = open > 0 ? weigh((each) => each.load) : Math.max(0, ...trucks.map((each) => each.load));
  const pooled: Candidate = {
    stage: 'fleet',
    resource: 'trucks inside',
    load,
    isShut: open === 0 && load > 0,
    starved: open > 0 ? weigh(starvedShare) : 0,
  };
  const others = resources.filter((each) => each.stage !== 'fleet');
  return inOrder([
    ...others.map((each) => ({
      stage: each.stage,
      resource: each.name,
      load: each.load,
      isShut: each.open === 0 && each.load > 0,
      starved: starvedShare(each),
    })),
    ...(trucks.length > 0 ? [pooled] : []),
  ]);
}

function starvedShare({ open, starvedMinutesPerDay }: ResourceOutcome): number {
  return open > 0 ? starvedMinutesPerDay / (open * minutesPerDay) : 0;
}
