// Results in, text out; no files, no clock.

export { clockText, dateText } from './clock.js';
export { type ComparisonWords, comparisonText, selectionText } from './comparison-text.js';
export { type CsvCell, csv } from './csv.js';
export type {
  Block,
  Brief,
  Cell,
  DayLines,
  DocumentPart,
  Figure,
  FigureNumbers,
  Items,
  Medium,
  Paragraph,
  ShownColumn,
  ShownTable,
} from './documents/index.js';
export {
  backtestReport,
  bottleneckReport,
  breakEvenReport,
  calibrateReport,
  clearingReport,
  compareReport,
  type DataTable,
  evidenceReport,
  gridReport,
  type KnownStudy,
  ladderReport,
  ledgerReport,
  morrisReport,
  policyChoiceReport,
  reachReport,
  reliabilityReport,
  resilienceReport,
  runReport,
  type Showing,
  type ShownStudy,
  type StudyDocument,
  type StudyReport,
  screenReport,
  selectReport,
  sobolReport,
  studyReports,
  tornadoReport,
  trucksReport,
  twinReport,
  whatIfReport,
} from './documents/index.js';
export { type Ink, plainInk, terminalInk } from './ink.js';
export { journalOcel, journalParquet, journalTable } from './journal/index.js';
export { readStudy } from './read-study.js';
export { studyCsv } from './render/csv.js';
export { dataPackage, type PackageParts } from './render/data-package.js';
export { studyHxl } from './render/hxl.js';
export { briefText, documentText, type Provenance, provenanceText } from './render/text.js';
export { studyWorkbook, type WorkbookParts } from './render/workbook.js';
export { selfTestCsv, selfTestText } from './selftest-text.js';
export { type ReportedStudy, type StudyPage, studiesHtml, studyHtml } from './studies-html.js';
export { type Column, plain, textTable, wrapText } from './text-table.js';
export {
  journalCsv,
  journalStory,
  type StoryStep,
  type ToldStory,
  type TruckStory,
  tellStory,
  traceText,
  type Unfinished,
} from './truck-story.js';
export type { NumberTexts, Scale } from './words/index.js';
export {
  type Digits,
  digitNames,
  durationText,
  english,
  estimateText,
  exactText,
  intervalText,
  type LanguageCode,
  type LanguageTexts,
  languageCodes,
  loadLanguage,
  moneyText,
  numberText,
  percentText,
  signedText,
  type Words,
  wordsOf,
} from './words/index.js';
