// Argument checks, all in one grammar: "exponential requires a mean above 0, got -3". `what` begins with its article.

/** Throws TypeError unless the value is a number, RangeError unless it is finite. */
export function requireFinite(caller: string, what: string, value: number): void {
  if (typeof value !== 'number')
    throw new TypeError(`${caller} requires ${what} that is a number, got ${typeof value}`);
  if (!Number.isFinite(value))
    throw new RangeError(`${caller} requires ${what} that is finite, got ${value}`);
}

/** Throws unless the value is finite and above the bound. */
export function requireAbove(caller: string, what: string, value: number, bound: number): void {
  if (Number.isFinite(value) && value > bound) return;
  requireFinite(caller, what, value);
  throw new RangeError(`${caller} requires ${what} above ${bound}, got ${value}`);
}

/** Throws unless the value is finite and at least the bound. */
export function requireAtLeast(caller: string, what: string, value: number, bound: number): void {
  if (Number.isFinite(value) && value >= bound) return;
  requireFinite(caller, what, value);
  throw new RangeError(`${caller} requires ${what} of at least ${bound}, got ${value}`);
}

/** Throws unless the value is a number above 0; Infinity passes. */
export function requirePositive(caller: string, what: string, value: number): void {
  if (!(value > 0)) throw new RangeError(`${caller} requires ${what} above 0, got ${value}`);
}

/** Throws unless the value is a whole number from `least` to `most`; `what` is a whole something. */
export function requireWhole(
  caller: string,
  what: string,
  value: number,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  const kind = typeof value === 'number' ? RangeError : TypeError;
  throw new kind(`${caller} requires ${what} ${range}, got ${value}`);
}

/** Throws unless the value is strictly between 0 and 1. */
export function requireProbability(caller: string, what: string, value: number): void {
  if (!(value > 0 && value < 1))
    throw new RangeError(`${caller} requires ${what} above 0 and below 1, got ${value}`);
}

/** Throws unless the value is from 0 to 1, ends included. */
export function requireShare(caller: string, what: string, value: number): void {
  if (!(value >= 0 && value <= 1))
    throw new RangeError(`${caller} requires ${what} from 0 to 1, got ${value}`);
}

/** Throws unless the value is one of the words, so that a misspelt one does not pass for another. */
export function requireOneOf(caller: string, what: string, value: string, words: readonly string[]): void {
  if (!words.includes(value))
    throw new RangeError(`${caller} requires ${what} of ${words.join(' or ')}, got ${value}`);
}

/** Throws unless a row has the length expected. */
export function requireLength(caller: string, what: string, row: readonly unknown[], length: number): void {
  if (row.length !== length) throw new RangeError(`${caller} requires ${length} ${what}, got ${row.length}`);
}

/** Throws unless there are weights, none negative, their sum above 0; returns that sum. */
export function requireWeights(caller: string, weights: readonly number[]): number {
  if (weights.length === 0) throw new RangeError(`${caller} requires at least one weight, got none`);
  for (const weight of weights) requireAtLeast(caller, 'weights', weight, 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  requireAbove(caller, 'weights with a sum', total, 0);
  return total;
}
