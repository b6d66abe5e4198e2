import { numberAt, setParameter } from '../../corridor/index.js';
import { type Point, resample } from '../../experiment/index.js';
import type { FactRecord, Scenario } from '../../scenario/index.js';
import type { FactFactor } from './facts.js';
import { type EvidenceDraws, isPossible } from './parameter-draws.js';

/** A fact of an ensemble: its own path first, then those that have the same value. */
export interface EnsembleFact {
  readonly paths: readonly string[];
  readonly unit: string;
  readonly evidence: FactRecord['evidence'];
  /** Range before the counts, within which every draw lies. */
  readonly low: number;
  readonly high: number;
  /** Did the counts narrow it? */
  readonly isInformed: boolean;
}

/** One set of values of the facts, in their order; weights of all draws sum to 1. */
export interface EnsembleDraw {
  readonly weight: number;
  readonly values: Point;
}

/** Weighted parameter draws that agree with daily counts; plain data. */
export interface ParameterEnsemble {
  /** Name of the scenario, and the counts that the draws agree with. */
  readonly scenario: string;
  readonly counts: { readonly at: readonly string[]; readonly from: string; readonly to: string };
  readonly facts: readonly EnsembleFact[];
  readonly draws: readonly EnsembleDraw[];
}

/** What is told of the ensemble that a result rests on. */
export interface EnsembleUsed extends Pick<ParameterEnsemble, 'scenario' | 'counts'> {
  /** Draws, and how many of equal weight they are worth. */
  readonly draws: number;
  readonly effective: number;
  readonly facts: number;
  /** Own paths of facts that the counts did not inform: they spread as the range was drawn. */
  readonly notInformed: readonly string[];
}

/** Something wrong with an ensemble, by the path of a fact or the number of a draw. */
export interface EnsembleFault {
  readonly path: string;
  readonly message: string;
}

/** Draws of equal weight below which an ensemble says too little. */
const fewestEffective = 10;

/** Everything wrong with an ensemble for a scenario; what its file says of itself is not believed. */
export function ensembleFaults(
  scenario: Scenario,
  { facts, draws }: ParameterEnsemble,
): readonly EnsembleFault[] {
  const unknown = facts.flatMap(({ paths }) => paths).filter((path) => !Object.hasOwn(scenario.facts, path));
  const missing = unknown.map((path) => ({ path, message: `is not the path of a fact of ${scenario.name}` }));
  const faults = [
    ...missing,
    ...facts.flatMap((fact) => rangeFaults(scenario, fact)),
    ...weightFaults(draws),
  ];
  draws.forEach(({ values }, index) => {
    const wrong = facts.findIndex(({ low, high }, place) => !isWithin(values[place], low, high));
    if (values.length !== facts.length || wrong >= 0)
      faults.push({
        path: `draws.${index}`,
        message: `must have a number for each of the ${facts.length} facts within its range, got ${JSON.stringify(values)}`,
      });
  });
  if (faults.length > 0) return faults;
  return draws.flatMap((draw, index) =>
    isPossible(withDraw(scenario, facts, draw))
      ? []
      : [{ path: `draws.${index}`, message: 'has numbers that cannot hold together' }],
  );
}

/** @throws RangeError for an ensemble that is not one of this scenario */
export function requireEnsemble(scenario: Scenario, ensemble: ParameterEnsemble): void {
  const [fault] = ensembleFaults(scenario, ensemble);
  if (fault !== undefined) throw new RangeError(`ensemble: ${fault.path} ${fault.message}`);
}

/** So many scenarios by the weights of an ensemble: each draw as often as its weight says but for rounding, in an order that mixes them. */
export function ensembleDraws(
  scenario: Scenario,
  { facts, draws }: ParameterEnsemble,
  count: number,
  seed: string | number,
): EvidenceDraws {
  const seedText = JSON.stringify(['ensemble', seed]);
  const drawn = mixed(resample(draws, count, seedText));
  const scenarios = drawn.map((draw) => withDraw(scenario, facts, draw));
  const points = scenarios.map((each) => facts.map(({ paths }) => numberAt(each, paths[0] ?? '')));
  return { scenarios, points, redrawn: 0 };
}

/** The facts of an ensemble as factors over their range before the counts. */
export function ensembleFactors(scenario: Scenario, { facts }: ParameterEnsemble): readonly FactFactor[] {
  return facts.map(({ paths: [name = ''], unit, evidence, low, high }) => {
    return { name, unit, evidence, low, high, value: numberAt(scenario, name) };
  });
}

/** What is told of an ensemble beside a result. */
export function describeEnsemble({ scenario, counts, facts, draws }: ParameterEnsemble): EnsembleUsed {
  const notInformed = facts.flatMap(({ paths, isInformed }) => (isInformed ? [] : paths.slice(0, 1)));
  return {
    scenario,
    counts,
    draws: draws.length,
    effective: effectiveOf(draws),
    facts: facts.length,
    notInformed,
  };
}

function withDraw(scenario: Scenario, facts: readonly EnsembleFact[], { values }: EnsembleDraw): Scenario {
  const settings = facts.flatMap(({ paths }, place) => paths.map((path) => ({ path, value: values[place] })));
  return settings.reduce((each, { path, value }) => setParameter(each, path, value), scenario);
}

function rangeFaults(scenario: Scenario, { paths, low, high, unit }: EnsembleFact): readonly EnsembleFault[] {
  const [path = ''] = paths;
  const fact = Object.hasOwn(scenario.facts, path) ? scenario.facts[path] : undefined;
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high))
    return [{ path, message: `must have a range from a number to a larger one, got ${low} to ${high}` }];
  return fact === undefined || fact.unit === unit
    ? []
    : [{ path, message: `must be in ${fact.unit} as in the scenario, got ${unit}` }];
}

function weightFaults(draws: readonly EnsembleDraw[]): readonly EnsembleFault[] {
  const sum = draws.reduce((total, { weight }) => total + weight, 0);
  const isSound = draws.every(({ weight }) => Number.isFinite(weight) && weight >= 0);
  if (!isSound || Math.abs(sum - 1) > 1e-6)
    return [{ path: 'draws', message: `must have weights from 0 that sum to 1, got a sum of ${sum}` }];
  const effective = effectiveOf(draws);
  return effective >= fewestEffective
    ? []
    : [
        {
          path: 'draws',
          message: `must be worth at least ${fewestEffective} of equal weight, got ${effective.toFixed(1)}`,
        },
      ];
}

function effectiveOf(draws: readonly EnsembleDraw[]): number {
  return 1 / draws.reduce((sum, { weight }) => sum + weight * weight, 0);
}

function isWithin(value: number | undefined, low: number, high: number): boolean {
  return value !== undefined && Number.isFinite(value) && value >= low && value <= high;
}

/** Every seventh, then the next ones: neighbours of a resample are alike, and the first few of a run should not be. */
function mixed<T>(values: readonly T[]): readonly T[] {
  const step = 7;
  return Array.from({ length: step }, (_, first) =>
    values.filter((__, index) => index % step === first),
  ).flat();
}
