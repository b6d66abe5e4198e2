import type { BestEstimate, Checked, Contender, FeasibleSelection, Selection } from '../experiment/index.js';
import { countText, estimateText, exactText, numberText, percentText } from './number-text.js';
import { plain, textTable, wrapText } from './text-table.js';

/** A selection in a table and sentences: who was given up when and behind whom, what is promised, what the best one brings. */
export function selectionText(selection: Selection, unit: string): string {
  return [
    contenderTable(selection),
    '',
    ...selectionSentences(selection, unit).map((each) => wrapText(each)),
  ].join('\n');
}

/** The same under constraints: first who meets them. */
export function feasibleSelectionText(result: FeasibleSelection, unit: string): string {
  const conditions = result.constraints.map(
    ({ measure, bound, value, tolerance }) =>
      `${measure} ${bound} ${exactText(value)} (± ${exactText(tolerance)} may go either way)`,
  );
  const verdict = feasibleSentences(result, unit);
  const race = result.selection === null ? [] : [contenderTable(result.selection), ''];
  return [
    wrapText(`Condition: ${conditions.join('; ')}.`),
    checkedTable(result.checked),
    '',
    ...race,
    ...verdict.map((each) => wrapText(each)),
  ].join('\n');
}

/** What a selection promises and found, as sentences. */
export function selectionSentences(selection: Selection, unit: string): readonly string[] {
  const { verdict, best, indifferenceZone, confidence, procedure, replications, survivors } = selection;
  const promise = `${procedure.toUpperCase()} selects the best with at least ${percentText(confidence, decimalsFor(confidence))} when it leads by ${exactText(indifferenceZone)} ${unit} or more, and may take another that is closer. ${countText(replications, 'replication')} were spent.`;
  if (verdict.state === 'selected')
    return [`Selected: ${plain(verdict.name)}. ${promise}`, estimateSentence(best, unit)];
  return [
    `Not decided between ${plain(survivors.join(', '))}: ${countText(verdict.replicationsNeeded, 'replication')} of each would be enough. ${promise}`,
    `Leading: ${plain(verdict.leading)}. ${estimateSentence(best, unit)}`,
  ];
}

/** Which alternative meets the conditions and brings most, as sentences. */
export function feasibleSentences(result: FeasibleSelection, unit: string): readonly string[] {
  const { verdict, selection, best, confidence } = result;
  if (verdict.state === 'none feasible') return ['No alternative meets the condition.'];
  const whole = `Both answers are right together with at least ${percentText(confidence, decimalsFor(confidence))}.`;
  if (verdict.state === 'open' && verdict.phase === 'constraints')
    return [
      `Not decided whether ${plain(verdict.among.join(', '))} meet the condition: more replications are needed.`,
    ];
  if (selection !== null) return [...selectionSentences(selection, unit), whole];
  const only =
    best === null ? [] : [`Only ${plain(best.name)} meets the condition. ${estimateSentence(best, unit)}`];
  return [...only, whole];
}

function estimateSentence({ name, estimate, isSelectionBiased }: BestEstimate, unit: string): string {
  const brings = `${plain(name)} brings ${estimateText(estimate)} ${unit}`;
  if (!isSelectionBiased) return `${brings}, on replications that the selection has not seen.`;
  return `${brings} in the replications it was judged by: a figure that flatters it, as it leads for having been lucky in them too.`;
}

function contenderTable({ alternatives }: Selection): string {
  const columns = [
    { heading: 'alternative', widest: 24 },
    { heading: 'runs', align: 'right' },
    { heading: 'mean', align: 'right' },
    { heading: 'what became of it', widest: 38 },
  ] as const;
  return textTable(
    columns,
    alternatives.map((each) => [
      each.name,
      numberText(each.replications, 0),
      numberText(each.mean),
      fateText(each),
    ]),
  );
}

/** Whether an alternative stays, or when it was given up and behind whom. */
export function fateText({ fate }: Contender): string {
  if (fate.state === 'survived') return 'stays';
  const { by, atReplication, behind } = fate;
  if (behind === 0) return `level with ${by} at ${atReplication}`;
  const distance = behind < 0.05 ? 'less than 0.1' : numberText(behind);
  return `out at ${atReplication}: ${distance} behind ${by}`;
}

function checkedTable(checked: readonly Checked[]): string {
  const columns = [
    { heading: 'alternative', widest: 24 },
    { heading: 'runs', align: 'right' },
    { heading: 'condition' },
  ] as const;
  return textTable(
    columns,
    checked.map(({ name, replications, feasibility }) => [
      name,
      numberText(replications, 0),
      feasibility.state === 'infeasible'
        ? `not met: ${feasibility.constraint.measure}`
        : conditionText[feasibility.state],
    ]),
  );
}

const conditionText = { feasible: 'met', open: 'not decided' } as const;

function decimalsFor(confidence: number): number {
  return Number.isInteger(Math.round(confidence * 1e6) / 1e4) ? 0 : 1;
}
