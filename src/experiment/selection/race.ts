import { Tally } from '../../statistics/index.js';
import { allowance, knHSquared, mostReplications } from './continuation.js';

/** Rules of a race between alternatives. */
export interface RaceRules {
  /** Smallest difference that matters, in the measure's unit. */
  readonly zone: number;
  /** Chance of giving up the best in one of its comparisons. */
  readonly error: number;
  /** Replications before the first decision. */
  readonly firstStage: number;
  /** True: variances go on being estimated (KN++). False: those of the first stage hold (KN). */
  readonly isUpdating: boolean;
  /** Successive values averaged before variances are taken, for values that depend on those before them; 1 for replications. */
  readonly batchSize: number;
}

/** An alternative given up in a race. */
export interface Elimination {
  readonly index: number;
  /** Who it was behind. */
  readonly by: number;
  readonly replications: number;
  /** How far behind its mean was, and how far it might have been. */
  readonly behind: number;
  readonly allowance: number;
}

/** Alternatives run side by side; one that falls too far behind another is given up. Larger values are better. */
export class Race {
  /** Replications taken in. */
  replications = 0;
  /** Indices of those still in the race. */
  survivors: readonly number[];
  private readonly differences: PairDifferences;
  private readonly batched: PairDifferences;
  private readonly batch: number[];
  private batches = 0;

  constructor(
    count: number,
    private readonly rules: RaceRules,
  ) {
    this.survivors = Array.from({ length: count }, (_, index) => index);
    this.differences = new PairDifferences(count);
    this.batched = new PairDifferences(count);
    this.batch = new Array<number>(count).fill(0);
  }

  /** Takes in the next replication: the value of each survivor, by index. */
  add(values: readonly number[]): void {
    const { batchSize, firstStage, isUpdating } = this.rules;
    this.replications += 1;
    this.differences.add(this.survivors, values);
    if (!isUpdating && this.replications > firstStage) return;
    for (const index of this.survivors)
      this.batch[index] = (this.batch[index] ?? 0) + (values[index] ?? Number.NaN) / batchSize;
    if (this.replications % batchSize !== 0) return;
    this.batched.add(this.survivors, this.batch);
    this.batches += 1;
    this.batch.fill(0);
  }

  /** Gives up those too far behind; ties that more replications cannot break go to the one named first. */
  eliminate(): readonly Elimination[] {
    const hSquared = knHSquared(this.rules.error, this.batches - 1);
    const given = this.survivors.flatMap((index) => this.worst(index, hSquared) ?? []);
    this.survivors = this.survivors.filter((index) => given.every((each) => each.index !== index));
    return given;
  }

  /** Replications after which the race is over by what is known of the variances. */
  mostReplications(): number {
    const hSquared = knHSquared(this.rules.error, this.batches - 1);
    const pairs = this.survivors.flatMap((i) =>
      this.survivors.filter((l) => l < i).map((l) => [i, l] as const),
    );
    return Math.max(
      this.replications,
      ...pairs.map(([i, l]) =>
        mostReplications({ zone: this.rules.zone, hSquared, variance: this.variance(i, l) }),
      ),
    );
  }

  /** The comparison in which an alternative is furthest beyond what is allowed; undefined when in none. */
  private worst(index: number, hSquared: number): Elimination | undefined {
    const { zone } = this.rules;
    const { replications } = this;
    const lost = this.survivors.flatMap((by) => {
      if (by === index) return [];
      const allowed = allowance({ zone, hSquared, variance: this.variance(index, by) }, replications);
      const behind = this.differences.mean(by, index);
      const isBehind = behind > allowed || (allowed === 0 && behind === 0 && by < index);
      return isBehind ? { index, by, replications, behind, allowance: allowed } : [];
    });
    return lost.sort((a, b) => b.behind - b.allowance - (a.behind - a.allowance))[0];
  }

  private variance(i: number, l: number): number {
    return this.rules.batchSize * this.batched.variance(i, l);
  }
}

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
