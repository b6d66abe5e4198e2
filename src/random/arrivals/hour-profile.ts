import { minutesPerDay, requireWeights } from '../../math/index.js';

const HOURS = 24;

/**
 * How a day's arrivals spread over its 24 hours, evenly inside each hour. Weights are relative (counts of trucks
 * per hour will do), at least 0, not all 0; the first is midnight to 1 o'clock.
 * @example
 * const profile = new HourProfile([...Array(12).fill(0), ...Array(12).fill(1)]); // all after noon
 * profile.minuteOfDay(0.5); // => 1080
 */
export class HourProfile {
  /** Share of the day's arrivals before the start of each hour, and 1 at the end. */
  private readonly before: Float64Array;

  constructor(weights: readonly number[]) {
    if (weights.length !== HOURS)
      throw new RangeError(`an hour profile requires 24 weights, got ${weights.length}`);
    const total = requireWeights('an hour profile', weights);
    this.before = new Float64Array(HOURS + 1);
    let sum = 0;
    weights.forEach((weight, hour) => {
      sum += weight;
      this.before[hour + 1] = sum / total;
    });
    this.before[HOURS] = 1;
  }

  /** Every minute of the day alike. */
  static flat(): HourProfile {
    return new HourProfile(new Array<number>(HOURS).fill(1));
  }

  /** Share of the day's arrivals in that hour, 0 to 23. */
  shareOfHour(hour: number): number {
    if (!Number.isInteger(hour) || hour < 0 || hour >= HOURS)
      throw new RangeError(`an hour profile requires an hour from 0 to 23, got ${hour}`);
    return this.at(hour + 1) - this.at(hour);
  }

  /** Share of the day's arrivals before that minute, 0 to 1440. */
  shareBefore(minute: number): number {
    if (!(minute > 0)) return 0;
    if (minute >= minutesPerDay) return 1;
    const hour = Math.floor(minute / 60);
    return this.at(hour) + (minute / 60 - hour) * (this.at(hour + 1) - this.at(hour));
  }

  /** The minute of the day, from 0 to below 1440, before which the share u in (0, 1) of arrivals falls: the inverse of `shareBefore`. */
  minuteOfDay(u: number): number {
    if (!(u > 0 && u < 1)) throw refusalOf(u);
    let hour = 0;
    while (this.at(hour + 1) <= u) hour++;
    const start = this.at(hour);
    const minute = 60 * (hour + (u - start) / (this.at(hour + 1) - start));
    // Rounding must not push the last moments of an hour into a next one that may be closed.
    return Math.min(minute, 60 * (hour + 1) - 1e-9);
  }

  private at(index: number): number {
    return this.before[index] ?? 1;
  }
}

// Apart: beside its check V8 makes the text of every number before it is known whether it is refused.
function refusalOf(u: number): RangeError {
  return new RangeError(`an hour profile requires a u between 0 and 1, got ${u}`);
}
