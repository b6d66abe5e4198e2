import { requireWhole } from '../../math/index.js';
import { type Chunk, chunks } from './chunk-plan.js';
import { inProcess } from './executor.js';
import type { Measures, SamplerOptions } from './model.js';

/** What a run was like period by period from its start, by name: a number for each day, or for each customer. */
export type Series = Readonly<Record<string, readonly number[]>>;

/** How long a run lasts and how it begins. */
export interface RunSetting<State = never> {
  /** Periods. */
  readonly horizon: number;
  /** State the run begins in, such as a backlog; without one it begins as the model itself says, mostly empty. */
  readonly initialState?: State;
}

/** A model that keeps series over the run it is told; the same arguments give the same series. */
export type SeriesModel<S, State = never> = (
  scenario: S,
  seed: string | number,
  replication: number,
  setting: RunSetting<State>,
) => Series;

/** Series of replications `from` up to, not including, `to`. */
export type SeriesSampler = (from: number, to: number) => Promise<readonly Series[]>;

/** Series of a model on demand, run in this thread. */
export function seriesSampler<S, State>(
  model: SeriesModel<S, State>,
  scenario: S,
  options: SamplerOptions & RunSetting<State>,
): SeriesSampler {
  const { seed = 'throughline', horizon, initialState, ...execution } = options;
  requireWhole('seriesSampler', 'a whole horizon', horizon, 1);
  const setting = initialState === undefined ? { horizon } : { horizon, initialState };
  const here = inProcess(({ from, to }: Chunk): readonly Series[] =>
    Array.from({ length: to - from }, (_, index) => model(scenario, seed, from + index, setting)),
  );
  // Between two chunks there is time for signals; each costs a millisecond.
  return async (from, to) => (await here.run(chunks(to - from, chunkSize, from), execution)).flat();
}

const chunkSize = 16;

/** One series of each replication, in their order; RangeError where a replication lacks it. */
export function seriesNamed(runs: readonly Series[], name: string): readonly (readonly number[])[] {
  return runs.map((series, replication) => {
    const values = series[name];
    if (values === undefined) throw new RangeError(`replication ${replication} has no series "${name}"`);
    return values;
  });
}

/** Mean of each series after so many periods of warm-up; RangeError where none are left. */
export function meansOf(series: Series, warmUp: number): Measures {
  return Object.fromEntries(
    Object.entries(series).map(([name, values]) => {
      if (values.length <= warmUp)
        throw new RangeError(
          `series "${name}" has ${values.length} periods, not more than the warm-up of ${warmUp}`,
        );
      let total = 0;
      for (let period = warmUp; period < values.length; period += 1) total += values[period] ?? Number.NaN;
      return [name, total / (values.length - warmUp)];
    }),
  );
}

/** Whether a model gave series: lists of numbers where measures are single ones. */
export function isSeries(result: Measures | Series): result is Series {
  return Object.values(result).every((value) => typeof value === 'object');
}
