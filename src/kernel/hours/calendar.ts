import { invariant } from '../../math/index.js';
import type { Minutes } from '../events/index.js';
import { describeValue, requireArray, requireOptions, requireTime } from '../events/index.js';
import { type Interval, Intervals } from './intervals.js';

/** Minutes in a week. */
export const WEEK = 7 * 24 * 60;

/** A dated period in which the weekly hours do not hold: open only at the times given, closed throughout when there are none. */
export interface CalendarException {
  readonly from: Minutes;
  readonly to: Minutes;
  /** Open intervals within the period, in simulated time. */
  readonly open?: readonly Interval[];
}

/** Opening hours as data; all times in whole minutes. */
export interface CalendarOptions {
  /** Open intervals in minutes of the week, from 0 to 10,080; one that runs into the next week ends above that. */
  readonly weekly: readonly Interval[];
  /** Minute of the week at simulated time 0; 0 unless given. */
  readonly weekOffset?: number;
  readonly exceptions?: readonly CalendarException[];
}

/**
 * When a place is open: weekly hours with dated exceptions. Intervals contain their start and not their end.
 * @example
 * const calendar = new Calendar({ weekly: [[8 * 60, 16 * 60]] }); // Mondays, 08:00 to 16:00
 * [calendar.isOpen(9 * 60), calendar.nextOpening(0), calendar.nextClosing(9 * 60)]; // => [true, 480, 960]
 */
export class Calendar {
  private readonly week: Intervals;
  private readonly offset: number;
  private readonly periods: Intervals;
  private readonly special: Intervals;
  /** Weekly minutes displaced before each exceptional period. */
  private readonly displacedBefore: Float64Array;

  constructor(options: CalendarOptions) {
    checkOptions(options);
    const exceptions = options.exceptions ?? [];
    this.week = new Intervals(options.weekly.flatMap(withinWeek));
    this.offset = options.weekOffset ?? 0;
    if (!Number.isInteger(this.offset))
      throw new RangeError(`weekOffset requires whole minutes, got ${describeValue(this.offset)}`);
    this.periods = new Intervals(exceptions.map(({ from, to }) => [from, to]));
    this.special = new Intervals(exceptions.flatMap(openWithin));
    this.displacedBefore = new Float64Array(this.periods.count + 1);
    for (let i = 0; i < this.periods.count; i++) {
      const displaced = this.weeklyUpTo(this.periods.endOf(i)) - this.weeklyUpTo(this.periods.startOf(i));
      this.displacedBefore[i + 1] = (this.displacedBefore[i] ?? 0) + displaced;
    }
  }

  /** Whether it is open at a time. */
  isOpen(time: Minutes): boolean {
    requireTime('a calendar', time);
    if (this.periods.contains(time)) return this.special.contains(time);
    return this.week.contains(this.minuteOfWeek(time));
  }

  /** Whether an exception covers some of the time from one to another, both included. */
  hasException(from: Minutes, to: Minutes): boolean {
    requireTime('a calendar', from);
    requireTime('a calendar', to);
    return this.periods.nextInside(from) <= to;
  }

  /** First time at or after `time` at which it is open; Infinity when it never opens again. */
  nextOpening(time: Minutes): Minutes {
    requireTime('a calendar', time);
    let from = time;
    while (from < Number.POSITIVE_INFINITY) {
      const isSpecial = this.periods.contains(from);
      const limit = isSpecial ? this.periods.nextOutside(from) : this.periods.nextInside(from);
      const opening = isSpecial ? this.special.nextInside(from) : this.nextWeeklyOpening(from);
      if (opening < limit) return opening;
      from = limit;
    }
    return from;
  }

  /** First time at or after `time` at which it is closed; Infinity when it never closes again. */
  nextClosing(time: Minutes): Minutes {
    requireTime('a calendar', time);
    let from = time;
    while (from < Number.POSITIVE_INFINITY) {
      const isSpecial = this.periods.contains(from);
      const limit = isSpecial ? this.periods.nextOutside(from) : this.periods.nextInside(from);
      const closing = isSpecial ? this.special.nextOutside(from) : this.nextWeeklyClosing(from);
      if (closing < limit) return closing;
      from = limit;
    }
    return from;
  }

  /** First time after `time` at which it opens or closes; Infinity when it never changes again. */
  nextChange(time: Minutes): Minutes {
    return this.isOpen(time) ? this.nextClosing(time) : this.nextOpening(time);
  }

  /** First time at or after `time` from which it stays open for some minutes; Infinity when it never again does. */
  nextFit(time: Minutes, minutes: Minutes): Minutes {
    for (const [opening, closing] of this.openingsFrom(time))
      if (opening + minutes <= closing) return opening;
    return Number.POSITIVE_INFINITY;
  }

  /** Longest time for which it stays open from `time` on; 0 when it never opens again. */
  longestOpening(time: Minutes): Minutes {
    return Math.max(0, ...Array.from(this.openingsFrom(time), ([opening, closing]) => closing - opening));
  }

  /** Openings from a time on, until the weeks repeat themselves. */
  private *openingsFrom(time: Minutes): Generator<Interval> {
    const repeats = Math.max(time, this.periods.endOf(this.periods.count - 1)) + WEEK;
    for (let opening = this.nextOpening(time); opening <= repeats; ) {
      const closing = this.nextClosing(opening);
      yield [opening, closing];
      if (closing === Number.POSITIVE_INFINITY) return;
      opening = this.nextOpening(closing);
    }
  }

  /** Open minutes between two times; RangeError when the second comes first. */
  openMinutes(from: Minutes, to: Minutes): Minutes {
    requireTime('a calendar', from);
    requireTime('a calendar', to);
    if (to < from) throw new RangeError(`openMinutes requires an end not before ${from} min, got ${to}`);
    const open = this.openUpTo(to) - this.openUpTo(from);
    CHECKED: invariant(open >= 0 && open <= to - from, 'open minutes are from none to all between two times');
    return open;
  }

  private openUpTo(time: Minutes): number {
    return this.weeklyUpTo(time) - this.displacedUpTo(time) + this.special.coveredUpTo(time);
  }

  private displacedUpTo(time: Minutes): number {
    const index = this.periods.indexAt(time);
    if (index < 0) return 0;
    const end = Math.min(time, this.periods.endOf(index));
    return (
      (this.displacedBefore[index] ?? 0) + this.weeklyUpTo(end) - this.weeklyUpTo(this.periods.startOf(index))
    );
  }

  private weeklyUpTo(time: Minutes): number {
    const week = Math.floor((time + this.offset) / WEEK);
    return week * this.week.coveredUpTo(WEEK) + this.week.coveredUpTo(this.minuteOfWeek(time));
  }

  private minuteOfWeek(time: Minutes): number {
    return time + this.offset - Math.floor((time + this.offset) / WEEK) * WEEK;
  }

  private nextWeeklyOpening(time: Minutes): Minutes {
    const minute = this.minuteOfWeek(time);
    const opening = this.week.nextInside(minute);
    if (opening === minute) return time;
    return this.exactly(time, opening < WEEK ? opening : WEEK + this.week.startOf(0));
  }

  private nextWeeklyClosing(time: Minutes): Minutes {
    const minute = this.minuteOfWeek(time);
    const closing = this.week.nextOutside(minute);
    if (closing === minute) return time;
    if (closing < WEEK) return this.exactly(time, closing);
    if (this.week.count === 1 && this.week.startOf(0) === 0) return Number.POSITIVE_INFINITY;
    return this.exactly(time, WEEK + this.week.nextOutside(0));
  }

  /** Simulated time of a minute of the week of `time`; whole minutes stay whole whatever the fraction of `time`. */
  private exactly(time: Minutes, minute: number): Minutes {
    return Math.floor((time + this.offset) / WEEK) * WEEK + minute - this.offset;
  }
}

function checkOptions(options: CalendarOptions): void {
  requireOptions('a calendar', options, ['weekly', 'weekOffset', 'exceptions']);
  const { weekly, exceptions = [] } = options;
  requireArray('a calendar', 'weekly intervals', weekly);
  requireArray('a calendar', 'exceptions', exceptions);
  for (const stretch of weekly) requireArray('a calendar', 'start and end for each interval', stretch);
  for (const exception of exceptions) {
    requireOptions('an exception', exception, ['from', 'to', 'open']);
    const { from, to, open = [] } = exception;
    requireTime('an exception', from);
    requireTime('an exception', to);
    requireArray('an exception', 'open intervals', open);
    for (const stretch of open) requireArray('an exception', 'start and end for each interval', stretch);
  }
}

/** Splits an interval that runs over the end of the week. */
function withinWeek([start, end]: Interval): Interval[] {
  if (start < 0 || start >= WEEK || end > start + WEEK)
    throw new RangeError(
      `a weekly interval requires a start from 0 to ${WEEK - 1} and at most a week, got [${start}, ${end}]`,
    );
  return end <= WEEK
    ? [[start, end]]
    : [
        [start, WEEK],
        [0, end - WEEK],
      ];
}

function openWithin({ from, to, open = [] }: CalendarException): readonly Interval[] {
  for (const [start, end] of open)
    if (start < from || end > to)
      throw new RangeError(
        `exception [${from}, ${to}] requires open times within it, got [${start}, ${end}]`,
      );
  return open;
}
