import type { PolicySelection } from '../studies/index.js';
import { csv } from './csv.js';
import { type Ink, plainInk } from './ink.js';
import { type Provenance, provenanceText } from './provenance.js';
import { feasibleSelectionText, selectionText } from './selection-text.js';
import { wrapText } from './text-table.js';

/** Which inspection policy was selected, for a terminal of 80 columns. */
export function policySelectionText(
  selection: PolicySelection,
  provenance: Provenance,
  ink: Ink = plainInk,
): string {
  const { scenario, at } = selection;
  const heading = `${ink.bold(scenario)}: the inspection policy with most trucks ${at} a day, on the same trucks`;
  const unit = 'trucks a day';
  const body =
    selection.choice === 'free'
      ? selectionText(selection.selection, unit)
      : feasibleSelectionText(selection.result, unit);
  return `${[wrapText(heading), body, ink.dim(wrapText(provenanceText(provenance)))].join('\n\n')}\n`;
}

/** One row for each policy: what it took, what became of it, whether it meets the condition. Cells that do not apply are empty. */
export function policySelectionCsv(policySelection: PolicySelection): string {
  const free = policySelection.choice === 'free';
  const selection = free ? policySelection.selection : policySelection.result.selection;
  const checked = free ? [] : policySelection.result.checked;
  const verdict = free ? policySelection.selection.verdict : policySelection.result.verdict;
  const names = free ? (selection?.alternatives ?? []) : checked;
  const rows = names.map(({ name }) => {
    const condition = checked.find((each) => each.name === name)?.feasibility.state ?? '';
    const contender = selection?.alternatives.find((each) => each.name === name);
    const lost = contender?.fate.state === 'eliminated' ? contender.fate : undefined;
    const isSelected = verdict.state === 'selected' && verdict.name === name;
    return [
      policySelection.scenario,
      name,
      condition,
      contender?.replications ?? '',
      contender?.mean ?? '',
      isSelected ? 'selected' : (contender?.fate.state ?? ''),
      lost?.atReplication ?? '',
      lost?.by ?? '',
      lost?.behind ?? '',
      lost?.allowance ?? '',
    ];
  });
  return csv(headings, rows);
}

const headings = [
  'scenario',
  'policy',
  'condition',
  'replications',
  `mean, truck/day`,
  'fate',
  'out at replication',
  'by',
  'behind, truck/day',
  'allowed, truck/day',
];
