import {
  type CargoName,
  type CountingPoint,
  cargoNames,
  type Outcome,
  recordOf,
} from '../../corridor/index.js';
import type { InspectionPolicy } from '../../scenario/index.js';
import { type Estimate, pairedInterval } from '../../statistics/index.js';
import {
  type BottleneckSummary,
  estimate,
  type Lasting,
  lastingOf,
  type SingleRun,
  singleRun,
  summariseBottleneck,
} from '../shared/index.js';

/** Median and 95th percentile over trucks, in minutes, averaged over replications. */
export interface Quantiles {
  readonly p50: Estimate | null;
  readonly p95: Estimate | null;
}

/** What one policy brings on the same trucks. */
export interface PolicyOutcome {
  /** Its name; several with + between. */
  readonly policy: string;
  /** Its depth, parameters and rules; absent in results of before they were told. */
  readonly inForce?: InspectionPolicy;
  readonly throughput: Readonly<Record<CountingPoint, { readonly perDay: Estimate }>>;
  /** How much of what is received lasts; absent in results of before it was told. */
  readonly lasting?: Lasting;
  /** Received a day, less that of the first policy, with common random numbers. */
  readonly receivedDifference: Estimate;
  /** Minutes in the inspection stage, from being called to leaving the site: quantiles over trucks, averaged over replications. */
  readonly delay: Quantiles;
  /** Probability that a non-compliant truck is found. */
  readonly detection: Estimate | null;
  readonly officerHoursPerDay: Estimate;
  readonly bottleneck: BottleneckSummary;
  /** Each replication by itself, in order; absent in results of before it was told. */
  readonly runs?: readonly SingleRun[];
  /** All else that is measured; absent in results of before it was. */
  readonly more?: PolicyMeasures;
}

/** Measures of a policy beside the first ones. */
export interface PolicyMeasures {
  /** Minutes from arrival at staging to being received: mean, and quantiles over trucks. */
  readonly timeToReceived: Quantiles & { readonly mean: Estimate | null };
  readonly timeToReceivedByCargo: Readonly<Record<CargoName, Quantiles>>;
  /** Trucks a day by which the lines in staging and at the sites grow. */
  readonly queueGrowthPerDay: Estimate;
  /** Trucks with contraband that are not found, of 10,000 trucks that are inspected. */
  readonly missedPer10000: Estimate | null;
  /** Good trucks a day that a scan alarms at, and are searched for nothing. */
  readonly falseAlarmsPerDay: Estimate;
  readonly turnedBackPerDay: Estimate;
  /** Tonnes a day on trucks turned back, and on pallets taken off. */
  readonly tonnesTurnedBackPerDay: Estimate;
  readonly tonnesRemovedPerDay: Estimate;
  readonly scannerHoursPerDay: Estimate;
  readonly dogHoursPerDay: Estimate;
  /** USD for officers, scans and searches: a day, and for each truck that passed inspection. */
  readonly inspectionCostPerDay: Estimate;
  readonly costPerClearedTruck: Estimate | null;
  /** USD for all of the corridor a day. */
  readonly costPerDay: Estimate;
  /** Between cargo classes: largest 95th percentile over the smallest, and Jain's index of mean times (1 is equal). */
  readonly p95Ratio: Estimate | null;
  readonly jainIndex: Estimate | null;
  /** Against the first policy, on the same trucks. */
  readonly difference: {
    readonly detection: Estimate | null;
    readonly delayP95: Estimate | null;
    readonly officerHoursPerDay: Estimate;
    readonly inspectionCostPerDay: Estimate;
  };
}

const daysOf = (outcome: Outcome): number => outcome.days;

/** Sums up the replications of a policy, paired with those of the first. */
export function summarisePolicy(
  policy: string,
  inForce: InspectionPolicy,
  prevalence: number,
  outcomes: readonly Outcome[],
  first: readonly Outcome[],
  confidence: number,
): PolicyOutcome {
  const of = (measure: (outcome: Outcome) => number): Estimate => estimate(outcomes, measure, confidence);
  const maybe = (measure: (outcome: Outcome) => number | null): Estimate | null =>
    estimate(outcomes, measure, confidence);
  const against = (measure: (outcome: Outcome) => number): Estimate =>
    pairedInterval(outcomes.map(measure), first.map(measure), confidence);
  const perDay = (point: CountingPoint) => ({ perDay: of((each) => each.throughput[point].perDay) });
  return {
    policy,
    inForce,
    throughput: {
      inspected: perDay('inspected'),
      received: perDay('received'),
      collected: perDay('collected'),
      intercepted: perDay('intercepted'),
      delivered: perDay('delivered'),
    },
    lasting: lastingOf(outcomes, 'received', confidence),
    receivedDifference: against((each) => each.throughput.received.perDay),
    delay: {
      p50: maybe((each) => each.stages.inspection.cycleTime.p50),
      p95: maybe((each) => each.stages.inspection.cycleTime.p95),
    },
    detection: maybe((each) => each.detection),
    officerHoursPerDay: of(officerHours),
    bottleneck: summariseBottleneck(outcomes, confidence),
    runs: outcomes.map(singleRun),
    more: {
      timeToReceived: {
        mean: maybe((each) => each.timeToReceived.mean),
        p50: maybe((each) => each.timeToReceived.p50),
        p95: maybe((each) => each.timeToReceived.p95),
      },
      timeToReceivedByCargo: recordOf(cargoNames, (cargo) => ({
        p50: maybe((each) => each.timeToReceivedByCargo[cargo].p50),
        p95: maybe((each) => each.timeToReceivedByCargo[cargo].p95),
      })),
      queueGrowthPerDay: of(
        ({ stages }) => stages.staging.queueGrowthPerDay + stages.inspection.queueGrowthPerDay,
      ),
      missedPer10000: maybe(({ detection }) =>
        detection === null ? null : (1 - detection) * prevalence * 10_000,
      ),
      falseAlarmsPerDay: of((each) => each.work.falseAlarms / daysOf(each)),
      turnedBackPerDay: of((each) => each.work.turnedBack / daysOf(each)),
      tonnesTurnedBackPerDay: of((each) => each.work.tonnesTurnedBack / daysOf(each)),
      tonnesRemovedPerDay: of((each) => each.work.tonnesRemoved / daysOf(each)),
      scannerHoursPerDay: of((each) => each.work.scannerMinutes / 60 / daysOf(each)),
      dogHoursPerDay: of((each) => each.work.dogMinutes / 60 / daysOf(each)),
      inspectionCostPerDay: of(inspectionCost),
      costPerClearedTruck: maybe((each) =>
        each.throughput.inspected.total > 0 ? each.cost.inspection / each.throughput.inspected.total : null,
      ),
      costPerDay: of((each) => each.cost.total / daysOf(each)),
      p95Ratio: maybe((each) => ratioOf(timesOf(each, 'p95'))),
      jainIndex: maybe((each) => jainIndex(timesOf(each, 'mean'))),
      difference: {
        detection: both(outcomes, first, (each) => each.detection, confidence),
        delayP95: both(outcomes, first, (each) => each.stages.inspection.cycleTime.p95, confidence),
        officerHoursPerDay: against(officerHours),
        inspectionCostPerDay: against(inspectionCost),
      },
    },
  };
}

/** Hours of officers a day. */
export const officerHours = (outcome: Outcome): number => outcome.work.officerMinutes / 60 / daysOf(outcome);
const inspectionCost = (outcome: Outcome): number => outcome.cost.inspection / daysOf(outcome);

/** Paired over the replications in which both sides have a value; null where none do. */
function both(
  outcomes: readonly Outcome[],
  first: readonly Outcome[],
  measure: (outcome: Outcome) => number | null,
  confidence: number,
): Estimate | null {
  const pairs = outcomes.flatMap((each, index) => {
    const [one, other] = [measure(each), first[index] === undefined ? null : measure(first[index])];
    return one === null || other === null ? [] : [[one, other] as const];
  });
  if (pairs.length === 0) return null;
  return pairedInterval(
    pairs.map(([one]) => one),
    pairs.map(([, other]) => other),
    confidence,
  );
}

function timesOf(outcome: Outcome, which: 'mean' | 'p95'): readonly number[] {
  return cargoNames.flatMap((cargo) => outcome.timeToReceivedByCargo[cargo][which] ?? []);
}

function ratioOf(values: readonly number[]): number | null {
  const least = Math.min(...values);
  return values.length > 0 && least > 0 ? Math.max(...values) / least : null;
}

/**
 * Jain's index of fairness: (Σx)² / (n Σx²), 1 where all are equal, 1/n where one has all (Jain, Chiu, Hawe 1984). Null without values.
 * @example
 * jainIndex([1, 1, 4]); // => 0.6666666666666666
 */
export function jainIndex(values: readonly number[]): number | null {
  const sum = values.reduce((total, each) => total + each, 0);
  const squares = values.reduce((total, each) => total + each ** 2, 0);
  return squares > 0 ? sum ** 2 / (values.length * squares) : null;
}
