import type { Sample } from './sample.js';

/** Refuses anything but a number strictly between 0 and 1. */
export function requireProbability(caller: string, name: string, value: number): void {
  if (!(value > 0 && value < 1)) {
    throw new RangeError(`${caller} requires a ${name} above 0 and below 1, got ${value}`);
  }
}

/** Refuses anything but a number from 0 to 1, ends included. */
export function requireShare(caller: string, name: string, value: number): void {
  if (!(value >= 0 && value <= 1))
    throw new RangeError(`${caller} requires a ${name} from 0 to 1, got ${value}`);
}

/** Refuses anything but a number above 0; Infinity passes. */
export function requirePositive(caller: string, name: string, value: number): void {
  if (!(value > 0)) throw new RangeError(`${caller} requires a ${name} above 0, got ${value}`);
}

/** Refuses anything but a whole number of at least `least`. */
export function requireWhole(caller: string, name: string, value: number, least: number): void {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw new RangeError(`${caller} requires a whole ${name} of at least ${least}, got ${value}`);
  }
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
