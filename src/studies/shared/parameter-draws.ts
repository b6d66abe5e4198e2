import {
  createModel,
  numberAt,
  parameterAt,
  placeNames,
  segmentsOf,
  setParameter,
} from '../../corridor/index.js';
import { drawParameters, type ParameterDistribution, type Point } from '../../experiment/index.js';
import {
  copulaDensity,
  correlationRoot,
  correlationsBetween,
  gaussianCopula,
  pairsWithin,
  type Triangle,
} from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { FactFactor } from './facts.js';

/** Scenarios that are consistent with the evidence. */
export interface EvidenceDraws {
  readonly scenarios: readonly Scenario[];
  /** Values of the facts in each, in their order, as they hold there. */
  readonly points: readonly Point[];
  /** Tries thrown away because their numbers contradict each other. */
  readonly redrawn: number;
}

/** How a fact of each grade is drawn. */
export const distributionsByGrade: Readonly<Record<FactFactor['evidence'], ParameterDistribution['shape']>> =
  {
    A: 'triangular',
    B: 'triangular',
    C: 'triangular',
    D: 'uniform',
  };

/**
 * Makes parameter draws: facts of grades A to C by a triangle with its peak at the scenario's value, of grade D evenly over their range, counts in
 * whole numbers, each independent of the others but for those that the scenario says are correlated (Gaussian copula). Shares that make up a whole are scaled to it; draws in which numbers contradict
 * each other, such as more fuel in stock than the store holds, are drawn anew.
 */
export function evidenceDraws(
  scenario: Scenario,
  factors: readonly FactFactor[],
  draws: number,
  seed: string | number,
): EvidenceDraws {
  const distributions = factors.map((factor) => ({
    ...factor,
    isWhole: isCount(factor),
    shape: distributionsByGrade[factor.evidence],
  }));
  const paths = factors.map(({ name }) => name);
  const dependent = dependenceOf(scenario, paths);
  const { points, redrawn } = drawParameters(distributions, draws, {
    seed,
    ...(dependent === undefined ? {} : { dependent }),
    isPossible: (point) => isPossible(scenarioAt(scenario, paths, point)),
  });
  const scenarios = points.map((point) => scenarioAt(scenario, paths, point));
  return { scenarios, points: scenarios.map((draw) => paths.map((path) => numberAt(draw, path))), redrawn };
}

/** How facts that are drawn depend on each other; undefined where they do not. */
function dependenceOf(scenario: Scenario, paths: readonly string[]): ((shares: Point) => Point) | undefined {
  const found = copulaOf(scenario, paths);
  if (found === undefined) return undefined;
  const { root, columns } = found;
  return (shares) => {
    const own = gaussianCopula(
      root,
      columns.map((column) => shares[column] ?? 0),
    );
    return shares.map((share, column) => {
      const at = columns.indexOf(column);
      return at < 0 ? share : (own[at] ?? share);
    });
  };
}

/**
 * How likely facts are to be where they are together, in shares of their ranges, against independent ones; undefined where none of them are
 * correlated.
 * @throws RangeError for correlations that no numbers have at once, or that make one fact the other
 */
export function jointDensity(
  scenario: Scenario,
  paths: readonly string[],
): ((shares: Point) => number) | undefined {
  const found = copulaOf(scenario, paths);
  if (found === undefined) return undefined;
  const { root, columns } = found;
  const density = copulaDensity(root);
  if (density === undefined)
    throw new RangeError('facts with a correlation of 1 or -1 are fitted as one, or one of them alone');
  return (shares) => density(columns.map((column) => shares[column] ?? 0));
}

/** The copula of those of the facts that are correlated, by their places. */
function copulaOf(
  { correlatedFacts = [] }: Scenario,
  paths: readonly string[],
): { readonly root: Triangle; readonly columns: readonly number[] } | undefined {
  const pairs = correlatedFacts
    .flatMap(({ facts, correlation }) => pairsWithin(facts, correlation))
    .filter(({ places }) => places.every((each) => paths.includes(each)));
  if (pairs.length === 0) return undefined;
  const names = [...new Set(pairs.flatMap(({ places }) => places))];
  const root = correlationRoot(correlationsBetween(names, 0, pairs));
  if (root === undefined)
    throw new RangeError('no numbers have all the correlations of correlatedFacts at once');
  return { root, columns: names.map((name) => paths.indexOf(name)) };
}

/** From 0 to 1 a share has whole ends too; counts are plural. */
function isCount({ name, low, high, unit, isWhole = false }: FactFactor): boolean {
  return isWhole && !(unit === '1' && low === 0 && high === 1 && !name.endsWith('s'));
}

function scenarioAt(scenario: Scenario, paths: readonly string[], point: Point): Scenario {
  const drawn = paths.reduce((draw, path, index) => setParameter(draw, path, point[index]), scenario);
  const mixes = new Set(paths.flatMap((path) => /^(.*\bmix)\.[^.]+$/.exec(path)?.[1] ?? []));
  const mixed = [...mixes].reduce((draw, mix) => scaledToOne(draw, sharesIn(draw, mix)), drawn);
  const quotas = Object.keys(mixed.fleet.carriers).map((name) => `fleet.carriers.${name}.quota`);
  const isDrawn = mixed.fleet.award === 'quota' && quotas.some((path) => paths.includes(path));
  return isDrawn ? scaledToOne(mixed, quotas) : mixed;
}

function sharesIn(draw: Scenario, mix: string): readonly string[] {
  const shares = parameterAt(draw, mix);
  return typeof shares === 'object' && shares !== null
    ? Object.keys(shares).map((name) => `${mix}.${name}`)
    : [];
}

function scaledToOne(draw: Scenario, paths: readonly string[]): Scenario {
  const sum = paths.reduce((total, path) => total + numberAt(draw, path), 0);
  if (!(sum > 0)) return draw;
  return paths.reduce((scaled, path) => setParameter(scaled, path, numberAt(scaled, path) / sum), draw);
}

/** Can these numbers hold together, and be run? */
export function isPossible(draw: Scenario): boolean {
  const segments = segmentsOf(draw);
  return (
    segments.every(({ parameters }) => fitTogether(parameters)) && peopleCanMove(draw) && isRunnable(draw)
  );
}

function fitTogether({ fleet, governorates, conditions, inspection, crossing }: Scenario): boolean {
  const own = [...Object.values(inspection.sites), ...Object.values(crossing)].flatMap((place) =>
    place.conditions === undefined ? [] : [place.conditions],
  );
  const days = [...placeNames.map((stage) => conditions[stage]), ...own];
  const stores = [fleet.fuel, ...Object.values(governorates)];
  return (
    stores.every(({ stock, storage }) => storage === 'unlimited' || stock <= storage) &&
    days.every(({ degradedShare, haltedShare }) => degradedShare + haltedShare <= 1 + 1e-9)
  );
}

function peopleCanMove({ governorates, displacement }: Scenario): boolean {
  const people = new Map(Object.entries(governorates).map(([name, { population }]) => [name, population]));
  return [...displacement]
    .sort((a, b) => a.at - b.at)
    .every(({ from, to, people: moving }) => {
      const present = people.get(from) ?? 0;
      people.set(from, present - moving);
      people.set(to, (people.get(to) ?? 0) + moving);
      return moving <= present;
    });
}

/** The corridor refuses what no distribution can be, such as a most likely time below the shortest. */
function isRunnable(draw: Scenario): boolean {
  try {
    createModel(draw);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
