const STEP = 2 ** -52;

/**
 * Midpoint of one of the 2^52 equal cells of (0, 1): an odd multiple of 2^-53. Never 0 or 1, and 1 - u is exact
 * and again such a midpoint, so antithetic draws come from the same grid.
 */
export function openUnit(cell: number): number {
  return (cell + 0.5) * STEP;
}
