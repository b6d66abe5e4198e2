import { type Parameters, type StageName, wholeDown } from '../corridor/index.js';
import type { Calendar } from '../kernel/index.js';
import type { Distribution } from '../random/index.js';

/** Servers of one kind at one place, as queueing theory sees them: means instead of draws. */
export interface Station {
  readonly name: string;
  readonly servers: number;
  /** Minutes of one visit. */
  readonly serviceTime: number;
  /** Standard deviation of that time over its mean. */
  readonly serviceCv: number;
  /** Visits of a truckload that goes through the place. */
  readonly visits: number;
  /** Share of the scheduled open time in which a server works, by day conditions, breakdowns and unplanned closures. */
  readonly availability: number;
  /** What is begun before closing is finished after it. */
  readonly finishes: boolean;
}

type Site = Parameters['inspection']['sites'][string];

/** A place of a stage: its stations one after the other, in the same hours. */
export interface StationPlace {
  readonly stage: StageName;
  readonly name: string;
  readonly calendar: Calendar;
  readonly stations: readonly Station[];
  /** Most truckloads on a mean day, whatever the stations could do; Infinity without a limit. */
  readonly limitPerDay: number;
  /** Minutes of the drive to the place. */
  readonly drive: number;
}

/** Stages that truckloads can go by on their way through all entries, or one: what they do bounds only a part of the flow. */
export function passable(
  { crossing, fleet, inspection }: Parameters,
  entry?: string,
): readonly (StageName | 'supply')[] {
  const drivesThrough =
    inspection.policy.directCrossing !== undefined ||
    Object.entries(crossing).some(
      ([name, { driveThrough }]) => driveThrough !== undefined && (entry === undefined || name === entry),
    );
  const isDirect = Object.keys(inspection.sites).length === 0;
  const byOthers = drivesThrough || Object.keys(fleet.carriers).length === 0;
  return [
    ...(isDirect ? (['inspection'] as const) : []),
    ...(drivesThrough ? (['transfer-yard'] as const) : []),
    ...(byOthers ? (['fleet'] as const) : []),
  ];
}

/** Docks of a governorate, visited once by each truckload that goes there. */
export function dockStation(name: string, { docks, unload }: Parameters['governorates'][string]): Station {
  return station(`${name} docks`, docks, [unload]);
}

/** Lanes for which there are officers. */
export function staffedLanes({ lanes, officers, officersPerLane }: Site): number {
  return officers === 'unlimited' ? lanes : Math.min(lanes, wholeDown(officers / officersPerLane));
}

/** Mean and variance of a time. */
export type Moments = Pick<Distribution, 'mean' | 'variance'>;
/** A time that a share of the trucks needs. */
export type Part = readonly [time: Moments, share: number];

/** A visit of which every part is needed. */
export function station(name: string, servers: number, times: readonly Moments[]): Station {
  return mixed(
    name,
    servers,
    times.map((time) => [time, 1] as const),
  );
}

/** A visit made of parts, each needed by a share of the truckloads, independently. */
export function mixed(name: string, servers: number, parts: readonly Part[]): Station {
  const serviceTime = parts.reduce((sum, [time, share]) => sum + time.mean * share, 0);
  const square = parts.reduce(
    (sum, [time, share]) => sum + share * time.variance + share * (1 - share) * time.mean ** 2,
    0,
  );
  const serviceCv = serviceTime > 0 ? Math.sqrt(square) / serviceTime : 0;
  return { name, servers, serviceTime, serviceCv, visits: 1, availability: 1, finishes: true };
}

/** The same work, seen by those who come at all. */
export function perVisit(
  name: string,
  servers: number,
  parts: readonly Part[],
  share: number,
  visits: number,
): Station {
  const all = mixed(name, servers, parts);
  if (share <= 0) return { ...all, visits: 0 };
  const second = (all.serviceCv * all.serviceTime) ** 2 + all.serviceTime ** 2;
  const serviceTime = all.serviceTime / share;
  const variance = Math.max(0, second / share - serviceTime ** 2);
  return {
    ...all,
    serviceTime,
    serviceCv: serviceTime > 0 ? Math.sqrt(variance) / serviceTime : 0,
    visits: visits * share,
  };
}
