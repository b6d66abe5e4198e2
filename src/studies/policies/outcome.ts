import {
  type CargoName,
  type CountingPoint,
  cargoNames,
  countingPoints,
  type Outcome,
  recordOf,
} from '../../corridor/index.js';
import type { InspectionPolicy } from '../../scenario/index.js';
import { type Estimate, pairedInterval } from '../../statistics/index.js';
import {
  type BottleneckSummary,
  estimated,
  type Lasting,
  lastingOf,
  type SingleRun,
  singleRun,
  summariseBottleneck,
} from '../shared/index.js';
import { pairedWhereBoth } from './paired.js';

/** Median and 95th percentile over trucks, in minutes, averaged over replications. */
export interface Quantiles {
  readonly p50: Estimate | null;
  readonly p95: Estimate | null;
}

/** Mean, median and 95th percentile over trucks, in minutes, averaged over replications. */
export interface Times extends Quantiles {
  readonly mean: Estimate | null;
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
  /** Minutes in the inspection stage, from being called to leaving the site. */
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
export interface PolicyMeasures extends FurtherMeasures {
  /** All that is measured less that under the first policy, on the same trucks; over the replications in which both have a value. */
  readonly difference: FurtherMeasures & {
    readonly throughput: Readonly<Record<CountingPoint, Estimate>>;
    readonly detection: Estimate | null;
    readonly officerHoursPerDay: Estimate;
  };
}

/** What is measured of a policy beside trucks a day, detection and officer-hours. */
export interface FurtherMeasures {
  /** Minutes in the inspection stage. */
  readonly delay: Times;
  /** Minutes from arrival at staging to being received. */
  readonly timeToReceived: Times;
  readonly timeToReceivedByCargo: Readonly<Record<CargoName, Times>>;
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
}

/** A measure of one replication; `index` is its place among them. */
type Measured = (outcome: Outcome, index: number) => number;
type PerhapsMeasured = (outcome: Outcome, index: number) => number | null;

/** How the replications of a measure are summed up: that of each truck, or of some only. */
interface SummingUp {
  readonly of: (measure: Measured) => Estimate;
  readonly maybe: (measure: PerhapsMeasured) => Estimate | null;
}

/** Sums up the replications of a policy, paired with those of the first; `prevalence` is that of each replication. */
export function summarisePolicy(
  policy: string,
  inForce: InspectionPolicy,
  prevalence: readonly number[],
  outcomes: readonly Outcome[],
  first: readonly Outcome[],
  confidence: number,
): PolicyOutcome {
  const own: SummingUp = {
    of: (measure) => estimated(outcomes.map(measure), confidence),
    maybe: (measure) => estimated(outcomes.map(measure), confidence),
  };
  const paired: SummingUp = {
    of: (measure) => pairedInterval(outcomes.map(measure), first.map(measure), confidence),
    maybe: (measure) => pairedWhereBoth(outcomes.map(measure), first.map(measure), confidence),
  };
  const measured = furtherMeasures(own, prevalence);
  return {
    policy,
    inForce,
    throughput: recordOf(countingPoints, (point) => ({ perDay: own.of(perDay(point)) })),
    lasting: lastingOf(outcomes, 'received', confidence),
    receivedDifference: paired.of(perDay('received')),
    delay: { p50: measured.delay.p50, p95: measured.delay.p95 },
    detection: own.maybe((each) => each.detection),
    officerHoursPerDay: own.of(officerHours),
    bottleneck: summariseBottleneck(outcomes, confidence),
    runs: outcomes.map(singleRun),
    more: {
      ...measured,
      difference: {
        ...furtherMeasures(paired, prevalence),
        throughput: recordOf(countingPoints, (point) => paired.of(perDay(point))),
        detection: paired.maybe((each) => each.detection),
        officerHoursPerDay: paired.of(officerHours),
      },
    },
  };
}

function perDay(point: CountingPoint): Measured {
  return ({ throughput }) => throughput[point].perDay;
}

function furtherMeasures({ of, maybe }: SummingUp, prevalence: readonly number[]): FurtherMeasures {
  const times = (spent: (outcome: Outcome) => Outcome['timeToReceived']): Times => ({
    mean: maybe((each) => spent(each).mean),
    p50: maybe((each) => spent(each).p50),
    p95: maybe((each) => spent(each).p95),
  });
  return {
    delay: times((each) => each.stages.inspection.cycleTime),
    timeToReceived: times((each) => each.timeToReceived),
    timeToReceivedByCargo: recordOf(cargoNames, (cargo) =>
      times((each) => each.timeToReceivedByCargo[cargo]),
    ),
    queueGrowthPerDay: of(
      ({ stages }) => stages.staging.queueGrowthPerDay + stages.inspection.queueGrowthPerDay,
    ),
    missedPer10000: maybe(({ detection }, index) => missedOf(detection, prevalence[index])),
    falseAlarmsPerDay: of((each) => each.work.falseAlarms / each.days),
    turnedBackPerDay: of((each) => each.work.turnedBack / each.days),
    tonnesTurnedBackPerDay: of((each) => each.work.tonnesTurnedBack / each.days),
    tonnesRemovedPerDay: of((each) => each.work.tonnesRemoved / each.days),
    scannerHoursPerDay: of((each) => each.work.scannerMinutes / 60 / each.days),
    dogHoursPerDay: of((each) => each.work.dogMinutes / 60 / each.days),
    inspectionCostPerDay: of((each) => each.cost.inspection / each.days),
    costPerClearedTruck: maybe(({ cost, throughput: { inspected } }) =>
      inspected.total > 0 ? cost.inspection / inspected.total : null,
    ),
    costPerDay: of((each) => each.cost.total / each.days),
    p95Ratio: maybe((each) => ratioOf(timesOf(each, 'p95'))),
    jainIndex: maybe((each) => jainIndex(timesOf(each, 'mean'))),
  };
}

function missedOf(detection: number | null, prevalence = 0): number | null {
  return detection === null ? null : (1 - detection) * prevalence * 10_000;
}

/** Hours of officers a day. */
export const officerHours = ({ days, work }: Outcome): number => work.officerMinutes / 60 / days;

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
