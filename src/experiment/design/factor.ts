import { requireLength } from '../../math/index.js';

/** A point of a design or of a model: one number for each factor, in their order. */
export type Point = readonly number[];

/** What is varied: its name, such as the path of a parameter, and the range over which it is varied. */
export interface Factor {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** A count: values between are rounded to whole numbers. */
  readonly isWhole?: boolean;
}

/** A factor's value at `share` of its range: its low at 0, its high at 1; whole where the factor is a count. */
export function valueAtShare({ low, high, isWhole = false }: Factor, share: number): number {
  const value = low + share * (high - low);
  return isWhole ? Math.round(value) : value;
}

/**
 * Points of the unit cube scaled to the ranges of factors.
 * @throws RangeError when a point has more or fewer numbers than there are factors, or a range is not finite or upside down
 */
export function scale(points: readonly Point[], factors: readonly Factor[]): readonly Point[] {
  for (const factor of factors) requireRange(factor);
  return points.map((point) => {
    requireLength('scale', 'numbers in a point', point, factors.length);
    return factors.map((factor, index) => valueAtShare(factor, point[index] ?? 0));
  });
}

function requireRange({ name, low, high }: Factor): void {
  if (!(Number.isFinite(low) && Number.isFinite(high) && low <= high))
    throw new RangeError(`factor ${name} requires a finite low of at most its high, got ${low} and ${high}`);
}
