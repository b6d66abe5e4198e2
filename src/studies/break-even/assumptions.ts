import { createModel, numberAt, parameterAt, setInForce, setParameter } from '../../corridor/index.js';
import type { FactRecord, Scenario } from '../../scenario/index.js';
import {
  carryOut,
  describePlan,
  type FixedFact,
  type Plan,
  scenarioFactors,
  setNext,
  type ThroughputQuestion,
} from '../shared/index.js';

/** What is taken to be so, and moved alone to see where the decision changes. */
export interface BreakEvenAssumption {
  /** Of the parameter, or of the distribution whose mean is moved. */
  readonly path: string;
  /**
   * A fact; the mean of a distribution that has no mean of its own, all its values scaled alike; or a step of the plan, which may be carried out in part.
   */
  readonly kind: 'fact' | 'mean of a distribution' | 'step of the plan';
  /** Its name for people where it is a lever's, or null. */
  readonly name: string | null;
  /** What it is with the plan. */
  readonly value: number;
  /** Ends of what it may be; of a step of the plan at least from its value without the plan to that with it. */
  readonly low: number;
  readonly high: number;
  /** Tried too, a little beyond the range: as far as makes sense and can be run. */
  readonly lowest: number;
  readonly highest: number;
  readonly unit: string;
  /** Grade of the evidence, of several the worst; null where there is none. */
  readonly evidence: FactRecord['evidence'] | null;
  /** A count: whole numbers only. */
  readonly isWhole: boolean;
  /** Paths of the numbers that are set. */
  readonly members: readonly string[];
}

/** The assumptions of a scenario with a plan, and the facts that are none, with the reason. */
export interface Assumptions {
  readonly assumptions: readonly BreakEvenAssumption[];
  readonly fixed: readonly FixedFact[];
}

/**
 * Facts with a range as assumptions, in the order of the scenario, after the steps of the plan. Facts that make up a distribution without a mean of its own
 * (uniform, triangular, a list of values) are moved together, scaled, so that its mean is moved.
 * @throws RangeError for a path in `paths` that is neither a fact, a distribution of facts, nor a step of the plan
 */
export function assumptionsOf(
  scenario: Scenario,
  plan: Plan,
  { beyond, paths }: { readonly beyond: number; readonly paths?: readonly string[] | undefined },
): Assumptions {
  const planned = carryOut(scenario, plan);
  const steps = stepsAsAssumptions(scenario, plan);
  const { factors, fixed } = scenarioFactors(planned, {}, Object.keys(scenario.facts));
  const own = factors.filter(({ name }) => !steps.some(({ path }) => path === name));
  const distributions = new Map<string, Bare>();
  const facts = own.flatMap(({ name, isWhole, ...fact }): readonly Bare[] => {
    const distribution = distributionAt(planned, name);
    if (distribution === undefined) {
      const counts = isWhole === true && countUnits.includes(fact.unit);
      return [{ ...fact, path: name, kind: 'fact', name: null, isWhole: counts, members: [name] }];
    }
    if (distributions.has(distribution)) return [];
    const mean = meanAsAssumption(planned, distribution);
    distributions.set(distribution, mean);
    return mean.low < mean.high ? [mean] : [];
  });
  const all = [...steps, ...facts];
  const chosen = paths === undefined ? all : choose(all, paths);
  return {
    assumptions: chosen.map((each) => withEnds(planned, named(scenario, each), beyond)),
    fixed: paths === undefined ? fixed : fixed.filter(({ path }) => paths.includes(path)),
  };
}

/** Paths that `breakEven` can be told to move: facts, the distributions they make up, and steps of the plan. */
export function breakEvenPaths(scenario: Scenario, plan: Plan): readonly string[] {
  const { assumptions } = assumptionsOf(scenario, plan, { beyond: 0 });
  return [...new Set(assumptions.flatMap(({ path, members }) => [path, ...members]))];
}

/** Values of an assumption's members when it is moved to `value`. */
export function pointAt(
  planned: Scenario,
  { kind, members, value: old }: BreakEvenAssumption,
  value: number,
): number[] {
  return kind === 'mean of a distribution'
    ? members.map((path) => (numberAt(planned, path) * value) / old)
    : members.map(() => value);
}

/** How its numbers are set: a step of the plan moves what phases set as well. */
export function setterOf(
  { kind }: Pick<BreakEvenAssumption, 'kind'>,
  question?: ThroughputQuestion,
): typeof setInForce {
  if (kind !== 'step of the plan') return setParameter;
  return question === 'next-days' ? setNext : setInForce;
}

type Bare = Omit<BreakEvenAssumption, 'lowest' | 'highest'>;

// Minutes, litres and rates may be anything between; what is counted in these may be a count.
const countUnits: readonly string[] = ['1', 'truck'];

function stepsAsAssumptions(scenario: Scenario, plan: Plan): readonly Bare[] {
  return describePlan(scenario, plan).map(({ lever: path, from, to }) => {
    const fact = Object.hasOwn(scenario.facts, path) ? scenario.facts[path] : undefined;
    const [low, high] = [Math.min(fact?.low ?? from, from, to), Math.max(fact?.high ?? to, from, to)];
    return {
      path,
      kind: 'step of the plan',
      name: null,
      value: to,
      low,
      high,
      unit: fact?.unit ?? '1',
      evidence: fact?.evidence ?? null,
      isWhole: [from, to, low, high].every(Number.isInteger) && countUnits.includes(fact?.unit ?? '1'),
      members: [path],
    };
  });
}

function meanAsAssumption(planned: Scenario, path: string): Bare {
  const members = membersOfDistribution(planned, path);
  const facts = members.flatMap((member) => planned.facts[member] ?? []);
  const at = (end: 'low' | 'high'): number =>
    meanOfDistribution(
      members.reduce(
        (changed, member) =>
          setParameter(changed, member, planned.facts[member]?.[end] ?? numberAt(planned, member)),
        planned,
      ),
      path,
    );
  return {
    path,
    kind: 'mean of a distribution',
    name: null,
    value: meanOfDistribution(planned, path),
    low: at('low'),
    high: at('high'),
    unit: facts[0]?.unit ?? '1',
    evidence:
      facts
        .map(({ evidence }) => evidence)
        .toSorted()
        .at(-1) ?? null,
    isWhole: false,
    members,
  };
}

function named({ levers }: Scenario, bare: Bare): Bare {
  return { ...bare, name: levers.find(({ path }) => path === bare.path)?.name ?? null };
}

function choose(all: readonly Bare[], paths: readonly string[]): readonly Bare[] {
  const wanted = paths.map((path) => {
    const found = all.find((each) => each.path === path || each.members.includes(path));
    if (found === undefined) throw new RangeError(`${JSON.stringify(path)} is not an assumption to be moved`);
    return found;
  });
  return all.filter((each) => wanted.includes(each));
}

/** A share of the range beyond either end; shares stay shares, what is above 0 stays there, and a distribution remains one. */
function withEnds(planned: Scenario, bare: Bare, beyond: number): BreakEvenAssumption {
  const { low, high, isWhole, unit } = bare;
  const more = isWhole ? Math.ceil(beyond * (high - low)) : beyond * (high - low);
  const floor = low > 0 ? low / 2 : Math.min(0, low);
  const ceiling = unit === '1' && high <= 1 && !isWhole ? 1 : Number.POSITIVE_INFINITY;
  const below = Math.max(floor, low - more);
  const above = Math.min(Math.max(high, ceiling), high + more);
  const wanted = { ...bare, lowest: low, highest: high };
  const [lowest, highest] = isWhole ? [Math.ceil(below), Math.floor(above)] : [below, above];
  return {
    ...wanted,
    lowest: canRun(planned, wanted, lowest) ? lowest : low,
    highest: canRun(planned, wanted, highest) ? highest : high,
  };
}

/** Whether the model takes it: parts of a distribution may contradict each other. */
function canRun(planned: Scenario, assumption: BreakEvenAssumption, value: number): boolean {
  const point = pointAt(planned, assumption, value);
  const set = setterOf(assumption);
  const changed = assumption.members.reduce(
    (each, path, index) => set(each, path, point[index] ?? value),
    planned,
  );
  try {
    createModel(changed);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * Path of the distribution that a number belongs to as one of the values its mean is made of; undefined for any other number, and for distributions that have a mean
 * of their own or are a constant, which can be moved as they are.
 */
export function distributionAt(scenario: Scenario, path: string): string | undefined {
  const parts = path.split('.');
  // `distribution.low`, `distribution.values.3`
  return [1, 2]
    .map((last) => parts.slice(0, -last).join('.'))
    .find((distribution) => membersOfDistribution(scenario, distribution).includes(path));
}

/** Paths of the values that a uniform or triangular distribution or a list of values is made of; none for anything else. */
function membersOfDistribution(scenario: Scenario, path: string): readonly string[] {
  switch (kindAt(scenario, path)) {
    case 'uniform':
      return [`${path}.low`, `${path}.high`];
    case 'triangular':
      return [`${path}.low`, `${path}.mode`, `${path}.high`];
    case 'discrete':
    case 'empirical':
      return valuesAt(scenario, path).map((_, index) => `${path}.values.${index}`);
    default:
      return [];
  }
}

/**
 * Mean of such a distribution.
 * @throws RangeError where there is none
 */
export function meanOfDistribution(scenario: Scenario, path: string): number {
  const members = membersOfDistribution(scenario, path);
  if (members.length === 0) throw new RangeError(`"${path}" is not a distribution of values`);
  const values = members.map((member) => numberAt(scenario, member));
  const weights = values.map((_, index) => weightAt(scenario, `${path}.weights.${index}`));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
}

function kindAt(scenario: Scenario, path: string): unknown {
  return path === '' ? undefined : parameterAt(scenario, `${path}.kind`);
}

function valuesAt(scenario: Scenario, path: string): readonly unknown[] {
  const values = parameterAt(scenario, `${path}.values`);
  return Array.isArray(values) ? values : [];
}

/** Means of uniform and triangular distributions and of samples weigh their values alike. */
function weightAt(scenario: Scenario, path: string): number {
  const weight = parameterAt(scenario, path);
  return typeof weight === 'number' ? weight : 1;
}
