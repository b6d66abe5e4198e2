import { type CarrierSettings, type CorridorSettings, mobilisedTrucks } from '../corridor/index.js';
import type { Calendar } from '../kernel/index.js';
import { dockStation, type Station } from './stations.js';

/** Docks of one governorate, and the share of the trips that go there. */
export interface LoopDocks {
  readonly share: number;
  readonly station: Station;
  readonly calendar: Calendar;
  /** Truckloads the distribution points hand out a day, where the warehouse can fill; Infinity otherwise. */
  readonly distributionPerDay: number;
}

/** The trucks of one carrier inside Gaza. */
export interface LoopCarrier {
  readonly name: string;
  readonly settings: CarrierSettings;
  readonly fuelPerTrip: number;
  /** Share of awarded trips that are performed; a truck that is not there is lost until midnight. */
  readonly reliability: number;
}

/** The closed loop of trucks inside, yard to warehouse to yard, in means. */
export interface FleetLoop {
  readonly carriers: readonly LoopCarrier[];
  /** Minutes on the road, both ways; an intercepted truck turns round half way. */
  readonly driveTime: number;
  readonly driveCv: number;
  /** Minutes of a trip spent on permits; Infinity where some are never given. */
  readonly permitTime: number;
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

/** The loop as the settings have it. */
export function fleetLoop(settings: CorridorSettings): FleetLoop {
  const { fleet, fuel, carriers, parameters } = settings;
  const shares = destinationShares(settings);
  const legs = fleet.routes.map(({ trip, returnTrip, interception }) => ({
    mean: (trip.mean + returnTrip.mean) * fleet.fleet.roadFactor * (1 - interception / 2),
    variance: (trip.variance + returnTrip.variance) * fleet.fleet.roadFactor ** 2,
    interception,
  }));
  const weigh = (of: (leg: (typeof legs)[number]) => number): number =>
    legs.reduce((sum, leg, index) => sum + (shares[index] ?? 0) * of(leg), 0);
  const driveTime = weigh((leg) => leg.mean);
  const variance = weigh((leg) => leg.variance + (leg.mean - driveTime) ** 2);
  const { degradedShare, haltedShare, degradedFactor } = parameters.conditions.gaza;
  const unlimited = (value: number | 'unlimited'): number =>
    value === 'unlimited' ? Number.POSITIVE_INFINITY : value;
  return {
    carriers: Object.entries(carriers).map(([name, each]) => {
      const { fuelPerTrip, reliability } = each.carrier;
      return { name, settings: each, fuelPerTrip, reliability };
    }),
    driveTime,
    driveCv: driveTime > 0 ? Math.sqrt(variance) / driveTime : 0,
    permitTime: permitMinutes(settings),
    convoy: fleet.fleet.convoy,
    interception: weigh((leg) => leg.interception),
    loading: loadingStation(settings),
    yards: Object.values(settings.yards).map(({ calendar }) => calendar),
    docks: Object.entries(settings.warehouses).map(([name, warehouse], index) => ({
      share: shares[index] ?? 0,
      station: dockStation(name, warehouse),
      calendar: warehouse.calendar,
      distributionPerDay:
        warehouse.governorate.storage === 'unlimited'
          ? Number.POSITIVE_INFINITY
          : unlimited(warehouse.governorate.distributionPerDay),
    })),
    fuel: {
      perDay: unlimited(fuel.fuel.perDay),
      storage: unlimited(fuel.fuel.storage),
      stock: fuel.fuel.stock,
    },
    conditionFactor: 1 - haltedShare - degradedShare * (1 - degradedFactor),
  };
}

/** Mean trucks of a carrier that may be out on a day: fit, with a driver, and by the mean day condition. */
export function usableTrucks({ settings }: LoopCarrier, day: number, conditionFactor: number): number {
  const { availability, drivers } = settings.carrier;
  const fit = mobilisedTrucks(settings.carrier, day * 1440) * availability;
  return (drivers === 'unlimited' ? fit : Math.min(fit, drivers)) * conditionFactor;
}

function destinationShares({ demand }: CorridorSettings): readonly number[] {
  const people = demand.governorates.map(({ population }) => population);
  const total = people.reduce((sum, each) => sum + each, 0);
  // Without people the last is chosen.
  return people.map((each, index) => (total > 0 ? each / total : index === people.length - 1 ? 1 : 0));
}

function permitMinutes({ fleet }: CorridorSettings): number {
  const { share, approval, retry } = fleet.fleet.permits;
  if (share === 0) return 0;
  if (approval === 0) return Number.POSITIVE_INFINITY;
  return share * (fleet.permitWait.mean / approval + retry * (1 / approval - 1));
}

function loadingStation(settings: CorridorSettings): Station {
  const yards = Object.values(settings.yards);
  const servers = yards.reduce((sum, { yard }) => sum + yard.crews, 0);
  // Yards with more crews load more.
  const time = (of: 'mean' | 'variance'): number =>
    yards.reduce((sum, { yard, transfer, loading }) => {
      const pallets = yard.transfer.per === 'pallet' ? settings.supply.pallets.mean : 1;
      const each = yard.mode === 'set-down' ? loading[of] : transfer[of] * pallets;
      return sum + (each * yard.crews) / Math.max(1, servers);
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
