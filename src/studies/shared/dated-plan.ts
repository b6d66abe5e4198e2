import {
  isBelow,
  isOfAll,
  movedWith,
  numberAt,
  numberInForce,
  paidPath,
  parameterAt,
  pathInPhase,
  pathsOf,
} from '../../corridor/index.js';
import { minutesPerDay } from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import { carryOutSteps, type PlanStep, stepsOf } from './plan.js';
import { costBetween } from './plan-cost.js';

/** One step of a plan with its time; the same lever may be moved several times. */
export interface DatedStep {
  /** Path of the parameter. */
  readonly lever: string;
  /** Value it is taken to, by whole steps of its lever. */
  readonly to: number;
  /** Days from the scenario's first midnight to the decision; below 0 it was taken before. Default 0. */
  readonly startsAfterDays?: number;
  /** Days from the decision to the effect; default the lever's. */
  readonly leadTimeDays?: number;
}

/** A step of a plan in force from a midnight on; days count from 0, the scenario's first. */
export interface ScheduledStep extends PlanStep {
  readonly startsAfterDays: number;
  /** Day from whose midnight it is in force: decision and lead time, rounded up to a whole day, and not before the run. */
  readonly inForceFrom: number;
}

/**
 * The steps in the order in which they come into force; `from` and `cost` (USD a day, less than 0 for a step back; with all trucks of a
 * carrier there) are measured from the step before on the same lever, else from today.
 * @throws RangeError for a path that is no lever, a value that no whole number of its steps leads to, a time that is no number, and two
 * steps of one lever on the same day
 */
export function schedulePlan(scenario: Scenario, steps: readonly DatedStep[]): readonly ScheduledStep[] {
  const dated = steps
    .map((step) => ({ step, time: timeOf(scenario, step) }))
    .toSorted((a, b) => a.time.inForceFrom - b.time.inForceFrom);
  return dated.map(({ step, time }, index) => {
    const before = dated.slice(0, index).findLast((other) => other.step.lever === step.lever);
    if (before?.time.inForceFrom === time.inForceFrom)
      throw new RangeError(`a plan takes "${step.lever}" to two values on day ${time.inForceFrom}`);
    return { ...changeBetween(scenario, step.lever, before?.step.to, step.to), ...time };
  });
}

/**
 * The scenario in which each step of the plan takes effect in its time, as phases that hold to the end; what the scenario and its own
 * phases set for a lever is moved by as much from then on, as when the plan is carried out at once.
 */
export function carryOutInTime(scenario: Scenario, steps: readonly ScheduledStep[]): Scenario {
  const moved = (step: ScheduledStep, old: number): Scenario['phases'][number]['set'] => {
    if (isOfAll(step.lever)) return raisedOf(scenario, step);
    const from = steps.find(({ lever }) => lever === step.lever)?.from ?? step.from;
    const most = scenario.levers.find(({ path }) => path === step.lever)?.max ?? step.to;
    return { [step.lever]: movedWith(old, { from, to: step.to, most }) };
  };
  const own = steps.map((step, index) => ({
    name: step.name,
    from: step.inForceFrom * minutesPerDay,
    set: {
      ...moved(step, numberAt(scenario, step.lever)),
      ...paidWith(scenario, steps.slice(0, index + 1)),
    },
  }));
  const all = scenario.phases.flatMap((phase, index) => {
    const within = steps.flatMap((step) => {
      const old = parameterAt(scenario, pathInPhase(index, step.lever));
      const from = Math.max(phase.from, step.inForceFrom * minutesPerDay);
      if (typeof old !== 'number' || from >= (phase.to ?? Number.POSITIVE_INFINITY)) return [];
      return [{ ...phase, name: step.name, from, set: moved(step, old) }];
    });
    return [phase, ...within];
  });
  return { ...scenario, phases: [...own, ...all] };
}

/** What a step of a lever on all of a kind sets: those that are open and have less. */
function raisedOf(scenario: Scenario, { lever, to }: ScheduledStep): Readonly<Record<string, number>> {
  const raised = pathsOf(scenario, lever).filter((path) => isBelow(parameterAt(scenario, path), to));
  return Object.fromEntries(raised.map((path) => [path, to]));
}

/** The price that the last of these steps raises, with all steps before it. */
function paidWith(scenario: Scenario, steps: readonly ScheduledStep[]): Readonly<Record<string, number>> {
  const lever = scenario.levers.find(({ path }) => path === steps.at(-1)?.lever);
  if (lever === undefined) return {};
  // Counted from the plan's own beginning: the scenario may be a draw in which the lever stands elsewhere.
  const taken = scenario.levers.map(({ path, step }) => {
    const own = steps.filter((each) => each.lever === path);
    return Math.round(((own.at(-1)?.to ?? 0) - (own[0]?.from ?? 0)) / step);
  });
  const path = paidPath(lever);
  const paid = numberAt(carryOutSteps(scenario, taken), path);
  return paid === numberAt(scenario, path) ? {} : { [path]: paid };
}

function timeOf(
  scenario: Scenario,
  step: DatedStep,
): Pick<ScheduledStep, 'startsAfterDays' | 'leadTimeDays' | 'inForceFrom'> {
  const { startsAfterDays = 0, leadTimeDays = leadTimeOf(scenario, step.lever) } = step;
  if (!Number.isFinite(startsAfterDays))
    throw new RangeError(`a step of a plan requires a day to start on, got ${startsAfterDays}`);
  if (!(leadTimeDays >= 0 && Number.isFinite(leadTimeDays)))
    throw new RangeError(`a step of a plan requires a lead time of at least 0 days, got ${leadTimeDays}`);
  const inForceFrom = Math.max(0, Math.ceil(startsAfterDays + leadTimeDays));
  return { startsAfterDays, leadTimeDays, inForceFrom };
}

function leadTimeOf(scenario: Scenario, path: string): number {
  return scenario.levers.find((lever) => lever.path === path)?.leadTimeDays ?? 0;
}

function changeBetween(
  scenario: Scenario,
  path: string,
  before: number | undefined,
  to: number,
): Omit<PlanStep, 'leadTimeDays'> {
  const lever = scenario.levers.find((each) => each.path === path);
  // Refuses an unknown path, and a value between two steps.
  stepsOf(scenario, { [path]: to });
  if (lever === undefined) throw new RangeError(`unknown lever in a plan: "${path}"`);
  const from = before ?? numberInForce(scenario, path);
  const { capacity, haulage } = costBetween(scenario, lever, from, to);
  return { lever: path, name: lever.name, from, to, cost: capacity + haulage, capacity, haulage };
}
