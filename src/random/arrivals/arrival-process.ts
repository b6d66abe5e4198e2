import { requireWhole } from '../../math/index.js';
import type { KeyedDraws } from '../keyed-draws.js';

/** Something that decides when trucks arrive, day by day; a day's answer depends on no other call. */
export interface ArrivalProcess {
  /**
   * Minutes after the midnight that starts the day, ascending. From 0 to below 1440, except that the tail of a convoy
   * may run past midnight. Days are whole numbers from 0; RangeError otherwise.
   */
  arrivalsInDay(day: number, draws: KeyedDraws): Float64Array;
}

/** A number for every day: the same on all, or worked out from the day's number. */
export type ByDay = number | ((day: number) => number);

/** The number that holds on that day. */
export function onDay(value: ByDay, day: number): number {
  return typeof value === 'number' ? value : value(day);
}

/** Throws unless the day is a whole number from 0. */
export function requireDay(day: number): void {
  requireWhole('an arrival process', 'a whole day', day, 0);
}
