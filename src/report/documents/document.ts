import type { Estimate } from '../../statistics/index.js';
import type { Html } from '../page/html.js';
import type { Words } from '../words/index.js';

/** Where something is shown, when not everywhere: on a terminal, which has little room, or on a page. */
export type Medium = 'terminal' | 'page';

/** What is shown of a study, told once; the renderers make a terminal's text and a page's section of it. */
export interface StudyDocument {
  /** What the study is called among several. */
  readonly title: string;
  /** The answer in a sentence or two. */
  readonly answer: string;
  /** How sure, in a sentence, under the answer of a page; empty where the answer says it. */
  readonly lead: string;
  readonly parts: readonly DocumentPart[];
  /** How the figures were made and what their intervals are; ends the study. */
  readonly method: string;
  /** What is told first of a study with much to tell. */
  readonly brief?: Brief;
  /** Paths of the facts that the answer depends on most, for the evidence of a page; none are singled out where it is absent. */
  readonly facts?: readonly string[];
}

/** The answer and what matters most beside it: one screen of a terminal, two sheets of A4 on paper. */
export interface Brief {
  readonly answer: string;
  readonly parts: readonly DocumentPart[];
  /** The second sheet, for which a terminal has no room. */
  readonly pictures: readonly DocumentPart[];
  /** How the figures were made, and where a terminal has the rest. */
  readonly more: string;
}

/** One part of a study under a heading of its own. */
export interface DocumentPart {
  readonly heading: string;
  /** Heading on a terminal, where the page's is too long or goes with a picture. */
  readonly short?: string;
  readonly blocks: readonly Block[];
  readonly only?: Medium;
}

/** What parts are made of. */
export type Block = Paragraph | Items | ShownTable | Figure;

/** Sentences. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** A remark beside the matter: faint on a page. */
  readonly isNote?: boolean;
  readonly only?: Medium;
}

/** Sentences that stand side by side: a list on a page, running text on a terminal; each on a line of its own where they are numbered. */
export interface Items {
  readonly kind: 'items';
  readonly texts: readonly string[];
  readonly isNumbered?: boolean;
  readonly only?: Medium;
}

/** A picture; a terminal shows the tables beside it instead. Drawn only when a page is made, with the words that charts have in its language. */
export interface Figure {
  readonly kind: 'figure';
  readonly draw: (charts: Words['charts']) => Html | Promise<Html>;
  /** Its numbers, behind a fold under it; where it is absent the tables of its part are folded. */
  readonly numbers?: FigureNumbers;
  /** Its days, which a terminal shows as lines of marks; without them it shows nothing. */
  readonly days?: DayLines;
  readonly only?: Medium;
}

/** Values of days in a row, by series. */
export interface DayLines {
  readonly unit: string;
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** The table of a picture, or how it is made with the words of charts. */
export type FigureNumbers = ShownTable | ((charts: Words['charts']) => ShownTable);

/** A table for people; tables for programs are {@link DataTable}. */
export interface ShownTable {
  readonly kind: 'table';
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Most rows on a terminal, and what is said of the others; all are shown where it is absent. */
  readonly most?: { readonly rows: number; readonly rest: (count: number) => string };
  readonly only?: Medium;
}

/** A column: numbers stand on the right. */
export interface ShownColumn {
  readonly heading: string;
  /** Heading on a terminal, where 80 characters must do. */
  readonly short?: string;
  readonly isNumber?: boolean;
  /** Characters after which cells are cut on a terminal; default 40. */
  readonly widest?: number;
  readonly only?: Medium;
}

/** A cell: text; what stands out, with a remark that a page has room for; or a path, of which a terminal shows the end that fits, with a mark behind it. */
export type Cell =
  | string
  | { readonly strong: string; readonly remark?: string }
  | { readonly path: string; readonly mark?: string };

/** A table for programs and spreadsheets. Numbers are numbers; null is an empty cell; names in cells are the keys of results. */
export interface DataTable {
  /** Keys of the columns, for which each language has its heading. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Units of columns whose headings and rows do not tell them, by heading. */
  readonly units?: Readonly<Record<string, string>>;
}

/** A part with its blocks. */
export function part(heading: string, ...blocks: readonly Block[]): DocumentPart {
  return { heading, blocks };
}

/** Sentences one after the other; those that are empty are left out. */
export function sentences(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}

/** Sentences, everywhere or in one medium. */
export function paragraph(text: string, only?: Medium): Paragraph {
  return { kind: 'paragraph', text, ...(only === undefined ? {} : { only }) };
}

/** A remark beside the matter. */
export function note(text: string, only?: Medium): Paragraph {
  return { ...paragraph(text, only), isNote: true };
}

/** A list. */
export function items(texts: readonly string[], only?: Medium): Items {
  return { kind: 'items', texts, ...(only === undefined ? {} : { only }) };
}

/** A list whose items are named elsewhere by their numbers. */
export function numbered(texts: readonly string[], only?: Medium): Items {
  return { ...items(texts, only), isNumbered: true };
}

/** A picture, drawn when a page is made, with its numbers where no table stands beside it. */
export function figure(draw: Figure['draw'], numbers?: FigureNumbers): Figure {
  return { kind: 'figure', draw, ...(numbers === undefined ? {} : { numbers }), only: 'page' };
}

/** A picture of days in a row, with its numbers; a terminal shows them as lines of marks. */
export function dayFigure(draw: Figure['draw'], numbers: FigureNumbers, days: DayLines): Figure {
  return { kind: 'figure', draw, numbers, days };
}

/** A table for people. */
export function table(
  columns: readonly ShownColumn[],
  rows: readonly (readonly Cell[])[],
  shown: Pick<ShownTable, 'most' | 'only'> = {},
): ShownTable {
  return { kind: 'table', columns, rows, ...shown };
}

/** A column that says what of each row it shows. */
interface CellColumn<Row> extends ShownColumn {
  readonly cell: (row: Row, index: number) => Cell;
}

type ColumnOptions = Pick<ShownColumn, 'short' | 'widest' | 'only'>;

/** A column of text. */
export function textColumn<Row>(
  heading: string,
  cell: (row: Row, index: number) => Cell,
  options: ColumnOptions = {},
): CellColumn<Row> {
  return { heading, cell, ...options };
}

/** A column of numbers. */
export function numberColumn<Row>(
  heading: string,
  cell: (row: Row, index: number) => Cell,
  options: ColumnOptions = {},
): CellColumn<Row> {
  return { heading, cell, isNumber: true, ...options };
}

/** A table for people with a row for each of some things. */
export function tableOf<Row>(
  things: readonly Row[],
  columns: readonly CellColumn<Row>[],
  shown: Pick<ShownTable, 'most' | 'only'> = {},
): ShownTable {
  const rows = things.map((thing, index) => columns.map(({ cell }) => cell(thing, index)));
  return table(
    columns.map(({ cell: _, ...column }) => column),
    rows,
    shown,
  );
}

/** Headings of the cells of an estimate. */
export const estimateHeadings = ['mean', 'low', 'high', 'n', 'confidence'] as const;

/** An estimate as cells of a CSV table; all empty where there is none. */
export function estimateCells(estimate: Estimate | null): DataTable['rows'][number] {
  if (estimate === null) return estimateHeadings.map(() => null);
  const { mean, low, high, n, confidence } = estimate;
  return [mean, low, high, n, confidence];
}
