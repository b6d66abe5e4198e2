import { type CountedAt, type Outcome, stageNames, throughputAt } from '../../corridor/index.js';
import { type Proportion, wilsonInterval } from '../../statistics/index.js';
import { type Band, bandsByDay, daysOfWeek, type ScheduledStep, weekMeans } from '../shared/index.js';
import { type HeldQuestion, heldWeeks } from './held.js';

/** One day of the path, over replications. */
export interface WhatIfDay {
  /** From 0, the scenario's first. */
  readonly day: number;
  readonly isWorkingDay: boolean;
  /** Steps of the plan in force. */
  readonly stepsInForce: number;
  /** Truckloads counted on the day. */
  readonly trucks: Band;
  readonly trucksWithoutPlan: Band;
  /** Truckloads a day on average over the seven days that end with this one; null on the first six. */
  readonly week: Band | null;
  readonly weekWithoutPlan: Band | null;
  /** Replications in which those seven days hold the target. */
  readonly holds: Proportion | null;
  /** Truckloads waiting anywhere in the corridor at the end of the day. */
  readonly waiting: Band;
  readonly waitingWithoutPlan: Band;
}

/** What a path is made for. */
interface PathQuestion extends HeldQuestion {
  readonly at: CountedAt;
  readonly confidence: number;
  readonly steps: readonly ScheduledStep[];
}

/** The path day by day, from the replications with the plan and those without it. */
export function pathByDay(
  question: PathQuestion,
  withPlan: readonly Outcome[],
  without: readonly Outcome[],
): readonly WhatIfDay[] {
  const planned = bands(question, withPlan);
  const today = bands(question, without);
  const holding = withPlan.map((outcome) => heldWeeks(throughputAt(outcome, question.at).byDay, question));
  return planned.trucks.flatMap((trucks, day) => {
    const [trucksWithoutPlan, waiting, waitingWithoutPlan] = [
      today.trucks[day],
      planned.waiting[day],
      today.waiting[day],
    ];
    if (trucksWithoutPlan === undefined || waiting === undefined || waitingWithoutPlan === undefined)
      return [];
    const from = day - daysOfWeek + 1;
    return {
      day,
      isWorkingDay: question.isWorking[day] === true,
      stepsInForce: question.steps.filter(({ inForceFrom }) => inForceFrom <= day).length,
      trucks,
      trucksWithoutPlan,
      week: planned.weeks[from] ?? null,
      weekWithoutPlan: today.weeks[from] ?? null,
      holds: from < 0 ? null : shareHolding(holding, from, question.confidence),
      waiting,
      waitingWithoutPlan,
    };
  });
}

function bands(
  { at, confidence }: PathQuestion,
  outcomes: readonly Outcome[],
): { readonly trucks: readonly Band[]; readonly weeks: readonly Band[]; readonly waiting: readonly Band[] } {
  const byDay = outcomes.map((outcome) => throughputAt(outcome, at).byDay);
  return {
    trucks: bandsByDay(byDay, confidence),
    weeks: bandsByDay(byDay.map(weekMeans), confidence),
    waiting: bandsByDay(outcomes.map(waitingByDay), confidence),
  };
}

/** Truckloads waiting at all stages together at the end of each day. */
function waitingByDay({ stages, days }: Outcome): readonly number[] {
  return Array.from({ length: days }, (_, day) =>
    stageNames.reduce((sum, stage) => sum + (stages[stage].queueByDay[day] ?? 0), 0),
  );
}

function shareHolding(
  holding: readonly (readonly boolean[])[],
  from: number,
  confidence: number,
): Proportion {
  const held = holding.filter((weeks) => weeks[from] === true).length;
  return wilsonInterval(held, holding.length, confidence);
}
