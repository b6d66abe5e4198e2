import type { Resource } from '../kernel/index.js';
import type { Corridor } from './corridor.js';
import type { World } from './world.js';
import { type StageName, zone } from './zones.js';

/** What can hold the flow back without serving: a number, a stock, a rate or a room. Load from 0 to 1. */
export interface Limit {
  readonly stage: StageName;
  readonly resource: string;
  readonly load: number;
  /** A room is full whenever what empties it is slow, so it limits only where those that empty it starve. */
  readonly isRoom: boolean;
  /** The stage that empties a room. */
  readonly emptiedBy?: StageName;
}

/** All limits in force, in the order of flow; those without a number (unlimited) are left out. */
export function observeLimits(corridor: Corridor, world: World): readonly Limit[] {
  return [
    ...stagingLimits(corridor, world),
    ...crossingLimits(corridor, world),
    ...gazaLimits(corridor, world),
  ];
}

function stagingLimits(corridor: Corridor, world: World): readonly Limit[] {
  const { ledger, sim } = world;
  const minutes = (index: number): number => ledger.minutes(index, sim.now);
  const { trucksOut, used, offered } = corridor.staging.usage();
  const { trucks } = corridor.parameters.staging;
  const room = corridor.sites.reduce((sum, site) => sum + site.approachRoom, 0);
  const inbound =
    (minutes(zone.driveToInspection) + minutes(zone.inspectionQueue)) / ledger.measured(sim.now);
  const queue = minutes(zone.stagingQueue);
  return [
    ...(trucks === 'unlimited'
      ? []
      : limit('staging', 'Egyptian trucks', trucksOut, trucks, queue).map(asRoom('staging'))),
    ...limit('staging', 'convoys called', used, offered, 0),
    ...limit('inspection', 'room before inspection', inbound, room, 0).map(asRoom('inspection')),
  ];
}

function crossingLimits(corridor: Corridor, world: World): readonly Limit[] {
  const limits = corridor.entries.map((entry) => entry.limit.usage());
  const used = limits.reduce((sum, each) => sum + each.used, 0);
  const offered = limits.reduce((sum, each) => sum + each.offered, 0);
  const waiting = world.ledger.minutes(zone.dailyLimit, world.sim.now);
  const rooms = (all: readonly { readonly room: Resource }[]): readonly Resource[] =>
    all.map(({ room }) => room);
  const grounds = corridor.yards.map((yard) => yard.storage);
  return [
    ...roomLimit('crossing', 'room before the gate', rooms(corridor.entries)).map(asRoom('crossing')),
    ...limit('crossing', 'daily limit', used, offered, waiting),
    ...roomLimit('transfer-yard', 'room in the yard', rooms(corridor.yards)).map(asRoom('transfer-yard')),
    ...roomLimit('transfer-yard', 'room on the ground', grounds).map(asRoom('fleet')),
  ];
}

function gazaLimits(corridor: Corridor, world: World): readonly Limit[] {
  const { ledger, sim } = world;
  const fuel = corridor.fuel.usage();
  const isLimited = corridor.parameters.fleet.fuel.perDay !== 'unlimited';
  const days = ledger.measured(sim.now) / 1440;
  const drained = corridor.warehouses.flatMap((warehouse) => warehouse.distribution() ?? []);
  const handedOut = drained.reduce((sum, each) => sum + each.handedOut, 0);
  const perDay = drained.reduce((sum, each) => sum + each.perDay, 0);
  return [
    ...(isLimited
      ? limit('fleet', 'fuel', fuel.used, fuel.offered, ledger.minutes(zone.noFuel, sim.now))
      : []),
    ...limit(
      'last-mile',
      'distribution',
      handedOut,
      perDay * days,
      ledger.minutes(zone.warehouseFull, sim.now),
    ),
  ];
}

function roomLimit(stage: StageName, resource: string, rooms: readonly Resource[]): readonly Limit[] {
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
  resource: string,
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
