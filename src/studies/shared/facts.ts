import { isOverruled, numberAt, parameterAt } from '../../corridor/index.js';
import type { Factor } from '../../experiment/index.js';
import type { FactRecord, Scenario } from '../../scenario/index.js';
import { describePlan, type Plan } from './plan.js';

/** A number of the scenario that is not known exactly, as a factor of a sensitivity study; its name is its path. */
export interface FactFactor extends Factor {
  /** What the scenario takes it to be. */
  readonly value: number;
  readonly unit: string;
  /** Grade of the evidence. */
  readonly evidence: FactRecord['evidence'];
}

/** A fact that a study does not vary, and why. */
export interface FixedFact {
  readonly path: string;
  readonly reason:
    | 'does not enter a run'
    | 'has no range'
    | 'is set by the plan'
    | 'is set by a phase on all days counted';
}

/** The facts of a scenario, parted by whether a study varies them. */
export interface ScenarioFactors {
  readonly factors: readonly FactFactor[];
  readonly fixed: readonly FixedFact[];
}

// What is read only after the run, or by the search for a plan.
const outsideRuns = ['target', 'levers', 'costs'];

/**
 * Facts with a range as factors from their low to their high, in the order of the scenario. Levers that the plan moves are set by it and so not
 * uncertain there. A fact whose value and ends are whole numbers is varied in whole numbers, since it may be a count.
 * @throws RangeError for a path in `paths` that is no fact
 */
export function scenarioFactors(
  scenario: Scenario,
  plan: Plan,
  paths: readonly string[] = Object.keys(scenario.facts),
): ScenarioFactors {
  const moved = new Set(describePlan(scenario, plan).map(({ lever }) => lever));
  const factors: FactFactor[] = [];
  const fixed: FixedFact[] = [];
  for (const path of paths) {
    const fact = Object.hasOwn(scenario.facts, path) ? scenario.facts[path] : undefined;
    if (fact === undefined) throw new RangeError(`${JSON.stringify(path)} is not the path of a fact`);
    const reason = reasonToFix(scenario, path, fact, moved);
    if (reason !== undefined) fixed.push({ path, reason });
    else if (typeof parameterAt(scenario, path) === 'number') factors.push(factorOf(scenario, path, fact));
  }
  return { factors, fixed };
}

function reasonToFix(
  scenario: Scenario,
  path: string,
  { low, high }: FactRecord,
  moved: ReadonlySet<string>,
): FixedFact['reason'] | undefined {
  if (outsideRuns.includes(path.split('.')[0] ?? '')) return 'does not enter a run';
  // The plan moves what phases set for its levers too.
  if (moved.has(path.replace(/^phases\.\d+\.set\./, ''))) return 'is set by the plan';
  if (!(low < high)) return 'has no range';
  return isOverruled(scenario, path) ? 'is set by a phase on all days counted' : undefined;
}

function factorOf(scenario: Scenario, path: string, { low, high, unit, evidence }: FactRecord): FactFactor {
  const value = numberAt(scenario, path);
  return {
    name: path,
    low,
    high,
    isWhole: [value, low, high].every(Number.isInteger),
    value,
    unit,
    evidence,
  };
}
