import { csv } from '../csv.js';
import type { ShownStudy } from '../documents/index.js';

/** The tables of a study as CSV files by name, for programs: their headings are the same in every language. */
export function studyCsv({ tables }: Pick<ShownStudy, 'tables'>): Readonly<Record<string, string>> {
  const files = Object.entries(tables).map(([name, { headings, rows }]) => [name, csv(headings, rows)]);
  return Object.fromEntries(files);
}
