import { parameterAt, setParameter } from '../../corridor/index.js';
import type { FactRecord, Scenario } from '../../scenario/index.js';
import { carryOut, type Plan, type PolicyName, underPolicy } from '../../studies/index.js';

/** What a planner has chosen on the page, as plain data: what is absent is as in the scenario. */
export interface Choices {
  /** What levers are taken to, by their paths. */
  readonly plan: Plan;
  /** What facts are taken to be, by their paths. */
  readonly facts: Readonly<Record<string, number>>;
  readonly policy: PolicyName | null;
  /** What parameters of that policy are taken to be, by their paths; those of the scenario's own are facts. */
  readonly settings: Readonly<Record<string, number>>;
  readonly target: Scenario['target'];
  readonly seed: string;
  readonly replications: number;
  /** Share of the corridors that the evidence allows in which the target is to be reached; null for the corridor as it is assumed here. */
  readonly reliability: number | null;
}

/** Nothing chosen yet. */
export function firstChoices(scenario: Scenario, plan: Plan = {}): Choices {
  return {
    plan,
    facts: {},
    policy: null,
    settings: {},
    target: scenario.target,
    seed: 'throughline',
    replications: 20,
    reliability: null,
  };
}

/** The scenario with everything chosen but the plan: what a plan is searched for. */
export function assumedScenario(
  base: Scenario,
  { facts, policy, settings, target }: Pick<Choices, 'facts' | 'policy' | 'settings' | 'target'>,
): Scenario {
  const changed = withFacts(base, facts);
  const under = policy === null ? changed : withFacts(underPolicy(changed, policy), settings);
  return { ...under, name: base.name, target };
}

/** The scenario with everything chosen. */
export function chosenScenario(base: Scenario, choices: Choices): Scenario {
  const assumed = assumedScenario(base, choices);
  return withoutSpentLevers(carryOut(assumed, choices.plan));
}

function withFacts(base: Scenario, facts: Choices['facts']): Scenario {
  return Object.entries(facts).reduce((scenario, [path, value]) => withFact(scenario, path, value), base);
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

/** Whether so many replications can be run on the page. */
export function isReplications(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 2 && value <= mostReplications;
}

/** Most replications on the page: more are for the command line. */
export const mostReplications = 1_000;
