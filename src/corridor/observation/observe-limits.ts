import type { Resource } from '../../kernel/index.js';
import { minutesPerDay } from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { Corridor } from '../corridor.js';
import { valuesInForce } from '../in-force.js';
import type { ResourceName } from '../measures/index.js';
import type { RunContext } from '../run-context.js';
import type { Warehouse } from '../stages/index.js';
import { type StageName, zone } from '../zones.js';

/** What can hold the flow back without serving: a number, a stock, a rate or a room. Load from 0 to 1. */
export interface Limit {
  readonly stage: StageName;
  readonly resource: ResourceName;
  readonly load: number;
  /** A room is full whenever what empties it is slow, so it limits only where those that empty it starve. */
  readonly isRoom: boolean;
  /** The stage that empties a room. */
  readonly emptiedBy?: StageName;
}

/**
 * All limits in force, in the order of flow; those without a number (unlimited) are left out, and so are those that phases put in
 * force for less than half of the days counted: they cannot limit the mean of all.
 */
export function observeLimits(corridor: Corridor, context: RunContext, scenario: Scenario): readonly Limit[] {
  return [
    ...stagingLimits(corridor, context, scenario),
    ...crossingLimits(corridor, context, scenario),
    ...limitsInside(corridor, context, scenario),
  ];
}

function stagingLimits(corridor: Corridor, context: RunContext, scenario: Scenario): readonly Limit[] {
  const { occupancy, sim } = context;
  const minutes = (index: number): number => occupancy.minutes(index, sim.now);
  const { trucksOut, used, offered } = corridor.staging.usage();
  const trucks = meanInForce(scenario, 'staging.trucks');
  const byConvoys = valuesInForce(scenario, 'staging.callForward.rule').filter(
    ({ value }) => value === 'convoy',
  );
  const room = corridor.sites.reduce(
    (sum, { name, approachRoom }) =>
      sum + (meanInForce(scenario, `inspection.sites.${name}.approachRoom`) ?? approachRoom),
    0,
  );
  const inbound =
    (minutes(zone.driveToInspection) + minutes(zone.inspectionQueue)) / occupancy.measured(sim.now);
  const queue = minutes(zone.stagingQueue);
  return [
    ...(trucks === undefined
      ? []
      : limit('staging', 'trucks outside', trucksOut, trucks, queue).map(asRoom('staging'))),
    ...usedNumbers('staging', 'stream limit', [corridor.staging.limits.usage()], scenario),
    ...(isMostly(scenario, byConvoys) ? limit('staging', 'convoys called', used, offered, 0) : []),
    ...usedNumbers(
      'inspection',
      'site limit',
      corridor.sites.map((site) => site.limit.usage()),
      scenario,
      corridor.sites.reduce((sum, site) => sum + site.limit.waiting, 0),
    ),
    // Who is not called comes whatever room there is.
    ...(corridor.staging.isCalling
      ? limit('inspection', 'room before inspection', inbound, room, 0).map(asRoom('inspection'))
      : []),
  ];
}

function crossingLimits(corridor: Corridor, context: RunContext, scenario: Scenario): readonly Limit[] {
  const waiting = context.occupancy.minutes(zone.dailyLimit, context.sim.now);
  const rooms = (all: readonly { readonly room: Resource }[]): readonly Resource[] =>
    all.map(({ room }) => room);
  const grounds = corridor.yards.map((yard) => yard.storage);
  return [
    ...roomLimit('crossing', 'room before the gate', rooms(corridor.entries)).map(asRoom('crossing')),
    ...usedNumbers(
      'crossing',
      'daily limit',
      corridor.entries.map((entry) => entry.limit.usage()),
      scenario,
      waiting,
    ),
    ...roomLimit('transfer-yard', 'room in the yard', rooms(corridor.yards)).map(asRoom('transfer-yard')),
    ...roomLimit('transfer-yard', 'room on the ground', grounds).map(asRoom('fleet')),
  ];
}

function limitsInside(corridor: Corridor, context: RunContext, scenario: Scenario): readonly Limit[] {
  const { occupancy, sim } = context;
  const fuel = corridor.fuel.usage();
  const isLimited = meanInForce(scenario, 'fleet.fuel.perDay') !== undefined;
  const days = occupancy.measured(sim.now) / minutesPerDay;
  const full = occupancy.minutes(zone.warehouseFull, sim.now);
  const drained = corridor.warehouses.flatMap(({ name, handedOutSoFar: used }) => {
    const most = meanInForce(scenario, `governorates.${name}.distributionPerDay`);
    return most === undefined ? [] : limit('last-mile', 'distribution', used, most * days, full);
  });
  const letIn = corridor.contracting.limits.usage();
  return [
    ...(2 * letIn.days >= scenario.days && letIn.days > 0
      ? limit(
          'fleet',
          'collection limit',
          letIn.used,
          letIn.offered,
          occupancy.minutes(zone.uncollected, sim.now),
        )
      : []),
    ...(isLimited
      ? limit('fleet', 'fuel', fuel.used, fuel.offered, occupancy.minutes(zone.noFuel, sim.now))
      : []),
    // A load has one destination: the warehouse that is worked hardest holds the others' loads up too.
    ...hardest(corridor.warehouses.flatMap(docksOf)),
    ...hardest(drained),
  ];
}

/** Docks of one warehouse; a full one holds trucks at them without work. */
function docksOf({ docks }: Warehouse): readonly Limit[] {
  const use = docks.statistics();
  return limit('last-mile', 'warehouse docks', use.busyWithinCapacityTime, use.capacityTime, use.queueTime);
}

/** The limit that is used most, of several of one kind of which none can stand in for another. */
function hardest(limits: readonly Limit[]): readonly Limit[] {
  return limits.length === 0 ? [] : [limits.reduce((a, b) => (b.load > a.load ? b : a))];
}

/** Agreed numbers a day that are in force on at least half of the days counted, taken together. */
function usedNumbers(
  stage: StageName,
  resource: ResourceName,
  usages: readonly { readonly used: number; readonly offered: number; readonly days: number }[],
  { days }: Scenario,
  waiting = 0,
): readonly Limit[] {
  const inForce = usages.filter((usage) => usage.days > 0 && 2 * usage.days >= days);
  const sum = (of: (usage: (typeof usages)[number]) => number): number =>
    inForce.reduce((total, each) => total + of(each), 0);
  if (inForce.length === 0) return [];
  return limit(
    stage,
    resource,
    sum((each) => each.used),
    sum((each) => each.offered),
    waiting,
  );
}

/** Mean of the numbers in force over the days counted on which there is one; undefined where that is less than half of them. */
function meanInForce(scenario: Scenario, path: string): number | undefined {
  const numbers = valuesInForce(scenario, path).flatMap(({ value, minutes }) =>
    typeof value === 'number' ? { value, minutes } : [],
  );
  if (!isMostly(scenario, numbers)) return undefined;
  const total = numbers.reduce((sum, { minutes }) => sum + minutes, 0);
  return numbers.reduce((sum, { value, minutes }) => sum + value * minutes, 0) / total;
}

/** Whether what holds for these minutes holds for at least half of the days counted. */
function isMostly({ days }: Scenario, values: readonly { readonly minutes: number }[]): boolean {
  return 2 * values.reduce((sum, { minutes }) => sum + minutes, 0) >= days * minutesPerDay;
}

function roomLimit(stage: StageName, resource: ResourceName, rooms: readonly Resource[]): readonly Limit[] {
  const all = rooms.map((room) => room.statistics());
  const sum = (of: (each: (typeof all)[number]) => number): number =>
    all.reduce((total, each) => total + of(each), 0);
  return limit(
    stage,
    resource,
    sum((each) => each.busyTime),
    sum((each) => each.capacityTime),
    sum((each) => each.queueTime),
  );
}

/** A limit in force; one that offers nothing is in force where trucks wait for it. */
function limit(
  stage: StageName,
  resource: ResourceName,
  used: number,
  offered: number,
  waiting: number,
): readonly Limit[] {
  if (offered > 0) return [{ stage, resource, load: Math.min(1, used / offered), isRoom: false }];
  return waiting > 0 ? [{ stage, resource, load: 1, isRoom: false }] : [];
}

/** A room with something in it; a room of no place at all is a limit like others. */
function asRoom(emptiedBy: StageName): (limit: Limit) => Limit {
  return (each) => ({ ...each, isRoom: true, emptiedBy });
}
