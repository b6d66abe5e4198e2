/** Open from the first minute up to, not including, the second. */
export type Interval = readonly [number, number];

/** Sorts intervals and joins those that overlap or touch. */
export function joined(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const interval of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last === undefined || interval[0] > last[1]) result.push(interval);
    else result[result.length - 1] = [last[0], Math.max(last[1], interval[1])];
  }
  return result;
}

/**
 * Joins intervals on a circle of the given length. Each starts within the circle; only the last may end beyond it, and then
 * by less than the start of the first. A circle that is open throughout is the one interval [0, length].
 */
export function joinedOnCircle(intervals: readonly Interval[], length: number): Interval[] {
  const result = joined(intervals);
  let last = result.at(-1);
  while (last !== undefined && last[1] >= length) {
    const first = result[0] ?? last;
    if (last[1] - length >= last[0] || (first === last && last[1] - last[0] >= length)) return [[0, length]];
    if (first === last || last[1] - length < first[0]) break;
    result.shift();
    last = [last[0], Math.max(last[1], first[1] + length)];
    result[result.length - 1] = last;
  }
  return result;
}

/** The intervals moved by a number of minutes. */
export function shifted(intervals: readonly Interval[], by: number): Interval[] {
  return intervals.map(([open, close]): Interval => [open + by, close + by]);
}
