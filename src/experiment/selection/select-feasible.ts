import { requireAbove, requireOneOf, requireProbability, requireWhole } from '../../math/index.js';
import { meanInterval } from '../../statistics/index.js';
import { type Alternatives, draw, later, requireChoice } from '../compare/index.js';
import { type Sampler, valuesOf } from '../run/index.js';
import { type Constraint, ConstraintTest, type Feasibility } from './constraint.js';
import { requireConfidence, type SelectOptions, selectBest } from './select-best.js';
import type { BestEstimate, Selection } from './selection.js';

/** What is to be selected among the alternatives that meet constraints. */
export interface SelectFeasibleOptions extends SelectOptions {
  readonly constraints: readonly Constraint[];
}

/** The outcome of a selection under constraints. */
export interface FeasibleSelection {
  readonly constraints: readonly Constraint[];
  /** Of both phases together. */
  readonly confidence: number;
  readonly decision:
    | { readonly state: 'selected'; readonly name: string }
    /** No alternative meets the constraints. */
    | { readonly state: 'none feasible' }
    /** The most replications were not enough to tell whether these are feasible, or which of these is best. */
    | {
        readonly state: 'open';
        readonly phase: 'constraints' | 'selection';
        readonly among: readonly string[];
      };
  /** The first phase: who meets the constraints. */
  readonly checked: readonly Checked[];
  /** The second phase, in replications not used in the first; null where none or one is feasible. */
  readonly selection: Selection | null;
  readonly best: BestEstimate | null;
}

/**
 * Selects the alternative with the best mean among those whose other means meet constraints, such as the most trucks received subject
 * to a detection of at least 0.9. Two phases in separate replications, each with half the chance of error: first who is feasible, then the
 * best of them. Andradóttir and Kim, Naval Research Logistics 57, 2010, treat the problem and run the phases one after the other.
 * @throws RangeError where `findFeasible` or `selectBest` does
 */
export async function selectBestFeasible(
  alternatives: Alternatives,
  options: SelectFeasibleOptions,
): Promise<FeasibleSelection> {
  const { constraints, confidence = 0.95, ...rest } = options;
  requireConfidence('selectBestFeasible', confidence, Object.keys(alternatives).length);
  const ofPhase = 1 - (1 - confidence) / 2;
  const checked = await findFeasible(alternatives, { ...rest, constraints, confidence: ofPhase });
  const common = { constraints, confidence, checked };
  const named = (state: string): readonly string[] =>
    checked.flatMap(({ name, feasibility }) => (feasibility.state === state ? name : []));
  const open = named('open');
  const nothing = { selection: null, best: null };
  if (open.length > 0)
    return { ...common, decision: { state: 'open', phase: 'constraints', among: open }, ...nothing };
  const feasible = named('feasible');
  const [only] = feasible;
  if (only === undefined) return { ...common, decision: { state: 'none feasible' }, ...nothing };
  const fresh = freshReplications(alternatives, feasible, checked);
  if (feasible.length === 1) {
    const best = await estimateOnly(fresh, only, options);
    return { ...common, decision: { state: 'selected', name: only }, selection: null, best };
  }
  const selection = await selectBest(fresh, { ...rest, confidence: ofPhase });
  const { decision, survivors, best } = selection;
  return {
    ...common,
    decision:
      decision.state === 'selected' ? decision : { state: 'open', phase: 'selection', among: survivors },
    selection,
    best,
  };
}

/** The feasible alternatives on replications that no check has used. */
function freshReplications(
  alternatives: Alternatives,
  feasible: readonly string[],
  checked: readonly Checked[],
): Alternatives {
  const used = Math.max(...checked.map(({ replications }) => replications));
  return Object.fromEntries(
    Object.entries(alternatives)
      .filter(([name]) => feasible.includes(name))
      .map(([name, sampler]) => [name, later(sampler, used)]),
  );
}

/** The one feasible alternative was not selected for its measure, so any replications estimate it; fresh ones all the same. */
async function estimateOnly(
  fresh: Alternatives,
  name: string,
  { measure, confidence = 0.95, firstStage = 10, confirmation = firstStage }: SelectFeasibleOptions,
): Promise<BestEstimate> {
  const replications = Math.max(2, confirmation);
  const sampler = fresh[name];
  const values = sampler === undefined ? [] : await draw(sampler, measure, 0, replications);
  return { name, estimate: meanInterval(values, confidence), isSelectionBiased: false };
}

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
