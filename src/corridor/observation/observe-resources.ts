import type { Resource } from '../../kernel/index.js';
import { minutesPerDay } from '../../math/index.js';
import type { Corridor } from '../corridor.js';
import type { ResourceName, ResourceOutcome } from '../measures/index.js';
import type { RunContext } from '../run-context.js';
import type { CarrierUse } from '../stages/index.js';
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
  return booksOf(corridor, context).map((read, index) =>
    outcomeOf(read(), days, resourceDays.activeByDay(index)),
  );
}

/** Open time of a resource until the end of a day, and the time of it in which it really worked. */
interface DayBook {
  readonly open: number;
  readonly worked: number;
}

/** Use of everything that serves, day by day: notes the books at the end of each day counted. */
export class ResourceDays {
  private readonly days: (readonly DayBook[])[] = [];
  /** The books, looked up once for the parameters in force. */
  private books: readonly (() => Usage)[] = [];
  private of: Corridor['parameters'] | undefined = undefined;

  /** Notes the books as they stand; they began with the first day counted. */
  endDay(corridor: Corridor, context: RunContext): void {
    if (this.of !== corridor.parameters) this.books = booksOf(corridor, context);
    this.of = corridor.parameters;
    const today: DayBook[] = [];
    for (const read of this.books) {
      const { blocked, busyScheduled, open } = read();
      today.push({ open, worked: busyScheduled - blocked });
    }
    this.days.push(today);
  }

  /** Share of the open time of each day in which a resource really worked; null on days on which it was not open. */
  activeByDay(index: number): readonly (number | null)[] {
    return this.days.map((books, day) => {
      const now = books[index] ?? noBook;
      const before = this.days[day - 1]?.[index] ?? noBook;
      const open = now.open - before.open;
      return open > 0 ? Math.min(1, Math.max(0, (now.worked - before.worked) / open)) : null;
    });
  }
}

const noBook: DayBook = { open: 0, worked: 0 };

/** What reads the use of each kind of resource until now, under the parameters in force. */
function booksOf(corridor: Corridor, context: RunContext): readonly (() => Usage)[] {
  const { occupancy, sim } = context;
  const minutes = (index: number): number => occupancy.minutes(index, sim.now);
  // Equipment of a site without lanes does nothing and would water down the rest.
  const inUse = corridor.sites.filter((site) => site.isInUse);
  const sites = inUse.length > 0 ? inUse : corridor.sites;
  const scanners = sites.map((site) => site.scanners.units);
  const bays = sites.map((site) => site.bays);
  const besideLanes = [...scanners, ...bays];
  const { carriers, entries, warehouses, yards } = corridor;
  const lanes = sites.flatMap(({ lanes: { common, trusted } }) => [common, trusted]);
  const gates = entries.map((entry) => entry.lanes);
  const docks = warehouses.map((warehouse) => warehouse.docks);
  const back = entries.filter((entry) => entry.hasLanesBack).map((entry) => entry.backLanes);
  const [yardBays, crews] = [yards.map(baysOf), yards.map(crewsOf)];
  const uncalled = (are: boolean): number => (are ? minutes(zone.stagingQueue) : 0);
  // A truck keeps its lane while it waits for a scanner or a bay, and its transfer bay while it waits for a crew.
  const heldInLanes = (): number => minutes(zone.heldInInspection) + queueMinutes(besideLanes);
  const heldInGate = (): number => minutes(zone.heldAtGate) + minutes(zone.dailyLimit);
  const heldInYard = (): number => minutes(zone.heldInBay) + minutes(zone.crewQueue);
  // Trucks without fuel do not work; the wait is shared by the time on trips, as every carrier's trucks wait at one pump.
  const idleShare = (): number => {
    const out = carriers.reduce((total, carrier) => total + carrier.usage().out, 0);
    return out > 0 ? Math.min(1, minutes(zone.noFuel) / out) : 0;
  };
  const whereAny = (places: readonly unknown[], books: readonly (() => Usage)[]): readonly (() => Usage)[] =>
    places.length > 0 ? books : [];
  return [
    ...whereAny(sites, [
      () => sum('inspection lanes', 'inspection', lanes, heldInLanes(), uncalled(inUse.length === 0)),
      () => sum('scanners', 'inspection', scanners, 0),
      () => sum('secondary bays', 'inspection', bays, minutes(zone.heldInSecondaryBay)),
    ]),
    () => sum('gate lanes', 'crossing', gates, heldInGate(), uncalled(sites.length === 0)),
    ...whereAny(back, [() => sum(backLanes, 'crossing', back, 0)]),
    ...whereAny(yards, [
      () => sum('transfer bays', 'transfer-yard', yardBays, heldInYard()),
      () => sum('transfer crews', 'transfer-yard', crews, 0),
    ]),
    ...carriers.map(
      (carrier) => () => carrierUsage(carrier.name, carrier.usage(), idleShare(), minutes(zone.uncollected)),
    ),
    () => sum('warehouse docks', 'last-mile', docks, minutes(zone.warehouseFull)),
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

function carrierUsage(name: string, usage: CarrierUse, idleShare: number, uncollected: number): Usage {
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
