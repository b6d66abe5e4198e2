import {
  type CountingPoint,
  countingPoints,
  type Outcome,
  type ResourceOutcome,
  recordOf,
  type StageName,
  type StageOutcome,
  stageNames,
  type Throughput,
} from '../../corridor/index.js';
import { regime } from '../../experiment/index.js';
import { type Estimate, meanInterval } from '../../statistics/index.js';

/** Measures over replications, by the names they have in one: every number an estimate, null where no replication has it. */
export type Estimated<T> = T extends number
  ? Estimate
  : T extends readonly (infer Each)[]
    ? readonly Estimated<Each>[]
    : T extends object
      ? { readonly [Key in keyof T]: Estimated<T[Key]> }
      : T;

/** Throughput at one counting point over replications; by day the mean truckloads on each day, with the interval of that mean. */
export type PointSummary = Estimated<Omit<Throughput, 'total'>>;

/** One stage over replications; times in minutes, null where nothing passed. */
export interface StageSummary
  extends Estimated<Pick<StageOutcome, 'queueLength' | 'queueGrowthPerDay' | 'blockedMinutesPerDay'>> {
  /** The queue grows beyond chance: then no mean wait is given. */
  readonly isGrowing: boolean;
  /** Fewer than three days have no trend. */
  readonly isGrowthKnown: boolean;
  readonly cycleTimeP50: Estimate | null;
  readonly cycleTimeP95: Estimate | null;
}

/** One resource over replications. */
export type ResourceSummary = Estimated<Omit<ResourceOutcome, 'activeByDay'>>;

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

/** Estimate of a measure over replications; null where all of them lack it. */
export function estimate<T>(
  outcomes: readonly Outcome[],
  measure: (outcome: Outcome) => T,
  confidence = 0.95,
): Estimated<T> {
  return estimated(outcomes.map(measure), confidence);
}

/** The same measures of several replications made estimates; what is no number is that of the first. */
export function estimated<T>(samples: readonly T[], confidence: number): Estimated<T>;
export function estimated(samples: readonly unknown[], confidence: number): unknown {
  const [first] = samples;
  if (Array.isArray(first)) return first.map((_, index) => estimated(samples.map(at(index)), confidence));
  if (typeof first === 'object' && first !== null)
    return Object.fromEntries(
      Object.keys(first).map((name) => [name, estimated(samples.map(at(name)), confidence)]),
    );
  if (typeof first === 'string') return first;
  const numbers = samples.filter((each) => typeof each === 'number');
  return numbers.length > 0 ? meanInterval(numbers, confidence) : null;
}

function at(key: string | number): (sample: unknown) => unknown {
  return (sample) => (typeof sample === 'object' && sample !== null ? Reflect.get(sample, key) : undefined);
}

/** Throughput at every counting point. */
export function summarisePoints(
  outcomes: readonly Outcome[],
  confidence: number,
): Record<CountingPoint, PointSummary> {
  return recordOf(countingPoints, (point) =>
    estimate(
      outcomes,
      ({
        throughput: {
          [point]: { total, ...measures },
        },
      }) => measures,
      confidence,
    ),
  );
}

/** Queues, times and blocking of every stage. */
export function summariseStages(
  outcomes: readonly Outcome[],
  confidence: number,
): Record<StageName, StageSummary> {
  const days = outcomes[0]?.days ?? 0;
  return recordOf(stageNames, (stage) => {
    const of = <T>(measure: (outcome: StageOutcome) => T): Estimated<T> =>
      estimate(outcomes, ({ stages }) => measure(stages[stage]), confidence);
    return {
      queueLength: of((each) => each.queueLength),
      queueGrowthPerDay: of((each) => each.queueGrowthPerDay),
      isGrowing: isGrowing(outcomes, stage, confidence),
      isGrowthKnown: days >= 3,
      cycleTimeP50: of((each) => each.cycleTime.p50),
      cycleTimeP95: of((each) => each.cycleTime.p95),
      blockedMinutesPerDay: of((each) => each.blockedMinutesPerDay),
    };
  });
}

/**
 * A queue grows when its trend is above chance by more than half a truck a day. Few replications cannot tell chance from growth: then a
 * trend of more than a twentieth of the arrivals counts as growth, so that no mean wait is given for what may have none.
 */
function isGrowing(outcomes: readonly Outcome[], stage: StageName, confidence: number): boolean {
  const queues = outcomes.map((outcome) => outcome.stages[stage].queueByDay);
  const judged = regime(queues, { confidence, notable: 0.5 });
  if (judged.state === 'growing' || outcomes.length >= 5) return judged.state === 'growing';
  const growth = estimate(outcomes, (outcome) => outcome.stages[stage].queueGrowthPerDay, confidence).mean;
  const arrivalsPerDay = estimate(outcomes, (outcome) => outcome.arrivalsPerDay).mean;
  return growth > Math.max(0.5, arrivalsPerDay / 20);
}

/** Use of every resource, in the order of flow. */
export function summariseResources(
  outcomes: readonly Outcome[],
  confidence: number,
): readonly ResourceSummary[] {
  return estimate(
    outcomes,
    ({ resources }) => resources.map(({ activeByDay, ...measures }) => measures),
    confidence,
  );
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
