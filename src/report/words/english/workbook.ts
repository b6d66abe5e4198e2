/** A workbook of a study: its sheets, and the headings of those that no study makes. */
export const workbookWords = {
  summary: 'summary',
  inputs: 'inputs',
  manifest: 'manifest',
  /** Sheets that are not called as the table that they hold. */
  sheets: { run: 'measures', compare: 'policies', selection: 'policies', sensitivity: 'facts' },
  path: 'path',
  value: 'value',
  unit: 'unit',
  low: 'low',
  high: 'high',
  grade: 'grade',
  source: 'source',
  note: 'note',
  highestSeen: 'highest seen',
  seen: 'seen',
  field: 'field',
};
