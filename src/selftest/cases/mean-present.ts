import type { TransientState } from '../../theory/index.js';

/** Trapezoidal mean of the number present between two times. */
export function meanPresent(states: readonly TransientState[], from: number, to: number): number {
  const part = states.filter(({ time }) => time >= from - 1e-9 && time <= to + 1e-9);
  const ends = ((part[0]?.workInProgress ?? 0) + (part.at(-1)?.workInProgress ?? 0)) / 2;
  const sum = part.reduce((total, { workInProgress }) => total + workInProgress, -ends);
  return sum / (part.length - 1);
}
