import type { Resource } from '../../kernel/index.js';
import { minutesPerDay } from '../../math/index.js';
import type { Corridor } from '../corridor.js';
import type { ResourceName, ResourceOutcome } from '../measures/index.js';
import type { RunContext } from '../run-context.js';
import { type StageName, zone } from '../zones.js';

interface Usage {
  readonly name: ResourceName | `${string} trucks`;
  readonly stage: StageName;
  /** Unit-minutes busy, and busy while open. */
  readonly busy: number;
  readonly busyScheduled: number;
  readonly open: number;
  readonly most: number;
  /** Unit-minutes held by trucks that were done. */
  readonly blocked: number;
  /** Truck-minutes waiting for a unit. */
  readonly waiting: number;
}

/** Name of the lanes for trucks that drove through and come back. */
export const backLanes = 'gate lanes back';

/** Use of everything that serves, in the order of flow. Several of one kind are taken together, as their trucks are. */
export function observeResources(
  corridor: Corridor,
  context: RunContext,
  days: number,
  resourceDays: ResourceDays,
): readonly ResourceOutcome[] {
  return usagesOf(corridor, context).map((usage, index) =>
    outcomeOf(usage, days, resourceDays.activeByDay(index)),
  );
}

/** Use of everything that serves, day by day: notes the books at the end of each day counted. */
export class ResourceDays {
  private readonly days: (readonly Usage[])[] = [];

  /** Notes the books as they stand; they began with the first day counted. */
  endDay(corridor: Corridor, context: RunContext): void {
    this.days.push(usagesOf(corridor, context));
  }

  /** Share of the open time of each day in which a resource really worked; null on days on which it was not open. */
  activeByDay(index: number): readonly (number | null)[] {
    return this.days.map((usages, day) => {
      const [now, before] = [usages[index], this.days[day - 1]?.[index]];
      const since = (of: (usage: Usage) => number): number =>
        now === undefined ? 0 : of(now) - (before === undefined ? 0 : of(before));
      const open = since((usage) => usage.open);
      const worked = since((usage) => usage.busyScheduled - usage.blocked);
      return open > 0 ? Math.min(1, Math.max(0, worked / open)) : null;
    });
  }
}

function usagesOf(corridor: Corridor, context: RunContext): readonly Usage[] {
  const { occupancy, sim } = context;
  const minutes = (index: number): number => occupancy.minutes(index, sim.now);
  // Equipment of a site without lanes does nothing and would water down the rest.
  const inUse = corridor.sites.filter((site) => site.isInUse);
  const sites = inUse.length > 0 ? inUse : corridor.sites;
  const scanners = sites.map((site) => site.scanners.units);
  const bays = sites.map((site) => site.bays);
  // A truck keeps its lane while it waits for a scanner or a bay, and its transfer bay while it waits for a crew.
  const heldInLanes = minutes(zone.heldInInspection) + queueMinutes([...scanners, ...bays]);
  const heldInGate = minutes(zone.heldAtGate) + minutes(zone.dailyLimit);
  const heldInYard = minutes(zone.heldInBay) + minutes(zone.crewQueue);
  const uncalled = inUse.length > 0 ? 0 : minutes(zone.stagingQueue);
  const { carriers, entries, warehouses, yards } = corridor;
  const lanes = sites.flatMap(({ lanes: { common, trusted } }) => [common, trusted]);
  const gates = entries.map((entry) => entry.lanes);
  const docks = warehouses.map((warehouse) => warehouse.docks);
  const busy = carriers.reduce((total, carrier) => total + carrier.usage().busy, 0);
  // Trucks without fuel do not work; the wait is shared by the work done, as every carrier's trucks wait at one pump.
  const idleShare = busy > 0 ? Math.min(1, minutes(zone.noFuel) / busy) : 0;
  const uncollected = minutes(zone.uncollected);
  const back = entries.filter((entry) => entry.hasLanesBack).map((entry) => entry.backLanes);
  const whereAny = (places: readonly unknown[], usages: () => readonly Usage[]): readonly Usage[] =>
    places.length > 0 ? usages() : [];
  return [
    ...whereAny(sites, () => [
      sum('inspection lanes', 'inspection', lanes, heldInLanes, uncalled),
      sum('scanners', 'inspection', scanners, 0),
      sum('secondary bays', 'inspection', bays, minutes(zone.heldInSecondaryBay)),
    ]),
    sum('gate lanes', 'crossing', gates, heldInGate, sites.length > 0 ? 0 : minutes(zone.stagingQueue)),
    ...whereAny(back, () => [sum(backLanes, 'crossing', back, 0)]),
    ...whereAny(yards, () => [
      sum('transfer bays', 'transfer-yard', yards.map(baysOf), heldInYard),
      sum('transfer crews', 'transfer-yard', yards.map(crewsOf), 0),
    ]),
    ...carriers.map((carrier) => carrierUsage(carrier.name, carrier.usage(), idleShare, uncollected)),
    sum('warehouse docks', 'last-mile', docks, minutes(zone.warehouseFull)),
  ];
}

function baysOf({ bays }: { readonly bays: Resource }): Resource {
  return bays;
}

function crewsOf({ crews }: { readonly crews: Resource }): Resource {
  return crews;
}

function queueMinutes(resources: readonly Resource[]): number {
  return resources.reduce((total, resource) => total + resource.statistics().queueTime, 0);
}

function sum(
  name: ResourceName,
  stage: StageName,
  resources: readonly Resource[],
  blocked: number,
  waitingElsewhere = 0,
): Usage {
  let [busy, busyScheduled, open, most, waiting] = [0, 0, 0, 0, 0];
  for (const resource of resources) {
    const use = resource.statistics();
    busy += use.busyTime;
    busyScheduled += use.busyWithinCapacityTime;
    open += use.capacityTime;
    most += use.mostUnits * use.period;
    waiting += use.queueTime;
  }
  return { name, stage, busy, busyScheduled, open, most, blocked, waiting: waiting + waitingElsewhere };
}

function carrierUsage(
  name: string,
  usage: { busy: number; open: number; most: number },
  idleShare: number,
  uncollected: number,
): Usage {
  return {
    name: `${name} trucks`,
    stage: 'fleet',
    busy: usage.busy,
    busyScheduled: usage.busy,
    open: usage.open,
    most: usage.most,
    blocked: usage.busy * idleShare,
    waiting: uncollected,
  };
}

function outcomeOf(usage: Usage, days: number, activeByDay: readonly (number | null)[]): ResourceOutcome {
  const { name, stage, busy, busyScheduled, open, most, blocked, waiting } = usage;
  // What is never open while trucks wait for it could not be worked harder.
  const whenShut = waiting > 0 ? 1 : 0;
  return {
    name,
    stage,
    open: most > 0 ? open / (days * minutesPerDay) : 0,
    utilisationWhileOpen: open > 0 ? busyScheduled / open : null,
    utilisationOverall: most > 0 ? busy / most : null,
    blockedMinutesPerDay: blocked / days,
    starvedMinutesPerDay: Math.max(0, open - busyScheduled) / days,
    load: open > 0 ? Math.max(0, busy - blocked) / open : whenShut,
    activeByDay,
  };
}
