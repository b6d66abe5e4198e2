/** Refuses anything but a finite number above 0. */
export function requirePositive(caller: string, name: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${caller} requires a finite ${name} above 0, got ${value}`);
  }
}

/** Refuses anything but a finite number of at least 0. */
export function requireNotNegative(caller: string, name: string, value: number): void {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${caller} requires a finite ${name} of at least 0, got ${value}`);
  }
}

/** Refuses anything but a whole number of at least `least`. */
export function requireWhole(caller: string, name: string, value: number, least: number): void {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw new RangeError(`${caller} requires a whole ${name} of at least ${least}, got ${value}`);
  }
}

/** Refuses a queue that would grow without end. */
export function requireStable(caller: string, utilisation: number): void {
  if (!(utilisation < 1))
    throw new RangeError(`${caller} requires a utilisation below 1, got ${utilisation}`);
}
