import type { Position } from '../problem.js';

/** A row of a table that was published: its cells as text, and where each stands. */
export interface TableRow {
  /** Line of the text, or row of the sheet, from 1. */
  readonly line: number;
  /** Without the blanks around them. */
  readonly cells: readonly string[];
  /** Line and column of a cell, from 1; looked up only where something is wrong, as most cells are right. */
  readonly positionOf: (index: number) => Position;
}

/** Rows of a table with all that stops one from reading on. Rows of empty cells are left out. */
export interface Table<Fault> {
  readonly rows: readonly TableRow[];
  readonly problems: readonly Fault[];
}
