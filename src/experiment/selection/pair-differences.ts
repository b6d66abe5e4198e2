import { Tally } from '../../statistics/index.js';

/** Mean and variance of the differences between any two of several alternatives, replication by replication. */
export class PairDifferences {
  /** Tally of first less second, by the larger index and then the smaller. */
  private readonly tallies: readonly (readonly Tally[])[];

  constructor(count: number) {
    this.tallies = Array.from({ length: count }, (_, larger) =>
      Array.from({ length: larger }, () => new Tally()),
    );
  }

  /** Takes in one replication: a value for each of the members. */
  add(members: readonly number[], values: readonly number[]): void {
    members.forEach((larger, place) => {
      for (let other = 0; other < place; other += 1) {
        const smaller = members[other] ?? 0;
        this.tallies[larger]?.[smaller]?.add(
          (values[smaller] ?? Number.NaN) - (values[larger] ?? Number.NaN),
        );
      }
    });
  }

  /** Mean of i less l. */
  mean(i: number, l: number): number {
    const tally = this.between(i, l);
    return i < l ? tally.mean : -tally.mean;
  }

  /** Variance of one difference between i and l. */
  variance(i: number, l: number): number {
    return this.between(i, l).variance;
  }

  private between(i: number, l: number): Tally {
    const tally = this.tallies[Math.max(i, l)]?.[Math.min(i, l)];
    if (tally === undefined) throw new RangeError(`no pair of alternatives ${i} and ${l}`);
    return tally;
  }
}
