import {
  type CountedAt,
  type CountingPoint,
  changeEverywhere,
  type Outcome,
  partsOf,
  stageNames,
  valuesInForce,
  zones,
} from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  type ClearingCurve,
  type ClearingFit,
  type ClearingForm,
  type ClearingTangent,
  clearingTangents,
  type Estimate,
  fitClearing,
  throughputAtWorkload,
} from '../../statistics/index.js';
import { estimate, Replications, type StudyOptions, search, sharing } from '../shared/index.js';

/** What is asked of a clearing function. */
export interface ClearingOptions extends StudyOptions {
  /** Arrivals over those of the scenario, at each level; default a quarter to one and a half of them. */
  readonly levels?: readonly number[];
  /** Where truckloads leave the part of the corridor that is looked at, all places of the point together; default where the scenario counts. */
  readonly at?: CountedAt;
  /** Default `kingman`; see `fitClearing` of throughline/statistics. */
  readonly form?: ClearingForm;
  /** Of each level, 2 or more; default 10. */
  readonly replications?: number;
  /** Straight lines for a planning model, besides the capacity; default 5. */
  readonly lines?: number;
}

/** One level of arrivals. */
export interface ClearingRow {
  /** Arrivals over those of the scenario. */
  readonly level: number;
  readonly arrivalsPerDay: Estimate;
  /** Mean truckloads from staging to where they are counted. */
  readonly workload: Estimate;
  /** Truckloads a day that are counted. */
  readonly perDay: Estimate;
  /** Truckloads a day that the curve gives for the mean workload. */
  readonly fittedPerDay: number;
  /** Truckloads by which queues grow a day: what comes in is more than what goes out. */
  readonly growthPerDay: Estimate;
}

/** Throughput as a function of the truckloads in the corridor. */
export interface ClearingResult {
  readonly scenario: string;
  readonly at: CountingPoint;
  readonly form: ClearingForm;
  readonly replications: number;
  readonly confidence: number;
  readonly levels: readonly ClearingRow[];
  /** Capacity in truckloads a day, time without waiting in days, and waiting over that of M/M/1. */
  readonly curve: ClearingFit;
  /** Throughput is at most intercept + slope × workload, for each. */
  readonly tangents: readonly ClearingTangent[];
  /** Largest difference of a level's mean from the curve, over the mean. */
  readonly largestMisfit: number;
}

const usualLevels = [0.25, 0.5, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5];

/** What arrives by rates; flights and ships with dates stay as they are. */
const arrivalPaths = [
  'supply.road.perDay',
  'supply.flights.perDay',
  'supply.commercial.ordersPerImporterPerDay',
];

/** The last zone before each counting point. */
const lastZones = {
  inspected: 'held in secondary bay',
  received: 'transfer',
  collected: 'loading',
  intercepted: 'road',
  delivered: 'unloading',
} as const;

/**
 * Throughput against workload: runs the scenario at several levels of arrivals, counts the truckloads between staging and the counting point,
 * and fits a rising, concave curve that ends at the capacity, with lines for planning models. Where more arrives than the corridor
 * can do the workload grows through the days counted, and its mean is of these days. Method: Rezeq, Aouam and Gailly, Journal of Humanitarian
 * Logistics and Supply Chain Management 14 (2024), for Kerem Abu Salem; curve: Karmarkar (1989).
 * @throws RangeError for fewer than three levels, levels not above 0, or arrivals at dates alone
 */
export async function clearingFunction(
  scenario: Scenario,
  given: ClearingOptions = {},
): Promise<ClearingResult> {
  const { confidence = 0.95, form = 'kingman', levels = usualLevels, lines = 5, onProgress } = given;
  const { replications = 10 } = given;
  const at = partsOf(given.at ?? scenario.target.at).point;
  requireLevels(levels);
  if (!arrivesByRate(scenario))
    throw new RangeError(
      `clearingFunction requires trucks that arrive by a rate, got none in ${scenario.name}`,
    );
  const runs = new Replications(sharing(given));
  const wanted = levels.map((level) => ({
    scenario: atLevel(scenario, level),
    stream: search,
    n: replications,
  }));
  const all = levels.length * replications;
  const outcomes = await runs.ofEach(wanted, (done) =>
    onProgress?.(`${scenario.name}: ${done} of ${all} replications`),
  );
  const curve = fitClearing(
    outcomes.map((each) => ({
      workload: each.map((outcome) => workloadBefore(outcome, at)),
      throughput: each.map(({ throughput }) => throughput[at].perDay),
    })),
    form,
    confidence,
  );
  const means = meansOf(curve);
  const rows = outcomes.map((each, index) => rowOf(each, levels[index] ?? 0, { at, means, confidence }));
  return {
    scenario: scenario.name,
    at,
    form,
    replications,
    confidence,
    levels: rows,
    curve,
    tangents: clearingTangents(means, lines),
    largestMisfit: Math.max(
      ...rows.map(({ fittedPerDay, perDay }) => Math.abs(fittedPerDay - perDay.mean) / perDay.mean),
    ),
  };
}

/** Whether trucks arrive by a rate, on any day counted, and not at dates alone. */
export function arrivesByRate(scenario: Scenario): boolean {
  return arrivalPaths.some((path) =>
    valuesInForce(scenario, path).some(({ value }) => typeof value === 'number' && value > 0),
  );
}

function requireLevels(levels: readonly number[]): void {
  if (levels.length < 3)
    throw new RangeError(`clearingFunction requires at least 3 levels, got ${levels.length}`);
  const wrong = levels.find((level) => !(level > 0 && level <= 10));
  if (wrong !== undefined)
    throw new RangeError(`clearingFunction requires levels above 0 and at most 10, got ${wrong}`);
}

/** The scenario with so many times its arrivals, whatever its phases set. */
function atLevel(scenario: Scenario, level: number): Scenario {
  return arrivalPaths.reduce((changed, path) => changeEverywhere(changed, path, (rate) => rate * level), {
    ...scenario,
    name: `${scenario.name} at ${level}`,
  });
}

function meansOf({ capacity, rawTime, variability }: ClearingFit): ClearingCurve {
  return { capacity: capacity.mean, rawTime: rawTime.mean, variability: variability.mean };
}

/** Number of the last zone before a counting point. */
function lastZone(at: CountingPoint): number {
  return zones.findIndex(({ name }) => name === lastZones[at]);
}

/** Mean truckloads in all zones up to a counting point. */
function workloadBefore({ zones: outcomes }: Outcome, at: CountingPoint): number {
  return zones.slice(0, lastZone(at) + 1).reduce((sum, { name }) => sum + outcomes[name].mean, 0);
}

/** Truckloads a day by which the queues of all stages up to a counting point grow. */
function growthBefore({ stages }: Outcome, at: CountingPoint): number {
  const { stage: last } = zones[lastZone(at)] ?? { stage: 'last-mile' as const };
  const before = stageNames.slice(0, stageNames.indexOf(last) + 1);
  return before.reduce((sum, stage) => sum + stages[stage].queueGrowthPerDay, 0);
}

function rowOf(
  outcomes: readonly Outcome[],
  level: number,
  { at, confidence, means }: { at: CountingPoint; confidence: number; means: ClearingCurve },
): ClearingRow {
  const of = (measure: (outcome: Outcome) => number) => estimate(outcomes, measure, confidence);
  const workload = of((outcome) => workloadBefore(outcome, at));
  return {
    level,
    arrivalsPerDay: of(({ arrivalsPerDay }) => arrivalsPerDay),
    workload,
    perDay: of(({ throughput }) => throughput[at].perDay),
    fittedPerDay: throughputAtWorkload(means, workload.mean),
    growthPerDay: of((outcome) => growthBefore(outcome, at)),
  };
}
