import { type Minutes, type Process, Resource, type ResourceOptions, Simulation } from '../kernel/index.js';
import {
  createDistribution,
  createStream,
  type Distribution,
  type DistributionSpec,
  type Seed,
} from '../random/index.js';
import { Tally, TimeWeighted } from '../statistics/index.js';

/** When one replication begins to count and when it ends. */
export interface Span {
  readonly warmUp: Minutes;
  readonly runLength: Minutes;
}

/**
 * One replication of a case: a clock, random numbers of its own, and gauges that forget the warm-up. A model makes its gauges and
 * processes, calls `run`, and reads the gauges.
 */
export class Trial {
  readonly sim = new Simulation();
  readonly warmUp: Minutes;
  readonly runLength: Minutes;
  private readonly forgetting: (() => void)[] = [];

  constructor(
    private readonly sources: RandomSources,
    private readonly replication: number,
    { warmUp, runLength }: Span,
  ) {
    this.warmUp = warmUp;
    this.runLength = runLength;
  }

  /** Draws of a distribution, from a stream of its own. */
  draws(source: string, distribution: DistributionSpec): () => number {
    const quantile = this.sources.quantileOf(distribution);
    const uniform = this.uniform(source);
    return () => quantile(uniform());
  }

  /** Draws of an exponential distribution. */
  exponential(source: string, mean: Minutes): () => number {
    return this.draws(source, { kind: 'exponential', mean });
  }

  /** Uniform numbers between 0 and 1, from a stream of their own. */
  uniform(source: string): () => number {
    return this.sources.uniform(this.replication, source);
  }

  /** Starts what `begin` says after every gap, for ever. */
  arrivals(gap: () => Minutes, begin: () => void): void {
    this.sim.start(arrivals(this.sim, gap, begin), { name: 'arrivals' });
  }

  /** A resource whose statistics begin after the warm-up. */
  resource(options: ResourceOptions): Resource {
    const resource = new Resource(this.sim, options);
    this.forgetting.push(() => resource.resetStatistics());
    return resource;
  }

  /** Mean of what is added after the warm-up. */
  tally(): TrialTally {
    const tally = new TrialTally();
    this.forgetting.push(() => tally.forget());
    return tally;
  }

  /** Time average of a number after the warm-up. */
  level(initial = 0): TrialLevel {
    const level = new TrialLevel(this.sim, initial);
    this.forgetting.push(() => level.forget());
    return level;
  }

  /** Calls a function when the warm-up is over. */
  afterWarmUp(action: () => void): void {
    this.forgetting.push(action);
  }

  /** Runs the warm-up, forgets it, and runs on to the end. */
  run(): void {
    this.sim.run(this.warmUp);
    for (const forget of this.forgetting) forget();
    this.sim.run(this.warmUp + this.runLength);
  }
}

/** Observations since the end of the warm-up. */
export class TrialTally {
  private tally = new Tally();

  add(value: number): void {
    this.tally.add(value);
  }

  /** Adds 1 or 0: the mean is the share. */
  addIf(happened: boolean): void {
    this.tally.add(happened ? 1 : 0);
  }

  get mean(): number {
    return this.tally.mean;
  }

  get count(): number {
    return this.tally.count;
  }

  forget(): void {
    this.tally = new Tally();
  }
}

/** A number that changes by steps, averaged over the time since the end of the warm-up. */
export class TrialLevel {
  private readonly weighted: TimeWeighted;

  constructor(
    private readonly sim: Simulation,
    initial: number,
  ) {
    this.weighted = new TimeWeighted(initial, sim.now);
  }

  add(change: number): void {
    this.weighted.add(change, this.sim.now);
  }

  set(value: number): void {
    this.weighted.set(value, this.sim.now);
  }

  /** Value now. */
  get value(): number {
    return this.weighted.value;
  }

  get mean(): number {
    return this.weighted.mean(this.sim.now);
  }

  forget(): void {
    this.weighted.reset(this.sim.now);
  }
}

function* arrivals(sim: Simulation, gap: () => Minutes, begin: () => void): Process<never> {
  for (;;) {
    yield sim.hold(gap());
    begin();
  }
}

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
