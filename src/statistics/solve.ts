/**
 * Where an increasing function of a number above 0 reaches `target`: doubles or halves from 1 until the
 * answer is enclosed, then bisects to the last bit. Slow (about 60 calls) and safe; NaN if the target is out
 * of reach.
 */
export function solveIncreasing(increasing: (x: number) => number, target: number): number {
  let low = 1;
  while (increasing(low) > target) {
    low /= 2;
    if (low === 0) return 0;
  }
  let high = low * 2;
  while (increasing(high) < target) {
    low = high;
    high *= 2;
    if (high === Number.POSITIVE_INFINITY) return Number.NaN;
  }
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (increasing(middle) < target) low = middle;
    else high = middle;
  }
}
