import type { Condition, PlaceName } from '../conditions.js';
import type { CargoName, StreamName } from '../truckload.js';
import type { CountingPoint, Ending, StageName, ZoneKind, ZoneName } from '../zones.js';
import type { DelayRow } from './causes.js';
import type { WorkCounts } from './counts.js';
import type { JournalRow } from './journal.js';
import type { TruckRecord } from './truck-records.js';

/** Truckloads at one counting point, over the days counted. */
export interface Throughput {
  /** Mean truckloads a day. */
  readonly perDay: number;
  readonly total: number;
  readonly tonnesPerDay: number;
  /** Truckloads on each day counted. */
  readonly byDay: readonly number[];
  /** Truckloads a day of each cargo class. */
  readonly byCargo: Readonly<Record<CargoName, number>>;
  /** Truckloads a day of each stream. */
  readonly byStream: Readonly<Record<StreamName, number>>;
}

/** Truckloads at one place of a counting point, over the days counted. */
export interface PlaceThroughput {
  readonly perDay: number;
  readonly byDay: readonly number[];
}

/** Time of truckloads in a stage or the corridor, in minutes; null where none has passed. Quantiles within 0.8 %. */
export interface TimeSpent {
  readonly count: number;
  readonly mean: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
}

/** One stage over the days counted. */
export interface StageOutcome {
  /** Time-average of truckloads inside. */
  readonly workInProgress: number;
  /** Time-average of truckloads that wait there (in queues, or held by what comes next). */
  readonly queueLength: number;
  /** Truckloads waiting at the end of each day counted. */
  readonly queueByDay: readonly number[];
  /** Trend of that number, truckloads a day: a queue that grows has no mean wait. */
  readonly queueGrowthPerDay: number;
  /** Truckload-minutes spent finished but held by the next stage, a day. */
  readonly blockedMinutesPerDay: number;
  readonly cycleTime: TimeSpent;
}

/** What goes into stocks more than comes out of them in the days counted, a day; negative where they empty. */
export interface StockGrowth {
  /** Litres brought, those that a full tank could not hold too, less those used. */
  readonly fuelLitresPerDay: number;
  /** Trips a day for which fuel was brought; null where it is free. */
  readonly tripsBroughtPerDay: number | null;
  /** Truckloads in warehouses whose storage is limited. */
  readonly warehousesPerDay: number;
  /** Truckloads that set out for an entry without an inspection; absent where none may. */
  readonly directPerDay?: number;
  /** Truckloads that set out for each entry, inspected or directly; absent where there is one. */
  readonly setOutPerDay?: Readonly<Record<string, number>>;
}

/** Time spent in one zone. */
export interface ZoneOutcome {
  readonly stage: StageName;
  readonly kind: ZoneKind;
  readonly entries: number;
  /** Time-average of truckloads in the zone. */
  readonly mean: number;
  /** Truckload-minutes over entries, by Little's law; null without entries. */
  readonly minutesPerEntry: number | null;
}

/** What serves: lanes, scanners, bays, crews, trucks, docks. */
export interface ResourceOutcome {
  readonly name: string;
  readonly stage: StageName;
  /** Time-average of units open. */
  readonly open: number;
  /** Busy unit-minutes over open unit-minutes, while open; null when never open. */
  readonly utilisationWhileOpen: number | null;
  /** Busy unit-minutes over all unit-minutes of the largest number open or still in use, day and night; null when there was none. */
  readonly utilisationOverall: number | null;
  /** Unit-minutes a day in which a unit was held by a truck that was done with it. */
  readonly blockedMinutesPerDay: number;
  /** Unit-minutes a day open and idle for lack of trucks. */
  readonly starvedMinutesPerDay: number;
  /** Share of open time really worked: busy less blocked, over open. The largest points at the bottleneck. */
  readonly load: number;
  /** The same on each day counted, what is finished after closing left out; null on days on which it was not open. */
  readonly activeByDay: readonly (number | null)[];
}

/** Need and supply of one governorate over the days counted. */
export interface NeedOutcome {
  readonly governorate: string;
  readonly people: number;
  readonly deliveredTonnesPerDay: number;
  /** Delivered over needed, by cargo class; null where there is no need. */
  readonly met: Readonly<Record<CargoName, number | null>>;
}

/** Truckloads from the start of the run to its end, the warm-up included: created = sum of the others. */
export interface Balance {
  readonly created: number;
  readonly ended: Readonly<Record<Ending, number>>;
  readonly inside: number;
  readonly insideByStage: Readonly<Record<StageName, number>>;
}

/** Money of the days counted, in USD: total = capacity + haulage + running, and running the sum of what is between them. */
export interface Cost {
  /** Paid by the day whatever passes: `costs.paidByDay`, to which a plan adds its levers; work is then charged beyond what it covers. */
  readonly capacity: number;
  /** Carriers' price of trucks under contract, by the day, whether they move or not, and their minimums. */
  readonly haulage: number;
  /** Hours of officers, scans and searches. */
  readonly inspection: number;
  /** Hours of forklift crews. */
  readonly transfer: number;
  /** Carriers' price of trips and tonnes beyond minimums, less penalties. */
  readonly trips: number;
  readonly fuel: number;
  readonly outsideTrips: number;
  readonly running: number;
  readonly total: number;
}

/** One carrier over the days counted; USD where no unit is named. Charges of all carriers make haulage and trips of the cost. */
export interface ContractOutcome {
  readonly carrier: string;
  /** Its lot; null where it takes all loads. */
  readonly lot: string | null;
  /** Mean trucks under contract. */
  readonly trucks: number;
  /** Loads taken, and awards not performed. */
  readonly trips: number;
  readonly noShows: number;
  readonly tonnes: number;
  /** Haulage contracts, known before the run: trucks by the day, and the minimum. */
  readonly truckCharge: number;
  readonly minimumCharge: number;
  /** Of the minimum, what was paid for nothing. */
  readonly minimumUnused: number;
  /** Trips and tonnes beyond the minimum, and what is owed for awards not performed. */
  readonly tripCharge: number;
  readonly penalties: number;
  /** Moved in time and no cost: paid ahead, kept back from charges, and out at the end of the days counted. */
  readonly advance: { readonly paid: number; readonly keptBack: number; readonly outstanding: number };
}

/** One rule of an adaptive plan in a run; days count from 0, the first counted. */
export interface RuleOutcome {
  /** Path of its lever. */
  readonly lever: string;
  /** Each time it fired: at the end of which day, the day from whose midnight its step is in force, and the lever with all steps decided. */
  readonly fired: readonly {
    readonly day: number;
    readonly inForceFrom: number;
    readonly from: number;
    readonly to: number;
  }[];
  /** The lever on each day counted, as it ends; null where it is unlimited. */
  readonly valueByDay: readonly (number | null)[];
}

/** The stage that limits, by the largest load, with the reason in numbers. */
export interface Bottleneck {
  readonly stage: StageName | 'supply';
  readonly resource: string;
  readonly load: number;
  /** It has no capacity in any hour of the days counted, while trucks wait. */
  readonly isShut: boolean;
}

/** One run of the corridor: plain data, survives JSON. */
export interface Outcome {
  readonly scenario: string;
  readonly seed: string | number;
  readonly replication: number;
  readonly days: number;
  readonly warmUpDays: number;
  readonly throughput: Readonly<Record<CountingPoint, Throughput>>;
  /** By place, as `received@east`: inspected at each of several sites, received and collected at each of several entries; absent where there is one of each. */
  readonly places?: Readonly<Record<string, PlaceThroughput>>;
  /** Truckloads a day that arrive at staging. */
  readonly arrivalsPerDay: number;
  readonly stages: Readonly<Record<StageName, StageOutcome>>;
  readonly zones: Readonly<Record<ZoneName, ZoneOutcome>>;
  /** From arrival at staging to delivery, and to being received. */
  readonly timeInSystem: TimeSpent;
  readonly timeToReceived: TimeSpent;
  /** The same to being received, by cargo class. */
  readonly timeToReceivedByCargo: Readonly<Record<CargoName, TimeSpent>>;
  readonly resources: readonly ResourceOutcome[];
  readonly bottleneck: Bottleneck;
  readonly work: Readonly<WorkCounts>;
  readonly stockGrowth: StockGrowth;
  /** Probability that a truck with contraband would be found; null when none was inspected. */
  readonly detection: number | null;
  readonly cost: Cost;
  /** Carriers by name. */
  readonly contracts: readonly ContractOutcome[];
  readonly needMet: readonly NeedOutcome[];
  /** Days counted in each condition, as drawn for each stage. */
  readonly conditions: Readonly<Record<PlaceName, Readonly<Record<Condition, number>>>>;
  /** Capacity that the condition of each day counted left at each site and entry, by path: 1 normal, 0 halted. */
  readonly placeDays: Readonly<Record<string, readonly number[]>>;
  readonly balance: Balance;
  /** Rules of the scenario, in their order; absent where it has none. */
  readonly rules?: readonly RuleOutcome[];
  /** Fingerprint of every event of the run, in order. */
  readonly digest: string;
  readonly journal?: readonly JournalRow[];
  /** Every truckload, in the order in which they came, where records were asked for. */
  readonly trucks?: readonly TruckRecord[];
  /** Truckload-minutes of the days counted by zone and cause, where there are any; all together are those of all zones. */
  readonly delays?: readonly DelayRow[];
}
