import {
  type CargoName,
  type CountingPoint,
  cargoNames,
  countingPoints,
  type Outcome,
  recordOf,
  type StageName,
  type StreamName,
  stageNames,
  streamNames,
} from '../../corridor/index.js';
import { regime } from '../../experiment/index.js';
import { type Estimate, meanInterval } from '../../statistics/index.js';

/** Throughput at one counting point over replications. */
export interface PointSummary {
  readonly perDay: Estimate;
  readonly tonnesPerDay: Estimate;
  /** Mean truckloads on each day, with the interval of that mean. */
  readonly byDay: readonly Estimate[];
  readonly byCargo: Readonly<Record<CargoName, Estimate>>;
  readonly byStream: Readonly<Record<StreamName, Estimate>>;
}

/** One stage over replications; times in minutes, null where nothing passed. */
export interface StageSummary {
  readonly queueLength: Estimate;
  readonly queueGrowthPerDay: Estimate;
  /** The queue grows beyond chance: then no mean wait is given. */
  readonly isGrowing: boolean;
  /** Fewer than three days have no trend. */
  readonly isGrowthKnown: boolean;
  readonly cycleTimeP50: Estimate | null;
  readonly cycleTimeP95: Estimate | null;
  readonly blockedMinutesPerDay: Estimate;
}

/** One resource over replications. */
export interface ResourceSummary {
  readonly name: string;
  readonly stage: StageName;
  readonly open: Estimate;
  readonly utilisationWhileOpen: Estimate | null;
  readonly utilisationOverall: Estimate | null;
  readonly blockedMinutesPerDay: Estimate;
  readonly starvedMinutesPerDay: Estimate;
  readonly load: Estimate;
}

/** The stage that limits in most replications. */
export interface BottleneckSummary {
  readonly stage: StageName | 'supply';
  readonly resource: string;
  readonly load: Estimate;
  /** Share of replications in which this resource was worked hardest. */
  readonly share: number;
  /** It has no capacity in any hour of the days counted, while trucks wait; absent in results of before it was told. */
  readonly isShut?: boolean;
}

/** Estimate of a measure over replications. */
export function estimate(
  outcomes: readonly Outcome[],
  measure: (outcome: Outcome) => number,
  confidence = 0.95,
): Estimate {
  return meanInterval(outcomes.map(measure), confidence);
}

/** Estimate of a measure that some replications lack; null when all do. */
export function estimateWhere(
  outcomes: readonly Outcome[],
  measure: (outcome: Outcome) => number | null,
  confidence = 0.95,
): Estimate | null {
  const values = outcomes.map(measure).filter((value) => value !== null);
  return values.length > 0 ? meanInterval(values, confidence) : null;
}

/** Throughput at every counting point. */
export function summarisePoints(
  outcomes: readonly Outcome[],
  confidence: number,
): Record<CountingPoint, PointSummary> {
  return recordOf(countingPoints, (point) => {
    const of = (measure: (throughput: Outcome['throughput'][CountingPoint]) => number): Estimate =>
      estimate(outcomes, (outcome) => measure(outcome.throughput[point]), confidence);
    const days = outcomes[0]?.days ?? 0;
    return {
      perDay: of((each) => each.perDay),
      tonnesPerDay: of((each) => each.tonnesPerDay),
      byDay: Array.from({ length: days }, (_, day) => of((each) => each.byDay[day] ?? 0)),
      byCargo: recordOf(cargoNames, (cargo) => of((each) => each.byCargo[cargo])),
      byStream: recordOf(streamNames, (stream) => of((each) => each.byStream[stream])),
    };
  });
}

/** Queues, times and blocking of every stage. */
export function summariseStages(
  outcomes: readonly Outcome[],
  confidence: number,
): Record<StageName, StageSummary> {
  const days = outcomes[0]?.days ?? 0;
  return recordOf(stageNames, (stage) => {
    const growth = estimate(outcomes, (outcome) => outcome.stages[stage].queueGrowthPerDay, confidence);
    return {
      queueLength: estimate(outcomes, (outcome) => outcome.stages[stage].queueLength, confidence),
      queueGrowthPerDay: growth,
      isGrowing: isGrowing(outcomes, stage, confidence),
      isGrowthKnown: days >= 3,
      cycleTimeP50: estimateWhere(outcomes, (outcome) => outcome.stages[stage].cycleTime.p50, confidence),
      cycleTimeP95: estimateWhere(outcomes, (outcome) => outcome.stages[stage].cycleTime.p95, confidence),
      blockedMinutesPerDay: estimate(
        outcomes,
        (outcome) => outcome.stages[stage].blockedMinutesPerDay,
        confidence,
      ),
    };
  });
}

/**
 * A queue grows when its trend is above chance by more than half a truck a day. Few replications cannot tell chance from growth: then a
 * trend of more than a twentieth of the arrivals counts as growth, so that no mean wait is given for what may have none.
 */
function isGrowing(outcomes: readonly Outcome[], stage: StageName, confidence: number): boolean {
  const queues = outcomes.map((outcome) => outcome.stages[stage].queueByDay);
  const verdict = regime(queues, { confidence, notable: 0.5 });
  if (verdict.state === 'growing' || outcomes.length >= 5) return verdict.state === 'growing';
  const growth = estimate(outcomes, (outcome) => outcome.stages[stage].queueGrowthPerDay, confidence).mean;
  const arrivalsPerDay = estimate(outcomes, (outcome) => outcome.arrivalsPerDay).mean;
  return growth > Math.max(0.5, arrivalsPerDay / 20);
}

/** Use of every resource, in the order of flow. */
export function summariseResources(
  outcomes: readonly Outcome[],
  confidence: number,
): readonly ResourceSummary[] {
  const [first] = outcomes;
  if (first === undefined) return [];
  return first.resources.map(({ name, stage }, index) => {
    const of = (measure: (resource: Outcome['resources'][number]) => number | null): Estimate | null =>
      estimateWhere(outcomes, (outcome) => pick(outcome.resources[index], measure), confidence);
    const always = (measure: (resource: Outcome['resources'][number]) => number): Estimate =>
      estimate(outcomes, (outcome) => pick(outcome.resources[index], measure) ?? 0, confidence);
    return {
      name,
      stage,
      open: always((each) => each.open),
      utilisationWhileOpen: of((each) => each.utilisationWhileOpen),
      utilisationOverall: of((each) => each.utilisationOverall),
      blockedMinutesPerDay: always((each) => each.blockedMinutesPerDay),
      starvedMinutesPerDay: always((each) => each.starvedMinutesPerDay),
      load: always((each) => each.load),
    };
  });
}

/** The bottleneck named by most replications. */
export function summariseBottleneck(outcomes: readonly Outcome[], confidence: number): BottleneckSummary {
  const votes = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const { resource } = outcome.bottleneck;
    votes.set(resource, [...(votes.get(resource) ?? []), outcome]);
  }
  const most = [...votes.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const [example] = most;
  if (example === undefined) throw new RangeError('a bottleneck needs at least one replication');
  const { stage, resource } = example.bottleneck;
  return {
    stage,
    resource,
    isShut: most.every((outcome) => outcome.bottleneck.isShut),
    load: estimate(most, (outcome) => outcome.bottleneck.load, confidence),
    share: most.length / outcomes.length,
  };
}

function pick<T, R>(value: T | undefined, measure: (value: T) => R): R | null {
  return value === undefined ? null : measure(value);
}
