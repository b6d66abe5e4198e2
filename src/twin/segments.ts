import {
  type CompiledParts,
  compile,
  meanLetThrough,
  type Parameters,
  type PlaceName,
  pathOf,
  tonnesPerTruck,
  wholeUp,
} from '../corridor/index.js';
import type { Calendar } from '../kernel/index.js';
import { minutesPerDay } from '../math/index.js';
import type { Scenario } from '../scenario/index.js';
import { type FleetLoop, fleetLoop } from './fleet-loop.js';
import { stationPlaces } from './places.js';
import type { StationPlace } from './stations.js';

/** The corridor in means between two changes of phase: what theory needs to know of it. */
export interface FluidSegment {
  /** Minutes since the scenario's start from which it holds. */
  readonly from: number;
  readonly parameters: Scenario;
  readonly places: readonly StationPlace[];
  readonly fleet: FleetLoop;
  /** Truckloads called forward a day at most, by convoys and spacing; Infinity without a limit. */
  readonly calledPerDay: number;
  /** Mean truckloads that arrive at staging on a day. */
  readonly arrivalsOn: (day: number) => number;
  /** Of them those of streams that go to an entry without an inspection. */
  readonly directOn: (day: number) => number;
  /** Mean minutes from arrival to approval. */
  readonly approvalTime: number;
}

/** The corridor in means, a piece for each change of phase, in order of time. */
export function fluidSegments(scenario: Scenario, parts?: CompiledParts): readonly FluidSegment[] {
  return compile(scenario, parts).map(({ from, parameters, scenario: inForce }) => {
    const { staging } = parameters;
    const { rule, times, size, spacing } = staging.callForward;
    const byConvoys = rule === 'convoy' ? times.length * size : Number.POSITIVE_INFINITY;
    return {
      from,
      parameters: inForce,
      places: stationPlaces(parameters, inForce.supply.road.mix),
      fleet: fleetLoop(parameters),
      calledPerDay: Math.min(byConvoys, spacing > 0 ? minutesPerDay / spacing : Number.POSITIVE_INFINITY),
      arrivalsOn: (day) => arrivalsOn(parameters, day, () => true),
      directOn: (day) => arrivalsOn(parameters, day, (stream) => isDirect(parameters, stream)),
      approvalTime: staging.approval.mean * (1 - staging.preClearedShare),
    };
  });
}

/** Minutes of a day in which a place is open: by its hours, less dated stoppages. */
export function openMinutesOn(calendar: Calendar, day: number, stopped: readonly Stoppage[]): number {
  const [from, to] = [day * minutesPerDay, (day + 1) * minutesPerDay];
  const lost = stopped.reduce((sum, stoppage) => {
    const [start, end] = [Math.max(from, stoppage.from), Math.min(to, stoppage.to)];
    return end > start ? sum + calendar.openMinutes(start, end) : sum;
  }, 0);
  return Math.max(0, calendar.openMinutes(from, to) - lost);
}

/** Openings that begin on a day. */
export function openingsOn(calendar: Calendar, day: number): number {
  const [from, to] = [day * minutesPerDay, (day + 1) * minutesPerDay];
  let openings = calendar.isOpen(from) && !(from > 0 && calendar.isOpen(from - 1)) ? 1 : 0;
  for (let at = from; at < to; openings += 1) {
    const closing = calendar.isOpen(at) ? calendar.nextClosing(at) : at;
    at = calendar.nextOpening(closing);
    if (at >= to) break;
  }
  return openings;
}

/** A dated stoppage of a place. */
export interface Stoppage {
  readonly from: number;
  readonly to: number;
}

/** Dated stoppages of a stage and of one of its places, overlapping ones made one. */
export function stoppagesOf(scenario: Scenario, stage: PlaceName, place?: string): readonly Stoppage[] {
  const stopped: readonly string[] = place === undefined ? [stage] : [stage, pathOf(stage, place)];
  const own = scenario.stoppages
    .filter(({ places }) => places.some((name) => stopped.includes(name)))
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => a.from - b.from);
  const merged: Stoppage[] = [];
  for (const each of own) {
    const last = merged.at(-1);
    if (last !== undefined && each.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, each.to) };
    else merged.push(each);
  }
  return merged;
}

type Stream = keyof Parameters['staging']['streams'];

function isDirect({ directEntry }: Parameters, stream: Stream): boolean {
  return directEntry?.[stream] !== undefined;
}

function arrivalsOn(parameters: Parameters, day: number, isMeant: (stream: Stream) => boolean): number {
  const { road, flights, ships, commercial } = parameters.supply;
  const eachTruck = tonnesPerTruck(parameters);
  // Tonnes over those of a truck, rounded up: half a truck more than their quotient, on average.
  const perFlight =
    flights.tonnes.variance > 0
      ? flights.tonnes.mean / eachTruck + 0.5
      : wholeUp(flights.tonnes.mean / eachTruck);
  const dated = flights.dated
    .filter(({ at }) => Math.floor(at / minutesPerDay) === day)
    .reduce((sum, { tonnes }) => sum + wholeUp(tonnes / eachTruck), 0);
  const bySea = ships.reduce((sum, ship) => {
    const begun = day - Math.floor(ship.at / minutesPerDay);
    const perDay = Math.ceil(ship.unloadPerDay);
    const left = wholeUp(ship.tonnes / eachTruck) - begun * perDay;
    return begun < 0 ? sum : sum + Math.max(0, Math.min(perDay, left));
  }, 0);
  const hasOrders = commercial.from === undefined || (day + 1) * minutesPerDay > commercial.from;
  const orders = hasOrders ? commercial.importers * commercial.ordersPerImporterPerDay : 0;
  const byOrders = orders * Math.max(1, commercial.trucksPerOrder.mean);
  // What a stream brings beyond its agreed number waits without end.
  const { streams } = parameters.staging;
  const called = (stream: Stream, brought: number): number =>
    isMeant(stream) ? Math.min(brought, meanLetThrough(streams[stream])) : 0;
  return (
    called('road', road.perDay) +
    called('air', flights.perDay * perFlight + dated) +
    called('sea', bySea) +
    called('commercial', byOrders)
  );
}
