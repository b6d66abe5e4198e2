import {
  type CorridorSegment,
  type CountingPoint,
  compile,
  contractedTrucks,
  meanLetThrough,
  type Parameters,
  type StageName,
  tonnesPerTruck,
  wholeUp,
} from '../corridor/index.js';
import type { Calendar } from '../kernel/index.js';
import { minutesPerDay } from '../math/index.js';
import type { Distribution } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import { fleetBound } from './fleet-bound.js';
import { openingsPerDay, openMinutesPerDay, type Period, total } from './open-time.js';
import { passable, staffedLanes } from './stations.js';

/** Most truckloads a day each stage can let through to a counting point, by theory; stages that do not bound it are left out. */
export type CapacityBounds = Readonly<Partial<Record<StageName | 'supply', number>>>;

/**
 * Upper bounds of the mean truckloads counted a day (received unless said otherwise), without simulating: servers times open time over mean service time,
 * plus what renewal theory allows beyond (Lorden 1970: at most one service and the squared coefficient of variation for each
 * opening), plus stocks at the start spread over the days counted. Day conditions, breakdowns and blocking only lower throughput
 * and are left out, so no run exceeds them beyond chance. Over phases the largest of each counts.
 */
export function capacityBounds(scenario: Scenario, at: CountingPoint = 'received'): CapacityBounds {
  const [first, last] = [scenario.warmUpDays, scenario.warmUpDays + scenario.days].map(
    (day) => day * minutesPerDay,
  );
  const compiled = compile(scenario);
  const ahead = stocksAhead(compiled, scenario);
  const segments = compiled.flatMap((segment, index) => {
    const from = Math.max(first ?? 0, segment.from);
    const to = Math.min(last ?? 0, compiled[index + 1]?.from ?? Number.POSITIVE_INFINITY);
    // What holds on no day counted bounds nothing.
    return from < to ? [segmentBounds(segment, at, { from, to }, ahead)] : [];
  });
  const bounds: Partial<Record<StageName | 'supply', number>> = {};
  for (const segment of segments) {
    for (const [stage, bound] of segment) bounds[stage] = Math.max(bounds[stage] ?? 0, bound);
  }
  return bounds;
}

type Bound = readonly [StageName | 'supply', number];

function segmentBounds(
  { parameters, scenario }: CorridorSegment,
  at: CountingPoint,
  period: Period,
  ahead: Stocks,
): readonly Bound[] {
  // What stands behind the yard is collected, and what is on a truck inside delivered, without passing what lies before.
  const beyond = {
    collected: ahead.ground,
    delivered: ahead.ground + ahead.trucks,
    inspected: 0,
    received: 0,
  };
  if (at === 'intercepted') return [];
  const extra = beyond[at];
  const canPass = passable(parameters);
  const supply: readonly Bound[] = [
    ['supply', Math.min(supplyBound(parameters, scenario.days), ahead.called) + ahead.supply + extra],
  ];
  // What is on trucks of others inside when counting begins is delivered as well, however many they are.
  if (at === 'delivered' && scenario.warmUpDays > 0 && canPass.includes('fleet')) return supply;
  const early: readonly Bound[] = [
    ...supply,
    ['inspection', inspectionBound(parameters, period) + ahead.inspection + extra],
  ];
  const late: readonly Bound[] = [
    ['crossing', crossingBound(parameters, period) + ahead.crossing + extra],
    ['transfer-yard', yardBound(parameters, period) + ahead.yard + extra],
    [
      'fleet',
      fleetBound(parameters, period, scenario) + ahead.fleet + (at === 'delivered' ? ahead.trucks : 0),
    ],
  ];
  return (at === 'inspected' ? early : [...early, ...late]).filter(([stage]) => !canPass.includes(stage));
}

/** Truckloads that may be counted without passing a stage in the days counted, spread over these days. */
interface Stocks {
  readonly supply: number;
  /** Most that may be called a day whatever stands there; Infinity without agreed numbers of streams. */
  readonly called: number;
  readonly inspection: number;
  readonly crossing: number;
  readonly yard: number;
  readonly fleet: number;
  /** On the ground, and on trucks in Gaza. */
  readonly ground: number;
  readonly trucks: number;
}

/**
 * Stocks at the first day counted. A warm-up fills every place behind a stage that is not yet the limit, to the most the place holds in
 * any phase, as a phase that closes it leaves what stands there.
 */
function stocksAhead(compiled: readonly CorridorSegment[], { days, warmUpDays, staging }: Scenario): Stocks {
  const most = <T>(
    of: (parameters: Parameters) => Readonly<Record<string, T>>,
    size: (each: T) => number,
  ): number => total(largest(compiled.map(({ parameters }) => mapped(of(parameters), size))), (each) => each);
  const later = (stock: number): number => (warmUpDays > 0 ? stock : 0);
  const ground = most(
    (each) => each.transferYard,
    (yard) => Math.max(yard.backlog, later(yard.storage)),
  );
  const storage = most(
    (each) => each.transferYard,
    (yard) => yard.storage,
  );
  const room = most(
    (each) => each.transferYard,
    (yard) => yard.room,
  );
  const gate = most(
    (each) => each.crossing,
    (entry) => entry.backlog + entry.approachRoom,
  );
  const gateLanes = most(
    (each) => each.crossing,
    (entry) => entry.lanes,
  );
  const places = most(
    (each) => each.inspection.sites,
    (site) => site.lanes + site.secondaryBays,
  );
  const approach = most(
    (each) => each.inspection.sites,
    (site) => site.approachRoom + site.lanes,
  );
  const trucks = most(
    ({ fleet }) => mapped(fleet.carriers, (_, name) => contractedTrucks(fleet, name)),
    (each) => each,
  );
  const arrivals = warmUpDays * Math.max(...compiled.map(({ parameters }) => meanArrivals(parameters)));
  return {
    called: calledBound(compiled, days),
    supply: (staging.backlog + gate + later(approach) + arrivals) / days,
    inspection: (gate + later(places + gateLanes + room)) / days,
    crossing: later(gateLanes + room) / days,
    yard:
      later(
        most(
          (each) => each.transferYard,
          (yard) => yard.bays,
        ),
      ) / days,
    fleet: (storage + room) / days,
    ground: ground / days,
    trucks: later(trucks) / days,
  };
}

function mapped<T>(
  record: Readonly<Record<string, T>>,
  size: (each: T, name: string) => number,
): Record<string, number> {
  return Object.fromEntries(Object.entries(record).map(([name, each]) => [name, size(each, name)]));
}

/** The largest number of each name. */
function largest(records: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const record of records) {
    for (const [name, each] of Object.entries(record)) found[name] = Math.max(found[name] ?? 0, each);
  }
  return found;
}

function meanArrivals(parameters: Parameters): number {
  const { road, air, commercial } = arrivalsByStream(parameters);
  return road + air + commercial;
}

/** Mean truckloads a day by stream; what comes at dates is left out. */
function arrivalsByStream(parameters: Parameters) {
  const { commercial, flights, road } = parameters.supply;
  return {
    road: road.perDay,
    air: flights.perDay * (flights.tonnes.mean / tonnesPerTruck(parameters) + 1),
    commercial:
      commercial.importers *
      commercial.ordersPerImporterPerDay *
      Math.max(1, commercial.trucksPerOrder.mean + 1),
  };
}

/** Truckloads of flights and ships with dates. */
function datedArrivals(parameters: Parameters) {
  const { flights, ships } = parameters.supply;
  const truckloads = (all: readonly { readonly tonnes: number }[]): number =>
    all.reduce((sum, { tonnes }) => sum + wholeUp(tonnes / tonnesPerTruck(parameters)), 0);
  return { air: truckloads(flights.dated), sea: truckloads(ships) };
}

function supplyBound(parameters: Parameters, days: number): number {
  const { air, sea } = datedArrivals(parameters);
  return meanArrivals(parameters) + (air + sea) / days;
}

/**
 * Truckloads a day of all streams that their agreed numbers let be called; Infinity without any. What one phase holds back another may
 * call, so a stream is bound by the largest number of any phase, and by all that any phase brings.
 */
function calledBound(compiled: readonly CorridorSegment[], days: number): number {
  const most = (of: (parameters: Parameters) => number): number =>
    Math.max(...compiled.map(({ parameters }) => of(parameters)));
  const limits = (['road', 'air', 'sea', 'commercial'] as const).map((stream) => ({
    stream,
    limit: most(({ staging }) => meanLetThrough(staging.streams[stream])),
  }));
  if (limits.every(({ limit }) => limit === Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  const brought = (stream: (typeof limits)[number]['stream']) => (parameters: Parameters) =>
    ({ ...arrivalsByStream(parameters), sea: 0 })[stream] +
    { road: 0, commercial: 0, ...datedArrivals(parameters) }[stream] / days;
  return limits.reduce((sum, { stream, limit }) => sum + Math.min(limit, most(brought(stream))), 0);
}

function inspectionBound({ inspection }: Parameters, period: Period): number {
  const { policy } = inspection;
  return total(inspection.sites, (site) => {
    const { documents, hours, scan } = site;
    const inLane =
      policy.kind === 'scan-all'
        ? [documents, scan]
        : policy.kind === 'two-stage'
          ? [documents, policy.primary]
          : [documents];
    const lanes = servedPerDay(staffedLanes(site), hours, period, inLane);
    const limit = meanLetThrough(site);
    if (policy.kind === 'scan-all')
      return Math.min(limit, lanes, servedPerDay(site.scanners, hours, period, [scan]));
    return policy.kind === 'manual-all'
      ? Math.min(limit, lanes, servedPerDay(site.secondaryBays, hours, period, [site.manual]))
      : Math.min(limit, lanes);
  });
}

function crossingBound({ crossing }: Parameters, period: Period): number {
  return total(crossing, (entry) =>
    Math.min(servedPerDay(entry.lanes, entry.hours, period, [entry.processing]), meanLetThrough(entry)),
  );
}

function yardBound({ supply, transferYard }: Parameters, period: Period): number {
  return total(transferYard, ({ bays, crews, hours, transfer }) => {
    const pallets = transfer.per === 'pallet' ? supply.pallets.mean : 1;
    return servedPerDay(Math.min(bays, crews), hours, period, [transfer.time], pallets);
  });
}

/** Truckloads so many servers can take a day, each needing all the given services one after the other. */
function servedPerDay(
  servers: number,
  calendar: Calendar,
  period: Period,
  services: readonly Distribution[],
  repeats = 1,
): number {
  const mean = services.reduce((sum, time) => sum + time.mean, 0) * repeats;
  const variance = services.reduce((sum, time) => sum + time.variance, 0) * repeats ** 2;
  if (servers === 0) return 0;
  if (mean === 0) return Number.POSITIVE_INFINITY;
  const beyond = (1 + variance / mean ** 2) * openingsPerDay(calendar, period);
  return servers * (openMinutesPerDay(calendar, period) / mean + beyond);
}
