import type { PolicySelection } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import { type DataTable, paragraph, part, type StudyDocument } from '../document.js';
import { studyReport } from '../study-report.js';
import {
  checkedTable,
  conditionSentence,
  contenderTable,
  feasibleSentences,
  selectionSentences,
} from './selection.js';

type Say = Words['select'];

/** The inspection policy that was selected: who meets the condition, means, and what is promised. */
export const selectReport = studyReport<PolicySelection>({
  name: 'select',
  command: 'compare',
  fields: ['scenario', 'at', 'choice'],
  document: (result, _, { select }) => selectDocument(result, select),
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
