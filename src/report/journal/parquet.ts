import type { JournalRow } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { journalTable } from './journal-table.js';

/** Types of the columns of {@link journalTable}, by heading; text where none is given. */
const types: Readonly<Record<string, 'INT32' | 'DOUBLE'>> = {
  truck: 'INT32',
  minutes: 'DOUBLE',
  pallets: 'DOUBLE',
};

/** The table of {@link journalTable} as a Parquet file. The same run gives the same bytes. */
export async function journalParquet(scenario: Scenario, rows: readonly JournalRow[]): Promise<Uint8Array> {
  // Loaded only when such a file is made.
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const table = journalTable(scenario, rows);
  const columnData = table.headings.map((name, index) => ({
    name,
    data: table.rows.map((row) => row[index] ?? null),
    type: types[name] ?? ('STRING' as const),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
