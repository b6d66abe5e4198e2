import { type Estimate, mean, meanInterval, pairedInterval, variance } from '../../statistics/index.js';
import type { Measures, Sampler } from '../run/index.js';
import { collect, type EffortOptions, effortOf, type Stopping } from '../run/index.js';
import { draw } from './alternatives.js';

/**
 * What is compared, and how long (default 20 replications). A relative precision is a share of the difference, and out of reach where there is none; one in
 * the measure's unit, such as `{ halfWidth: 2 }`, is always met in the end.
 */
export interface CompareOptions extends EffortOptions {
  readonly measure: string;
}

/** Which is larger, if that has been shown: when the interval of the difference excludes 0. */
export type DifferenceDecision =
  | { readonly shown: 'first is larger' | 'second is larger' }
  | {
      readonly shown: 'no difference';
      /** Half-width of the interval: a difference well beyond it would have been seen. Null for one replication. */
      readonly halfWidth: number | null;
    };

/** Two alternatives with common random numbers. */
export interface Comparison {
  readonly measure: string;
  /** Each alone, with its own interval. */
  readonly first: Estimate;
  readonly second: Estimate;
  /** First less second in the measure's unit, Student's t on the paired differences. */
  readonly difference: Estimate;
  readonly decision: DifferenceDecision;
  /** Of the two over replications; null where one of them does not vary. */
  readonly correlation: number | null;
  /**
   * Variance that independent draws would give the difference, over the variance it has: so many times fewer replications are
   * needed. Null where the difference does not vary at all.
   */
  readonly varianceReduction: number | null;
  readonly stopping: Stopping;
}

interface Pair {
  readonly first: number;
  readonly second: number;
}

/**
 * Compares two alternatives replication by replication with common random numbers (common random numbers), for a number of replications
 * or until the difference is known to a precision. Law, Simulation Modeling and Analysis, ch. 10 and 11.
 * @throws RangeError for a measure that a replication lacks, or an effort that makes no sense
 */
export async function compare(first: Sampler, second: Sampler, options: CompareOptions): Promise<Comparison> {
  const { measure, confidence = 0.95 } = options;
  const pairs = async (from: number, to: number): Promise<readonly Pair[]> => {
    const [ones, others] = await Promise.all([
      draw(first, measure, from, to),
      draw(second, measure, from, to),
    ]);
    return ones.map((one, index) => ({ first: one, second: others[index] ?? Number.NaN }));
  };
  const difference = (pair: Pair): Measures => ({ difference: pair.first - pair.second });
  const { kept, stopping } = await collect(pairs, difference, () => ['difference'], effortOf(options));
  const ones = kept.map((pair) => pair.first);
  const others = kept.map((pair) => pair.second);
  return { measure, ...comparePaired(ones, others, confidence), stopping };
}

/** Compares numbers that were observed in pairs, such as `receivedPerDay` of two plans in the same replications. */
export function comparePaired(
  first: readonly number[],
  second: readonly number[],
  confidence = 0.95,
): Omit<Comparison, 'measure' | 'stopping'> {
  const difference = pairedInterval(first, second, confidence);
  const [ownFirst, ownSecond] = [variance(first), variance(second)];
  const paired = variance(first.map((value, index) => value - (second[index] ?? Number.NaN)));
  const covariance = (ownFirst + ownSecond - paired) / 2;
  return {
    first: meanInterval(first, confidence),
    second: meanInterval(second, confidence),
    difference,
    decision: decisionOn(difference),
    correlation: ownFirst > 0 && ownSecond > 0 ? clamp(covariance / Math.sqrt(ownFirst * ownSecond)) : null,
    varianceReduction: isNoise(paired, first, second) ? null : (ownFirst + ownSecond) / paired,
  };
}

/** What an interval of a difference shows. */
export function decisionOn({ low, high, halfWidth }: Estimate): DifferenceDecision {
  if (low !== null && low > 0) return { shown: 'first is larger' };
  if (high !== null && high < 0) return { shown: 'second is larger' };
  return { shown: 'no difference', halfWidth };
}

function clamp(correlation: number): number {
  return Math.max(-1, Math.min(1, correlation));
}

/** Differences that are equal but for rounding do not vary; nor does a single one. */
function isNoise(paired: number, first: readonly number[], second: readonly number[]): boolean {
  const rounding = 1e-12 * Math.max(Math.abs(mean(first)), Math.abs(mean(second)));
  return !(paired > rounding * rounding);
}
