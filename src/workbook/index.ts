// workbook: sheets of cells as an Excel workbook (XLSX), and back. Its libraries are loaded when a workbook is made or read.

export { cellName } from './cell-name.js';
export { guardedText, plainText } from './guarded-text.js';
export { type ReadSheet, type ReadWorkbook, readWorkbook } from './read-workbook.js';
export type { EnteredCells, WorkbookCell, WorkbookSheet } from './sheet.js';
export { workbookBytes } from './write-workbook.js';
