import type { ListedFact } from '../../scenario/index.js';
import type { Words } from '../words/index.js';
import { type Html, type HtmlPart, html } from './html.js';
import { pageTable } from './table.js';

/** Every number with its range, grade and source: those that matter first, all behind a fold. */
export function evidenceTable(
  facts: readonly ListedFact[],
  say: Words['page'],
  matter: readonly string[] = [],
): Html {
  const grades = Object.entries(say.grades).map(([grade, meaning]) => {
    const count = facts.filter(({ evidence }) => evidence === grade).length;
    return html`<li><b>${grade}</b>, ${say.gradeCount({ meaning, facts: count })}</li>`;
  });
  const rowOf = (fact: ListedFact): readonly HtmlPart[] => [
    html`<span class="path">${brokenAtDots(fact.path)}</span>`,
    say.exactText(fact.value),
    `${say.exactText(fact.low)} – ${say.exactText(fact.high)}`,
    fact.unit === '1' ? '' : fact.unit,
    fact.evidence,
    seenText(fact, say),
    fact.note === undefined ? fact.source : say.noted({ source: fact.source, note: fact.note }),
  ];
  const columns = [
    { heading: say.number },
    { heading: say.value, isNumber: true },
    { heading: say.range, isNumber: true },
    { heading: say.unit },
    { heading: say.grade },
    { heading: say.highestSeen },
    { heading: say.source },
  ];
  const first = matter.flatMap((path) => facts.find((fact) => fact.path === path) ?? []);
  const firstTable =
    first.length === 0 ? '' : html`<h3>${say.factsThatMatter}</h3>${pageTable(columns, first.map(rowOf))}`;
  // All of it would fill most of a printed report.
  return html`<ul>${grades}</ul>${firstTable}<details class="evidence"><summary>${say.allFacts({ facts: facts.length })}</summary>${pageTable(columns, facts.map(rowOf))}</details>`;
}

function seenText({ observedMax }: ListedFact, say: Words['page']): string {
  if (observedMax === undefined) return '';
  const { value, date, source } = observedMax;
  return say.seenOn({ value: say.exactText(value), when: date.replace('..', ' – '), source });
}

// A path may go on in the next line after a dot.
function brokenAtDots(path: string): Html {
  const parts = path.split('.');
  return html`${parts.map((part, index) => (index === 0 ? part : html`.<wbr>${part}`))}`;
}
