import {
  createDistribution,
  type Distribution,
  type DistributionSpec,
  HourProfile,
} from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import { calendarOf } from './calendars.js';
import { segmentsOf } from './parameters.js';
import type {
  CarrierSettings,
  CorridorSettings,
  DemandSettings,
  EntrySettings,
  FleetSettings,
  SiteParameters,
  SiteSettings,
  StagingSettings,
  SupplySettings,
  WarehouseSettings,
  YardSettings,
} from './settings.js';
import { cargoNames } from './truckload.js';

/** Laws that are remembered at once: some 40 kB each. */
const mostLaws = 300;

/** Makes laws from data, each only once however many segments, stages and scenarios use it. */
export type MakeLaw = (spec: DistributionSpec) => Distribution;

/** The scenario made ready to run: settings for every segment, in order of time. Shared by all replications. */
export function compile(scenario: Scenario, makeLaw = rememberLaws()): readonly CorridorSettings[] {
  return segmentsOf(scenario).map(({ from, parameters }) => ({ from, ...settingsOf(parameters, makeLaw) }));
}

/** Names in the order in which stages are numbered and visited: alphabetical, so that the order of writing does not matter. */
export function sortedNames(record: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(record).sort();
}

/** A law keeps what it has tabulated: scenarios that differ in a few levers share it. What a law gives does not depend on it. */
export function rememberLaws(): MakeLaw {
  const known = new Map<string, Distribution>();
  return (spec) => {
    const text = JSON.stringify(spec);
    const law = known.get(text) ?? createDistribution(spec);
    if (known.size >= mostLaws) known.clear();
    known.set(text, law);
    return law;
  };
}

function settingsOf(scenario: Scenario, law: MakeLaw): Omit<CorridorSettings, 'from'> {
  const { crossing, transferYard, fleet, governorates } = scenario;
  return {
    parameters: scenario,
    supply: supplySettings(scenario, law),
    staging: stagingSettings(scenario, law),
    sites: mapValues(scenario.inspection.sites, (site, index) => siteSettings(scenario, site, index, law)),
    entries: mapValues(
      crossing,
      (entry, index): EntrySettings => ({
        index,
        entry,
        calendar: calendarOf(entry.hours, entry.extraHours),
        processing: law(entry.processing),
        closure: law(entry.closures.duration),
      }),
    ),
    yards: mapValues(
      transferYard,
      (yard): YardSettings => ({
        yard,
        calendar: calendarOf(yard.hours, yard.extraHours),
        transfer: law(yard.transfer.time),
        loading: law(yard.loading),
      }),
    ),
    fleet: fleetSettings(scenario, law),
    fuel: { fuel: fleet.fuel },
    carriers: mapValues(
      fleet.carriers,
      (carrier, index): CarrierSettings => ({
        index,
        carrier,
        calendar: calendarOf(carrier.shift, carrier.extraHours),
        fuelPrice: scenario.costs.fuelLitre,
      }),
    ),
    warehouses: mapValues(
      governorates,
      (governorate): WarehouseSettings => ({
        governorate,
        calendar: calendarOf(governorate.hours, 0),
        unload: law(governorate.unload),
      }),
    ),
    demand: demandSettings(scenario),
  };
}

function supplySettings(scenario: Scenario, law: MakeLaw): SupplySettings {
  const { supply, cargo } = scenario;
  const pallets = law(supply.pallets);
  return {
    supply,
    roadProfile: new HourProfile(supply.road.profile),
    roadMix: mixLaw(supply.road.mix, law),
    flightMix: mixLaw(supply.flights.mix, law),
    commercialMix: mixLaw(supply.commercial.mix, law),
    flightTonnes: law(supply.flights.tonnes),
    orderSize: law(supply.commercial.trucksPerOrder),
    pallets,
    tonnesPerTruck: pallets.mean * supply.tonnesPerPallet,
    prevalence: scenario.inspection.prevalence,
    refusalShares: cargoNames.map((name) => cargo[name].refusalShare),
  };
}

function mixLaw(mix: Scenario['supply']['road']['mix'], law: MakeLaw): Distribution {
  return law({
    kind: 'discrete',
    values: cargoNames.map((_, index) => index),
    weights: cargoNames.map((name) => mix[name]),
  });
}

function priorities(scenario: Scenario): readonly number[] {
  return cargoNames.map((name) => scenario.cargo[name].priority);
}

function stagingSettings(scenario: Scenario, law: MakeLaw): StagingSettings {
  return {
    staging: scenario.staging,
    siteChoice: scenario.inspection.siteChoice,
    priorities: priorities(scenario),
    approval: law(scenario.staging.approval),
    returnTrip: law(scenario.staging.returnTrip),
    rework: law(scenario.inspection.rejection.rework),
  };
}

function siteSettings(scenario: Scenario, site: SiteParameters, index: number, law: MakeLaw): SiteSettings {
  const { inspection } = scenario;
  const { policy, rejection } = inspection;
  const { breakdown } = site;
  return {
    index,
    site,
    policy,
    rejection,
    prevalence: inspection.prevalence,
    hasPriority: inspection.order === 'cargo-priority',
    priorities: priorities(scenario),
    calendar: calendarOf(site.hours, site.extraHours),
    driveFromStaging: law(site.driveFromStaging),
    driveToEntry: law(site.driveToEntry),
    documents: law(site.documents),
    primary: policy.kind === 'two-stage' ? law(policy.primary) : undefined,
    scan: law(site.scan),
    manual: law(site.manual),
    dogSearch: law(site.canine.search),
    removal: law(rejection.removal),
    breakdown: breakdown && { meanUptime: breakdown.meanUptime, repair: law(breakdown.repair) },
  };
}

function fleetSettings(scenario: Scenario, law: MakeLaw): FleetSettings {
  const { fleet, governorates } = scenario;
  return {
    fleet,
    priorities: priorities(scenario),
    permitWait: law(fleet.permits.wait),
    routes: Object.values(
      mapValues(governorates, (governorate, _index, name) => ({
        name,
        trip: law(governorate.trip),
        returnTrip: law(governorate.returnTrip ?? governorate.trip),
        interception: governorate.interception,
      })),
    ),
  };
}

function demandSettings(scenario: Scenario): DemandSettings {
  const populations = mapValues(scenario.governorates, ({ population }, _index, name) => ({
    name,
    population,
  }));
  return { governorates: Object.values(populations), displacement: scenario.displacement };
}

/** Maps a record in the order of its sorted names. */
function mapValues<T, R>(
  record: Readonly<Record<string, T>>,
  map: (value: T, index: number, name: string) => R,
): Record<string, R> {
  const result: Record<string, R> = {};
  sortedNames(record).forEach((name, index) => {
    const value = record[name];
    if (value !== undefined) result[name] = map(value, index, name);
  });
  return result;
}
