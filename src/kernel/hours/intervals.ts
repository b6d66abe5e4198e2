import { invariant } from '../../math/index.js';
import { describeValue } from '../events/index.js';

/** A stretch of time from a start (included) to an end (excluded), in whole minutes. */
export type Interval = readonly [start: number, end: number];

/** Disjoint stretches of a line, sorted; touching ones are one. Every question takes a binary search. */
export class Intervals {
  readonly count: number;
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;
  /** Length covered before each stretch. */
  private readonly coveredBefore: Float64Array;

  /** Refuses stretches that end before they start or are not in whole minutes. */
  constructor(stretches: Iterable<Interval>) {
    const merged = merge([...stretches].map(checked).sort((a, b) => a[0] - b[0]));
    this.count = merged.length;
    this.starts = Float64Array.from(merged, ([start]) => start);
    this.ends = Float64Array.from(merged, ([, end]) => end);
    this.coveredBefore = new Float64Array(merged.length);
    let covered = 0;
    merged.forEach(([start, end], index) => {
      this.coveredBefore[index] = covered;
      CHECKED: invariant(
        end > start && index === this.indexAt(start),
        'stretches are sorted, apart and not empty',
      );
      covered += end - start;
    });
  }

  /** Start of a stretch. */
  startOf(index: number): number {
    return this.starts[index] ?? Number.POSITIVE_INFINITY;
  }

  /** End of a stretch. */
  endOf(index: number): number {
    return this.ends[index] ?? Number.NEGATIVE_INFINITY;
  }

  /** Last stretch that starts at or before a point; -1 when none does. */
  indexAt(point: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= point) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Whether a point is covered. */
  contains(point: number): boolean {
    return point < this.endOf(this.indexAt(point));
  }

  /** First covered point at or after a point; Infinity when there is none. */
  nextInside(point: number): number {
    const index = this.indexAt(point);
    return point < this.endOf(index) ? point : this.startOf(index + 1);
  }

  /** First point not covered at or after a point. */
  nextOutside(point: number): number {
    return Math.max(point, this.endOf(this.indexAt(point)));
  }

  /** Length covered before a point. */
  coveredUpTo(point: number): number {
    const index = this.indexAt(point);
    if (index < 0) return 0;
    return (this.coveredBefore[index] ?? 0) + Math.min(point, this.endOf(index)) - this.startOf(index);
  }
}

function checked(stretch: Interval): Interval {
  const [start, end] = stretch;
  if (!Number.isInteger(start) || !Number.isInteger(end) || end < start)
    throw new RangeError(
      `an interval requires whole minutes with the end not before the start, got [${describeValue(start)}, ${describeValue(end)}]`,
    );
  return stretch;
}

function merge(sorted: readonly Interval[]): Interval[] {
  const merged: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = merged[merged.length - 1];
    if (start === end) continue;
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
