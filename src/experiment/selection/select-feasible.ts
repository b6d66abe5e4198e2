import { meanInterval } from '../../statistics/index.js';
import { type Alternatives, draw, later } from '../compare/index.js';
import type { Constraint } from './constraint.js';
import { type Checked, findFeasible } from './feasible.js';
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
