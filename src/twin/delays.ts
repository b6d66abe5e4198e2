import { minutesPerDay } from '../math/index.js';
import { allenCunneen } from '../theory/index.js';
import { laneStretch, stationCapacity, stretched } from './capacity.js';
import type { FluidFlow } from './line.js';
import { type FluidSegment, openMinutesOn } from './segments.js';
import type { Station, StationPlace } from './stations.js';

/** Waiting at a station by theory: an approximation; a queue that grows has no mean wait. */
export type TwinDelay =
  | {
      readonly state: 'steady';
      /** Minutes by the hours alone: until it opens, and until those who came before are through. */
      readonly windowWait: number;
      /** Minutes by chance: Allen-Cunneen on the open time. */
      readonly chanceWait: number;
    }
  | { readonly state: 'grows'; readonly perDay: number };

/** A station with what it could serve, what reaches it, and how long that waits. */
export interface TwinStation {
  readonly stage: StationPlace['stage'];
  readonly resource: string;
  readonly servers: number;
  /** Truckloads a day; estimate. */
  readonly capacityPerDay: number;
  /** Truckloads a day that reach it. */
  readonly offeredPerDay: number;
  /** Of the scheduled open time. */
  readonly utilisationWhileOpen: number;
  readonly delay: TwinDelay;
}

/** Coefficient of variation of the gaps between arrivals at staging: by chance, one by one. */
const arrivalCv = 1;

/**
 * Delay at every station on the way: what reaches a stage is what those before it let through. The variability of the flow is handed
 * on from stage to stage by Whitt's approximation of departures (The Queueing Network Analyzer, Bell System Technical Journal 62, 1983).
 */
export function stationDelays(segment: FluidSegment, flow: FluidFlow, days: Days): readonly TwinStation[] {
  const stations: TwinStation[] = [];
  let offered = flow.arrivals;
  let cv = arrivalCv;
  let before: readonly StationPlace[] = [];
  for (const stage of ['inspection', 'crossing', 'transfer-yard'] as const) {
    const places = segment.places.filter((place) => place.stage === stage);
    if (stage !== 'crossing' && isAbsent(segment, stage)) continue;
    offered *= stage === 'transfer-yard' ? yardShare(segment, before, days) : 1;
    const sizes = places.map((place) => placeSize(place, days));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    let leaving = 0;
    places.forEach((place, index) => {
      // What comes is spread over the places as they can serve.
      const share = total > 0 && Number.isFinite(total) ? (sizes[index] ?? 0) / total : 1 / places.length;
      const rows = placeStations(place, {
        offered: offered * share,
        cv,
        before,
        days,
        limit: sizes[index] ?? 0,
      });
      stations.push(...rows.stations);
      leaving = Math.max(leaving, rows.cv);
    });
    offered = Math.min(offered, total);
    cv = leaving > 0 ? leaving : cv;
    before = places;
  }
  return stations;
}

function isAbsent({ parameters }: FluidSegment, stage: 'inspection' | 'transfer-yard'): boolean {
  const places = stage === 'inspection' ? parameters.inspection.sites : parameters.transferYard;
  return Object.keys(places).length === 0;
}

/** Share of what passes the gates that comes to a yard: by what the gates can let through. */
function yardShare({ parameters }: FluidSegment, gates: readonly StationPlace[], days: Days): number {
  const [all, withYard] = [gates, gates.filter(({ name }) => Object.hasOwn(parameters.transferYard, name))];
  if (all.length === withYard.length) return 1;
  const size = (places: readonly StationPlace[]): number =>
    places.reduce((sum, place) => sum + placeSize(place, days), 0);
  const [part, total] = [size(withYard), size(all)];
  return total > 0 && Number.isFinite(total) ? part / total : withYard.length / all.length;
}

/** Days over which a mean is taken: from the first up to, not including, the last. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

interface Incoming {
  readonly offered: number;
  readonly cv: number;
  readonly before: readonly StationPlace[];
  readonly days: Days;
  readonly limit: number;
}

function placeStations(
  place: StationPlace,
  { offered, cv, before, days, limit }: Incoming,
): { readonly stations: readonly TwinStation[]; readonly cv: number } {
  const stretch = laneStretch(place);
  const open = meanOver(days, (day) => openMinutesOn(place.calendar, day, []));
  let leaving = 0;
  const stations = place.stations
    .filter(({ visits }) => visits > 0)
    .map((plain, index): TwinStation => {
      const station = index === 0 ? stretched(plain, stretch) : plain;
      const capacityPerDay = meanOver(days, (day) => stationCapacity(station, place, day));
      // What a narrower station of the place keeps out does not reach the others.
      const reaching = index === 0 || capacityPerDay <= limit ? offered : Math.min(offered, limit);
      const utilisationWhileOpen = loadOf(station, reaching, open);
      const most = Math.min(capacityPerDay, index === 0 ? place.limitPerDay : Number.POSITIVE_INFINITY);
      const delay = delayOf(station, { reaching, most, open, cv, utilisationWhileOpen });
      const windowWait =
        index === 0 && delay.state === 'steady' ? windowWaitOf(place, before, reaching, most, days) : 0;
      leaving = Math.max(leaving, departureCv(cv, station, Math.min(1, utilisationWhileOpen)));
      return {
        stage: place.stage,
        resource: station.name,
        servers: station.servers,
        capacityPerDay,
        offeredPerDay: reaching,
        utilisationWhileOpen,
        delay: delay.state === 'steady' ? { ...delay, windowWait } : delay,
      };
    });
  return { stations, cv: leaving };
}

function delayOf(
  { servers, serviceTime, serviceCv, visits, availability }: Station,
  seen: { reaching: number; most: number; open: number; cv: number; utilisationWhileOpen: number },
): TwinDelay {
  const { reaching, most, open, cv, utilisationWhileOpen } = seen;
  if (reaching > most) return { state: 'grows', perDay: reaching - most };
  // Work begun before closing lets a little more through than the open time alone: then there is no slack to wait in.
  if (utilisationWhileOpen >= 1) return { state: 'grows', perDay: 0 };
  const busyTime = servers > 0 ? serviceTime / Math.max(1e-9, availability) : 0;
  if (reaching === 0 || busyTime === 0 || open === 0)
    return { state: 'steady', windowWait: 0, chanceWait: 0 };
  const queue = {
    arrivalRate: (reaching * visits) / open,
    arrivalCv: cv,
    serviceTime: busyTime,
    serviceCv,
    servers,
  };
  return { state: 'steady', windowWait: 0, chanceWait: allenCunneen(queue).waitingTime };
}

function loadOf(
  { servers, serviceTime, visits, availability }: Station,
  perDay: number,
  open: number,
): number {
  if (perDay === 0 || serviceTime === 0) return 0;
  const offered = servers * availability * open;
  return offered > 0 ? (perDay * visits * serviceTime) / offered : Number.POSITIVE_INFINITY;
}

/** Whitt 1983: c_d² = 1 + (1 − ρ²)(c_a² − 1) + ρ² (max(c_s², 0.2) − 1) / √m. */
function departureCv(cv: number, { servers, serviceCv }: Station, load: number): number {
  const byService = (load ** 2 * (Math.max(serviceCv ** 2, 0.2) - 1)) / Math.sqrt(Math.max(1, servers));
  return Math.sqrt(Math.max(0, 1 + (1 - load ** 2) * (cv ** 2 - 1) + byService));
}

function placeSize(place: StationPlace, days: Days): number {
  const stretch = laneStretch(place);
  const each = place.stations.map((station, index) =>
    meanOver(days, (day) => stationCapacity(index === 0 ? stretched(station, stretch) : station, place, day)),
  );
  return Math.min(place.limitPerDay, ...each);
}

const slot = 15;

/** Mean minutes that a fluid waits at a place because of its hours: it comes in the hours of the places before, and leaves in its own. */
function windowWaitOf(
  place: StationPlace,
  before: readonly StationPlace[],
  perDay: number,
  most: number,
  days: Days,
): number {
  if (perDay === 0) return 0;
  const slots = Array.from(
    { length: (7 * minutesPerDay) / slot },
    (_, index) => days.from * minutesPerDay + index * slot,
  );
  const shift = Math.round(place.drive / slot) % slots.length;
  const source = before[0];
  const coming = slots.map((_, index) => {
    const at = slots.at(index - shift) ?? 0;
    return source === undefined ? slot : source.calendar.openMinutes(at, at + slot);
  });
  const going = slots.map((at) => place.calendar.openMinutes(at, at + slot));
  const inflow = rates(coming, perDay * 7);
  const outflow = rates(going, Number.isFinite(most) ? most * 7 : perDay * 7 * slots.length);
  let held = 0;
  let area = 0;
  // The first week fills the queues of the second.
  for (let week = 0; week < 2; week += 1) {
    area = 0;
    slots.forEach((_, index) => {
      held = Math.max(0, held + (inflow[index] ?? 0) - (outflow[index] ?? 0));
      area += held * slot;
    });
  }
  return area / (perDay * 7);
}

/** A week's amount spread over its slots by their weight. */
function rates(weights: readonly number[], amount: number): readonly number[] {
  const total = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((each) => (total > 0 ? (amount * each) / total : 0));
}

function meanOver({ from, to }: Days, of: (day: number) => number): number {
  let sum = 0;
  for (let day = from; day < to; day += 1) sum += of(day);
  return sum / Math.max(1, to - from);
}
