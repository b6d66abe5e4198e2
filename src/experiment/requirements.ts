/** Refuses anything but a number strictly between 0 and 1. */
export function requireProbability(caller: string, name: string, value: number): void {
  if (!(value > 0 && value < 1)) {
    throw new RangeError(`${caller} requires a ${name} above 0 and below 1, got ${value}`);
  }
}

/** Refuses anything but one of the words, so that a misspelt one does not pass for another. */
export function requireOneOf(caller: string, name: string, value: string, words: readonly string[]): void {
  if (!words.includes(value))
    throw new RangeError(`${caller} requires a ${name} of ${words.join(' or ')}, got ${value}`);
}

/** Refuses anything but a finite number above 0. */
export function requirePositive(caller: string, name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value)))
    throw new RangeError(`${caller} requires a ${name} above 0, got ${value}`);
}

/** Refuses anything but a whole number of at least `least`. */
export function requireWhole(caller: string, name: string, value: number, least: number): void {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw new RangeError(`${caller} requires a whole ${name} of at least ${least}, got ${value}`);
  }
}
