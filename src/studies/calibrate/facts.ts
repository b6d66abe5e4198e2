import { setParameter } from '../../corridor/index.js';
import type { Point } from '../../experiment/index.js';
import type { FactRecord, Scenario } from '../../scenario/index.js';
import { type FactFactor, scenarioFactors } from '../shared/index.js';

/** A fact to be fitted, with the paths of other facts that have the same value; its name is its own path. */
export interface FittedFact extends FactFactor {
  readonly paths: readonly string[];
}

/** Paths of the facts to fit; several in one entry are one fact, as a number that three phases set alike. */
export type FactChoice = readonly (string | readonly string[])[];

/** What is wrong with a choice of facts. */
export interface FactFault {
  readonly path: string;
  readonly message: string;
}

// Rates, times and amounts are no counts, even where their ranges end at whole numbers.
const countUnits = ['1', 'truck'];

/** Everything wrong with a choice of facts: unknown paths, facts that no run or no range allows to vary, one named twice. */
export function faultsOf(scenario: Scenario, choice: FactChoice): readonly FactFault[] {
  const paths = choice.flat();
  const twice = new Set(paths.filter((path, index) => paths.indexOf(path) !== index));
  return [
    ...[...twice].map((path) => ({ path, message: 'is named more than once' })),
    ...[...new Set(paths)].flatMap((path) => faultAt(scenario, path)),
  ];
}

/**
 * The facts of a choice as factors over their ranges; of several in one entry the first says the range.
 * @throws RangeError for a choice with faults
 */
export function fittedFacts(scenario: Scenario, choice: FactChoice): readonly FittedFact[] {
  if (choice.flat().length === 0) throw new RangeError('calibrate requires the path of a fact, got none');
  const [fault] = faultsOf(scenario, choice);
  if (fault !== undefined) throw new RangeError(`calibrate: ${fault.path} ${fault.message}`);
  return choice.flatMap((entry) => {
    const paths = typeof entry === 'string' ? [entry] : entry;
    return factorsAt(scenario, paths.slice(0, 1)).map((factor) => ({
      ...factor,
      isWhole: factor.isWhole === true && countUnits.includes(factor.unit),
      paths,
    }));
  });
}

/** The scenario with the facts at the values of a point. */
export function withFacts(
  scenario: Scenario,
  facts: readonly Pick<FittedFact, 'paths'>[],
  point: Point,
): Scenario {
  const settings = facts.flatMap(({ paths }, index) => paths.map((path) => ({ path, value: point[index] })));
  return settings.reduce((changed, { path, value }) => setParameter(changed, path, value), scenario);
}

function faultAt(scenario: Scenario, path: string): readonly FactFault[] {
  const fact: FactRecord | undefined = Object.hasOwn(scenario.facts, path) ? scenario.facts[path] : undefined;
  if (fact === undefined) return [{ path, message: 'is not the path of a fact' }];
  const { factors, fixed } = scenarioFactors(scenario, {}, [path]);
  const reason = fixed[0]?.reason;
  if (reason !== undefined) return [{ path, message: `cannot be fitted: it ${reason}` }];
  return factors.length === 0 ? [{ path, message: 'cannot be fitted: it is no number' }] : [];
}

function factorsAt(scenario: Scenario, paths: readonly string[]): readonly FactFactor[] {
  return scenarioFactors(scenario, {}, paths).factors;
}
