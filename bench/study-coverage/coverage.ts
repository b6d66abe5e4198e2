import type { Estimate } from 'throughline';
import type { Measures, Sampler } from 'throughline/experiment';

/** Two ends of an interval; null where there is none. */
export type Ends = Pick<Estimate, 'low' | 'high'>;

/** How often intervals held the truth. */
export interface Coverage {
  readonly model: string;
  readonly interval: string;
  readonly truth: number;
  /** Intervals asked for, and how many of them were given rather than refused. */
  readonly asked: number;
  readonly given: number;
  readonly covered: number;
  /** Mean half-width of those given. */
  readonly halfWidth: number;
  /** Replications to an interval, on average. */
  readonly replications: number;
  /** Chance that theory gives, where it is not the 95 % asked for. */
  readonly exact?: number;
}

/** What is said of a row of intervals before they are counted. */
export interface Row {
  readonly model: string;
  readonly interval: string;
  readonly truth: number;
  readonly replications: number;
  readonly exact?: number;
}

/** Counts the intervals that hold the truth; one that is null was refused. */
export function count(row: Row, intervals: readonly (Ends | null)[]): Coverage {
  const given = intervals.filter((each) => each !== null);
  const widths = given.map(({ low, high }) => ((high ?? Number.NaN) - (low ?? Number.NaN)) / 2);
  return {
    ...row,
    asked: intervals.length,
    given: given.length,
    covered: given.filter(
      ({ low, high }) => (low ?? Infinity) <= row.truth && row.truth <= (high ?? -Infinity),
    ).length,
    halfWidth: widths.reduce((sum, each) => sum + each, 0) / widths.length,
  };
}

/** Values cut into consecutive groups of `size`: one group for each macro-replication. */
export function groups(values: readonly number[], size: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.floor(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}

/** Replications in slices, so that no more than a slice of results is held at a time. */
export async function draw<T>(
  from: (first: number, last: number) => Promise<readonly Measures[]>,
  total: number,
  keep: (measures: Measures) => T,
): Promise<readonly T[]> {
  const kept: T[] = [];
  const slice = 400;
  for (let first = 0; first < total; first += slice) {
    const measures = await from(first, Math.min(total, first + slice));
    kept.push(...measures.map(keep));
  }
  return kept;
}

/** Values as replications of a sampler that begins at one of them and goes on at the first after the last. */
export function ring(values: readonly number[], start: number, name: string): Sampler {
  return (from, to) =>
    Promise.resolve(
      Array.from({ length: to - from }, (_, index) => {
        return { [name]: values[(start + from + index) % values.length] ?? Number.NaN };
      }),
    );
}
