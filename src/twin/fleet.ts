import { minutesPerDay } from '../math/index.js';
import { mva } from '../theory/index.js';
import { type FleetLoop, usableTrucks } from './fleet-loop.js';
import { openingsOn, openMinutesOn, type Stoppage } from './segments.js';

/** Trucks up to which the closed network is solved exactly; its time grows with their square. Beyond, by its asymptotes. */
export const mostExactTrucks = 400;

/** What a loop of trucks brings, by exact mean value analysis. */
export interface FleetCurve {
  /** Minutes of a trip on which nobody waits for anybody. */
  readonly rawTripTime: number;
  /** Trips a minute that no number of trucks exceeds: of crews and docks. Infinity where neither limits. */
  readonly mostTripsPerMinute: number;
  /** Trucks at which the curve's asymptotes cross: from about there on more trucks bring little. Infinity where nothing is shared. */
  readonly saturatesAt: number;
  /** Trips a minute while loading is possible, with so many trucks. */
  readonly tripsPerMinute: (trucks: number) => number;
}

/** Solved networks by what they are made of, each as far as it was asked for: loops that differ in nothing are solved once. */
export type SolvedLoops = Map<string, Float64Array>;

/** The curve of trips against trucks; solved where it is asked for, and remembered. */
export function fleetCurve(
  fleet: FleetLoop,
  solved: SolvedLoops = new Map(),
  mostExact: number = mostExactTrucks,
): FleetCurve {
  const shared = [
    { visits: 1, serviceTime: fleet.loading.serviceTime, servers: fleet.loading.servers },
    ...fleet.docks.map(({ share, station }) => ({
      visits: share * (1 - fleet.interception),
      serviceTime: station.serviceTime,
      servers: station.servers,
    })),
  ].filter(({ visits, serviceTime }) => visits * serviceTime > 0);
  const isShut = shared.some(({ servers }) => servers === 0) || fleet.permitTime === Number.POSITIVE_INFINITY;
  const thinkTime = isShut ? 0 : fleet.driveTime + fleet.permitTime;
  const rawTripTime = shared.reduce((sum, { visits, serviceTime }) => sum + visits * serviceTime, thinkTime);
  const mostTripsPerMinute = Math.min(
    ...shared.map(({ visits, serviceTime, servers }) => servers / (visits * serviceTime)),
    Number.POSITIVE_INFINITY,
  );
  const key = JSON.stringify([shared, thinkTime]);
  const solve = (trucks: number): number => {
    if (isShut || trucks === 0) return 0;
    if (rawTripTime === 0) return Number.POSITIVE_INFINITY;
    if (shared.length === 0) return trucks / rawTripTime;
    if (trucks > mostExact) return Math.min(trucks / rawTripTime, mostTripsPerMinute);
    const known = solved.get(key)?.[trucks - 1];
    if (known !== undefined) return known;
    const { throughput, throughputByCustomers } = mva({ stations: shared, customers: trucks, thinkTime });
    solved.set(key, throughputByCustomers);
    return throughput;
  };
  return {
    rawTripTime,
    mostTripsPerMinute: isShut ? 0 : mostTripsPerMinute,
    saturatesAt: isShut ? 0 : rawTripTime * mostTripsPerMinute,
    tripsPerMinute: (trucks) => interpolated(solve, trucks),
  };
}

/** A mean number of trucks need not be whole. */
function interpolated(solve: (trucks: number) => number, trucks: number): number {
  const whole = Math.floor(trucks);
  const part = trucks - whole;
  if (part === 0) return solve(whole);
  // The larger first: it solves the smaller with it.
  const above = solve(whole + 1);
  return (1 - part) * solve(whole) + part * above;
}

/**
 * Trips that the trucks can make on a day, an approximation: minutes in which they are on shift while a yard loads, less the first
 * queue at the crews when all come at once, over the time of a round by `fleetCurve`; and the trip begun before the end of each shift,
 * (1 + cv²) / 2 of one by renewal theory. Trucks lost to carriers that do not perform are gone for the day.
 */
export function tripsOn(
  fleet: FleetLoop,
  curve: FleetCurve,
  day: number,
  stopped: readonly Stoppage[],
): number {
  const carriers = fleet.carriers.map((carrier) => ({
    carrier,
    trucks: usableTrucks(carrier, day, fleet.conditionFactor),
  }));
  const all = carriers.reduce((sum, { trucks }) => sum + trucks, 0);
  const rate = curve.tripsPerMinute(all);
  if (all === 0 || rate === 0) return 0;
  if (rate === Number.POSITIVE_INFINITY) return rate;
  const cycle = all / rate + convoyMinutes(fleet, rate);
  const { servers, serviceTime } = fleet.loading;
  const rush = servers > 0 ? (serviceTime * Math.max(0, all / servers - 1)) / 2 : 0;
  const cv = (fleet.driveCv * fleet.driveTime) / cycle;
  return carriers.reduce((sum, { carrier, trucks }) => {
    const { reliability, shift: calendar } = carrier;
    const open = sharedMinutes(calendar, fleet.yards, day, stopped);
    const shifts = Math.max(openingsOn(calendar, day), calendar.isOpen(day * minutesPerDay) ? 1 : 0);
    if (open === 0) return sum;
    const begun = openingsOn(calendar, day) * ((1 + cv * cv) / 2);
    const trips = Math.max(0, open - Math.min(shifts, openingsOn(calendar, day)) * rush) / cycle + begun;
    return sum + trucks * performed(trips, reliability);
  }, 0);
}

/** Trips of a day of so many, when each award is performed with a probability and the truck is lost for the day otherwise. */
function performed(trips: number, reliability: number): number {
  return reliability >= 1 ? trips : (reliability * (1 - reliability ** trips)) / (1 - reliability);
}

/** Mean wait for a convoy to gather: half of the others have to come, but no longer than it waits. */
function convoyMinutes({ convoy, docks }: FleetLoop, tripsPerMinute: number): number {
  if (convoy.size <= 1) return 0;
  return docks.reduce((sum, { share }) => {
    const gathering = (convoy.size - 1) / 2 / Math.max(1e-12, tripsPerMinute * share);
    return sum + share * Math.min(convoy.maxWait, gathering);
  }, 0);
}

type Hours = FleetLoop['yards'][number];

/** Minutes of a day in which a shift is on and some yard is open. */
function sharedMinutes(
  shift: Hours,
  yards: readonly Hours[],
  day: number,
  stopped: readonly Stoppage[],
): number {
  const [from, to] = [day * minutesPerDay, (day + 1) * minutesPerDay];
  let minutes = 0;
  for (let at = from; at < to; ) {
    const start = shift.isOpen(at) ? at : shift.nextOpening(at);
    const end = Math.min(to, shift.nextClosing(start));
    if (start >= to) break;
    const overlap = yards.map(
      (yard) => yard.openMinutes(start, end) - stoppedMinutes(yard, stopped, start, end),
    );
    minutes += Math.max(0, ...overlap);
    at = end;
  }
  return Math.min(minutes, openMinutesOn(shift, day, stopped));
}

function stoppedMinutes(yard: Hours, stopped: readonly Stoppage[], from: number, to: number): number {
  return stopped.reduce((sum, stoppage) => {
    const [start, end] = [Math.max(from, stoppage.from), Math.min(to, stoppage.to)];
    return end > start ? sum + yard.openMinutes(start, end) : sum;
  }, 0);
}
