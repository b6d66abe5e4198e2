/** A cell: numbers are numbers, null is empty. Text is text whatever it looks like. */
export type WorkbookCell = string | number | boolean | null;

/** A sheet of a workbook. */
export interface WorkbookSheet {
  /** At most 31 characters, none of []:*?/\ and no other sheet's. */
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Rows at the top that stay in sight, in bold; default 0. */
  readonly headingRows?: number;
  /** Widths of columns in characters. */
  readonly widths?: readonly number[];
  readonly entered?: readonly EnteredCells[];
  /** The first column stands at the right. */
  readonly fromRight?: boolean;
}

/** What a spreadsheet shows where a cell is filled in: a list to choose from, and a note. Row and column from 0. */
export interface EnteredCells {
  readonly row: number;
  readonly column: number;
  /** Words to choose from. */
  readonly words?: readonly string[];
  /** Shown beside the cell while it is selected; cut after 255 characters. */
  readonly note?: string;
  /** Shown where none of the words is entered; the title is cut after 32 characters, the message after 225. */
  readonly refusal?: { readonly title: string; readonly message: string };
}
