import type { Feature } from 'write-excel-file/universal';
import { cellName } from './cell-name.js';
import type { EnteredCells, WorkbookSheet } from './sheet.js';

/** What the library of workbooks has for changing a sheet's markup. */
type Tools = Pick<
  typeof import('write-excel-file/utility'),
  | 'getOrderOfSiblings'
  | 'insertElementMarkupAccordingToOrderOfSiblings'
  | 'sanitizeAttributeValue'
  | 'sanitizeTextContent'
>;

const sheetFile = 'xl/worksheets/sheet{id}.xml';

/** Most characters of a note and of a list of words, of any spreadsheet. */
const mostCharacters = 255;

/** Adds drop-down lists and notes of cells to the sheets that have them, as data validations that warn and refuse nothing. */
export function enteredCells(sheets: readonly WorkbookSheet[], tools: Tools): Feature<Blob> {
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform(xml, _, { sheetIndex }) {
            const cells = sheets[sheetIndex]?.entered ?? [];
            if (cells.length === 0) return xml;
            const rules = cells.map((each) => ruleOf(each, tools)).join('');
            const markup = `<dataValidations count="${cells.length}">${rules}</dataValidations>`;
            const order = tools.getOrderOfSiblings(sheetFile, 'worksheet') ?? [];
            return tools.insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
          },
        },
      },
    },
  };
}

function ruleOf(
  { row, column, words = [], note = '' }: EnteredCells,
  { sanitizeAttributeValue, sanitizeTextContent }: Tools,
): string {
  const list = words.join(',');
  const isList =
    words.length > 0 && list.length <= mostCharacters && !words.some((each) => /[",]/.test(each));
  const shown = note.length > mostCharacters ? `${note.slice(0, mostCharacters - 1)}…` : note;
  const prompt = shown === '' ? '' : ` showInputMessage="1" prompt="${sanitizeAttributeValue(shown)}"`;
  const kind = isList ? ' type="list" errorStyle="warning" showErrorMessage="1"' : '';
  const choices = isList ? `<formula1>${sanitizeTextContent(`"${list}"`)}</formula1>` : '';
  return `<dataValidation${kind} allowBlank="1"${prompt} sqref="${cellName(row, column)}">${choices}</dataValidation>`;
}
