import { createModel, numberAt, parameterAt, segmentsOf, setParameter } from '../../corridor/index.js';
import { drawWorlds, type Point, type WorldLaw } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { FactFactor } from './facts.js';

/** Scenarios that are consistent with the evidence. */
export interface EvidenceWorlds {
  readonly scenarios: readonly Scenario[];
  /** Values of the facts in each, in their order, as they hold there. */
  readonly points: readonly Point[];
  /** Draws thrown away because their numbers contradict each other. */
  readonly redrawn: number;
}

/** How a fact of each grade is drawn. */
export const lawsByGrade: Readonly<Record<FactFactor['evidence'], WorldLaw['shape']>> = {
  A: 'triangular',
  B: 'triangular',
  C: 'triangular',
  D: 'uniform',
};

/**
 * Draws worlds: facts of grades A to C by a triangle with its peak at the scenario's value, of grade D evenly over their range, counts in
 * whole numbers, each independent of the others. Shares that make up a whole are scaled to it; worlds in which numbers contradict
 * each other, such as more fuel in stock than the store holds, are drawn anew.
 */
export function evidenceWorlds(
  scenario: Scenario,
  factors: readonly FactFactor[],
  worlds: number,
  seed: string | number,
): EvidenceWorlds {
  const laws = factors.map((factor) => ({
    ...factor,
    isWhole: isCount(factor),
    shape: lawsByGrade[factor.evidence],
  }));
  const paths = factors.map(({ name }) => name);
  const { points, redrawn } = drawWorlds(laws, worlds, {
    seed,
    isPossible: (point) => isPossible(worldAt(scenario, paths, point)),
  });
  const scenarios = points.map((point) => worldAt(scenario, paths, point));
  return { scenarios, points: scenarios.map((world) => paths.map((path) => numberAt(world, path))), redrawn };
}

/** From 0 to 1 a share has whole ends too; counts are plural. */
function isCount({ name, low, high, unit, isWhole = false }: FactFactor): boolean {
  return isWhole && !(unit === '1' && low === 0 && high === 1 && !name.endsWith('s'));
}

function worldAt(scenario: Scenario, paths: readonly string[], point: Point): Scenario {
  const drawn = paths.reduce((world, path, index) => setParameter(world, path, point[index]), scenario);
  const mixes = new Set(paths.flatMap((path) => /^(.*\bmix)\.[^.]+$/.exec(path)?.[1] ?? []));
  const mixed = [...mixes].reduce((world, mix) => scaledToOne(world, sharesIn(world, mix)), drawn);
  const quotas = Object.keys(mixed.fleet.carriers).map((name) => `fleet.carriers.${name}.quota`);
  const isDrawn = mixed.fleet.award === 'quota' && quotas.some((path) => paths.includes(path));
  return isDrawn ? scaledToOne(mixed, quotas) : mixed;
}

function sharesIn(world: Scenario, mix: string): readonly string[] {
  const shares = parameterAt(world, mix);
  return typeof shares === 'object' && shares !== null
    ? Object.keys(shares).map((name) => `${mix}.${name}`)
    : [];
}

function scaledToOne(world: Scenario, paths: readonly string[]): Scenario {
  const sum = paths.reduce((total, path) => total + numberAt(world, path), 0);
  if (!(sum > 0)) return world;
  return paths.reduce((scaled, path) => setParameter(scaled, path, numberAt(scaled, path) / sum), world);
}

function isPossible(world: Scenario): boolean {
  const segments = segmentsOf(world);
  return (
    segments.every(({ parameters }) => fitTogether(parameters)) && peopleCanMove(world) && isRunnable(world)
  );
}

function fitTogether({ fleet, governorates, conditions }: Scenario): boolean {
  const stores = [fleet.fuel, ...Object.values(governorates)];
  return (
    stores.every(({ stock, storage }) => storage === 'unlimited' || stock <= storage) &&
    Object.values(conditions).every(
      ({ degradedShare, haltedShare }) => degradedShare + haltedShare <= 1 + 1e-9,
    )
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

/** The corridor refuses what no law of probability can be, such as a most likely time below the shortest. */
function isRunnable(world: Scenario): boolean {
  try {
    createModel(world);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
