import type {
  BestEstimate,
  Checked,
  Contender,
  FeasibleSelection,
  Selection,
} from '../../../experiment/index.js';
import type { Words } from '../../words/index.js';
import { numberColumn, type ShownTable, tableOf, textColumn } from '../document.js';

type Say = Words['select'];

/** What a selection decided, then what it promises and what the best one brings, as sentences. */
export function selectionSentences(selection: Selection, unit: string, say: Say): readonly string[] {
  const { decision, best, indifferenceZone, confidence, procedure, replications, survivors } = selection;
  const promise = say.promise({
    procedure: procedure.toUpperCase(),
    confidence: confidenceText(confidence, say),
    zone: say.exactText(indifferenceZone),
    unit,
    replications,
  });
  const estimate = estimateSentence(best, unit, say);
  if (decision.state === 'selected') return [say.selected(decision), promise, estimate];
  const open = { survivors: survivors.join(', '), replications: decision.replicationsNeeded };
  return [say.open(open), promise, say.leading({ name: decision.leading }), estimate];
}

/** Which alternative meets the conditions and brings most, as sentences. */
export function feasibleSentences(result: FeasibleSelection, unit: string, say: Say): readonly string[] {
  const { decision, selection, best, confidence } = result;
  if (decision.state === 'none feasible') return [say.noneMeets];
  if (decision.state === 'open' && decision.phase === 'constraints')
    return [unknownSentence(decision.among, say)];
  const both = say.both({ confidence: confidenceText(confidence, say) });
  if (selection !== null) return [...selectionSentences(selection, unit, say), both];
  return best === null ? [both] : [say.onlyMeets(best), estimateSentence(best, unit, say), both];
}

function unknownSentence(among: readonly string[], say: Say): string {
  const [name = '', ...others] = among;
  return others.length === 0 ? say.oneUnknown({ name }) : say.severalUnknown({ names: among.join(', ') });
}

function estimateSentence(
  { name, estimate, isSelectionBiased }: BestEstimate,
  unit: string,
  say: Say,
): string {
  const of = { name, estimate: say.estimateText(estimate), unit };
  return isSelectionBiased ? say.biasedEstimate(of) : say.estimate(of);
}

/** The conditions in a sentence. */
export function conditionSentence({ constraints }: FeasibleSelection, say: Say): string {
  const conditions = constraints.map(({ measure, bound, value, tolerance }) =>
    say.bound({ measure, bound, value: say.exactText(value), tolerance: say.exactText(tolerance) }),
  );
  return say.conditions({ conditions: conditions.join('; ') });
}

/** Means, and who was given up when and behind whom. */
export function contenderTable({ alternatives }: Selection, say: Say): ShownTable {
  return tableOf(alternatives, [
    textColumn(say.alternative, ({ name }) => name, { widest: 24 }),
    numberColumn(say.runs, ({ replications }) => say.numberText(replications, 0)),
    numberColumn(say.mean, ({ mean }) => say.numberText(mean)),
    textColumn(say.fate, (each) => fateText(each, say), { widest: 38 }),
  ]);
}

function fateText({ fate }: Contender, say: Say): string {
  if (fate.state === 'survived') return say.stays;
  const { by, atReplication: at, behind } = fate;
  if (behind === 0) return say.level({ by, at });
  return say.out({ by, at, behind: behind < 0.05 ? say.littleBehind : say.numberText(behind) });
}

/** Who meets the conditions. */
export function checkedTable({ checked }: FeasibleSelection, say: Say): ShownTable {
  return tableOf(checked, [
    textColumn(say.alternative, ({ name }) => name, { widest: 24 }),
    numberColumn(say.runs, ({ replications }) => say.numberText(replications, 0)),
    textColumn(say.state, (each) => stateText(each, say)),
  ]);
}

function stateText({ feasibility }: Checked, say: Say): string {
  if (feasibility.state === 'infeasible') return say.notMet(feasibility.constraint);
  return feasibility.state === 'feasible' ? say.met : say.notDecided;
}

function confidenceText(confidence: number, say: Say): string {
  return say.percentText(confidence, Number.isInteger(Math.round(confidence * 1e6) / 1e4) ? 0 : 1);
}
