import {
  createDistribution,
  createStream,
  type Distribution,
  type DistributionSpec,
  type Seed,
} from '../random/index.js';

/**
 * The chance of one case under one seed: streams by replication and source, and the laws met so far, whose tables fill as
 * they are used and so are kept from one replication to the next.
 */
export class RandomSources {
  private readonly laws = new Map<string, Distribution>();

  constructor(
    private readonly seed: Seed,
    private readonly caseName: string,
  ) {}

  /** Uniform numbers of one source in one replication; other cases, sources and replications have others. */
  uniform(replication: number, source: string): () => number {
    const name = ['selftest', this.seed, this.caseName, replication, source];
    const stream = createStream(JSON.stringify(name));
    return () => stream.next();
  }

  /** Values of a law by probability. */
  quantileOf(spec: DistributionSpec): (u: number) => number {
    const key = JSON.stringify(spec);
    const law = this.laws.get(key) ?? createDistribution(spec);
    this.laws.set(key, law);
    return (u) => law.quantile(u);
  }
}
