import type { Resource } from '../kernel/index.js';
import type { Corridor } from './corridor.js';
import type { World } from './world.js';
import { type StageName, zone } from './zones.js';

/** What can hold the flow back without serving: a number, a stock, a rate or a room. Load from 0 to 1. */
export interface Limit {
  readonly stage: StageName;
  readonly resource: string;
  readonly load: number;
  /** A room is full whenever what follows is slow, so it limits only where nothing that works does. */
  readonly isRoom: boolean;
}

/** All limits in force, in the order of flow; those without a number (unlimited) are left out. */
export function observeLimits(corridor: Corridor, world: World): readonly Limit[] {
  return [...stagingLimits(corridor, world), ...crossingLimits(corridor), ...gazaLimits(corridor, world)];
}

function stagingLimits(corridor: Corridor, world: World): readonly Limit[] {
  const { ledger, sim } = world;
  const { trucksOut, used, offered } = corridor.staging.usage();
  const { trucks } = corridor.parameters.staging;
  const room = corridor.sites.reduce((sum, site) => sum + site.approachRoom, 0);
  const inbound =
    ledger.minutes(zone.driveToInspection, sim.now) + ledger.minutes(zone.inspectionQueue, sim.now);
  return [
    ...limit('staging', 'Egyptian trucks', trucksOut, trucks === 'unlimited' ? 0 : trucks, true),
    ...limit('staging', 'convoys called', used, offered, false),
    ...limit('inspection', 'room before inspection', inbound / ledger.measured(sim.now), room, true),
  ];
}

function crossingLimits(corridor: Corridor): readonly Limit[] {
  const limits = corridor.entries.map((entry) => entry.limit.usage());
  const used = limits.reduce((sum, each) => sum + each.used, 0);
  const offered = limits.reduce((sum, each) => sum + each.offered, 0);
  return [
    ...roomLimit(
      'crossing',
      'room before the gate',
      corridor.entries.map((entry) => entry.room),
    ),
    ...limit('crossing', 'daily limit', used, offered, false),
    ...roomLimit(
      'transfer-yard',
      'room in the yard',
      corridor.yards.map((yard) => yard.room),
    ),
    ...roomLimit(
      'transfer-yard',
      'room on the ground',
      corridor.yards.map((yard) => yard.storage),
    ),
  ];
}

function gazaLimits(corridor: Corridor, world: World): readonly Limit[] {
  const fuel = corridor.fuel.usage();
  const isLimited = corridor.parameters.fleet.fuel.perDay !== 'unlimited';
  const days = world.ledger.measured(world.sim.now) / 1440;
  const drained = corridor.warehouses.flatMap((warehouse) => warehouse.distribution() ?? []);
  const handedOut = drained.reduce((sum, each) => sum + each.handedOut, 0);
  const perDay = drained.reduce((sum, each) => sum + each.perDay, 0);
  return [
    ...limit('fleet', 'fuel', fuel.used, isLimited ? fuel.offered : 0, false),
    ...limit('last-mile', 'distribution', handedOut, perDay * days, false),
  ];
}

function roomLimit(stage: StageName, resource: string, rooms: readonly Resource[]): readonly Limit[] {
  const all = rooms.map((room) => room.statistics());
  const used = all.reduce((sum, each) => sum + each.busyTime, 0);
  const offered = all.reduce((sum, each) => sum + each.capacityTime, 0);
  return limit(stage, resource, used, offered, true);
}

function limit(
  stage: StageName,
  resource: string,
  used: number,
  offered: number,
  isRoom: boolean,
): readonly Limit[] {
  return offered > 0 ? [{ stage, resource, load: Math.min(1, used / offered), isRoom }] : [];
}
