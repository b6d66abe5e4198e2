import type { Problem } from '../problem.js';
import { ambiguity } from '../units.js';

/** More trucks on one day than any border sees: a slip of the keyboard. */
const mostTrucks = 100_000;

const wholeTrucks = 'a whole number of trucks, or nothing for a day without a count';

/** A text with Arabic-Indic and Persian digits and their separators written as 0 to 9, point and comma. */
export function plainDigits(text: string): string {
  // Few texts have any, and this runs for every cell.
  if (!/[\u0660-\u066C\u06F0-\u06F9\u200E\u200F\u061C]/.test(text)) return text;
  return text
    .replace(/[\u200E\u200F\u061C]/g, '')
    .replace(/[\u0660-\u0669]/g, (digit) => `${digit.charCodeAt(0) - 0x0660}`)
    .replace(/[\u06F0-\u06F9]/g, (digit) => `${digit.charCodeAt(0) - 0x06f0}`)
    .replaceAll('\u066B', '.')
    .replaceAll('\u066C', ',')
    .trim();
}

/** Trucks of a cell, or what is wrong with it. Only `isShare` allows parts, as where two cargoes share a truck. */
export function countIn(cell: string, isShare = false): number | Pick<Problem, 'message' | 'expected'> {
  const text = plainDigits(cell);
  // Where one cell of a column is empty, some programs write the others as 12.0.
  const trucks = /^[+-]?\d{1,15}(\.\d*)?$/.test(text) ? Number(text) : Number.NaN;
  const expected = isShare ? 'a number of trucks' : wholeTrucks;
  const doubt = isShare && !text.includes(',') ? undefined : ambiguity(text);
  if (doubt !== undefined) return { message: `is no number: ${shown(cell)} ${doubt}`, expected };
  if (Number.isNaN(trucks)) return { message: `is no number: ${shown(cell)}`, expected };
  if (trucks < 0) return { message: `must not be negative, got ${cell}`, expected };
  if (!isShare && !Number.isInteger(trucks)) return { message: `must be whole, got ${cell}`, expected };
  return trucks > mostTrucks ? { message: `must be at most ${mostTrucks}, got ${cell}`, expected } : trucks;
}

/** A cell's text for a message. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}
