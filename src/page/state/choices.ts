import { countsOf, parameterAt, setParameter } from '../../corridor/index.js';
import type { FactRecord, Scenario } from '../../scenario/index.js';
import { carryOut, type Plan, type PolicyName, policyNames, underPolicy } from '../../studies/index.js';

/** What a planner has chosen on the page, as plain data: what is absent is as in the scenario. */
export interface Choices {
  /** What levers are taken to, by their paths. */
  readonly plan: Plan;
  /** What facts are taken to be, by their paths. */
  readonly facts: Readonly<Record<string, number>>;
  readonly policy: PolicyName | null;
  readonly target: Scenario['target'];
  readonly seed: string;
  readonly replications: number;
  /** Whether the given parameter draws are run in place of the scenario's values. */
  readonly withDraws: boolean;
}

/** Nothing chosen yet. */
export function firstChoices(scenario: Scenario, plan: Plan = {}): Choices {
  return {
    plan,
    facts: {},
    policy: null,
    target: scenario.target,
    seed: 'throughline',
    replications: 20,
    withDraws: false,
  };
}

/** The scenario with everything chosen but the plan: what a plan is searched for. */
export function assumedScenario(base: Scenario, { facts, policy, target }: Choices): Scenario {
  const changed = Object.entries(facts).reduce(
    (scenario, [path, value]) => withFact(scenario, path, value),
    base,
  );
  const under = policy === null ? changed : underPolicy(changed, policy);
  return { ...under, name: base.name, target };
}

/** The scenario with everything chosen. */
export function chosenScenario(base: Scenario, choices: Choices): Scenario {
  const assumed = assumedScenario(base, choices);
  return withoutSpentLevers(carryOut(assumed, choices.plan));
}

/** What a source says of a number does not hold for another: who changes it, assumes it. */
function withFact(scenario: Scenario, path: string, value: number): Scenario {
  const changed = setParameter(scenario, path, value);
  const fact = scenario.facts[path];
  if (fact === undefined || !Number.isFinite(value)) return changed;
  const assumed: FactRecord = {
    ...fact,
    low: Math.min(fact.low, value),
    high: Math.max(fact.high, value),
    evidence: 'D',
    source: 'assumption',
  };
  return { ...changed, facts: { ...changed.facts, [path]: assumed } };
}

/** A scenario file may not have levers that are at their most already; facts of the others keep to them. */
function withoutSpentLevers(scenario: Scenario): Scenario {
  const isLeft = ({ path, max }: Scenario['levers'][number]): boolean => {
    const value = parameterAt(scenario, path);
    return typeof value !== 'number' || value < max;
  };
  const places = scenario.levers.flatMap((lever, place) => (isLeft(lever) ? [place] : []));
  if (places.length === scenario.levers.length) return scenario;
  const facts = Object.entries(scenario.facts).flatMap(([path, fact]) => {
    const [, place, rest] = /^levers\.(\d+)(\..+)$/.exec(path) ?? [];
    if (place === undefined) return [[path, fact] as const];
    const now = places.indexOf(Number(place));
    return now < 0 ? [] : [[`levers.${now}${rest}`, fact] as const];
  });
  return { ...scenario, levers: scenario.levers.filter(isLeft), facts: Object.fromEntries(facts) };
}

/** Choices from a file or from the browser's store that fit the scenario; undefined for something else. */
export function readChoices(value: unknown, scenario: Scenario): Choices | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given: Partial<Record<keyof Choices, unknown>> = value;
  const { plan, facts, target, seed, replications } = given;
  const policy = given.policy === null ? null : policyNames.find((name) => name === given.policy);
  if (!isNumbers(plan) || !isNumbers(facts) || policy === undefined || !isTarget(target, scenario))
    return undefined;
  if (typeof seed !== 'string' || seed === '' || !isReplications(replications)) return undefined;
  if (!Object.keys(facts).every((path) => typeof parameterAt(scenario, path) === 'number')) return undefined;
  const choices = { plan, facts, policy, target, seed, replications, withDraws: given.withDraws === true };
  try {
    chosenScenario(scenario, choices);
    return choices;
  } catch {
    // A plan with steps that the scenario does not have.
    return undefined;
  }
}

/** Whether so many replications can be run on the page. */
export function isReplications(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 2 && value <= mostReplications;
}

/** Most replications on the page: more are for the command line. */
export const mostReplications = 1_000;

function isNumbers(value: unknown): value is Readonly<Record<string, number>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => typeof each === 'number' && Number.isFinite(each))
  );
}

function isTarget(value: unknown, scenario: Scenario): value is Scenario['target'] {
  if (typeof value !== 'object' || value === null || !('perDay' in value) || !('at' in value)) return false;
  const { perDay, at } = value;
  return (
    typeof perDay === 'number' &&
    Number.isFinite(perDay) &&
    perDay > 0 &&
    countsOf(scenario).some((point) => point === at)
  );
}
