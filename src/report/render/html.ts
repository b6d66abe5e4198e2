import type { Block, Cell, DocumentPart, Medium, ShownTable, StudyDocument } from '../documents/index.js';
import { type Html, html } from '../page/html.js';
import { pageTable } from '../page/table.js';
import { english, type Words } from '../words/index.js';

/** One part of a section, under a heading of its own. */
export interface SectionPart {
  readonly heading: string;
  readonly content: Html;
}

/** What a study says on a page: alone it is the page, together with others one of its sections. */
export interface StudySection extends Pick<StudyDocument, 'title' | 'answer' | 'lead'> {
  readonly parts: readonly SectionPart[];
}

/** A study as a section of a page; its pictures are drawn here. */
export async function documentSection(
  { title, answer, lead, parts, method }: StudyDocument,
  { charts }: Words = english,
): Promise<StudySection> {
  const shown = await Promise.all(parts.filter(isShown).map((each) => partSection(each, charts)));
  const [first, ...rest] = shown;
  // Under the main figures, where a reader asks how they were made.
  const main =
    first === undefined || method === ''
      ? first
      : { ...first, content: html`${first.content}<p class="muted">${method}</p>` };
  return { title, answer, lead, parts: main === undefined ? [] : [main, ...rest] };
}

async function partSection({ heading, blocks }: DocumentPart, charts: Words['charts']): Promise<SectionPart> {
  const shown = blocks.filter(isShown).map((block) => blockHtml(block, charts));
  return { heading, content: html`${await Promise.all(shown)}` };
}

function isShown({ only }: { readonly only?: Medium }): boolean {
  return only !== 'terminal';
}

async function blockHtml(block: Block, charts: Words['charts']): Promise<Html> {
  switch (block.kind) {
    case 'paragraph':
      return block.text === ''
        ? html``
        : block.isNote
          ? html`<p class="muted">${block.text}</p>`
          : html`<p>${block.text}</p>`;
    case 'items': {
      const list = block.texts.map((text) => html`<li>${text}</li>`);
      return block.isNumbered ? html`<ol>${list}</ol>` : html`<ul>${list}</ul>`;
    }
    case 'table':
      return tableHtml(block);
    case 'figure':
      return await block.draw(charts);
  }
}

/** A table that scrolls sideways where the page is narrow. */
export function tableHtml({ columns, rows }: ShownTable): Html {
  const shown = columns.map((column, index) => ({ column, index })).filter(({ column }) => isShown(column));
  return pageTable(
    shown.map(({ column }) => column),
    rows.map((row) => shown.map(({ index }) => cellHtml(row[index] ?? ''))),
  );
}

function cellHtml(cell: Cell): Html {
  if (typeof cell === 'string') return html`${cell}`;
  if ('path' in cell)
    return html`<span class="path">${cell.path}</span>${cell.mark === undefined ? '' : ` ${cell.mark}`}`;
  return html`<b>${cell.strong}</b>${cell.remark === undefined ? '' : `, ${cell.remark}`}`;
}
