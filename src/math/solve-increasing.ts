import { exp } from './elementary.js';

/**
 * Where an increasing function of a number above 0 reaches `target`: doubles or halves from 1 until the answer is
 * enclosed, then solves within the bracket, to about 4e-16 relative. 0 or NaN where the target is out of reach below or above.
 */
export function solveIncreasing(increasing: (x: number) => number, target: number): number {
  let low = 1;
  while (increasing(low) > target) {
    low /= 2;
    if (low === 0) return 0;
  }
  let high = low * 2;
  while (increasing(high) < target) {
    low = high;
    high *= 2;
    if (high === Number.POSITIVE_INFINITY) return Number.NaN;
  }
  return solveInBracket((x) => increasing(x) - target, low, high);
}

/**
 * The x in [low, high] where an increasing function reaches 0, to about 4e-16 relative. Inverse quadratic
 * interpolation where it is safe and halving where it is not: T. R. Chandrupatla, Advances in Engineering Software 28 (1997) 145-149.
 * Without a change of sign the end nearer to 0 comes back.
 */
export function solveInBracket(at: (x: number) => number, low: number, high: number): number {
  let a: Point = { x: high, value: at(high) };
  let b: Point = { x: low, value: at(low) };
  if (b.value >= 0) return low;
  if (a.value <= 0) return high;
  let c = a;
  let share = 0.5;
  for (let round = 0; round < 200; round++) {
    const x = a.x + share * (b.x - a.x);
    const next: Point = { x, value: at(x) };
    if (next.value < 0 === a.value < 0) {
      c = a;
    } else {
      c = b;
      b = a;
    }
    a = next;
    const best = Math.abs(a.value) < Math.abs(b.value) ? a : b;
    const least = (4e-16 * Math.abs(best.x) + Number.MIN_VALUE) / Math.abs(b.x - a.x);
    if (best.value === 0 || least > 0.5) return best.x;
    share = Math.min(Math.max(nextShare(a, b, c), least), 1 - least);
  }
  return a.x;
}

interface Point {
  readonly x: number;
  readonly value: number;
}

/** How far from a towards b to look next. */
function nextShare(a: Point, b: Point, c: Point): number {
  const place = (a.x - b.x) / (c.x - b.x);
  const height = (a.value - b.value) / (c.value - b.value);
  const isSafe = height * height < place && (1 - height) * (1 - height) < 1 - place;
  if (!isSafe) return 0.5;
  const towardsB = (a.value / (b.value - a.value)) * (c.value / (b.value - c.value));
  const towardsC =
    ((c.x - a.x) / (b.x - a.x)) * (a.value / (c.value - a.value)) * (b.value / (c.value - b.value));
  return towardsB + towardsC;
}

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
