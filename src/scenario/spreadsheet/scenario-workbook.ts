import {
  type EnteredCells,
  type WorkbookCell,
  type WorkbookSheet,
  workbookBytes,
} from '../../workbook/index.js';
import { parametersOf } from '../parse.js';
import { dotted } from '../path.js';
import type { FactRecord, Scenario } from '../scenario.js';
import { type Parameter, unitName } from '../settle.js';
import { type ColumnName, columns, columnWidths, grades } from './columns.js';
import { fieldNotes } from './field-notes.js';
import { type Leaf, leavesOf } from './leaves.js';
import { boundsIn, filled, meaningIn, type WorkbookLanguage, workbookTexts } from './workbook-texts.js';

/** Fewer rows than that have no sheet of their own. */
const fewestRows = 8;

/** Name of the sheet for what has none of its own. */
const commonSheet = 'scenario';

type Texts = (typeof workbookTexts)[WorkbookLanguage];

type Cells = Partial<Record<ColumnName, WorkbookCell>>;

/** A row of a sheet, with the words that its value may be. */
interface Row {
  readonly section: string;
  readonly cells: Cells;
  readonly words: readonly string[];
}

/**
 * A scenario as an input workbook (XLSX): a row for each value, with unit, meaning, allowed range and evidence, lists to choose from and
 * notes in a language. `parseWorkbook` reads it back as the same scenario, whichever the language. The same scenario gives the same bytes.
 */
export async function scenarioWorkbook(
  scenario: Scenario,
  language: WorkbookLanguage = 'en',
): Promise<Uint8Array> {
  const texts = workbookTexts[language];
  const fromRight = language === 'ar';
  const rows = rowsOf(scenario, texts);
  const sections = [...new Set(rows.map(({ section }) => section))];
  const isOwn = (section: string): boolean =>
    rows.filter((row) => row.section === section).length >= fewestRows;
  const own = sections.filter(isOwn);
  const common = rows.filter(({ section }) => !own.includes(section));
  return await workbookBytes([
    { name: texts.readMe, rows: texts.howToFillIn.map((line) => [line]), widths: [110], fromRight },
    { ...sheetOf(commonSheet, common, texts), fromRight },
    ...own.map((section) => ({
      ...sheetOf(
        section,
        rows.filter((row) => row.section === section),
        texts,
      ),
      fromRight,
    })),
  ]);
}

function sheetOf(name: string, rows: readonly Row[], texts: Texts): WorkbookSheet {
  return {
    name,
    rows: [
      columns.map((column) => texts.headings[column]),
      ...rows.map(({ cells }) => columns.map((column) => cells[column] ?? null)),
    ],
    headingRows: 1,
    widths: columnWidths,
    entered: rows.flatMap((row, index) => entriesOf(row, index, texts)),
  };
}

function entriesOf({ cells, words }: Row, index: number, texts: Texts): readonly EnteredCells[] {
  const row = index + 1;
  const at = (column: ColumnName): number => columns.indexOf(column);
  const allowed = cells.allowed ?? null;
  const range = allowed === null ? '' : filled(texts.allowed, { what: String(allowed) });
  const note = [cells.meaning, range].filter(Boolean).join('. ');
  const refusal = (among: readonly string[]) => ({
    title: texts.notInList,
    message: filled(texts.chooseOne, { words: among.join(', ') }),
  });
  const isNumber = typeof cells.value === 'number';
  return [
    { row, column: at('value'), words, note, refusal: refusal(words) },
    ...(isNumber ? [{ row, column: at('grade'), words: grades, refusal: refusal(grades) }] : []),
  ];
}

function rowsOf(scenario: Scenario, texts: Texts): readonly Row[] {
  const notes = fieldNotes();
  const parameters = parametersOf(scenario);
  const leaves = leavesOf(scenario, (path) => notes(path).isMoment);
  const isRow = new Set(leaves.map(({ path }) => dotted(path)));
  // What is known of a number within what a phase sets whole.
  const others = Object.keys(scenario.facts).filter((path) => !isRow.has(path));
  return [
    ...leaves.map((leaf) => rowOf(leaf, scenario, parameters, notes, texts)),
    ...others.map((path) => ({
      section: 'facts',
      cells: { path, ...factCells(scenario.facts[path]) },
      words: [],
    })),
  ];
}

function rowOf(
  { path, value }: Leaf,
  { facts }: Scenario,
  parameters: ReadonlyMap<string, Parameter>,
  notes: ReturnType<typeof fieldNotes>,
  texts: Texts,
): Row {
  const name = dotted(path);
  const parameter = parameters.get(name);
  // What a phase sets means what it means in the scenario.
  const [, , , set] = path;
  const described = path[0] === 'phases' && path[2] === 'set' && set !== undefined ? set.split('.') : path;
  const { meaning, words } = notes(described);
  const unit = parameter === undefined ? '1' : unitName(parameter.dimension);
  return {
    section: path[0] ?? '',
    cells: {
      path: name,
      value,
      unit: unit === '1' ? null : unit,
      meaning: meaningIn(texts, meaning),
      allowed: parameter === undefined ? allowedWords(words) : boundsIn(texts, parameter.bounds),
      ...factCells(Object.hasOwn(facts, name) ? facts[name] : undefined),
    },
    words: parameter === undefined ? words : [],
  };
}

function allowedWords(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join(', ');
}

function factCells(fact: FactRecord | undefined): Cells {
  if (fact === undefined) return {};
  const { low, high, evidence, source, unit, note, knownFrom, observedMax, notInformedBy } = fact;
  return {
    ...(unit === '1' ? {} : { unit }),
    low,
    high,
    grade: evidence,
    source,
    note: note ?? null,
    'known from': knownFrom ?? null,
    'highest seen': observedMax?.value ?? null,
    'seen on': observedMax?.date ?? null,
    'seen by': observedMax?.source ?? null,
    'not informed by': notInformedBy ?? null,
  };
}
