import { type CountedAt, numberInForce, partsOf, presentStages } from '../../corridor/index.js';
import { minutesPerDay } from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  capacityBounds,
  type Days,
  type FluidFlow,
  type FluidSegment,
  type FluidStageName,
  fleetCurve,
  fluidFlow,
  fluidSegments,
  fluidStages,
  fuelTripsPerDay,
  mostExactTrucks,
  stationDelays,
  type TwinMemory,
  type TwinStation,
  twinMemory,
  usableTrucks,
} from '../../twin/index.js';
import {
  type AgreedLimitInForce,
  agreedLimits,
  carryOutSteps,
  leverSteps,
  type ThroughputQuestion,
} from '../shared/index.js';

/** Options of `twin`. */
export interface TwinOptions {
  /** Where truckloads are counted; default the scenario's. */
  readonly at?: CountedAt;
  /** The rate that lasts, or the days counted, from today's stocks. Default the days. */
  readonly question?: ThroughputQuestion;
}

/** What one step more of a lever brings by theory. */
export interface ShadowPrice {
  /** Path of the parameter. */
  readonly lever: string;
  readonly name: string;
  readonly from: number;
  /** After one step; the same where the lever is at its most. */
  readonly to: number;
  /** Truckloads a day; an approximation, 0 for a stage that does not bind. */
  readonly perStep: number;
  /** Truckloads a day for each 1,000 USD a day; null for a step that costs nothing. */
  readonly perThousandUsd: number | null;
}

/** A stage of the estimate: where no yard loads trucks in Gaza, what is left of the fleet are the warehouses. */
export type TwinStageName = FluidStageName | 'last-mile';

/** A stage by theory, truckloads a day. */
export interface TwinStage {
  readonly stage: TwinStageName;
  /** What limits it. */
  readonly resource: string;
  /** Estimate over the days counted. */
  readonly capacityPerDay: number;
  /** No run exceeds it beyond chance; null where the stage does not bound what is counted. */
  readonly boundPerDay: number | null;
  /** What passes in the estimate. */
  readonly flowPerDay: number;
}

/** The trucks in Gaza as a closed loop. */
export interface TwinFleet {
  /** Mean trucks that may be out. */
  readonly trucks: number;
  /** Minutes of a trip on which nobody waits. */
  readonly rawTripTime: number;
  /** N*: trucks at which crews or docks saturate; null where they never do. */
  readonly saturatesAt: number | null;
  /** Trips an hour while yards load, by number of trucks; empty where no carrier has trucks in Gaza. */
  readonly curve: readonly { readonly trucks: number; readonly tripsPerHour: number }[];
  /** Exact for exponential times; beyond some number of trucks the asymptotes, which lie above. */
  readonly method: 'exact mean values' | 'asymptotes';
}

/** How much of an estimate lasts; absent stocks are zero. Truckloads a day. */
export interface TwinLasting {
  readonly perDay: number;
  /** What stays between inspection and the yards, and on the ground. */
  readonly onTheWay: number;
  readonly ground: number;
  /** Trips on fuel that the tank gives up. */
  readonly fuelTank: number;
}

/** The corridor by theory alone. */
export interface TwinResult {
  readonly scenario: string;
  readonly at: CountedAt;
  /** The rate that lasts, or the days counted; absent in results of before it was told, which are of the days counted. */
  readonly question?: ThroughputQuestion;
  /** An approximation without chance: the exact minimum of what the stages can do, day by day. */
  readonly throughput: {
    readonly perDay: number;
    readonly bottleneck: {
      readonly stage: TwinStageName | FluidFlow['bottleneck']['stage'];
      readonly resource: string;
    };
  };
  /** What lasts of it: the least of what passes each point, and of what fuel allows without the tank; absent in results of before it was told. */
  readonly lasting?: TwinLasting;
  /** Least of the hard bounds, truckloads a day. */
  readonly boundPerDay: number | null;
  readonly arrivalsPerDay: number;
  readonly stages: readonly TwinStage[];
  readonly stations: readonly TwinStation[];
  readonly fleet: TwinFleet;
  readonly limits: {
    /** Trips a day that the fuel allows in the long run; null without a limit. */
    readonly fuelPerDay: number | null;
    /** Mean minutes of a trip that go on permits; null where some are never given. */
    readonly permitMinutes: number | null;
    /** Truckloads a day that the Egyptian trucks can carry if none waits; null without a limit. */
    readonly outsideTrucksPerDay: number | null;
  };
  /** Agreed daily limits under which this holds; absent in results of before it was told. */
  readonly agreedLimits?: readonly AgreedLimitInForce[];
  readonly levers: readonly ShadowPrice[];
  /** Which fields are hard bounds; all others are approximations. */
  readonly hardBounds: readonly string[];
}

/** The corridor by theory, without simulating: capacities, fleet curve, delays, and what each lever is worth. */
export function twin(
  scenario: Scenario,
  { at = scenario.target.at, question = 'next-days' }: TwinOptions = {},
): TwinResult {
  const bounds = capacityBounds(scenario, at);
  const all = Object.values(bounds).filter(Number.isFinite);
  const days = { from: scenario.warmUpDays, to: scenario.warmUpDays + scenario.days };
  const segments = fluidSegments(scenario);
  const segment = segments.filter(({ from }) => from <= days.from * minutesPerDay).at(-1) ?? segments[0];
  if (segment === undefined) throw new RangeError('a scenario has at least one segment');
  // The widest curve first: all that follows reads from it.
  const memory = twinMemory();
  const fleet = fleetOf(segment, days, memory.loops);
  const present = presentStages(scenario);
  const named = (stage: FluidStageName): TwinStageName =>
    stage === 'fleet' && !present.includes(stage) ? 'last-mile' : stage;
  const flow = fluidFlow(scenario, at, memory);
  const lasting = lastingBy(flow, at);
  const rate = question === 'lasting' ? lastingRate : ({ perDay }: FluidFlow) => perDay;
  return {
    scenario: scenario.name,
    at,
    question,
    throughput: {
      perDay: rate(flow, at),
      bottleneck: bottleneckOf(flow, named),
    },
    lasting,
    boundPerDay: all.length > 0 ? Math.min(...all) : null,
    arrivalsPerDay: flow.arrivals,
    stages: fluidStages
      .filter((stage) => present.includes(named(stage)))
      .map((stage) => ({
        stage: named(stage),
        resource: flow.resources[stage],
        capacityPerDay: flow.capacities[stage],
        boundPerDay: finite(bounds[stage]),
        flowPerDay: flow.flows[stage],
      })),
    stations: stationDelays(segment, flow, days),
    fleet,
    limits: limitsOf(segment),
    agreedLimits: agreedLimits(scenario),
    levers: shadowPrices(scenario, at, rate, memory),
    hardBounds: ['boundPerDay', 'stages.boundPerDay'],
  };
}

function bottleneckOf(
  { bottleneck }: FluidFlow,
  named: (stage: FluidStageName) => TwinStageName,
): TwinResult['throughput']['bottleneck'] {
  const { resource, stage } = bottleneck;
  return stage === 'staging' || stage === 'supply' ? { stage, resource } : { stage: named(stage), resource };
}

function lastingRate(flow: FluidFlow, at: CountedAt): number {
  return lastingBy(flow, at).perDay;
}

/** What lasts of an estimate: the least of what passes each point, and of what fuel allows without the tank. */
export function lastingBy({ perDay, flows, fuelTripsPerDay }: FluidFlow, at: CountedAt): TwinLasting {
  const { inspection, 'transfer-yard': received, fleet } = flows;
  const fuelTank = Math.max(0, fleet - fuelTripsPerDay);
  const { point } = partsOf(at);
  const own = point === 'inspected' ? inspection : point === 'received' ? received : fleet;
  const least = Math.min(inspection, received, fleet - fuelTank);
  return {
    perDay: own > 0 ? (perDay * Math.min(own, least)) / own : perDay,
    onTheWay: inspection - received,
    ground: received - fleet,
    fuelTank,
  };
}

function shadowPrices(
  scenario: Scenario,
  at: CountedAt,
  rate: typeof lastingRate,
  memory: TwinMemory,
): readonly ShadowPrice[] {
  const base = rate(fluidFlow(scenario, at, memory), at);
  const steps = leverSteps(scenario);
  return scenario.levers.map((lever, index) => {
    const canRise = (steps[index]?.most ?? 0) > 0;
    const plan = scenario.levers.map((_, other) => (other === index && canRise ? 1 : 0));
    const changed = carryOutSteps(scenario, plan);
    const perStep = canRise ? rate(fluidFlow(changed, at, memory), at) - base : 0;
    const cost = steps[index]?.costPerStep ?? 0;
    return {
      lever: lever.path,
      name: lever.name,
      from: numberInForce(scenario, lever.path),
      to: numberInForce(changed, lever.path),
      perStep: Math.abs(perStep) < 1e-9 ? 0 : perStep,
      perThousandUsd: cost > 0 ? (Math.abs(perStep) < 1e-9 ? 0 : (1000 * perStep) / cost) : null,
    };
  });
}

function fleetOf({ fleet }: FluidSegment, days: Days, loops: TwinMemory['loops']): TwinFleet {
  const curve = fleetCurve(fleet, loops);

  const trucks = fleet.carriers.reduce(
    (sum, carrier) => sum + usableTrucks(carrier, days.to - 1, fleet.conditionFactor),
    0,
  );
  const { rawTripTime, saturatesAt } = curve;
  const widest = Math.max(
    1,
    Math.ceil(2 * trucks),
    Number.isFinite(saturatesAt) ? Math.ceil(1.5 * saturatesAt) : 1,
  );
  const most = Math.min(widest, mostExactTrucks);
  const numbers = Array.from({ length: 10 }, (_, index) =>
    Math.max(1, Math.round((most * (index + 1)) / 10)),
  );
  curve.tripsPerMinute(most);
  return {
    trucks,
    rawTripTime,
    saturatesAt: finite(saturatesAt),
    curve: (fleet.carriers.length === 0 ? [] : [...new Set(numbers)]).map((each) => ({
      trucks: each,
      tripsPerHour: 60 * curve.tripsPerMinute(each),
    })),
    method: trucks <= mostExactTrucks ? 'exact mean values' : 'asymptotes',
  };
}

function limitsOf(segment: FluidSegment): TwinResult['limits'] {
  const { fleet, parameters, places } = segment;
  const { trucks, returnTrip } = parameters.staging;
  const shortest = (stage: string): number => {
    const each = places
      .filter((place) => place.stage === stage)
      .map(({ drive, stations }) => drive + (stations[0]?.serviceTime ?? 0));
    return each.length > 0 ? Math.min(...each) : 0;
  };
  const loop = ['inspection', 'crossing', 'transfer-yard'].reduce((sum, stage) => sum + shortest(stage), 0);
  const way = loop + (returnTrip.kind === 'constant' ? returnTrip.value : 0);
  return {
    fuelPerDay: finite(fuelTripsPerDay(segment)),
    permitMinutes: finite(fleet.permitTime),
    outsideTrucksPerDay: trucks === 'unlimited' || way === 0 ? null : (trucks * minutesPerDay) / way,
  };
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
