import { type CountedAt, partsOf } from '../corridor/index.js';
import { minutesPerDay } from '../math/index.js';
import type { Scenario } from '../scenario/index.js';
import { type FluidStageName, fluidStages, type SegmentCapacity, segmentCapacity } from './capacity.js';
import { twinMemory } from './memory.js';
import { type FluidSegment, fluidSegments } from './segments.js';

/** What the corridor as a fluid brings: means over the days counted. */
export interface FluidFlow {
  /** Truckloads a day at the counting point; at a place of it as much of them as it could serve of its stage. */
  readonly perDay: number;
  /** What holds it back on most of the days counted. */
  readonly bottleneck: { readonly stage: FluidStageName | 'staging' | 'supply'; readonly resource: string };
  /** Truckloads a day: approved in staging, passed by each stage, and what each could pass. */
  readonly arrivals: number;
  readonly flows: Readonly<Record<FluidStageName, number>>;
  readonly capacities: Readonly<Record<FluidStageName, number>>;
  /** What the yards could take from their gates in the gates' hours: no part of the flow, which goes by whole days. */
  readonly takenByYards: number;
  /** Trips a day that fuel allows without the tank, in the phase that allows most; Infinity where trips take none. */
  readonly fuelTripsPerDay: number;
  /** What limits each stage on most days. */
  readonly resources: Readonly<Record<FluidStageName, string>>;
}

/** Stocks between the stages: in staging, before the gate, in the yard, on the ground; fuel in litres. */
interface Stocks {
  readonly held: [number, number, number, number];
  fuel: number;
}

interface DayFlow {
  readonly flows: readonly number[];
  readonly capacities: readonly number[];
  readonly resources: readonly string[];
  readonly arrivals: number;
  readonly takenByYards: number;
  readonly bottleneck: FluidFlow['bottleneck'];
  /** Share of what passes the counting point that is counted: all, or what the place could serve of its stage. */
  readonly share: number;
}

/**
 * The corridor as a fluid, day by day from its stocks, with the mean capacities of its stages and rooms of finite size: a day's flow
 * is the least of what a stage can do, what reaches it, and what the room behind it takes. No chance, so it lies above the mean of
 * the real thing where stages are alike. Exact minimum, no smoothing.
 */
export function fluidFlow(scenario: Scenario, at: CountedAt, memory = twinMemory()): FluidFlow {
  const segments = fluidSegments(scenario, memory.parts).map((segment) =>
    segmentCapacity(segment, scenario, memory),
  );
  const stocks = stocksAtStart(scenario);
  const counted: DayFlow[] = [];
  for (let day = 0; day < scenario.warmUpDays + scenario.days; day += 1) {
    const now = segments.filter(({ segment }) => segment.from <= day * minutesPerDay).at(-1) ?? segments[0];
    if (now === undefined) throw new RangeError('a scenario has at least one segment');
    const flow = passDay(now, day, stocks, at);
    if (day >= scenario.warmUpDays) counted.push(flow);
  }
  return {
    ...summary(counted, at, segments.at(-1)?.segment.fleet.interception ?? 0),
    fuelTripsPerDay: Math.max(...segments.map(({ segment }) => fuelTripsPerDay(segment))),
  };
}

function stocksAtStart({ staging, crossing, transferYard, fleet }: Scenario): Stocks {
  const sum = (parts: readonly { readonly backlog: number }[]): number =>
    parts.reduce((total, { backlog }) => total + backlog, 0);
  const held: Stocks['held'] = [
    staging.backlog,
    sum(Object.values(crossing)),
    0,
    sum(Object.values(transferYard)),
  ];
  return { held, fuel: fleet.fuel.stock };
}

function passDay(
  { segment, on, takenOn, shareOn }: SegmentCapacity,
  day: number,
  stocks: Stocks,
  at: CountedAt,
): DayFlow {
  const { held } = stocks;
  const { calledPerDay, fleet } = segment;
  const arrivals = approvedOn(segment, day);
  const today = on(day);
  const own = fluidStages.map((stage) => today[stage]);
  const fuelled = tripsByFuel(segment, stocks);
  const capacities = own.map(({ perDay }, index) => (index === 3 ? Math.min(perDay, fuelled) : perDay));
  const resources = own.map(({ resource, perDay }, index) =>
    index === 3 && fuelled < perDay ? 'fuel' : resource,
  );
  // Forward: what reaches a stage and what it can do.
  const flows = [0, 0, 0, 0];
  capacities.forEach((capacity, index) => {
    const reaching =
      index === 0 ? Math.min(arrivals + held[0], calledPerDay) : (held[index] ?? 0) + (flows[index - 1] ?? 0);
    flows[index] = Math.min(capacity, reaching);
  });
  // Back: what the room behind it takes. A flow made smaller still feeds the next, whose own flow left the room full.
  const rooms = roomsOf(segment);
  for (let index = 2; index >= 0; index -= 1) {
    const taken = Math.max(0, (rooms[index] ?? 0) - (held[index + 1] ?? 0) + (flows[index + 1] ?? 0));
    flows[index] = Math.min(flows[index] ?? 0, taken);
  }
  const isCallBound = calledPerDay < arrivals + held[0];
  const reaching = flows.map((_, index) =>
    index === 0 ? Math.min(arrivals + held[0], calledPerDay) : (held[index] ?? 0) + (flows[index - 1] ?? 0),
  );
  const bottleneck = bindingStage({ flows, capacities, resources, reaching, isCallBound }, pointStage(at));
  held[0] += arrivals - (flows[0] ?? 0);
  for (const index of [1, 2, 3] as const) held[index] += (flows[index - 1] ?? 0) - (flows[index] ?? 0);
  const perTrip = fuelPerTrip(segment);
  stocks.fuel = Math.min(fleet.fuel.storage, stocks.fuel + fleet.fuel.perDay) - perTrip * (flows[3] ?? 0);
  const { place, point } = partsOf(at);
  const share =
    place === undefined ? 1 : shareOn(point === 'inspected' ? 'inspection' : 'crossing', place, day);
  return { flows, capacities, resources, arrivals, takenByYards: takenOn(day), bottleneck, share };
}

/** Truckloads approved on a day: the arrivals of the mean approval time before. */
function approvedOn({ arrivalsOn, approvalTime }: SegmentCapacity['segment'], day: number): number {
  const lag = approvalTime / minutesPerDay;
  const part = lag - Math.floor(lag);
  const earlier = day - Math.floor(lag);
  const on = (each: number): number => (each < 0 ? 0 : arrivalsOn(each));
  return (1 - part) * on(earlier) + part * on(earlier - 1);
}

function fuelPerTrip({ fleet }: SegmentCapacity['segment']): number {
  const trucks = fleet.carriers.reduce((sum, each) => sum + each.trucks, 0);
  const litres = fleet.carriers.reduce((sum, each) => sum + each.fuelPerTrip * each.trucks, 0);
  return trucks > 0 ? litres / trucks : 0;
}

/** Trips a day that the fuel of a day allows, by the carrier that takes least; Infinity where one takes none. */
export function fuelTripsPerDay({ fleet }: FluidSegment): number {
  const litres = Math.min(...fleet.carriers.map(({ fuelPerTrip }) => fuelPerTrip), Number.POSITIVE_INFINITY);
  return litres > 0 && litres < Number.POSITIVE_INFINITY
    ? fleet.fuel.perDay / litres
    : Number.POSITIVE_INFINITY;
}

function tripsByFuel(segment: SegmentCapacity['segment'], { fuel }: Stocks): number {
  const perTrip = fuelPerTrip(segment);
  if (perTrip === 0) return Number.POSITIVE_INFINITY;
  return Math.min(segment.fleet.fuel.storage, fuel + segment.fleet.fuel.perDay) / perTrip;
}

/** Room behind inspection, gate and transfer: before the gate, in the yard, on the ground; without end where trucks can go by it. */
function roomsOf({ parameters }: SegmentCapacity['segment']): readonly number[] {
  const entries = Object.values(parameters.crossing);
  const yards = Object.values(parameters.transferYard);
  const drivesThrough = entries.some(({ driveThrough }) => driveThrough !== undefined);
  const byOthers = Object.keys(parameters.fleet.carriers).length === 0;
  const endless = (isEndless: boolean, room: number): number => (isEndless ? Number.POSITIVE_INFINITY : room);
  return [
    endless(
      parameters.staging.callForward.rule === 'none',
      entries.reduce((sum, { approachRoom }) => sum + approachRoom, 0),
    ),
    endless(
      drivesThrough,
      yards.reduce((sum, { room }) => sum + room, 0),
    ),
    endless(
      drivesThrough || byOthers,
      yards.reduce((sum, { mode, storage }) => sum + (mode === 'set-down' ? storage : 0), 0),
    ),
  ];
}

interface Bound {
  readonly flows: readonly number[];
  readonly capacities: readonly number[];
  readonly resources: readonly string[];
  /** What could come to each stage on the day. */
  readonly reaching: readonly number[];
  readonly isCallBound: boolean;
}

/** Goes from the counting point to where the flow is a stage's own capacity: back towards what comes, or on past rooms that are full. */
function bindingStage(bound: Bound, from: number): FluidFlow['bottleneck'] {
  const { flows, capacities, resources, reaching, isCallBound } = bound;
  let isOnwards = false;
  for (let index = from; index >= 0 && index < fluidStages.length; index += isOnwards ? 1 : -1) {
    const [flow = 0, stage] = [flows[index], fluidStages[index]];
    if (stage !== undefined && isClose(flow, capacities[index] ?? 0))
      return { stage, resource: resources[index] ?? '' };
    isOnwards ||= !isClose(flow, reaching[index] ?? 0);
  }
  return isCallBound
    ? { stage: 'staging', resource: 'convoys called' }
    : { stage: 'supply', resource: 'arrivals' };
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

function pointStage(at: CountedAt): number {
  const { point } = partsOf(at);
  if (point === 'inspected') return 0;
  return point === 'received' ? 2 : 3;
}

function summary(
  days: readonly DayFlow[],
  at: CountedAt,
  interception: number,
): Omit<FluidFlow, 'fuelTripsPerDay'> {
  const meanOf = (of: (day: DayFlow) => number): number =>
    days.reduce((sum, day) => sum + of(day), 0) / Math.max(1, days.length);
  const lost = {
    inspected: 1,
    received: 1,
    collected: 1,
    intercepted: interception,
    delivered: 1 - interception,
  };
  const byStage = <T>(of: (index: number) => T): Readonly<Record<FluidStageName, T>> => ({
    inspection: of(0),
    crossing: of(1),
    'transfer-yard': of(2),
    fleet: of(3),
  });
  return {
    perDay: meanOf(({ flows, share }) => (flows[pointStage(at)] ?? 0) * share) * lost[partsOf(at).point],
    bottleneck: mostFrequent(
      days.map(({ bottleneck }) => bottleneck),
      ({ stage, resource }) => `${stage} ${resource}`,
    ) ?? {
      stage: 'supply',
      resource: 'arrivals',
    },
    arrivals: meanOf(({ arrivals }) => arrivals),
    takenByYards: meanOf(({ takenByYards }) => takenByYards),
    flows: byStage((index) => meanOf(({ flows }) => flows[index] ?? 0)),
    capacities: byStage((index) => meanOf(({ capacities }) => capacities[index] ?? 0)),
    resources: byStage(
      (index) =>
        mostFrequent(
          days.map(({ resources }) => resources[index] ?? ''),
          String,
        ) ?? '',
    ),
  };
}

/** The first of those that occur most often. */
function mostFrequent<T>(values: readonly T[], key: (value: T) => string): T | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(key(value), (counts.get(key(value)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return values.find((value) => counts.get(key(value)) === most);
}
