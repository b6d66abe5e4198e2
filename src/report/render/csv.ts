import { csv } from '../csv.js';
import type { ShownStudy } from '../documents/index.js';
import { titleOf } from '../words/index.js';

/** The tables of a study as CSV files by name, their headings in the language of the study. */
export function studyCsv({
  tables,
  words,
}: Pick<ShownStudy, 'tables' | 'words'>): Readonly<Record<string, string>> {
  const titled = (headings: readonly string[]): readonly string[] =>
    headings.map((heading) => titleOf(heading, words.columns));
  const files = Object.entries(tables).map(([name, { headings, rows }]) => [
    name,
    csv(titled(headings), rows),
  ]);
  return Object.fromEntries(files);
}
