import type { Alternatives, Sampler } from 'throughline/experiment';
import { createStream } from 'throughline/random';

/** Replications given beforehand; their measure is called `x`. */
export function listed(values: readonly number[]): Sampler {
  return async (from, to) => {
    if (to > values.length) throw new Error(`replication ${to - 1} is not listed`);
    return values.slice(from, to).map((x) => ({ x }));
  };
}

/** A normal toy. */
export interface Toy {
  readonly mean: number;
  readonly deviation: number;
}

/** Normal alternatives whose luck is common to the share `correlation`; the measure is called `x`. Deterministic in the seed. */
export function normalToys(seed: string, toys: Readonly<Record<string, Toy>>, correlation = 0): Alternatives {
  const common = normals(`${seed}/common`);
  return Object.fromEntries(
    Object.entries(toys).map(([name, { mean, deviation }]) => {
      const own = normals(`${seed}/${name}`);
      const value = (replication: number): number =>
        Math.sqrt(correlation) * common(replication) + Math.sqrt(1 - correlation) * own(replication);
      return [name, numbered((replication) => ({ x: mean + deviation * value(replication) }))];
    }),
  );
}

/** Standard normal numbers by their place in a stream: the same number at the same place, however often and in whatever order. */
export function normals(seed: string): (place: number) => number {
  const stream = createStream(seed);
  const known: number[] = [];
  return (place) => {
    while (known.length <= place) {
      // Box and Muller's pair.
      const radius = Math.sqrt(-2 * Math.log(stream.next()));
      const angle = 2 * Math.PI * stream.next();
      known.push(radius * Math.cos(angle), radius * Math.sin(angle));
    }
    return known[place] ?? Number.NaN;
  };
}

/** A sampler from what one replication gives. */
export function numbered(run: (replication: number) => Readonly<Record<string, number>>): Sampler {
  return async (from, to) => Array.from({ length: to - from }, (_, index) => run(from + index));
}

/** The share of `rounds` in which something holds. */
export async function shareOf(rounds: number, holds: (round: number) => Promise<boolean>): Promise<number> {
  let count = 0;
  for (let round = 0; round < rounds; round += 1) if (await holds(round)) count += 1;
  return count / rounds;
}
