import type { Position } from '../problem.js';

/** The heading of a column, with the HXL tag under it where there is one. */
export interface Heading {
  readonly text: string;
  /** `#date` or `#indicator+trucks`, without blanks and in small letters; empty where there is none. */
  readonly tag: string;
  readonly position: Position;
}

/** Is it the heading of a name, by its text or its tag? */
export function isNamed({ text, tag }: Heading, name: string): boolean {
  return text === name || (tag !== '' && tag === tagOf(name));
}

/** A heading as it is compared: small letters, single blanks, without the marks of direction that Arabic spreadsheets write. */
export function plainHeading(text: string): string {
  return text.replace(directionMarks, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

const directionMarks = /[\u200E\u200F\u061C]/g;

/** A cell that is an HXL tag, without blanks and in small letters; empty for any other. */
export function tagOf(cell: string): string {
  const plain = cell.replace(directionMarks, '');
  return plain.startsWith('#') ? plain.replace(/\s/g, '').toLowerCase() : '';
}
