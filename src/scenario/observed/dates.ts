import { dayNumber } from '../calendar-day.js';
import { plainDigits } from './numbers.js';

/** Which number of a date such as 03/04/2024 comes first: the day or the month. */
export type DateOrder = 'dmy' | 'mdy';

/** A date that was read, or why it was not. */
export type ReadDate =
  | { readonly date: string }
  | { readonly message: 'is no date' | 'is a date whose order is not known'; readonly expected: string };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Day numbers of spreadsheets from 1954 to 2119: no other number of a day has five digits. */
const serials = { first: 20_000, last: 80_000 };

/** Days from the day 0 of spreadsheets, 30 December 1899, to 1 January 1970. */
const serialOfEpoch = 25_569;

/**
 * An ISO date from a cell: `2023-11-28` with or without a time of day, `28 Nov 2023`, `17 Sept 2024`, `Nov 28, 2023`, the day number of a
 * spreadsheet, or `28/11/2023` where the order is given. Digits may be Arabic-Indic.
 */
export function readDay(cell: string, order: DateOrder | undefined): ReadDate {
  const text = plainDigits(cell);
  const iso = /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?:[T ]\d\d?:.*)?$/.exec(text);
  if (iso !== null) return dated(iso[1], Number(iso[2]), iso[3]);
  if (/^\d{5}(\.\d*)?$/.test(text)) return ofSerial(Math.floor(Number(text)));
  const named = /^(\d\d?)(?:st|nd|rd|th)?[ .-]+([a-z]{3,9})[a-z]*[ .,-]+(\d{4})$/i.exec(text);
  if (named !== null) return dated(named[3], monthOf(named[2]), named[1]);
  const american = /^([a-z]{3,9})[ .-]+(\d\d?)(?:st|nd|rd|th)?,?[ .-]+(\d{4})$/i.exec(text);
  if (american !== null) return dated(american[3], monthOf(american[1]), american[2]);
  const numeric = /^(\d\d?)[-/.](\d\d?)[-/.](\d{4})(?:[T ]\d\d?:.*)?$/.exec(text);
  if (numeric === null) return none;
  if (order === undefined)
    return {
      message: 'is a date whose order is not known',
      expected: 'dates dmy or mdy, for the day or the month first',
    };
  const [first, second] = [numeric[1], numeric[2]];
  return order === 'dmy'
    ? dated(numeric[3], Number(second), first)
    : dated(numeric[3], Number(first), second);
}

const none: ReadDate = {
  message: 'is no date',
  expected: 'year, month and day such as 2023-11-28, or 28 Nov 2023',
};

function dated(year = '', month = 0, day = ''): ReadDate {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayNumber(date) === undefined ? none : { date };
}

function ofSerial(serial: number): ReadDate {
  if (serial < serials.first || serial > serials.last) return none;
  return { date: new Date((serial - serialOfEpoch) * 86_400_000).toISOString().slice(0, 10) };
}

/** 1 to 12 of `Sept` or `September`; 0 for no month. */
function monthOf(name = ''): number {
  return 1 + months.indexOf(name.slice(0, 3).toLowerCase());
}
