import type { CountedAt, CountingPoint, StageName } from '../../corridor/index.js';
import type { Stopping } from '../../experiment/index.js';
import type { Estimate, Proportion } from '../../statistics/index.js';
import type {
  AgreedLimitInForce,
  AskedDays,
  BottleneckSummary,
  CostLine,
  EnsembleUsed,
  Lasting,
  PlaceDays,
  PointSummary,
  ResourceSummary,
  SingleRun,
  StageSummary,
} from '../shared/index.js';

/** A count as a party publishes it. */
export interface PublishedCount {
  readonly party: string;
  readonly name: string;
  readonly at: CountingPoint;
  readonly perDay: Estimate;
  /** How many fewer a day than in the count before it, run by run; null for the first. */
  readonly fewerThanBefore: Estimate | null;
  /** Truckloads a day that go to an entry without the inspection counted before it, and how many fewer beside these; null where none may. */
  readonly direct?: { readonly perDay: Estimate; readonly fewer: Estimate } | null;
}

/** What a carrier does and charges, a day; advances over the days counted. */
export interface ContractSummary {
  readonly carrier: string;
  readonly lot: string | null;
  readonly trucks: Estimate;
  readonly tripsPerDay: Estimate;
  readonly noShowsPerDay: Estimate;
  readonly tonnesPerDay: Estimate;
  /** USD a day: known before the run for trucks and minimum (and what of it is paid for nothing), beyond it for trips, less penalties. */
  readonly charges: Readonly<
    Record<'trucks' | 'minimum' | 'minimumUnused' | 'trips' | 'penalties', Estimate>
  >;
  /** USD: paid ahead, kept back, and out at the end. */
  readonly advance: Readonly<Record<'paid' | 'keptBack' | 'outstanding', Estimate>>;
}

/** What the corridor delivers: replications of one scenario, summed up. */
export interface RunResult {
  readonly scenario: string;
  readonly replications: number;
  /** Whether that many were asked for, or a precision decided. */
  readonly stopping: Stopping;
  readonly days: number;
  readonly warmUpDays: number;
  /** Which days were asked for; absent where they are as declared. */
  readonly asked?: AskedDays;
  readonly arrivalsPerDay: Estimate;
  readonly throughput: Readonly<Record<CountingPoint, PointSummary>>;
  /** The same by place, as `received@east`, where there are several sites or entries. */
  readonly places?: Readonly<
    Record<string, { readonly perDay: Estimate; readonly byDay: readonly Estimate[] }>
  >;
  /** How much of each, and of the target's place, lasts, where stocks within the corridor fill or empty over the days counted; absent in results of before it was told. */
  readonly lasting?: Readonly<Record<CountingPoint, Lasting> & Partial<Record<CountedAt, Lasting>>>;
  /** The counts that parties publish, by their names, of these same runs; absent in results of before it was told. */
  readonly published?: readonly PublishedCount[];
  readonly stages: Readonly<Record<StageName, StageSummary>>;
  readonly resources: readonly ResourceSummary[];
  readonly bottleneck: BottleneckSummary;
  /** Minutes from arrival at staging to delivery, and to being received; quantiles over truckloads, averaged over replications. */
  readonly timeInSystem: { readonly p50: Estimate | null; readonly p95: Estimate | null };
  readonly timeToReceived: { readonly p50: Estimate | null; readonly p95: Estimate | null };
  readonly rejections: {
    readonly turnedBackPerDay: Estimate;
    readonly seizedPerDay: Estimate;
    readonly tonnesRemovedPerDay: Estimate;
  };
  readonly fuelLitresPerDay: Estimate;
  /** USD a day that importers pay for commercial truckloads received, no cost of the corridor; absent in results of before it was told. */
  readonly importerFeesPerDay?: Estimate;
  /** All of it, USD a day, and its lines. */
  readonly costPerDay: Estimate;
  readonly costs: Readonly<Record<CostLine, Estimate>>;
  /** Carriers by name; absent in results of before it was told. */
  readonly contracts?: readonly ContractSummary[];
  /** Agreed daily limits under which this holds; absent in results of before it was told. */
  readonly agreedLimits?: readonly AgreedLimitInForce[];
  /** How days were at sites and entries; absent in results of before it was told. */
  readonly placeDays?: PlaceDays;
  readonly needMet: readonly {
    readonly governorate: string;
    readonly food: Estimate | null;
    readonly tonnesPerDay: Estimate;
  }[];
  readonly detection: Estimate | null;
  /** Each replication by itself, in order; absent in results of before it was told. */
  readonly runs?: readonly SingleRun[];
  /** Fingerprint of all replications in order. */
  readonly digest: string;
  /** The draws that the replications ran, one each; absent where every fact has its value. */
  readonly ensemble?: EnsembleForecast;
}

/** What single runs bring. */
interface RunBand {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What single runs over an ensemble bring, input uncertainty and chance together. */
export interface EnsembleForecast extends EnsembleUsed {
  /** Truckloads a day over the days counted, at each point and at the target's place: 5 %, half and 95 % of the replications lie below. */
  readonly perDay: Readonly<Record<CountingPoint, RunBand> & Partial<Record<CountedAt, RunBand>>>;
  /** Share of them that reach the target over the days counted; absent in results of before it was told. */
  readonly reaches?: Proportion;
}
