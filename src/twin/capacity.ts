import type { Scenario } from '../scenario/index.js';
import { mva } from '../theory/index.js';
import { daysAlike } from './days-alike.js';
import { type FleetCurve, fleetCurve, tripsOn } from './fleet.js';
import type { TwinMemory } from './memory.js';
import { lastSites, sitesBefore } from './rows.js';
import { type FluidSegment, openingsOn, openMinutesOn, type Stoppage, stoppagesOf } from './segments.js';
import type { Station, StationPlace } from './stations.js';

/** Lanes up to which their queue for scanners is solved exactly. */
const mostExactLanes = 200;

/** Stages that the fluid passes, in the order of flow. */
export const fluidStages = ['inspection', 'crossing', 'transfer-yard', 'fleet'] as const;

/** Name of such a stage. */
export type FluidStageName = (typeof fluidStages)[number];

/** What limits a stage on a day, and at how many truckloads. */
export interface DayCapacity {
  readonly resource: string;
  readonly perDay: number;
}

/** Truckloads that each stage of a segment can serve on a day: estimates, not bounds. */
export interface SegmentCapacity {
  readonly segment: FluidSegment;
  readonly curve: FleetCurve;
  readonly on: (day: number) => Readonly<Record<FluidStageName, DayCapacity>>;
  /** Truckloads that the yards take from their gates on a day. */
  readonly takenOn: (day: number) => number;
  /** Share of what a stage could serve on a day that one of its places could; 0 where none could. */
  readonly shareOn: (stage: FluidStageName, place: string, day: number) => number;
}

/** The estimated capacities of a segment; `scenario` tells the dated stoppages. */
export function segmentCapacity(
  segment: FluidSegment,
  scenario: Scenario,
  { loops, mostExactTrucks }: Pick<TwinMemory, 'loops' | 'mostExactTrucks'>,
): SegmentCapacity {
  const curve = fleetCurve(segment.fleet, loops, mostExactTrucks);
  const roads = stoppagesOf(scenario, 'inside');
  const stopped = new Map(segment.places.map((place) => [place, stoppagesAt(scenario, place)]));
  const stretches = new Map(segment.places.map((place) => [place, laneStretch(place)]));
  const ofPlaces = (places: readonly StationPlace[], day: number): DayCapacity =>
    together(
      places.map((place) => placeCapacity(place, day, stopped.get(place) ?? [], stretches.get(place) ?? 1)),
    );
  const ofStage = (stage: FluidStageName, day: number): DayCapacity =>
    ofPlaces(
      segment.places.filter((place) => place.stage === stage),
      day,
    );
  const { directEntry, inspection } = segment.parameters;
  const atSite = (name: string, day: number): DayCapacity => {
    const before = sitesBefore(inspection.sites, name);
    const own = ofPlaces(
      segment.places.filter((place) => place.stage === 'inspection' && place.name === name),
      day,
    );
    return before.length === 0 ? own : least([own, together(before.map((each) => atSite(each, day)))]);
  };
  const ofRows = (day: number): DayCapacity => {
    const last = lastSites(inspection.sites);
    return last.length === Object.keys(inspection.sites).length
      ? ofStage('inspection', day)
      : together(last.map((name) => atSite(name, day)));
  };
  const hasSites = Object.keys(inspection.sites).length > 0;
  // Trucks that drive through go by the yards and their trucks, as many as their gates let through.
  const passing = segment.places.filter(
    ({ name, stage }) =>
      stage === 'crossing' && segment.parameters.crossing[name]?.driveThrough !== undefined,
  );
  const hasYard = segment.places.some(({ stage }) => stage === 'transfer-yard');
  const besides = (day: number, own: DayCapacity): DayCapacity => {
    if (!hasYard) return unbounded;
    return passing.length === 0 ? own : together([own, ofPlaces(passing, day)]);
  };
  const likeDays = daysAlike(segment, scenario);
  const alike = likeDays((day) => ({
    inspection: hasSites ? ofRows(day) : unbounded,
    crossing: ofStage('crossing', day),
    'transfer-yard': besides(day, ofStage('transfer-yard', day)),
    fleet: fleetCapacity(segment, curve, day, roads, (own) => besides(day, own)),
  }));
  return {
    segment,
    curve,
    on: (day) => {
      const own = alike(day);
      if (directEntry === undefined || !hasSites) return own;
      const perDay = own.inspection.perDay + segment.directOn(day);
      return { ...own, inspection: { ...own.inspection, perDay } };
    },
    takenOn: likeDays((day) => takenByYards(segment, day, stopped)),
    shareOn: (stage, place, day) => {
      const own = segment.places.filter((each) => each.stage === stage && each.name === place);
      const all = ofStage(stage, day).perDay;
      return all > 0 ? Math.min(1, ofPlaces(own, day).perDay / all) : 0;
    },
  };
}

/**
 * What the yards take while their gates are open: what they empty then, when crews load as many as they empty, and what their room
 * holds for the hours after. A day's capacity is more where a yard is open for longer than its gate.
 */
function takenByYards(
  { places, parameters }: FluidSegment,
  day: number,
  stopped: ReadonlyMap<StationPlace, readonly Stoppage[]>,
): number {
  const taken = places.flatMap((yard) => {
    const gate = places.find(({ stage, name }) => stage === 'crossing' && name === yard.name);
    if (yard.stage !== 'transfer-yard' || gate === undefined) return [];
    const emptied = yard.stations.flatMap((station) =>
      // What is begun at closing is finished after it by what waits in the room, which is counted by itself.
      [gate, yard].map((open) =>
        stationCapacity({ ...station, finishes: false }, open, day, stopped.get(gate)),
      ),
    );
    return Math.min(...emptied) + (parameters.transferYard[yard.name]?.room ?? 0);
  });
  return taken.length > 0 ? taken.reduce((sum, each) => sum + each, 0) : Number.POSITIVE_INFINITY;
}

/**
 * Truckloads a station can serve on a day: servers × availability × (open time / service time, and (1 + cv²) / 2 for what each
 * server has begun when it closes, by renewal theory), over visits.
 */
export function stationCapacity(
  station: Station,
  { calendar }: Pick<StationPlace, 'calendar'>,
  day: number,
  stopped: readonly Stoppage[] = [],
): number {
  const { servers, serviceTime, serviceCv, visits, availability, finishes } = station;
  if (visits === 0) return Number.POSITIVE_INFINITY;
  if (servers === 0) return 0;
  const open = openMinutesOn(calendar, day, stopped);
  if (open === 0) return 0;
  if (serviceTime === 0) return Number.POSITIVE_INFINITY;
  const begun = finishes ? openingsOn(calendar, day) * ((1 + serviceCv ** 2) / 2) : 0;
  return (servers * availability * (open / serviceTime + begun)) / visits;
}

/** Dated stoppages of a site or gate; a yard is stopped by none. */
function stoppagesAt(scenario: Scenario, { stage, name }: StationPlace): readonly Stoppage[] {
  return stage === 'inspection' || stage === 'crossing' ? stoppagesOf(scenario, stage, name) : [];
}

function placeCapacity(
  place: StationPlace,
  day: number,
  stopped: readonly Stoppage[],
  stretch: number,
): DayCapacity {
  const each = place.stations.map((station, index) => ({
    resource: station.name,
    perDay: stationCapacity(index === 0 ? stretched(station, stretch) : station, place, day, stopped),
  }));
  return least([...each, { resource: `${place.name} daily limit`, perDay: place.limitPerDay }]);
}

/** A station whose visits take so many times as long. */
export function stretched(station: Station, stretch: number): Station {
  return stretch === 1 ? station : { ...station, serviceTime: station.serviceTime * stretch };
}

/**
 * How much longer a truck holds its lane because lanes queue for their scanners: lanes that are never without a truck go round between
 * papers and scanners like a closed network, solved exactly for exponential times (which overstates the queue).
 */
export function laneStretch({ stage, stations }: StationPlace): number {
  const [lanes, scanners] = stations;
  if (stage !== 'inspection' || lanes === undefined || scanners === undefined) return 1;
  const scanned = lanes.visits > 0 ? scanners.visits / lanes.visits : 0;
  if (lanes.servers === 0 || lanes.serviceTime === 0 || scanned * scanners.serviceTime === 0) return 1;
  // Without scanners the stage has no capacity, whatever its lanes hold.
  if (scanners.servers === 0 || lanes.servers > mostExactLanes) return 1;
  const up = lanes.availability > 0 ? Math.min(1, scanners.availability / lanes.availability) : 1;
  const serviceTime = scanners.serviceTime / up;
  const thinkTime = Math.max(0, lanes.serviceTime - scanned * scanners.serviceTime);
  const stations_ = [{ visits: scanned, serviceTime, servers: scanners.servers }];
  const { throughput } = mva({ stations: stations_, customers: lanes.servers, thinkTime });
  return lanes.servers / throughput / lanes.serviceTime;
}

function fleetCapacity(
  { fleet }: FluidSegment,
  curve: FleetCurve,
  day: number,
  stopped: readonly Stoppage[],
  besides: (own: DayCapacity) => DayCapacity,
): DayCapacity {
  const arrive = 1 - fleet.interception;
  const docks = fleet.docks.flatMap(({ share, station, calendar, distributionPerDay }) => {
    if (share * arrive === 0) return [];
    const unloaded = stationCapacity(station, { calendar }, day) / (share * arrive);
    return [
      { resource: station.name, perDay: unloaded },
      {
        resource: `${station.name.replace(/ docks$/, '')} distribution`,
        perDay: distributionPerDay / (share * arrive),
      },
    ];
  });
  const trucks =
    fleet.carriers.length === 0
      ? unbounded
      : least([
          { resource: 'trucks inside', perDay: tripsOn(fleet, curve, day, stopped) },
          { resource: 'collection limit', perDay: fleet.collectionPerDay },
        ]);
  return least([besides(trucks), ...docks]);
}

/** Places of a stage side by side; the largest of them names what limits. */
function together(places: readonly DayCapacity[]): DayCapacity {
  const perDay = places.reduce((sum, each) => sum + each.perDay, 0);
  const largest = places.reduce<DayCapacity>((best, each) => (each.perDay > best.perDay ? each : best), {
    resource: places[0]?.resource ?? 'nothing open',
    perDay: 0,
  });
  return { resource: largest.resource, perDay };
}

const unbounded: DayCapacity = { resource: 'nothing', perDay: Number.POSITIVE_INFINITY };

function least(limits: readonly DayCapacity[]): DayCapacity {
  return limits.reduce<DayCapacity>((best, each) => (each.perDay < best.perDay ? each : best), unbounded);
}
