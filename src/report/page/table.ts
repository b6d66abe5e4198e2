import { type Html, type HtmlPart, html } from './html.js';

/** A column of a table on the page. */
export interface PageColumn {
  readonly heading: string;
  readonly isNumber?: boolean;
}

/** A table that scrolls sideways where the page is narrow. */
export function pageTable(columns: readonly PageColumn[], rows: readonly (readonly HtmlPart[])[]): Html {
  const side = (index: number): Html => (columns[index]?.isNumber === true ? html` class="number"` : html``);
  const heads = columns.map(({ heading }, index) => html`<th scope="col"${side(index)}>${heading}</th>`);
  const body = rows.map(
    (row) => html`<tr>${row.map((cell, index) => html`<td${side(index)}>${cell}</td>`)}</tr>\n`,
  );
  return html`<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>
${body}</tbody></table></div>`;
}
