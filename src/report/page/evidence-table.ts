import type { ListedFact } from '../../scenario/index.js';
import { exactText } from '../number-text.js';
import { type Html, html } from './html.js';
import { pageTable } from './table.js';

const meanings = {
  A: 'primary data or several independent sources',
  B: 'one good source',
  C: 'one secondary source, or of another period',
  D: 'assumption',
} as const;

/** Every number with its range, grade and source. */
export function evidenceTable(facts: readonly ListedFact[]): Html {
  const grades = Object.entries(meanings).map(([grade, meaning]) => {
    const count = facts.filter(({ evidence }) => evidence === grade).length;
    return html`<li><b>${grade}</b>, ${meaning}: ${count}</li>`;
  });
  const rows = facts.map((fact) => [
    html`<span class="path">${brokenAtDots(fact.path)}</span>`,
    exactText(fact.value),
    `${exactText(fact.low)} – ${exactText(fact.high)}`,
    fact.unit === '1' ? '' : fact.unit,
    fact.evidence,
    fact.note === undefined ? fact.source : `${fact.source} (${fact.note})`,
  ]);
  const columns = [
    { heading: 'number' },
    { heading: 'value', isNumber: true },
    { heading: 'range', isNumber: true },
    { heading: 'unit' },
    { heading: 'grade' },
    { heading: 'source' },
  ] as const;
  return html`<ul>${grades}</ul>${pageTable(columns, rows)}`;
}

// A path may go on in the next line after a dot.
function brokenAtDots(path: string): Html {
  const parts = path.split('.');
  return html`${parts.map((part, index) => (index === 0 ? part : html`.<wbr>${part}`))}`;
}
