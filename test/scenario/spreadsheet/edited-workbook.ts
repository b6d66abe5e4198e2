import {
  type ParsedScenario,
  parseWorkbook,
  type Scenario,
  scenarioWorkbook,
  type WorkbookLanguage,
} from '../../../src/scenario/index.js';
import { readWorkbook, type WorkbookCell, workbookBytes } from '../../../src/workbook/index.js';

/** Cells to be changed: by path and column of the workbook; `undefined` deletes the row. */
export type Edits = Readonly<Record<string, Readonly<Record<string, WorkbookCell>> | undefined>>;

/** The input workbook of a scenario after somebody changed some cells, read again. */
export async function readEdited(
  scenario: Scenario,
  edits: Edits,
  language: WorkbookLanguage = 'en',
): Promise<ParsedScenario> {
  const read = await readWorkbook(await scenarioWorkbook(scenario, language));
  if (!read.ok) throw new Error(read.message);
  const sheets = read.sheets.map(({ name, rows: [heads = [], ...rows] }) => ({
    name,
    rows: [heads.map(String), ...rows.flatMap((row) => edited(heads, row, edits))],
  }));
  return await parseWorkbook(await workbookBytes(sheets));
}

function edited(heads: readonly unknown[], row: readonly unknown[], edits: Edits): WorkbookCell[][] {
  const path = String(row[0]);
  const changes = edits[path];
  if (Object.hasOwn(edits, path) && changes === undefined) return [];
  return [heads.map((head, index) => changes?.[String(head)] ?? cellOf(row[index]))];
}

function cellOf(cell: unknown): WorkbookCell {
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}
