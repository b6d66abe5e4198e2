import { requireAbove, requireOneOf, requireProbability, requireWhole } from '../../math/index.js';
import { type Alternatives, requireChoice } from '../compare/index.js';
import type { Sampler } from '../run/index.js';
import { valuesOf } from '../run/index.js';
import { type Constraint, ConstraintTest, type Feasibility } from './constraint.js';

/** Which constraints are checked, and with what promise. */
export interface FeasibilityOptions {
  readonly constraints: readonly Constraint[];
  /** Chance that all answers are right of all alternatives that are further than the tolerance from the value; default 0.95. */
  readonly confidence?: number;
  /** Replications of each before the first decision; at least 2, default 10. */
  readonly firstStage?: number;
  /** Replications between two decisions; default 1. */
  readonly stage?: number;
  /** Most replications of one alternative, after which its answer stays open; default 1,000. */
  readonly maxReplications?: number;
}

/** One alternative checked. */
export interface Checked {
  readonly name: string;
  readonly replications: number;
  readonly feasibility: Feasibility;
}

/**
 * Checks which alternatives meet all constraints on their means, each with as few replications as it takes (fully sequential; see
 * `ConstraintTest`). The chance of error is divided over alternatives and constraints, which may depend on each other.
 * @throws RangeError for no constraint, a tolerance that is not above 0, or options out of range
 */
export async function findFeasible(
  alternatives: Alternatives,
  options: FeasibilityOptions,
): Promise<readonly Checked[]> {
  const { constraints, confidence = 0.95, firstStage = 10, stage = 1, maxReplications = 1000 } = options;
  const entries = Object.entries(alternatives);
  requireChoice('findFeasible', entries);
  if (constraints.length === 0) throw new RangeError('findFeasible requires at least one constraint');
  for (const { measure, bound, value, tolerance } of constraints) {
    requireOneOf('findFeasible', `a bound of ${measure}`, bound, ['at least', 'at most']);
    if (!Number.isFinite(value))
      throw new RangeError(`findFeasible requires a finite value of ${measure}, got ${value}`);
    requireAbove('findFeasible', `a tolerance of ${measure}`, tolerance, 0);
  }
  requireProbability('findFeasible', 'a confidence', confidence);
  requireWhole('findFeasible', 'a whole number of replications in the first stage', firstStage, 2);
  requireWhole('findFeasible', 'a whole number of replications in a stage', stage, 1);
  requireWhole('findFeasible', 'a whole number of most replications', maxReplications, firstStage);
  const error = (1 - confidence) / (entries.length * constraints.length);
  return await Promise.all(
    entries.map(async ([name, sampler]) => {
      const tests = constraints.map((each) => new ConstraintTest(each, error, firstStage));
      const replications = await runTests(sampler, tests, { firstStage, stage, maxReplications });
      return { name, replications, feasibility: answer(tests, replications) };
    }),
  );
}

/** Runs until all constraints are met, one is not, or there are no more replications; returns how many there were. */
async function runTests(
  sampler: Sampler,
  tests: readonly ConstraintTest[],
  limits: Readonly<Record<'firstStage' | 'stage' | 'maxReplications', number>>,
): Promise<number> {
  let from = 0;
  let until = limits.firstStage;
  for (;;) {
    const runs = await sampler(from, until);
    for (const test of tests) for (const value of valuesOf(runs, test.constraint.measure)) test.add(value);
    const isDecided =
      tests.some(({ isMet }) => isMet === false) || tests.every(({ isMet }) => isMet === true);
    if (isDecided || until >= limits.maxReplications) return until;
    from = until;
    until = Math.min(limits.maxReplications, until + limits.stage);
  }
}

function answer(tests: readonly ConstraintTest[], atReplication: number): Feasibility {
  const broken = tests.find(({ isMet }) => isMet === false);
  if (broken !== undefined) return { state: 'infeasible', atReplication, constraint: broken.constraint };
  return tests.every(({ isMet }) => isMet === true)
    ? { state: 'feasible', atReplication }
    : { state: 'open' };
}
