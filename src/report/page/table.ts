import { type Html, type HtmlPart, html } from './html.js';

/** A column of a table on the page. */
export interface PageColumn {
  readonly heading: string;
  readonly isNumber?: boolean;
}

/** A table that scrolls sideways where the page is narrow. */
export function pageTable(columns: readonly PageColumn[], rows: readonly (readonly HtmlPart[])[]): Html {
  const side = (index: number): Html => (columns[index]?.isNumber === true ? html` class="number"` : html``);
  // A heading without words would be read out as one.
  const heads = columns.map(({ heading }, index) =>
    heading === '' ? html`<td></td>` : html`<th scope="col"${side(index)}>${heading}</th>`,
  );
  const body = rows.map(
    (row) => html`<tr>${row.map((cell, index) => html`<td${side(index)}>${cell}</td>`)}</tr>\n`,
  );
  // Whoever has no mouse scrolls it with the keys, once it has the focus.
  const name = columns.map(({ heading }) => heading).join(', ');
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${name}"><table><thead><tr>${heads}</tr></thead><tbody>
${body}</tbody></table></div>`;
}
