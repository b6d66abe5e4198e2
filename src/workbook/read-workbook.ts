import { unzipSync } from 'fflate';

/** Most bytes of a workbook once unpacked: a small file can hold far more than memory does. */
const mostUnpacked = 400_000_000;

/** A sheet as it was stored: a cell is text, a number, true or false, a date in UTC, or null where it is empty. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** The sheets of a workbook, or why it cannot be read. */
export type ReadWorkbook =
  | { readonly ok: true; readonly sheets: readonly ReadSheet[] }
  | { readonly ok: false; readonly message: string };

/** Reads a workbook (XLSX). Formulas are never run: a cell has the value that was stored with it. Never throws for what a file holds. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  try {
    const unpacked = unpackedSize(bytes);
    if (unpacked > mostUnpacked) {
      const [size, most] = [unpacked, mostUnpacked].map((each) => `${Math.round(each / 1e6)} MB`);
      return { ok: false, message: `holds ${size} when unpacked; at most ${most} are read` };
    }
    // Loaded only when a workbook is read.
    const { default: readExcelFile } = await import('read-excel-file/universal');
    const copy = new ArrayBuffer(bytes.byteLength);
    new Uint8Array(copy).set(bytes);
    const sheets = await readExcelFile(copy, { trim: false });
    return { ok: true, sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data })) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown failure';
    return { ok: false, message: `is no workbook that can be read: ${reason}` };
  }
}

/** By the directory of the archive; nothing is unpacked. */
function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}
