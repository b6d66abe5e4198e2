import { binomialCdf } from '../../statistics/index.js';
import type { CalibrationSpan, ObservedPeriods } from './observation.js';

/** A number that a series was observed to have in more periods than chance explains: a limit that was met exactly. */
export interface ExactCount {
  readonly series: string;
  readonly span: string;
  readonly value: number;
  /** Periods with this number, of all observed in the span. */
  readonly periods: number;
  readonly of: number;
}

/** Chance of so many equal counts below which they are not held to be chance. */
const MISTAKEN = 0.001;

/**
 * The numbers that observed series meet exactly, one a series and span at most. Were each period off by an error of so large a share, a count would be any given
 * whole number near v with a chance of 1 / (share · v · √2π) at most; more equal counts than that leads to say that there is no such error.
 */
export function exactCounts(
  observed: ObservedPeriods,
  spans: readonly CalibrationSpan[],
  share: number,
): readonly ExactCount[] {
  return Object.entries(observed).flatMap(([series, values]) =>
    spans.flatMap(({ name, from, to }) => {
      const counted = values.slice(from, to).filter((value) => value !== null);
      const [found] = [...new Set(counted)]
        .map((value) => {
          const periods = counted.filter((each) => each === value).length;
          return { series, span: name, value, periods, of: counted.length };
        })
        .filter((each) => isNoChance(each, share))
        .sort((a, b) => b.periods - a.periods || b.value - a.value);
      return found ?? [];
    }),
  );
}

function isNoChance({ value, periods, of }: ExactCount, share: number): boolean {
  const chance = Math.min(1, 1 / (share * value * Math.sqrt(2 * Math.PI)));
  // Once is no repetition; a nought stays one under any error in proportion.
  return value > 0 && periods > 2 && 1 - binomialCdf(periods - 1, of, chance) < MISTAKEN;
}
