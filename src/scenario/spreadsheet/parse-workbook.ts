import { readWorkbook } from '../../workbook/index.js';
import { type ParsedScenario, parsed } from '../parse.js';
import type { Finding } from '../problem.js';
import { Unreadable } from '../tree.js';
import { rowTree } from './row-tree.js';
import { sheetRows } from './sheet-rows.js';

/** True for the bytes of an archive, as workbooks are; no scenario file begins so. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * Reads a scenario from an input workbook (XLSX) as `scenarioWorkbook` writes it; problems name sheet and cell. Formulas are never run: a
 * cell has the value that was stored with it. Never throws for what the workbook holds.
 */
export async function parseWorkbook(bytes: Uint8Array): Promise<ParsedScenario> {
  const read = await readWorkbook(bytes);
  if (!read.ok) return { ok: false, problems: [{ path: '', message: read.message }] };
  return parsed(() => {
    const findings: Finding[] = [];
    const rows = sheetRows(read.sheets, findings);
    if (rows.length === 0)
      throw new Unreadable(
        findings.length > 0 ? findings : [{ path: [], message: 'has no row with a path' }],
      );
    return rowTree(rows, findings);
  });
}
