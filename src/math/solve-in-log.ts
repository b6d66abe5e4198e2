import { exp } from './elementary.js';
/** A function of y = ln x with its derivative, both at once. */
export interface ValueAndSlope {
  readonly value: number;
  readonly slope: number;
}

const SMALLEST = -745;
const LARGEST = 710;
const PATIENCE = 20;

/**
 * The x > 0 at which an increasing function of ln x is 0, to about 1e-14 relative: Newton's steps, replaced by
 * halving the bracket where they would leave it or take too long. `start` is a guess of ln x.
 */
export function solveInLog(at: (x: number) => ValueAndSlope, start: number): number {
  let low = SMALLEST;
  let high = LARGEST;
  let y = Math.min(Math.max(start, SMALLEST), LARGEST);
  for (let round = 0; round < 200; round++) {
    const { value, slope } = at(exp(y));
    const newton = y - value / slope;
    // Before the bracket is asked: rounding may put the last tiny step outside it.
    if (Math.abs(newton - y) <= 4e-15 * Math.max(1, Math.abs(y))) return exp(newton);
    if (value < 0) low = y;
    else high = y;
    // Not a number (a tail that vanished) fails both comparisons. After many rounds Newton's steps are too short.
    const isNewtonGood = newton > low && newton < high && (round < PATIENCE || round % 2 === 0);
    const next = isNewtonGood ? newton : halfway(low, high);
    if (next === y) break;
    y = next;
  }
  return exp(y);
}

function halfway(low: number, high: number): number {
  return low + (high - low) / 2;
}
