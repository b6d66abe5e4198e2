import {
  contractedTrucks,
  mobilisedTrucks,
  type Parameters,
  Regimes,
  type Route,
} from '../corridor/index.js';
import type { Calendar } from '../kernel/index.js';
import { minutesPerDay } from '../math/index.js';
import { collectionBound } from './fleet-bound.js';
import { dockStation, type Station } from './stations.js';

/** A carrier with all trucks it will have under contract, its own and those accepted in its lot. */
export interface LoopCarrier extends Readonly<Parameters['fleet']['carriers'][string]> {
  /** Trucks under contract on a day. */
  readonly mobilisedOn: (day: number) => number;
}

/** Docks of one governorate, and the share of the trips that go there. */
export interface LoopDocks {
  readonly share: number;
  readonly station: Station;
  readonly calendar: Calendar;
  /** Truckloads the distribution points hand out a day, where the warehouse can fill; Infinity otherwise. */
  readonly distributionPerDay: number;
}

/** The closed loop of trucks in Gaza, yard to warehouse to yard, in means. */
export interface FleetLoop {
  readonly carriers: readonly LoopCarrier[];
  /** Minutes on the road, both ways; an intercepted truck turns round half way. */
  readonly driveTime: number;
  readonly driveCv: number;
  /** Minutes of a trip spent on permits; Infinity where some are never given. */
  readonly permitTime: number;
  /** Trucks let in a day to collect by limits that hold for all carriers and destinations; Infinity without any. */
  readonly collectionPerDay: number;
  /** Trucks of a convoy, and the longest wait of the first, minutes. */
  readonly convoy: { readonly size: number; readonly maxWait: number };
  /** Share of loads taken on the way. */
  readonly interception: number;
  /** Crews that load, the yards together. */
  readonly loading: Station;
  /** Hours of the yards, in which trucks are loaded. */
  readonly yards: readonly Calendar[];
  readonly docks: readonly LoopDocks[];
  /** Litres; Infinity where unlimited. */
  readonly fuel: { readonly perDay: number; readonly storage: number; readonly stock: number };
  /** Share of the trucks left by the mean day condition. */
  readonly conditionFactor: number;
}

/** The loop as the parameters have it. */
export function fleetLoop(parameters: Parameters): FleetLoop {
  const { fleet, governorates, transferYard } = parameters;
  const shares = destinationShares(parameters);
  const regimes = new Regimes(parameters);
  const legs = Object.entries(governorates).flatMap(([name, governorate], index) =>
    waysTo(name, parameters).map(({ route, share }) => {
      const [trip, back] = [regimes.trip(route, governorate), regimes.returnTrip(route, governorate)];
      const interception = regimes.interception(route, governorate);
      return {
        share: (shares[index] ?? 0) * share,
        mean: (trip.mean + back.mean) * fleet.roadFactor * (1 - interception / 2),
        variance: (trip.variance + back.variance) * fleet.roadFactor ** 2,
        interception,
        permitTime: permitMinutes(regimes.permits(route)),
      };
    }),
  );
  const weigh = (of: (leg: (typeof legs)[number]) => number): number =>
    legs.reduce((sum, leg) => (leg.share > 0 ? sum + leg.share * of(leg) : sum), 0);
  const driveTime = weigh((leg) => leg.mean);
  const variance = weigh((leg) => leg.variance + (leg.mean - driveTime) ** 2);
  const { degradedShare, haltedShare, degradedFactor } = parameters.conditions.inside;
  const unlimited = (value: number | 'unlimited'): number =>
    value === 'unlimited' ? Number.POSITIVE_INFINITY : value;
  return {
    carriers: Object.entries(fleet.carriers).map(([name, carrier]) => ({
      ...carrier,
      trucks: contractedTrucks(fleet, name),
      mobilisedOn: (day) => mobilisedTrucks(fleet, name, day * minutesPerDay),
    })),
    driveTime,
    driveCv: driveTime > 0 ? Math.sqrt(variance) / driveTime : 0,
    permitTime: hasRegimes(parameters) ? weigh((leg) => leg.permitTime) : permitMinutes(fleet.permits),
    collectionPerDay: collectionBound(parameters),
    convoy: fleet.convoy,
    interception: weigh((leg) => leg.interception),
    loading: loadingStation(parameters),
    yards: Object.values(transferYard).map(({ hours }) => hours),
    docks: Object.entries(governorates).map(([name, governorate], index) => ({
      share: shares[index] ?? 0,
      station: dockStation(name, governorate),
      calendar: governorate.hours,
      distributionPerDay:
        governorate.storage === 'unlimited'
          ? Number.POSITIVE_INFINITY
          : unlimited(governorate.distributionPerDay),
    })),
    fuel: {
      perDay: unlimited(fleet.fuel.perDay),
      storage: unlimited(fleet.fuel.storage),
      stock: fleet.fuel.stock,
    },
    conditionFactor: 1 - haltedShare - degradedShare * (1 - degradedFactor),
  };
}

/** Mean trucks of a carrier that may be out on a day: fit, with a driver, and by the mean day condition. */
export function usableTrucks(carrier: LoopCarrier, day: number, conditionFactor: number): number {
  const { availability, drivers, mobilisedOn } = carrier;
  const fit = mobilisedOn(day) * availability;
  return (drivers === 'unlimited' ? fit : Math.min(fit, drivers)) * conditionFactor;
}

function destinationShares({ governorates }: Parameters): readonly number[] {
  const people = Object.values(governorates).map(({ population }) => population);
  const total = people.reduce((sum, each) => sum + each, 0);
  // Without people the last is chosen.
  return people.map((each, index) => (total > 0 ? each / total : index === people.length - 1 ? 1 : 0));
}

/** Ways to a governorate on which terms may differ, by their share of its trips: yards by their crews, carriers by their trucks. */
function waysTo(
  governorate: string,
  parameters: Parameters,
): readonly { readonly route: Route; readonly share: number }[] {
  if (!hasRegimes(parameters)) return [{ route: { yard: '', carrier: '', governorate }, share: 1 }];
  const yards = shared(parameters.transferYard, ({ crews }) => crews);
  const carriers = shared(parameters.fleet.carriers, (_, name) => contractedTrucks(parameters.fleet, name));
  return yards.flatMap(([yard, ofYards]) =>
    carriers.map(([carrier, ofCarriers]) => ({
      route: { yard, carrier, governorate },
      share: ofYards * ofCarriers,
    })),
  );
}

function hasRegimes({ fleet }: Parameters): boolean {
  return Object.keys(fleet.regimes).length > 0;
}

/** Members of a record with their share of a size; equal shares where none has any. */
function shared<T>(
  record: Readonly<Record<string, T>>,
  size: (each: T, name: string) => number,
): readonly (readonly [string, number])[] {
  const members = Object.entries(record);
  const all = members.reduce((sum, [name, each]) => sum + size(each, name), 0);
  return members.map(([name, each]) => [name, all > 0 ? size(each, name) / all : 1 / members.length]);
}

function permitMinutes({ approval, retry, share, wait }: Parameters['fleet']['permits']): number {
  if (share === 0) return 0;
  if (approval === 0) return Number.POSITIVE_INFINITY;
  return share * (wait.mean / approval + retry * (1 / approval - 1));
}

function loadingStation({ supply, transferYard }: Parameters): Station {
  const yards = Object.values(transferYard);
  const servers = yards.reduce((sum, { crews }) => sum + crews, 0);
  // Yards with more crews load more.
  const time = (of: 'mean' | 'variance'): number =>
    yards.reduce((sum, { crews, loading, mode, transfer }) => {
      const pallets = transfer.per === 'pallet' ? supply.pallets.mean : 1;
      const each = mode === 'set-down' ? loading[of] : transfer.time[of] * pallets;
      return sum + (each * crews) / Math.max(1, servers);
    }, 0);
  const serviceTime = time('mean');
  const serviceCv = serviceTime > 0 ? Math.sqrt(time('variance')) / serviceTime : 0;
  return {
    name: 'loading crews',
    servers,
    serviceTime,
    serviceCv,
    visits: 1,
    availability: 1,
    finishes: true,
  };
}
