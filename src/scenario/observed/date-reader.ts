import { type DateOrder, type ReadDate, readDay } from './dates.js';

/** Reads dates of one file, each text once: lists have hundreds of rows a day. */
export class DateReader {
  private readonly known = new Map<string, ReadDate>();

  constructor(private readonly order: DateOrder | undefined) {}

  /** The date of a cell, or what is wrong with it. */
  read(cell: string): ReadDate {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const read = readDay(cell, this.order);
    this.known.set(cell, read);
    return read;
  }
}
