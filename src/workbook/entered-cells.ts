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
  { row, column, words = [], note = '', refusal }: EnteredCells,
  { sanitizeAttributeValue, sanitizeTextContent }: Tools,
): string {
  const list = words.join(',');
  const isList =
    words.length > 0 && list.length <= mostCharacters && !words.some((each) => /[",]/.test(each));
  const written = (text: string, most: number): string => sanitizeAttributeValue(cut(text, most));
  const prompt = note === '' ? '' : ` showInputMessage="1" prompt="${written(note, mostCharacters)}"`;
  const told =
    refusal === undefined
      ? ''
      : ` errorTitle="${written(refusal.title, 32)}" error="${written(refusal.message, 225)}"`;
  const kind = isList ? ` type="list" errorStyle="warning" showErrorMessage="1"${told}` : '';
  const choices = isList ? `<formula1>${sanitizeTextContent(`"${list}"`)}</formula1>` : '';
  return `<dataValidation${kind} allowBlank="1"${prompt} sqref="${cellName(row, column)}">${choices}</dataValidation>`;
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
