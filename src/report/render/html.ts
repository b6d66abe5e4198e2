import type { Block, Cell, DocumentPart, Medium, ShownTable, StudyDocument } from '../documents/index.js';
import { Html, html } from '../page/html.js';
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
  /** What is told first, on two sheets of paper; absent where a study has no brief. */
  readonly brief?: { readonly answer: string; readonly sheets: readonly (readonly SectionPart[])[] };
}

/** A study as a section of a page; its pictures are drawn here. */
export async function documentSection(
  { title, answer, lead, parts, method, brief }: StudyDocument,
  words: Words = english,
): Promise<StudySection> {
  const drawn = async (some: readonly DocumentPart[]): Promise<readonly SectionPart[]> =>
    await Promise.all(some.filter(isShown).map((each) => partSection(each, words)));
  const [first, ...rest] = await drawn(parts);
  // Under the main figures, where a reader asks how they were made.
  const main =
    first === undefined || method === ''
      ? first
      : { ...first, content: html`${first.content}<p class="muted">${method}</p>` };
  const section = { title, answer, lead, parts: main === undefined ? [] : [main, ...rest] };
  if (brief === undefined) return section;
  const sheets = [await drawn(brief.parts), await drawn(brief.pictures)];
  return { ...section, brief: { answer: brief.answer, sheets } };
}

/** The sheets of a brief, each a page of paper. */
export function sheetsHtml(sheets: readonly (readonly SectionPart[])[], level: 'h2' | 'h3'): Html {
  const open = new Html(`<${level}>`);
  const close = new Html(`</${level}>`);
  const shown = sheets.map(
    (parts) =>
      html`<div class="sheet">${parts.map(({ heading, content }) => html`<section>${open}${heading}${close}${content}</section>\n`)}</div>`,
  );
  return html`<div class="brief">${shown}</div>`;
}

async function partSection({ heading, blocks }: DocumentPart, words: Words): Promise<SectionPart> {
  const shown = blocks.filter(isShown);
  const hasFigure = shown.some(({ kind }) => kind === 'figure');
  const content = shown.map(async (block) => {
    const drawn = await blockHtml(block, words.charts);
    if (block.kind === 'table' && hasFigure) return folded(drawn, words);
    if (block.kind !== 'figure' || block.numbers === undefined) return drawn;
    const { numbers } = block;
    const shownNumbers = typeof numbers === 'function' ? numbers(words.charts) : numbers;
    return html`${drawn}${folded(tableHtml(shownNumbers), words)}`;
  });
  return { heading, content: html`${await Promise.all(content)}` };
}

/** The table of a chart, which most readers leave closed. */
function folded(table: Html, { page }: Words): Html {
  return html`<details class="numbers"><summary>${page.asTable}</summary>${table}</details>`;
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
