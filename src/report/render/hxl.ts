import { csv } from '../csv.js';
import type { DataTable, ShownStudy } from '../documents/index.js';

/** Tags of columns that the Humanitarian Exchange Language has a word for, by heading. */
const known: Readonly<Record<string, string>> = {
  date: '#date',
  mean: '#indicator+mean+num',
  low: '#indicator+low+num',
  high: '#indicator+high+num',
  value: '#indicator+value+num',
  measure: '#indicator+name',
  unit: '#indicator+unit',
  governorate: '#adm1+name',
  'USD/day': '#value+usd+day',
};

/** The tables of a study as CSV with a row of HXL 1.1 tags under the headings, by file name: `run.hxl.csv` of `run.csv`. */
export function studyHxl({ tables }: Pick<ShownStudy, 'tables'>): Readonly<Record<string, string>> {
  const files = Object.entries(tables).map(([name, table]) => {
    const tags = table.headings.map((_, index) => tagOf(table, index));
    // Tags begin with #, which is no formula; they are written as they are.
    return [name.replace(/\.csv$/, '.hxl.csv'), csv(table.headings, [tags, ...table.rows])] as const;
  });
  return Object.fromEntries(files);
}

function tagOf({ headings, rows }: DataTable, index: number): string {
  const heading = headings[index] ?? '';
  const tag = Object.hasOwn(known, heading) ? known[heading] : undefined;
  if (tag !== undefined) return tag;
  const cells = rows.map((row) => row[index] ?? null).filter((cell) => cell !== null);
  const isNumber = cells.length > 0 && cells.every((cell) => typeof cell === 'number');
  const words = heading
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  // An attribute begins with a letter.
  const attributes = words.map((word) => (/^[a-z]/.test(word) ? `+${word}` : `+n${word}`)).join('');
  return isNumber ? `#indicator${attributes}+num` : `#meta${attributes}`;
}
