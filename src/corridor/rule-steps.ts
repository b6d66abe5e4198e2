import type { Lever, Rule, Scenario } from '../scenario/index.js';
import { changeEverywhere } from './in-force.js';
import { payFor } from './lever-price.js';
import { numberAt, parameterAt, setParameter } from './parameters.js';
import { type CompiledParts, type CorridorSegment, compileState, type Parameters } from './resolved.js';

/** Steps of the levers of a scenario, in their order. */
export type StepsTaken = readonly number[];

/** A lever that a rule moves, and its place among those of the scenario; RangeError where it is none. */
export function leverOf(
  { levers }: Scenario,
  { then }: Rule,
): { readonly lever: Lever; readonly at: number } {
  const at = levers.findIndex(({ path }) => path === then.lever);
  const lever = levers[at];
  if (lever === undefined) throw new RangeError(`a rule moves "${then.lever}", which is no lever`);
  return { lever, at };
}

/** Whole steps from a value to another, not above a lever's maximum. */
export function stepsBetween({ max, step }: Lever, from: number, to = max): number {
  return Math.max(0, Math.floor((Math.min(max, to) - from) / step + 1e-6));
}

/** What steps make of a number, to the twelve digits of a plan's values. */
export function afterSteps({ step }: Lever, from: number, steps: number): number {
  return Number((from + steps * step).toPrecision(12));
}

/**
 * A scenario as it stands at one time with steps of its levers carried out and paid from now on. A step beyond a lever's maximum is
 * neither; what is set to 0 for the time stays shut, and what is unlimited stays so, but are paid for.
 */
export function withSteps(scenario: Scenario, taken: StepsTaken, base: Scenario): Scenario {
  return scenario.levers.reduce((changed, lever, index) => {
    const wanted = taken[index] ?? 0;
    const old = parameterAt(changed, lever.path);
    if (wanted === 0) return changed;
    const isShut = old === 0 && parameterAt(base, lever.path) !== 0;
    if (typeof old !== 'number' || isShut) return payFor(lever, wanted, changed, changed);
    const steps = Math.min(wanted, stepsBetween(lever, old));
    if (steps === 0) return changed;
    const moved = setParameter(changed, lever.path, afterSteps(lever, old, steps));
    return payFor(lever, steps, changed, moved);
  }, scenario);
}

/** Makes the states of a scenario ready with steps of its levers, each once for all replications. */
export type AdaptSegment = (segment: CorridorSegment, taken: StepsTaken) => Parameters;

/** @param parts those that the segments were made with: what steps leave alone is the same object */
export function segmentAdapter(base: Scenario, parts: CompiledParts): AdaptSegment {
  const known = new Map<CorridorSegment, Map<string, Parameters>>();
  return (segment, taken) => {
    if (taken.every((steps) => steps === 0)) return segment.parameters;
    const states = known.get(segment) ?? new Map<string, Parameters>();
    known.set(segment, states);
    const key = taken.join();
    const made = states.get(key) ?? compileState(withSteps(segment.scenario, taken, base), parts);
    states.set(key, made);
    return made;
  };
}

/** The scenario without its rules and with every lever that they move at its maximum: no run of it with them has more. */
export function withRulesInFull(scenario: Scenario): Scenario {
  const { rules = [], ...fixed } = scenario;
  return rules.reduce<Scenario>((each, rule) => {
    const { lever } = leverOf(scenario, rule);
    return changeEverywhere(each, lever.path, (old) => Math.max(old, lever.max));
  }, fixed);
}

/** The lever's value in a state of the scenario; null where it is unlimited. */
export function leverValue(scenario: Scenario, { path }: Lever): number | null {
  return typeof parameterAt(scenario, path) === 'number' ? numberAt(scenario, path) : null;
}
