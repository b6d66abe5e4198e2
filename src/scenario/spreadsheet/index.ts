// scenario/spreadsheet: a scenario as an input workbook, and back.

export { isWorkbook, parseWorkbook } from './parse-workbook.js';
export { scenarioWorkbook } from './scenario-workbook.js';
export type { WorkbookLanguage } from './workbook-texts.js';
