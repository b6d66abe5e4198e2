import {
  type CargoName,
  cargoNames,
  dayChancesAt,
  meanLetThrough,
  type Parameters,
  type StageName,
  selectDepth,
  wholeDown,
} from '../corridor/index.js';
import type { Calendar } from '../kernel/index.js';
import { minutesPerDay } from '../math/index.js';
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

/** Shares of the cargo classes. */
type Mix = Readonly<Record<CargoName, number>>;

type Site = Parameters['inspection']['sites'][string];
type Entry = Parameters['crossing'][string];
type Yard = Parameters['transferYard'][string];

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

/** Places of the stages that serve Egyptian trucks: sites, gates, yards. */
export function stationPlaces(parameters: Parameters, mix: Mix): readonly StationPlace[] {
  const { crossing, inspection, transferYard } = parameters;
  return [
    ...Object.entries(inspection.sites).flatMap(([name, site]) =>
      site.lanes > 0 ? [inspectionPlace(name, site, parameters, mix)] : [],
    ),
    ...Object.entries(crossing).map(([name, entry]) => gatePlace(name, entry, parameters)),
    ...Object.entries(transferYard).map(([name, yard]) => yardPlace(name, yard, parameters)),
  ];
}

/** Stages that truckloads can go by on their way through all entries, or one: what they do bounds only a part of the flow. */
export function passable(
  { crossing, fleet, inspection }: Parameters,
  entry?: string,
): readonly (StageName | 'supply')[] {
  const drivesThrough = Object.entries(crossing).some(
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

function inspectionPlace(name: string, site: Site, all: Parameters, mix: Mix): StationPlace {
  const { policy, prevalence, rejection } = all.inspection;
  const { breakdown, canine, documents, scan } = site;
  const scanned = scannedShare(policy, prevalence);
  const searched = policy.kind === 'manual-all' ? 1 : scanned * alarmShare(site, prevalence);
  const refused = (policy.kind === 'manual-all' ? 1 : scanned) * refusalShare(all, mix);
  const isWhole = rejection.rule === 'truck';
  // A truck turned back is inspected again; it is clean then.
  const visits = isWhole && rejection.then === 'return' ? 1 + refused : 1;
  const staffed = staffedLanes(site);
  const { degradedShare, haltedShare, degradedFactor } = dayChancesAt(all, 'inspection', name);
  const open = 1 - haltedShare;
  const degraded = Math.min(staffed, Math.round(site.lanes * degradedFactor));
  const lanesLeft = staffed === 0 ? open : open - degradedShare * (1 - degraded / staffed);
  const finishes = site.closing !== 'suspend';
  const common = { finishes, availability: open };
  const up =
    breakdown === undefined ? 1 : breakdown.meanUptime / (breakdown.meanUptime + breakdown.repair.mean);
  const dogs = canine.teams > 0 ? canine.share : 0;
  const inLane: readonly Part[] = [
    [documents, 1],
    ...(policy.kind === 'two-stage' ? [[policy.primary, 1] as const] : []),
    [canine.search, dogs],
    [scan, scanned],
  ];
  const inBay: readonly Part[] = [
    [site.manual, searched],
    [rejection.removal, isWhole ? 0 : refused],
  ];
  const removals = isWhole ? 0 : refused * (1 - searched);
  return {
    stage: 'inspection',
    name,
    calendar: site.hours,
    drive: site.driveFromStaging.mean,
    limitPerDay: meanLetThrough(site) * open,
    stations: [
      { ...mixed(`${name} lanes`, staffed, inLane), ...common, visits, availability: lanesLeft },
      {
        ...station(`${name} scanners`, site.scanners, [scan]),
        ...common,
        visits: visits * scanned,
        availability: open * up,
      },
      {
        ...perVisit(`${name} secondary bays`, site.secondaryBays, inBay, searched + removals, visits),
        ...common,
      },
    ],
  };
}

function gatePlace(name: string, entry: Entry, all: Parameters): StationPlace {
  const { degradedShare, haltedShare, degradedFactor } = dayChancesAt(all, 'crossing', name);
  const open = 1 - haltedShare;
  const isLimited = entry.dailyLimit !== 'unlimited';
  const degraded = isLimited ? entry.lanes : Math.max(1, Math.round(entry.lanes * degradedFactor));
  const lanesLeft = entry.lanes === 0 ? open : open - degradedShare * (1 - degraded / entry.lanes);
  const { duration, perDay } = entry.closures;
  const notClosed = perDay > 0 ? minutesPerDay / perDay / (minutesPerDay / perDay + duration.mean) : 1;
  const meanLimit = meanLetThrough(entry, [
    { share: open - degradedShare, factor: 1 },
    { share: degradedShare, factor: degradedFactor },
    { share: haltedShare, factor: 0 },
  ]);
  const drives = Object.values(all.inspection.sites).filter((site) => site.lanes > 0 && site.entry === name);
  return {
    stage: 'crossing',
    name,
    calendar: entry.hours,
    drive: drives.reduce((sum, site) => sum + site.driveToEntry.mean, 0) / Math.max(1, drives.length),
    limitPerDay: meanLimit,
    stations: [
      {
        ...station(`${name} gate lanes`, entry.lanes, [entry.processing]),
        availability: lanesLeft * notClosed,
        finishes: entry.closing !== 'suspend',
      },
    ],
  };
}

function yardPlace(name: string, yard: Yard, { supply }: Parameters): StationPlace {
  const moved = repeated(yard.transfer.time, yard.transfer.per === 'pallet' ? supply.pallets.mean : 1);
  // A crew that has set a load down has to load it as well.
  const crewParts = yard.mode === 'set-down' ? [moved, yard.loading] : [moved];
  return {
    stage: 'transfer-yard',
    name,
    calendar: yard.hours,
    drive: 0,
    limitPerDay: Number.POSITIVE_INFINITY,
    stations: [
      station(`${name} transfer bays`, yard.bays, [moved]),
      station(`${name} transfer crews`, yard.crews, crewParts),
    ],
  };
}

type Moments = Pick<Distribution, 'mean' | 'variance'>;
type Part = readonly [time: Moments, share: number];

function repeated({ mean, variance }: Moments, times: number): Moments {
  return { mean: mean * times, variance: variance * times };
}

function station(name: string, servers: number, times: readonly Moments[]): Station {
  return mixed(
    name,
    servers,
    times.map((time) => [time, 1] as const),
  );
}

/** A visit made of parts, each needed by a share of the truckloads, independently. */
function mixed(name: string, servers: number, parts: readonly Part[]): Station {
  const serviceTime = parts.reduce((sum, [time, share]) => sum + time.mean * share, 0);
  const square = parts.reduce(
    (sum, [time, share]) => sum + share * time.variance + share * (1 - share) * time.mean ** 2,
    0,
  );
  const serviceCv = serviceTime > 0 ? Math.sqrt(square) / serviceTime : 0;
  return { name, servers, serviceTime, serviceCv, visits: 1, availability: 1, finishes: true };
}

/** The same work, seen by those who come at all. */
function perVisit(
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

/** Share of truckloads that are scanned: the length of the draws that lead to a scan, by bisection over one uniform draw. */
function scannedShare(policy: Parameters['inspection']['policy'], prevalence: number): number {
  const shareOf = (isBad: boolean): number => {
    let [low, high] = [0, 1];
    if (selectDepth(policy, isBad, prevalence, 0) !== 'scan') return 0;
    // The draws below some value lead to a scan, those above to papers alone.
    for (let round = 0; round < 50; round += 1) {
      const middle = (low + high) / 2;
      if (selectDepth(policy, isBad, prevalence, middle) === 'scan') low = middle;
      else high = middle;
    }
    return high;
  };
  return prevalence * shareOf(true) + (1 - prevalence) * shareOf(false);
}

function alarmShare({ scanDetection, scanFalseAlarm }: Site, prevalence: number): number {
  return prevalence * scanDetection + (1 - prevalence) * scanFalseAlarm;
}

/** Share of truckloads with refused goods, by the cargo of the road. */
function refusalShare({ cargo }: Parameters, mix: Mix): number {
  const total = cargoNames.reduce((sum, name) => sum + mix[name], 0);
  if (total <= 0) return 0;
  return cargoNames.reduce((sum, name) => sum + mix[name] * cargo[name].refusalShare, 0) / total;
}
