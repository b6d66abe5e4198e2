import type {
  BestEstimate,
  Checked,
  Contender,
  FeasibleSelection,
  Selection,
} from '../../../experiment/index.js';
import type { PolicySelection } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import { planSentence } from '../compare-more.js';
import {
  type DataTable,
  numberColumn,
  paragraph,
  part,
  type ShownTable,
  type StudyDocument,
  tableOf,
  textColumn,
} from '../document.js';
import { studyReport } from '../study-report.js';

type Say = Words['select'];

/** The inspection policy that was selected: who meets the condition, means, and what is promised. */
export const selectReport = studyReport<PolicySelection>({
  name: 'select',
  command: 'compare',
  fields: ['scenario', 'at', 'choice'],
  document: (result, _, { compare, select }) => {
    const document = selectDocument(result, select);
    const { plan } = result;
    if (plan === undefined) return document;
    return {
      ...document,
      parts: [part(compare.conditions, paragraph(planSentence(plan, compare))), ...document.parts],
    };
  },
  tables: (result) => ({ 'selection.csv': selectTable(result) }),
});

function selectDocument(result: PolicySelection, say: Say): StudyDocument {
  const { race } = partsOf(result);
  const [decision = '', ...others] =
    result.choice === 'free'
      ? selectionSentences(result.selection, say.unit, say)
      : feasibleSentences(result.result, say.unit, say);
  const lead = others.join(' ');
  return {
    title: say.title,
    answer: `${say.question(result)} ${decision}`,
    lead,
    parts: [
      ...(result.choice === 'free'
        ? []
        : [
            part(
              say.condition,
              paragraph(conditionSentence(result.result, say)),
              checkedTable(result.result, say),
            ),
          ]),
      ...(race === null ? [] : [part(say.contenders, contenderTable(race, say))]),
      ...(lead === '' ? [] : [{ ...part(say.sure, paragraph(lead)), only: 'terminal' as const }]),
    ],
    method: '',
  };
}

/** The selection proper, null where the condition left fewer than two, who was checked before it, and the decision. */
function partsOf(of: PolicySelection) {
  if (of.choice === 'free') return { race: of.selection, checked: [], decision: of.selection.decision };
  return { race: of.result.selection, checked: of.result.checked, decision: of.result.decision };
}

/** One row for each policy: what it took, what became of it, whether it meets the condition. Cells that do not apply are empty. */
function selectTable(policySelection: PolicySelection): DataTable {
  const { race, checked, decision } = partsOf(policySelection);
  const names = policySelection.choice === 'free' ? race?.alternatives : checked;
  const rows = (names ?? []).map(({ name }) => {
    const condition = checked.find((each) => each.name === name)?.feasibility.state ?? null;
    const contender = race?.alternatives.find((each) => each.name === name);
    const lost = contender?.fate.state === 'eliminated' ? contender.fate : undefined;
    const isSelected = decision.state === 'selected' && decision.name === name;
    return [
      policySelection.scenario,
      name,
      condition,
      contender?.replications ?? null,
      contender?.mean ?? null,
      isSelected ? 'selected' : (contender?.fate.state ?? null),
      lost?.atReplication ?? null,
      lost?.by ?? null,
      lost?.behind ?? null,
      lost?.allowance ?? null,
    ];
  });
  return { headings, rows };
}

const headings = [
  'scenario',
  'policy',
  'condition',
  'replications',
  'mean, truck/day',
  'fate',
  'out at replication',
  'by',
  'behind, truck/day',
  'allowed, truck/day',
];

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
function feasibleSentences(result: FeasibleSelection, unit: string, say: Say): readonly string[] {
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
function conditionSentence({ constraints }: FeasibleSelection, say: Say): string {
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
function checkedTable({ checked }: FeasibleSelection, say: Say): ShownTable {
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
