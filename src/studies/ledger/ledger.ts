import { type CountedAt, stageNames, throughputAt } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { Estimate } from '../../statistics/index.js';
import {
  carryOut,
  describePlan,
  estimate,
  type Plan,
  type PlanStep,
  Replications,
  readTarget,
  type StudyOptions,
  sharing,
} from '../shared/index.js';
import { type LedgerHours, ledgerHours } from './hours.js';
import { type LostThroughput, lostThroughput } from './waterfall.js';

/** Options of `delayLedger`. */
export interface DelayLedgerOptions extends StudyOptions {
  /** Trucks a day from which the waterfall falls, as a number or as `400 truck/day`; default the scenario's target. */
  readonly target?: number | string;
  /** Where truckloads are counted; default the scenario's. */
  readonly at?: CountedAt;
  /** Steps of the scenario's levers, carried out before anything else; default none. */
  readonly plan?: Plan;
  /** Replications of the hours; default 12, at least 1. */
  readonly replications?: number;
  /** Replications of the waterfall, each of up to 128 runs; default 4, 0 for no waterfall. */
  readonly waterfallReplications?: number;
}

/** Where the time goes, and what the causes take from the target. */
export interface DelayLedgerResult extends LedgerHours {
  readonly scenario: string;
  /** What the plan changed, for as long as the run lasts. */
  readonly plan: readonly PlanStep[];
  readonly at: CountedAt;
  readonly days: number;
  /** Truckloads a day at that point. */
  readonly reached: Estimate;
  /** Truckloads by which all queues together grow a day: where they do, hours for a truckload depend on how long the run is. */
  readonly queueGrowthPerDay: Estimate;
  /** How the intervals of the hours hold: each for itself. */
  readonly intervals: {
    readonly method: 'Student t over replications';
    readonly confidence: number;
    readonly replications: number;
  };
  /** Null where none was asked for. */
  readonly waterfall: LostThroughput | null;
}

/**
 * Charges every truckload-hour of the days counted to exactly one cause, through chains of blocking: a truck in a queue is charged to
 * what keeps the server it waits for, and where that is the next stage, to the cause there. Beside it, what each cause takes from the target.
 * @throws RangeError for a target that is none or fewer than 1 replication, and for runs of an executor that leaves `ledger` out of its jobs
 */
export async function delayLedger(
  today: Scenario,
  given: DelayLedgerOptions = {},
): Promise<DelayLedgerResult> {
  const options = sharing(given);
  const { at = today.target.at, confidence = 0.95, replications = 12, waterfallReplications = 4 } = options;
  const { plan = {} } = options;
  const target = readTarget(options.target ?? today.target.perDay);
  requireWhole('replication', replications, 1);
  requireWhole('waterfall replication', waterfallReplications, 0);
  const scenario = carryOut(today, plan);
  const charged = { first: 0, ledger: true };
  const runs = new Replications(options);
  const outcomes = await runs.outcomes(scenario, charged, replications, options.onProgress);
  const question = { target, at, replications: waterfallReplications };
  return {
    scenario: scenario.name,
    plan: describePlan(today, plan),
    at,
    days: scenario.days,
    reached: estimate(outcomes, (outcome) => throughputAt(outcome, at).perDay, confidence),
    queueGrowthPerDay: estimate(
      outcomes,
      ({ stages }) => stageNames.reduce((sum, stage) => sum + stages[stage].queueGrowthPerDay, 0),
      confidence,
    ),
    intervals: { method: 'Student t over replications', confidence, replications },
    ...ledgerHours(outcomes, { at, confidence }),
    waterfall: waterfallReplications === 0 ? null : await lostThroughput(scenario, question, options),
  };
}

function requireWhole(what: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least)
    throw new RangeError(
      `delayLedger requires at least ${least} ${what}${least === 1 ? '' : 's'}, got ${value}`,
    );
}
