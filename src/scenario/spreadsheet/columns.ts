/** Columns of an input workbook by their heading in English. A sheet is read where its first row has `path` and `value`, in any language. */
export const columns = [
  'path',
  'value',
  'unit',
  'meaning',
  'allowed',
  'low',
  'high',
  'grade',
  'source',
  'note',
  'known from',
  'highest seen',
  'seen on',
  'seen by',
  'not informed by',
] as const;

/** One of the columns. */
export type ColumnName = (typeof columns)[number];

/** Widths of the columns, in characters. */
export const columnWidths: readonly number[] = [44, 16, 12, 44, 28, 12, 12, 8, 40, 30, 12, 12, 12, 30, 24];

/** Grades of evidence that may be entered. */
export const grades: readonly string[] = ['A', 'B', 'C', 'D'];
