// Argument checks, all in one grammar: "exponential requires a mean above 0, got -3".

/** Throws TypeError unless the value is a number, RangeError unless it is finite. */
export function requireFinite(law: string, what: string, value: number): void {
  if (typeof value !== 'number')
    throw new TypeError(`${law} requires ${what} that is a number, got ${typeof value}`);
  if (!Number.isFinite(value)) throw new RangeError(`${law} requires ${what} that is finite, got ${value}`);
}

/** Throws unless the value is finite and above the bound. */
export function requireAbove(law: string, what: string, value: number, bound: number): void {
  if (Number.isFinite(value) && value > bound) return;
  requireFinite(law, what, value);
  throw new RangeError(`${law} requires ${what} above ${bound}, got ${value}`);
}

/** Throws unless the value is finite and at least the bound. */
export function requireAtLeast(law: string, what: string, value: number, bound: number): void {
  if (Number.isFinite(value) && value >= bound) return;
  requireFinite(law, what, value);
  throw new RangeError(`${law} requires ${what} of at least ${bound}, got ${value}`);
}

/** Throws unless the value is a whole number of at least the bound. */
export function requireWhole(law: string, what: string, value: number, bound: number): void {
  if (Number.isSafeInteger(value) && value >= bound) return;
  requireFinite(law, what, value);
  throw new RangeError(`${law} requires ${what} that is a whole number of at least ${bound}, got ${value}`);
}

/** Throws unless there are weights, none negative, their sum above 0; returns that sum. */
export function requireWeights(law: string, weights: readonly number[]): number {
  if (weights.length === 0) throw new RangeError(`${law} requires at least one weight, got none`);
  for (const weight of weights) requireAtLeast(law, 'weights', weight, 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  requireAbove(law, 'weights with a sum', total, 0);
  return total;
}
