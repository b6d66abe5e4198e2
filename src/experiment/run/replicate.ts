import { requireProbability, requireWhole } from '../../math/index.js';
import {
  type Estimate,
  meanInterval,
  type QuantileEstimate,
  quantileInterval,
} from '../../statistics/index.js';
import { type Measures, type Model, type Sampler, type SamplerOptions, sampler } from './model.js';
import { confidenceOfEach } from './precision.js';
import { isSeries, meansOf, type RunSetting, type SeriesModel } from './series.js';
import { collect, type EffortOptions, effortOf, type Stopping } from './stopping.js';

/** How much is run and what is told of it; all intervals hold at once with the confidence (Bonferroni). */
export interface ReplicateOptions extends EffortOptions {
  /** Names of the measures; default all that the first replication has. */
  readonly measures?: readonly string[];
  /** Shares whose quantiles over replications are told with intervals, such as 0.5 and 0.95; default none. */
  readonly quantiles?: readonly number[];
}

/** One measure over replications. */
export interface ReplicatedMeasure {
  /** One number for each replication, in their order. */
  readonly values: readonly number[];
  /** Mean with Student's interval, at the confidence of each. */
  readonly estimate: Estimate;
  /** Quantiles over replications with intervals between order statistics. */
  readonly quantiles: readonly (QuantileEstimate & { readonly share: number })[];
}

/** What replications of one scenario gave, as plain data. */
export interface Replicated {
  readonly replications: number;
  readonly stopping: Stopping;
  /** Chance that all intervals hold at once, and of each alone. */
  readonly confidence: number;
  readonly confidenceOfEach: number;
  readonly measures: Readonly<Record<string, ReplicatedMeasure>>;
}

/** What replications of a model are told besides their effort. */
export type ModelOptions<S> = ReplicateOptions & SamplerOptions & { readonly scenario: S };

/**
 * How a run of series begins: warmed up, for the long run (so many periods are left out), or in a state of its own, for what
 * follows from that state (a terminating run, of which nothing is left out).
 */
export type Beginning<State> =
  | { readonly warmUp: number; readonly initialState?: never }
  | { readonly initialState: State; readonly warmUp?: never };

/** What replications of a model with series are told; `horizon` counts the periods of each run, the warm-up included. */
export type SeriesOptions<S, State> = ModelOptions<S> & { readonly horizon: number } & Beginning<State>;

/**
 * Runs independent replications of a model, so many times or until its measures are precise enough. Of a model that keeps
 * series each replication gives the means over its horizon, after the warm-up or from the initial state on.
 * @throws RangeError for options that exclude each other, a measure that a replication lacks or that is not finite
 */
export function replicate<S>(model: Model<S>, options: ModelOptions<S>): Promise<Replicated>;
export function replicate<S, State>(
  model: SeriesModel<S, State>,
  options: SeriesOptions<S, State>,
): Promise<Replicated>;
export async function replicate<S, State>(
  model: Model<S> | SeriesModel<S, State>,
  options: ModelOptions<S> | SeriesOptions<S, State>,
): Promise<Replicated> {
  const { warmUp, ...setting } = runSetting(options);
  const measured: Model<S> = (scenario, seed, replication) => {
    const result = model(scenario, seed, replication, setting);
    if (!isSeries(result)) return plain(result, options);
    if (!('horizon' in options)) throw new TypeError('a model that keeps series requires a horizon');
    return meansOf(result, warmUp);
  };
  return await replicateSampler(sampler(measured, options.scenario, options), options);
}

/** The same for replications that come from a sampler, such as one on threads. */
export async function replicateSampler(source: Sampler, options: ReplicateOptions = {}): Promise<Replicated> {
  const { confidence = 0.95, quantiles = [] } = options;
  requireProbability('replicate', 'a confidence', confidence);
  for (const share of quantiles) requireProbability('replicate', 'a share of a quantile', share);
  if (options.measures?.length === 0) throw new RangeError('replicate requires at least one measure');
  const namesOf = (first: Measures): readonly string[] => options.measures ?? Object.keys(first);
  // The intervals of the means share the confidence with those of the quantiles.
  const ofMeans = confidenceOfEach(confidence, 1 + quantiles.length);
  const effort = effortOf({ ...options, confidence: ofMeans });
  const { kept, stopping } = await collect(source, (measures) => measures, namesOf, effort);
  const names = namesOf(kept[0] ?? {});
  const each = confidenceOfEach(ofMeans, names.length);
  return {
    replications: kept.length,
    stopping,
    confidence,
    confidenceOfEach: each,
    measures: Object.fromEntries(
      names.map((name) => [name, summarise(valuesOf(kept, name), quantiles, each)]),
    ),
  };
}

/** Values of one measure over replications; RangeError naming the first replication that lacks it. */
export function valuesOf(runs: readonly Measures[], name: string): readonly number[] {
  return runs.map((measures, replication) => {
    const value = measures[name];
    if (value === undefined) throw new RangeError(`replication ${replication} has no measure "${name}"`);
    return value;
  });
}

function runSetting<S, State>(
  options: ModelOptions<S> | SeriesOptions<S, State>,
): RunSetting<State> & { readonly warmUp: number } {
  if (!('horizon' in options)) return { horizon: 0, warmUp: 0 };
  const { horizon, warmUp = 0, initialState } = options;
  requireWhole('replicate', 'a whole horizon', horizon, 1);
  requireWhole('replicate', 'a whole warm-up', warmUp, 0);
  if (warmUp >= horizon)
    throw new RangeError(`replicate requires a warm-up below the horizon of ${horizon}, got ${warmUp}`);
  if (initialState === undefined) return { horizon, warmUp };
  if (options.warmUp !== undefined)
    throw new RangeError(
      'warmUp and initialState exclude each other: a run from a stated state has no warm-up',
    );
  return { horizon, warmUp, initialState };
}

/** Measures of a model without series, which cannot be told how long to run. */
function plain(measures: Measures, options: object): Measures {
  const told = ['horizon', 'warmUp', 'initialState'].find((name) => name in options);
  if (told !== undefined) throw new TypeError(`${told} requires a model that keeps series`);
  return measures;
}

function summarise(
  values: readonly number[],
  shares: readonly number[],
  confidence: number,
): ReplicatedMeasure {
  return {
    values,
    estimate: meanInterval(values, confidence),
    quantiles: shares.map((share) => ({ share, ...quantileInterval(values, share, confidence) })),
  };
}
