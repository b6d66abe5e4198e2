import type { Calendar } from '../kernel/index.js';
import type { Distribution, HourProfile } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import type { InspectionPolicy, SiteChoiceRule } from './policies/index.js';

/**
 * Parameters as the stages use them: the scenario's own objects, with laws and calendars made ready.
 * One set for each segment of the run, shared by all replications.
 */
export interface CorridorSettings {
  /** Minutes since the start from which these hold. */
  readonly from: number;
  readonly parameters: Scenario;
  readonly supply: SupplySettings;
  readonly staging: StagingSettings;
  readonly sites: Readonly<Record<string, SiteSettings>>;
  readonly entries: Readonly<Record<string, EntrySettings>>;
  readonly yards: Readonly<Record<string, YardSettings>>;
  readonly fleet: FleetSettings;
  readonly fuel: FuelSettings;
  readonly carriers: Readonly<Record<string, CarrierSettings>>;
  readonly warehouses: Readonly<Record<string, WarehouseSettings>>;
  readonly demand: DemandSettings;
}

export type SiteParameters = Scenario['inspection']['sites'][string];
type EntryParameters = Scenario['crossing'][string];
type YardParameters = Scenario['transferYard'][string];
type CarrierParameters = Scenario['fleet']['carriers'][string];
type GovernorateParameters = Scenario['governorates'][string];

/** Law of the number of a cargo class. */
export type CargoMix = Distribution;

export interface SupplySettings {
  readonly supply: Scenario['supply'];
  readonly roadProfile: HourProfile;
  readonly roadMix: CargoMix;
  readonly flightMix: CargoMix;
  readonly commercialMix: CargoMix;
  readonly flightTonnes: Distribution;
  readonly orderSize: Distribution;
  readonly pallets: Distribution;
  /** Mean tonnes on one truck. */
  readonly tonnesPerTruck: number;
  readonly prevalence: number;
  readonly refusalShares: readonly number[];
}

export interface StagingSettings {
  readonly staging: Scenario['staging'];
  readonly siteChoice: SiteChoiceRule;
  readonly priorities: readonly number[];
  readonly approval: Distribution;
  readonly returnTrip: Distribution;
  readonly rework: Distribution;
}

export interface SiteSettings {
  /** Number of the site, for its own draws. */
  readonly index: number;
  readonly site: SiteParameters;
  readonly policy: InspectionPolicy;
  readonly prevalence: number;
  readonly rejection: Scenario['inspection']['rejection'];
  readonly hasPriority: boolean;
  readonly priorities: readonly number[];
  readonly calendar: Calendar;
  readonly driveFromStaging: Distribution;
  readonly driveToEntry: Distribution;
  readonly documents: Distribution;
  readonly primary: Distribution | undefined;
  readonly scan: Distribution;
  readonly manual: Distribution;
  readonly dogSearch: Distribution;
  readonly removal: Distribution;
  readonly breakdown: { readonly meanUptime: number; readonly repair: Distribution } | undefined;
}

export interface EntrySettings {
  readonly index: number;
  readonly entry: EntryParameters;
  readonly calendar: Calendar;
  readonly processing: Distribution;
  readonly closure: Distribution;
}

export interface YardSettings {
  readonly yard: YardParameters;
  readonly calendar: Calendar;
  readonly transfer: Distribution;
  readonly loading: Distribution;
}

export interface RouteSettings {
  readonly name: string;
  readonly trip: Distribution;
  readonly returnTrip: Distribution;
  readonly interception: number;
}

export interface FleetSettings {
  readonly fleet: Scenario['fleet'];
  readonly priorities: readonly number[];
  readonly permitWait: Distribution;
  /** By number of the governorate. */
  readonly routes: readonly RouteSettings[];
}

export interface FuelSettings {
  readonly fuel: Scenario['fleet']['fuel'];
}

export interface CarrierSettings {
  readonly index: number;
  readonly carrier: CarrierParameters;
  readonly calendar: Calendar;
  readonly fuelPrice: number;
}

export interface WarehouseSettings {
  readonly governorate: GovernorateParameters;
  readonly calendar: Calendar;
  readonly unload: Distribution;
}

export interface DemandSettings {
  readonly governorates: readonly { readonly name: string; readonly population: number }[];
  readonly displacement: Scenario['displacement'];
}
