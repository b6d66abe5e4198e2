import {
  type CorridorSegment,
  type CountedAt,
  compile,
  contractedTrucks,
  meanLetThrough,
  type Parameters,
  partsOf,
  type StageName,
  withRulesInFull,
} from '../corridor/index.js';
import { minutesPerDay } from '../math/index.js';
import type { Scenario } from '../scenario/index.js';
import { arrivalsByStream, datedArrivals, meanArrivals } from './arrivals.js';
import { fleetBound } from './fleet-bound.js';
import { inspectionBound } from './inspection-bound.js';
import { type Period, total } from './open-time.js';
import { sitesBefore } from './rows.js';
import { atPlace, servedPerDay } from './served-per-day.js';
import { passable } from './stations.js';

/** Most truckloads a day each stage can let through to a counting point, by theory; stages that do not bound it are left out. */
export type CapacityBounds = Readonly<Partial<Record<StageName | 'supply', number>>>;

/**
 * Upper bounds of the mean truckloads counted a day (received unless said otherwise), without simulating: servers times open time over mean service time,
 * plus what renewal theory allows beyond (Lorden 1970: at most one service and the squared coefficient of variation for each
 * opening), plus stocks at the start spread over the days counted. Day conditions, breakdowns and blocking only lower throughput
 * and are left out, so no run exceeds them beyond chance. Over phases the largest of each counts; rules may take their levers to the maximum.
 */
export function capacityBounds(given: Scenario, at: CountedAt = 'received'): CapacityBounds {
  const scenario = withRulesInFull(given);
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
  at: CountedAt,
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
  const { place, point } = partsOf(at);
  if (point === 'intercepted') return [];
  const extra = beyond[point];
  const entry = point === 'inspected' ? undefined : place;
  const canPass = passable(parameters, entry);
  const supply: readonly Bound[] = [
    ['supply', Math.min(supplyBound(parameters, scenario.days), ahead.called) + ahead.supply + extra],
  ];
  // What is on trucks of others inside when counting begins is delivered as well, however many they are.
  if (point === 'delivered' && scenario.warmUpDays > 0 && canPass.includes('fleet')) return supply;
  const early: readonly Bound[] = [
    ...supply,
    [
      'inspection',
      inspectionBound(parameters, period, point === 'inspected' ? place : undefined) +
        (point === 'inspected' ? 0 : ahead.direct(entry)) +
        ahead.inspection +
        extra,
    ],
  ];
  const late: readonly Bound[] = [
    ['crossing', crossingBound(parameters, period, entry) + ahead.crossing + extra],
    ['transfer-yard', yardBound(parameters, period, entry) + ahead.yard + extra],
    [
      'fleet',
      fleetBound(parameters, period, scenario) + ahead.fleet + (point === 'delivered' ? ahead.trucks : 0),
    ],
  ];
  return (point === 'inspected' ? early : [...early, ...late]).filter(([stage]) => !canPass.includes(stage));
}

/** Truckloads that may be counted without passing a stage in the days counted, spread over these days. */
interface Stocks {
  readonly supply: number;
  /** Most that may be called a day whatever stands there; Infinity without agreed numbers of streams. */
  readonly called: number;
  /** Most that may go to an entry without an inspection. */
  readonly direct: (entry: string | undefined) => number;
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
  const between = most(
    ({ inspection: { sites } }) =>
      mapped(sites, (site, name) => (sitesBefore(sites, name).length > 0 ? site.approachRoom : 0)),
    (each) => each,
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
    called: isLimited(compiled) ? calledBound(compiled, days, streams) : Number.POSITIVE_INFINITY,
    direct: (entry) => {
      const direct = streams.filter((stream) =>
        compiled.some(({ parameters: { directEntry } }) => {
          const to = directEntry?.[stream];
          return to !== undefined && (entry === undefined || to === entry);
        }),
      );
      const early = compiled.map(({ parameters }) =>
        direct.reduce((sum, stream) => sum + { ...arrivalsByStream(parameters), sea: 0 }[stream], 0),
      );
      return calledBound(compiled, days, direct) + (warmUpDays * Math.max(...early)) / days;
    },
    supply: (staging.backlog + gate + later(approach) + arrivals) / days,
    inspection: (gate + later(places + between + gateLanes + room)) / days,
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

function supplyBound(parameters: Parameters, days: number): number {
  const { air, sea } = datedArrivals(parameters);
  return meanArrivals(parameters) + (air + sea) / days;
}

const streams = ['road', 'air', 'sea', 'commercial'] as const;
type Stream = (typeof streams)[number];

/** Largest number of a stream that is agreed in any phase; Infinity where it is not limited in one. */
function mostCalled(compiled: readonly CorridorSegment[], stream: Stream): number {
  return Math.max(...compiled.map(({ parameters }) => meanLetThrough(parameters.staging.streams[stream])));
}

function isLimited(compiled: readonly CorridorSegment[]): boolean {
  return streams.some((stream) => mostCalled(compiled, stream) < Number.POSITIVE_INFINITY);
}

/**
 * Truckloads a day of some streams that come and that their agreed numbers let be called. What one phase holds back another may call, so a
 * stream is bound by the largest number of any phase, and by all that any phase brings.
 */
function calledBound(compiled: readonly CorridorSegment[], days: number, called: readonly Stream[]): number {
  return called.reduce((sum, stream) => {
    const brought = compiled.map(
      ({ parameters }) =>
        ({ ...arrivalsByStream(parameters), sea: 0 })[stream] +
        { road: 0, commercial: 0, ...datedArrivals(parameters) }[stream] / days,
    );
    return sum + Math.min(mostCalled(compiled, stream), Math.max(...brought));
  }, 0);
}

function crossingBound({ crossing }: Parameters, period: Period, place?: string): number {
  return total(atPlace(crossing, place), (entry) =>
    Math.min(servedPerDay(entry.lanes, entry.hours, period, [entry.processing]), meanLetThrough(entry)),
  );
}

function yardBound({ supply, transferYard }: Parameters, period: Period, place?: string): number {
  return total(atPlace(transferYard, place), ({ bays, crews, hours, transfer }) => {
    const pallets = transfer.per === 'pallet' ? supply.pallets.mean : 1;
    return servedPerDay(Math.min(bays, crews), hours, period, [transfer.time], pallets);
  });
}
