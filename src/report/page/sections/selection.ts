import type { Checked, Selection } from '../../../experiment/index.js';
import type { PolicySelection } from '../../../studies/index.js';
import { exactText, numberText } from '../../number-text.js';
import { fateText, feasibleSentences, selectionSentences } from '../../selection-text.js';
import { type Html, html } from '../html.js';
import { pageTable } from '../table.js';
import { part, type StudySection } from './section.js';

/** The inspection policy that was selected: promise, race, and who meets the condition. */
export async function selectionSection(selection: PolicySelection): Promise<StudySection> {
  const unit = `trucks a day ${selection.at}`;
  const sentences =
    selection.choice === 'free'
      ? selectionSentences(selection.selection, unit)
      : feasibleSentences(selection.result, unit);
  const [answer = '', ...others] = sentences;
  const race = selection.choice === 'free' ? selection.selection : selection.result.selection;
  return {
    title: 'The inspection policy selected',
    answer,
    lead: others.join(' '),
    parts: [
      ...(selection.choice === 'free' ? [] : [part('Who meets the condition', conditionPart(selection))]),
      ...(race === null ? [] : [part('The race', raceTable(race))]),
    ],
  };
}

function raceTable({ alternatives }: Selection): Html {
  const columns = [
    { heading: 'policy' },
    { heading: 'runs', isNumber: true },
    { heading: 'trucks a day', isNumber: true },
    { heading: 'what became of it' },
  ] as const;
  return pageTable(
    columns,
    alternatives.map((each) => [
      each.name,
      numberText(each.replications, 0),
      numberText(each.mean),
      fateText(each),
    ]),
  );
}

function conditionPart({ result }: Extract<PolicySelection, { choice: 'constrained' }>): Html {
  const conditions = result.constraints.map(
    ({ measure, bound, value, tolerance }) =>
      `${measure} ${bound} ${exactText(value)} (± ${exactText(tolerance)} may go either way)`,
  );
  const columns = [
    { heading: 'policy' },
    { heading: 'runs', isNumber: true },
    { heading: 'condition' },
  ] as const;
  const rows = result.checked.map((each) => [each.name, numberText(each.replications, 0), stateText(each)]);
  return html`<p>${conditions.join('; ')}.</p>${pageTable(columns, rows)}`;
}

function stateText({ feasibility }: Checked): string {
  if (feasibility.state === 'infeasible') return `not met: ${feasibility.constraint.measure}`;
  return feasibility.state === 'feasible' ? 'met' : 'not decided';
}
