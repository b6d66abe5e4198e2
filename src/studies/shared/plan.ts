import { numberInForce, payFor, setInForce } from '../../corridor/index.js';
import { costOfSteps, type LeverSteps, type Steps } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type FixedCost, hasEvenSteps, stepsCost } from './plan-cost.js';

/** One change of capacity in a plan, with what it costs by itself. */
export interface PlanStep extends FixedCost {
  /** Path of the parameter. */
  readonly lever: string;
  /** Its name for people. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Capacity and haulage together, USD a day. */
  readonly cost: number;
  readonly leadTimeDays: number;
}

/** A plan: what levers are taken to, by their paths; levers left out stay as they are. */
export type Plan = Readonly<Record<string, number>>;

type Lever = Scenario['levers'][number];

/** Levers as the search sees them. */
export function leverSteps(scenario: Scenario): readonly LeverSteps[] {
  return scenario.levers.map((lever) => {
    const most = stepsTo(lever, numberInForce(scenario, lever.path));
    return { most, ...costsOf(scenario, lever, most), group: stageOfPath(lever.path) };
  });
}

function costsOf(scenario: Scenario, lever: Lever, most: number): Pick<LeverSteps, 'costPerStep' | 'costs'> {
  const cost = (steps: number): number => {
    const { capacity, haulage } = fixedCost(scenario, lever, steps);
    return capacity + haulage;
  };
  if (most === 0 || hasEvenSteps(scenario, lever)) return { costPerStep: cost(1) };
  const costs = Array.from({ length: most + 1 }, (_, steps) => cost(steps));
  return { costPerStep: (costs[most] ?? 0) / most, costs };
}

/** What steps of a lever cost, no other being moved. */
function fixedCost(scenario: Scenario, lever: Lever, steps: number): FixedCost {
  if (!hasEvenSteps(scenario, lever))
    return stepsCost(lever, steps, scenario, moved(scenario, scenario, lever, steps));
  const one = stepsCost(lever, 1, scenario, moved(scenario, scenario, lever, 1));
  return { capacity: steps * one.capacity, haulage: steps * one.haulage };
}

/** `today` is where the lever starts. */
function moved(scenario: Scenario, today: Scenario, lever: Lever, steps: number): Scenario {
  if (steps === 0) return scenario;
  const after = setInForce(scenario, lever.path, valueAfter(today, lever, steps), lever.max);
  return payFor(lever, steps, scenario, after);
}

/** Whole steps up to a lever's maximum; what a phase sets may lie between two. */
function stepsTo({ max, step }: Lever, from: number): number {
  return Math.max(0, Math.floor((max - from) / step + 1e-6));
}

/** Levers of one stage can stand in for each other: the first word of the path names the stage, last mile and demand together. */
function stageOfPath(path: string): string {
  return path.split('.')[0] ?? path;
}

/**
 * The scenario with a plan carried out and paid: the value in force is raised, and by as much what the scenario or a phase sets at other
 * times, so that a phase does not undo the plan; its runs cost what the plan costs beside what they cost by themselves.
 * @example
 * const plan = { 'inspection.sites.nitzana.lanes': 16 };
 * numberAt(carryOut(baseline, plan), 'inspection.sites.nitzana.lanes'); // => 16
 */
export function carryOut(scenario: Scenario, plan: Plan): Scenario {
  return carryOutSteps(scenario, stepsOf(scenario, plan));
}

/** The scenario with so many steps of each lever carried out and paid. */
export function carryOutSteps(scenario: Scenario, steps: Steps): Scenario {
  return scenario.levers.reduce(
    (changed, lever, index) => moved(changed, scenario, lever, steps[index] ?? 0),
    scenario,
  );
}

/**
 * A plan in words and numbers: only the levers that move.
 * @example
 * const plan = { 'inspection.sites.nitzana.lanes': 16 };
 * describePlan(baseline, plan).map(({ from, to, cost }) => [from, to, cost]); // => [[12, 16, 4800]]
 */
export function describePlan(scenario: Scenario, plan: Plan): readonly PlanStep[] {
  return describeSteps(scenario, stepsOf(scenario, plan));
}

/** So many steps of each lever in words and numbers. */
export function describeSteps(scenario: Scenario, plan: Steps): readonly PlanStep[] {
  const levers = leverSteps(scenario);
  return scenario.levers.flatMap((lever, index) => {
    const [steps, costs] = [plan[index] ?? 0, levers[index]];
    if (steps === 0 || costs === undefined) return [];
    return {
      lever: lever.path,
      name: lever.name,
      from: numberInForce(scenario, lever.path),
      to: valueAfter(scenario, lever, steps),
      cost: costOfSteps(costs, steps),
      ...fixedCost(scenario, lever, steps),
      leadTimeDays: lever.leadTimeDays,
    };
  });
}

/**
 * Steps of each lever that carry a plan out, as the search counts them.
 * @throws RangeError for a path that is no lever, and a value that no whole number of its steps leads to
 * @example
 * const plan = { 'inspection.sites.nitzana.lanes': 16 };
 * stepsOf(baseline, plan).filter((steps) => steps > 0); // => [1]
 */
export function stepsOf(scenario: Scenario, plan: Plan): Steps {
  const unknown = Object.keys(plan).find((path) => !scenario.levers.some((lever) => lever.path === path));
  if (unknown !== undefined) throw new RangeError(`unknown lever in a plan: "${unknown}"`);
  return scenario.levers.map((lever) => {
    const value = plan[lever.path];
    if (value === undefined) return 0;
    const from = numberInForce(scenario, lever.path);
    const steps = Math.round((value - from) / lever.step);
    const isWithin = steps >= 0 && steps <= stepsTo(lever, from);
    // To the twelve digits of a plan's values.
    if (isWithin && valueAfter(scenario, lever, steps) === Number(value.toPrecision(12))) return steps;
    throw new RangeError(
      `"${lever.path}" cannot be ${value} by whole steps of ${lever.step} up to ${lever.max}`,
    );
  });
}

/** @throws RangeError for a scenario with rules: a search takes it that more capacity never lowers throughput, but it may keep a rule from firing */
export function requireNoRules(study: string, { rules = [] }: Scenario): void {
  if (rules.length > 0)
    throw new RangeError(`${study} searches plans without rules; "run --plan" follows one with rules`);
}

/** All levers at maximum. */
export function fullPlan(scenario: Scenario): Plan {
  const most = (lever: Lever): number => stepsTo(lever, numberInForce(scenario, lever.path));
  return Object.fromEntries(
    scenario.levers.map((lever) => [lever.path, valueAfter(scenario, lever, most(lever))]),
  );
}

function valueAfter(scenario: Scenario, lever: Lever, steps: number): number {
  return Number((numberInForce(scenario, lever.path) + steps * lever.step).toPrecision(12));
}
