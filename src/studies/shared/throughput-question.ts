import { numberInForce } from '../../corridor/index.js';
import type { Steps } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { carryOutInTime } from './dated-plan.js';
import type { StudyOptions } from './jobs.js';
import { carryOutSteps, describeSteps, type PlanStep } from './plan.js';

/**
 * What a throughput is asked to tell. `lasting`: the rate that goes on for ever, counted when stocks within the corridor are steady, with
 * the plan in force from the first day on. `next-days`: the days counted from today's stocks, the plan in force from the first of them and
 * today's corridor before.
 */
export const throughputQuestions = ['lasting', 'next-days'] as const;

/** Name of such a question. */
export type ThroughputQuestion = (typeof throughputQuestions)[number];

/** Options of a study that answers for a throughput. */
export interface QuestionOptions extends StudyOptions {
  /**
   * What the throughput is to tell: the rate that lasts, or the next days from today's stocks. Default for `reach` lasting; for others the
   * days as the scenario declares them, what changes being in force in the warm-up too.
   */
  readonly question?: ThroughputQuestion;
}

/** The scenario with a plan carried out: from its start, or for the next days from the first day counted. */
export function carryOutAsAsked(scenario: Scenario, plan: Steps, question?: ThroughputQuestion): Scenario {
  return question === 'next-days'
    ? carryOutNext(scenario, describeSteps(scenario, plan))
    : carryOutSteps(scenario, plan);
}

/** The scenario in which numbers change on the first day counted, by their paths; one that is no lever's has no price. */
export function carryOutNext(scenario: Scenario, steps: readonly PlanStep[]): Scenario {
  const from = { startsAfterDays: 0, inForceFrom: scenario.warmUpDays };
  return carryOutInTime(
    scenario,
    steps.map((step) => ({ ...step, ...from })),
  );
}

/** `setInForce` for a number that changes on the first day counted and is as today before it. */
export function setNext(scenario: Scenario, lever: string, to: number): Scenario {
  const from = numberInForce(scenario, lever);
  const step = { lever, name: lever, from, to, cost: 0, capacity: 0, haulage: 0, leadTimeDays: 0 };
  // No lever's: what it costs is not asked.
  return { ...carryOutNext({ ...scenario, levers: [] }, [step]), levers: scenario.levers };
}
