import type { ListedFact } from '../../scenario/index.js';
import { type WorkbookCell, type WorkbookSheet, workbookBytes } from '../../workbook/index.js';
import type { Block, Cell, ShownStudy, ShownTable, StudyDocument } from '../documents/index.js';
import { titleOf, type Words } from '../words/index.js';

/** What goes into a workbook beside the study. */
export interface WorkbookParts {
  /** Numbers of the scenario with what is known of them. */
  readonly facts: readonly ListedFact[];
  /** What says how the result was made, by name. */
  readonly manifest: Readonly<Record<string, unknown>>;
}

type Row = readonly WorkbookCell[];

/**
 * A study as one workbook (XLSX): what it says, each of its tables, the inputs with their evidence, and how it was made. The same result
 * gives the same bytes, so times and machines are left out of the manifest. No cell holds a formula.
 */
export async function studyWorkbook(study: ShownStudy, parts: WorkbookParts): Promise<Uint8Array> {
  const { document, tables, words } = study;
  const say = words.workbook;
  return await workbookBytes([
    { name: say.summary, rows: summaryRows(document), widths: [48, 16, 16, 16, 16, 16] },
    ...Object.entries(tables).map(([file, { headings, rows }]): WorkbookSheet => {
      return {
        name: sheetName(file, say),
        rows: [headings, ...rows],
        headingRows: 1,
        widths: widthsOf(headings),
      };
    }),
    {
      name: say.inputs,
      rows: inputRows(parts.facts, say),
      headingRows: 1,
      widths: [48, 12, 12, 12, 12, 8, 48, 32],
    },
    { name: say.manifest, rows: manifestRows(parts.manifest, say), headingRows: 1, widths: [20, 80] },
  ]);
}

function sheetName(file: string, { sheets }: Words['workbook']): string {
  return titleOf(file.replace(/\.csv$/, ''), sheets).slice(0, 31);
}

function widthsOf(titles: readonly string[]): readonly number[] {
  return titles.map((title) => Math.max(12, Math.min(40, title.length + 2)));
}

function summaryRows({ title, answer, lead, parts, method }: StudyDocument): readonly Row[] {
  const texts = [title, answer, lead].filter((text) => text !== '');
  const shown = parts
    .filter(({ only }) => only !== 'terminal')
    .map(({ heading, blocks }) => [[heading], ...blocks.flatMap(blockRows)]);
  return [
    ...texts.map((text) => [text]),
    ...shown.filter((rows) => rows.length > 1).flatMap((rows) => [[], ...rows]),
    ...(method === '' ? [] : [[], [method]]),
  ];
}

/** What a page shows, but for pictures. */
function blockRows(block: Block): readonly Row[] {
  if (block.only === 'terminal') return [];
  switch (block.kind) {
    case 'paragraph':
      return block.text === '' ? [] : [[block.text]];
    case 'items':
      return block.texts.map((text, index) => [block.isNumbered ? `${index + 1}. ${text}` : text]);
    case 'table':
      return tableRows(block);
    case 'figure':
      return [];
  }
}

function tableRows({ columns, rows }: ShownTable): readonly Row[] {
  const shown = columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.only !== 'terminal');
  return [
    shown.map(({ column }) => column.heading),
    ...rows.map((row) => shown.map(({ index }) => cellText(row[index] ?? ''))),
  ];
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return 'strong' in cell ? cell.strong : cell.path;
}

function inputRows(facts: readonly ListedFact[], say: Words['workbook']): readonly Row[] {
  const heads = [say.path, say.value, say.unit, say.low, say.high, say.grade, say.source, say.note];
  return [
    [...heads, say.highestSeen, say.seen],
    ...facts.map(({ path, value, unit, low, high, evidence, source, note, observedMax: seen }) => [
      ...[path, value, unit === '1' ? '' : unit, low, high, evidence, source, note ?? null],
      ...[seen?.value ?? null, seen === undefined ? null : `${seen.date}; ${seen.source}`],
    ]),
  ];
}

/** Fields of a manifest that are others when the same result is made again, or that stand beside each file. */
const passing = ['command', 'startedAt', 'wallSeconds', 'node', 'v8', 'results', 'contents'];

function manifestRows(manifest: WorkbookParts['manifest'], say: Words['workbook']): readonly Row[] {
  const kept = Object.entries(manifest).filter(([key]) => !passing.includes(key));
  return [[say.field, say.value], ...kept.map(([key, value]) => [key, fieldValue(value)])];
}

function fieldValue(value: unknown): WorkbookCell {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  return Array.isArray(value) ? value.join(' ') : (JSON.stringify(value) ?? null);
}
