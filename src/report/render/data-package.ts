import type { DataTable, ShownStudy } from '../documents/index.js';

/** What a data package tells of itself. */
export interface PackageParts {
  readonly scenario: { readonly name: string; readonly title: string };
  readonly version: string;
  /** Units of columns that are not in their headings, by heading: of numbers that were varied. */
  readonly units?: Readonly<Record<string, string>>;
}

/** Types of Table Schema that a column may have. */
type FieldType = 'string' | 'number' | 'integer' | 'date' | 'any';

/**
 * `datapackage.json` of a study's CSV files (Tabular Data Package 1.0): each column with its type, and its unit where all its numbers
 * have one. Plain data.
 */
export function dataPackage({ name, tables, document }: ShownStudy, parts: PackageParts): object {
  const { scenario, version, units = {} } = parts;
  return {
    profile: 'tabular-data-package',
    name: slug(`${scenario.name}-${name}`),
    title: `${document.title}: ${scenario.title === '' ? scenario.name : scenario.title}`,
    description: document.answer,
    version,
    resources: Object.entries(tables).map(([path, table]) => ({
      profile: 'tabular-data-resource',
      name: slug(path.replace(/\.csv$/, '')),
      path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        fields: table.headings.map((heading, index) => ({
          name: heading,
          type: typeOf(table, index),
          ...unitField(table, index, units),
        })),
        missingValues: [''],
      },
    })),
  };
}

/** Small letters, digits, dots, hyphens: what names of packages and resources may be made of. */
function slug(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '-');
}

/** Columns that count, whatever stands in them. */
const counting = ['point', 'day', 'n', 'replication', 'rank', 'days', 'steps in force', 'truck'];

function typeOf({ headings, rows }: DataTable, index: number): FieldType {
  const cells = rows.map((row) => row[index] ?? null).filter((cell) => cell !== null);
  const heading = headings[index] ?? '';
  if (cells.length === 0) return 'any';
  if (cells.every((cell) => typeof cell === 'number'))
    return counting.includes(heading) && cells.every(Number.isInteger) ? 'integer' : 'number';
  if (!cells.every((cell) => typeof cell === 'string')) return 'any';
  return cells.every((cell) => /^\d{4}-\d{2}-\d{2}$/.test(String(cell))) ? 'date' : 'string';
}

const ofUnitColumn = ['mean', 'low', 'high', 'value'];

function unitField(
  { headings, rows, units: ofTable }: DataTable,
  index: number,
  units: PackageParts['units'] = {},
): { readonly unit?: string; readonly description?: string } {
  const heading = headings[index] ?? '';
  const own =
    ofTable?.[heading] ??
    units[heading] ??
    /(?:^| )([A-Za-z]+\/day|days|hours|minutes|trucks)$/.exec(heading)?.[1];
  if (own !== undefined && own !== '1') return { unit: own };
  const column = headings.indexOf('unit');
  if (column < 0 || !ofUnitColumn.includes(heading)) return {};
  const all = new Set(rows.map((row) => row[column]));
  const [only] = all;
  return all.size === 1 && typeof only === 'string'
    ? { unit: only }
    : { description: 'in the unit that the row names' };
}
