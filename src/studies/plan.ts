import { numberAt, setParameter } from '../corridor/index.js';
import type { LeverSteps, Plan } from '../experiment/index.js';
import type { Scenario } from '../scenario/index.js';

/** One change of capacity in a plan. */
export interface PlanStep {
  /** Path of the parameter. */
  readonly lever: string;
  /** Its name for people. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** USD a day. */
  readonly cost: number;
  readonly leadTimeDays: number;
}

type Lever = Scenario['levers'][number];

/** Levers as the search sees them. */
export function leverSteps(scenario: Scenario): readonly LeverSteps[] {
  return scenario.levers.map((lever) => ({
    most: Math.max(0, Math.round((lever.max - numberAt(scenario, lever.path)) / lever.step)),
    costPerStep: lever.costPerStepPerDay,
    group: stageOfPath(lever.path),
  }));
}

/** Levers of one stage can stand in for each other: the first word of the path names the stage, last mile and demand together. */
function stageOfPath(path: string): string {
  return path.split('.')[0] ?? path;
}

/** The scenario with a plan carried out. */
export function carryOut(scenario: Scenario, plan: Plan): Scenario {
  return scenario.levers.reduce((changed, lever, index) => {
    const steps = plan[index] ?? 0;
    return steps === 0 ? changed : setParameter(changed, lever.path, valueAfter(scenario, lever, steps));
  }, scenario);
}

/** A plan in words and numbers: only the levers that move. */
export function describePlan(scenario: Scenario, plan: Plan): readonly PlanStep[] {
  return scenario.levers.flatMap((lever, index) => {
    const steps = plan[index] ?? 0;
    if (steps === 0) return [];
    return {
      lever: lever.path,
      name: lever.name,
      from: numberAt(scenario, lever.path),
      to: valueAfter(scenario, lever, steps),
      cost: steps * lever.costPerStepPerDay,
      leadTimeDays: lever.leadTimeDays,
    };
  });
}

function valueAfter(scenario: Scenario, lever: Lever, steps: number): number {
  return Number((numberAt(scenario, lever.path) + steps * lever.step).toPrecision(12));
}
