import { requireAbove, requireAtLeast } from '../../math/index.js';

/** A rate at a moment; between two points it changes in a straight line. */
export interface RatePoint {
  /** Minutes, 0 or later; ascending, equal ones only where the rate jumps. */
  readonly minute: number;
  /** Arrivals an hour, at least 0. */
  readonly perHour: number;
}

/** A line between two points: its beginning and width in minutes, and the rates a minute at its ends. */
interface Line {
  readonly from: number;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

/**
 * An arrival rate that rises and falls along straight lines, over and over: the last point ends a cycle (a day of 1440 minutes, say) and the
 * first one begins the next. Its integral and the inverse of that are exact, so that arrivals are drawn by inversion.
 * @example
 * const rate = new PiecewiseLinearRate([
 *   { minute: 0, perHour: 2 },
 *   { minute: 720, perHour: 20 }, // rises until noon
 *   { minute: 1440, perHour: 2 }, // falls until midnight
 * ]);
 * rate.expectedBefore(1440); // => 264
 */
export class PiecewiseLinearRate {
  /** Minutes after which the rates repeat. */
  readonly cycle: number;
  private readonly points: readonly RatePoint[];
  /** Arrivals expected before each point of a cycle. */
  private readonly before: Float64Array;

  /** RangeError unless the first point is at minute 0, the others follow in order, and some rate is above 0. */
  constructor(points: readonly RatePoint[]) {
    points.forEach(({ minute, perHour }, index) => {
      requireAtLeast('a rate', 'a perHour', perHour, 0);
      requireAtLeast('a rate', 'ascending minutes', minute, points[index - 1]?.minute ?? 0);
    });
    this.points = points.map((point) => ({ ...point }));
    this.cycle = points.at(-1)?.minute ?? 0;
    if (points[0]?.minute !== 0 || !(this.cycle > 0))
      throw new RangeError('a rate requires a first point at minute 0 and a later last one');
    this.before = new Float64Array(points.length);
    for (let index = 1; index < points.length; index += 1) {
      const { width, start, end } = this.piece(index - 1);
      this.before[index] = (this.before[index - 1] ?? 0) + (width * (start + end)) / 2;
    }
    requireAbove('a rate', 'a number of arrivals in a cycle', this.perCycle, 0);
  }

  /** Arrivals expected in a cycle. */
  get perCycle(): number {
    return this.before[this.points.length - 1] ?? 0;
  }

  /** Arrivals an hour at a minute from 0; the rate that follows where it jumps. */
  perHourAt(minute: number): number {
    const { within, from, width, start, end } = this.place(minute);
    return width > 0 ? 60 * (start + ((end - start) * (within - from)) / width) : 60 * start;
  }

  /** Arrivals expected from minute 0 to a later one. */
  expectedBefore(minute: number): number {
    requireAtLeast('a rate', 'a minute', minute, 0);
    const { cycles, within, index, from, width, start, end } = this.place(minute);
    const past = within - from;
    const slope = width > 0 ? (end - start) / width : 0;
    return cycles * this.perCycle + (this.before[index] ?? 0) + past * (start + (slope * past) / 2);
  }

  /** The minute before which so many arrivals are expected, the earliest where none are expected for a while: the inverse of `expectedBefore`. */
  minuteOf(expected: number): number {
    requireAtLeast('a rate', 'a number of arrivals', expected, 0);
    const cycles = Math.floor(expected / this.perCycle);
    const rest = expected - cycles * this.perCycle;
    const last = this.lastWhere((place) => (this.before[place] ?? 0) < rest);
    // Rounding may leave a trifle less than nothing, or more than a cycle.
    const index = Math.min(Math.max(0, last), this.points.length - 2);
    const { from, width, start, end } = this.piece(index);
    const more = rest - (this.before[index] ?? 0);
    if (!(more > 0)) return cycles * this.cycle + from;
    const slope = (end - start) / width;
    // The root of start·x + slope·x²/2 = more in the form that loses nothing for small slopes, and for a start at 0.
    const root = Math.sqrt(Math.max(0, start * start + 2 * slope * more));
    return cycles * this.cycle + from + Math.min(width, (2 * more) / (start + root));
  }

  /** The cycle and the line to which a minute belongs. */
  private place(
    minute: number,
  ): Line & { readonly cycles: number; readonly within: number; readonly index: number } {
    const cycles = Math.floor(minute / this.cycle);
    const within = Math.max(0, minute - cycles * this.cycle);
    const index = this.lastWhere((place) => (this.points[place]?.minute ?? 0) <= within);
    return { cycles, within, index, ...this.piece(index) };
  }

  private piece(index: number): Line {
    const from = this.points[index] ?? { minute: 0, perHour: 0 };
    const to = this.points[index + 1] ?? from;
    const width = to.minute - from.minute;
    return { from: from.minute, width, start: from.perHour / 60, end: to.perHour / 60 };
  }

  /** Last point at which something that holds from the first on still holds; -1 where it never does. */
  private lastWhere(holds: (index: number) => boolean): number {
    let [low, high] = [-1, this.points.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (holds(middle)) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
