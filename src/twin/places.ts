import { type CargoName, dayChancesAt, meanLetThrough, type Parameters } from '../corridor/index.js';
import { minutesPerDay } from '../math/index.js';
import { inspectionPlace } from './inspection-place.js';
import { type Moments, type StationPlace, station } from './stations.js';

type Entry = Parameters['crossing'][string];
type Yard = Parameters['transferYard'][string];
type Mix = Readonly<Record<CargoName, number>>;

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
  const drives = Object.values(all.inspection.sites).flatMap((site) => {
    const { driveToEntry, entries, entry: only, lanes, next } = site;
    const own = entries?.[name]?.drive ?? (next === undefined && only === name ? driveToEntry : undefined);
    return own === undefined || lanes === 0 ? [] : [own.mean];
  });
  return {
    stage: 'crossing',
    name,
    calendar: entry.hours,
    drive: drives.reduce((sum, each) => sum + each, 0) / Math.max(1, drives.length),
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

function repeated({ mean, variance }: Moments, times: number): Moments {
  return { mean: mean * times, variance: variance * times };
}
