import { normalQuantile } from '../../statistics/index.js';
import type { Point } from '../design/index.js';
import { type Emulator, emulate } from './emulator.js';

/** The emulators of one wave with what was observed, in the same order. */
export interface WaveTest {
  readonly emulators: readonly Emulator[];
  readonly observed: readonly number[];
  /** A point is ruled out beyond so many standard deviations. */
  readonly cutoff: number;
}

/**
 * How far the observation lies from what a point leads to, in standard deviations of a single run (sampling error, discrepancy and emulator together): the largest
 * over all features. Craig and others (1997); Vernon, Goldstein and Bower, Bayesian Analysis 5 (2010).
 */
export function implausibility({ emulators, observed }: WaveTest, point: Point): number {
  return emulators.reduce((largest, emulator, index) => {
    const { mean, spread } = emulate(emulator, point);
    return Math.max(largest, Math.abs((observed[index] ?? Number.NaN) - mean) / spread);
  }, 0);
}

/** Is the point ruled out by the test? Stops at the first feature that does. */
export function isRuledOut({ emulators, observed, cutoff }: WaveTest, point: Point): boolean {
  return emulators.some((emulator, index) => {
    const { mean, spread } = emulate(emulator, point);
    return Math.abs((observed[index] ?? Number.NaN) - mean) > cutoff * spread;
  });
}

/** The cutoff at which a right point is ruled out with at most the chance `risk`, by any of so many normal features (Bonferroni). */
export function cutoffFor(features: number, risk: number): number {
  return normalQuantile(1 - risk / (2 * features));
}
