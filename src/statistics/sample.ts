/** Numbers observed, in the order they were observed unless a function asks for sorted ones. */
export type Sample = readonly number[] | Float64Array;

/**
 * Arithmetic mean; NaN for an empty sample.
 * @example
 * mean([1, 2, 6]); // => 3
 */
export function mean(values: Sample): number {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}

/**
 * Sample variance, with n − 1 in the denominator; NaN below two observations. Two passes, so that a large
 * mean costs no digits.
 * @example
 * variance([1, 2, 6]); // => 7
 */
export function variance(values: Sample): number {
  if (values.length < 2) return Number.NaN;
  const centre = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - centre) * (value - centre);
  return squares / (values.length - 1);
}

/**
 * A sorted copy, smallest first: by value, where Array.prototype.sort would compare as text.
 * @example
 * [...sortAscending([10, 9, 1])]; // => [1, 9, 10]
 */
export function sortAscending(values: Sample): Float64Array {
  return Float64Array.from(values).sort();
}

/** Refuses a sample with too few values or with a value that is not finite. */
export function requireSample(caller: string, values: Sample, least: number): void {
  if (values.length < least) {
    throw new RangeError(`${caller} requires at least ${least} observations, got ${values.length}`);
  }
  const wrong = values.findIndex((value: number) => !Number.isFinite(value));
  if (wrong >= 0)
    throw new RangeError(`${caller} requires finite observations, got ${values[wrong]} at ${wrong}`);
}
