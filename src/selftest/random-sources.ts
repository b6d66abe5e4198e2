import {
  createDistribution,
  createStream,
  type Distribution,
  type DistributionSpec,
  type Seed,
} from '../random/index.js';

/**
 * The chance of one case under one seed: streams by replication and source, and the distributions met so far, whose tables fill as
 * they are used and so are kept from one replication to the next.
 */
export class RandomSources {
  private readonly distributions = new Map<string, Distribution>();

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

  /** Values of a distribution by probability. */
  quantileOf(spec: DistributionSpec): (u: number) => number {
    const key = JSON.stringify(spec);
    const distribution = this.distributions.get(key) ?? createDistribution(spec);
    this.distributions.set(key, distribution);
    return (u) => distribution.quantile(u);
  }
}
