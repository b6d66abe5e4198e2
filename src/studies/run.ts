import type { CountingPoint, Outcome, StageName } from '../corridor/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Estimate } from '../statistics/index.js';
import { combineDigests } from './digest.js';
import { replicateCorridor, type StudyOptions } from './jobs.js';
import {
  type BottleneckSummary,
  estimate,
  estimateWhere,
  type PointSummary,
  type ResourceSummary,
  type StageSummary,
  summariseBottleneck,
  summarisePoints,
  summariseResources,
  summariseStages,
} from './summary.js';

/** What the corridor delivers: replications of one scenario, summed up. */
export interface RunResult {
  readonly scenario: string;
  readonly replications: number;
  readonly days: number;
  readonly warmUpDays: number;
  readonly arrivalsPerDay: Estimate;
  readonly throughput: Readonly<Record<CountingPoint, PointSummary>>;
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
  readonly costPerDay: Estimate;
  readonly needMet: readonly {
    readonly governorate: string;
    readonly food: Estimate | null;
    readonly tonnesPerDay: Estimate;
  }[];
  readonly detection: Estimate | null;
  /** Fingerprint of all replications in order. */
  readonly digest: string;
}

/** Options of `run`. */
export interface RunStudyOptions extends StudyOptions {
  /** Default 20. */
  readonly replications?: number;
}

/** Runs a scenario so many times with other luck and sums up. */
export async function runStudy(scenario: Scenario, options: RunStudyOptions = {}): Promise<RunResult> {
  const outcomes = await replicateCorridor(scenario, options.replications ?? 20, options);
  return summariseRun(scenario, outcomes, options.confidence ?? 0.95);
}

/** Sums up replications of one scenario, in their order. */
export function summariseRun(
  scenario: Scenario,
  outcomes: readonly Outcome[],
  confidence: number,
): RunResult {
  const { days, warmUpDays } = scenario;
  const of = (measure: (outcome: Outcome) => number): Estimate => estimate(outcomes, measure, confidence);
  const where = (measure: (outcome: Outcome) => number | null): Estimate | null =>
    estimateWhere(outcomes, measure, confidence);
  return {
    scenario: scenario.name,
    replications: outcomes.length,
    days,
    warmUpDays,
    arrivalsPerDay: of((each) => each.arrivalsPerDay),
    throughput: summarisePoints(outcomes, confidence),
    stages: summariseStages(outcomes, confidence),
    resources: summariseResources(outcomes, confidence),
    bottleneck: summariseBottleneck(outcomes, confidence),
    timeInSystem: {
      p50: where((each) => each.timeInSystem.p50),
      p95: where((each) => each.timeInSystem.p95),
    },
    timeToReceived: {
      p50: where((each) => each.timeToReceived.p50),
      p95: where((each) => each.timeToReceived.p95),
    },
    rejections: {
      turnedBackPerDay: of((each) => each.work.turnedBack / days),
      seizedPerDay: of((each) => each.work.seized / days),
      tonnesRemovedPerDay: of((each) => each.work.tonnesRemoved / days),
    },
    fuelLitresPerDay: of((each) => each.work.fuelLitres / days),
    costPerDay: of((each) => each.cost.total / days),
    needMet: summariseNeed(outcomes, confidence),
    detection: where((each) => each.detection),
    digest: combineDigests(outcomes.map((each) => each.digest)),
  };
}

function summariseNeed(outcomes: readonly Outcome[], confidence: number): RunResult['needMet'] {
  const [first] = outcomes;
  if (first === undefined) return [];
  return first.needMet.map(({ governorate }, index) => ({
    governorate,
    food: estimateWhere(outcomes, (each) => each.needMet[index]?.met.food ?? null, confidence),
    tonnesPerDay: estimate(outcomes, (each) => each.needMet[index]?.deliveredTonnesPerDay ?? 0, confidence),
  }));
}
