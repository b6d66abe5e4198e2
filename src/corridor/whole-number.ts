/** A quotient of two written numbers is this close to the whole number it stands for: 4.2 t over 0.6 t is 7.000000000000001. */
const TOLERANCE = 1e-9;

/** The least whole number that is not less, but for rounding. */
export function wholeUp(quotient: number): number {
  return Math.ceil(quotient - TOLERANCE * Math.abs(quotient));
}

/** The greatest whole number that is not more, but for rounding. */
export function wholeDown(quotient: number): number {
  return Math.floor(quotient + TOLERANCE * Math.abs(quotient));
}
