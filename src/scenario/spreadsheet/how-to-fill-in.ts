/** What the first sheet of an input workbook says. */
export const howToFillIn: readonly string[] = [
  'A scenario of throughline, one row for each value. Change what stands in the column value, save, and run: throughline run in.xlsx',
  '',
  'value: a number in the unit beside it, or a text with a unit of its own, such as 1.5 h. Words are chosen from the list of the cell.',
  'unit: of value, low and high. Another unit of the same kind may be written there: 1.5 with h instead of 90 with min.',
  'low, high: between which the value is believed to lie. grade: A primary data, B one good source, C secondary or another period, D assumption. source: where it is from.',
  'An empty value means the default. A row may be deleted or added; its path says which value it is. The order of rows and columns does not matter.',
  'Hours are written as daily 08:00-17:00 or sun-thu 08:00-17:00; fri 08:00-12:30. Moments are dates with a time: 2023-12-01 06:00.',
  'Lists and groups stand in brackets in one cell.',
  'Formulas are never run: a cell has the value that was saved with it. An apostrophe before = + - @ keeps a text a text.',
  'Sheets without the columns path and value, such as this one, are not read.',
];
