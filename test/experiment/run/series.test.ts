import { describe, expect, test } from 'vitest';
import { type SeriesModel, seriesNamed, seriesSampler } from '../../../src/experiment/index.js';
import { meansOf } from '../../../src/experiment/run/series.js';

const counting: SeriesModel<number, number> = (
  scenario,
  seed,
  replication,
  { horizon, initialState = 0 },
) => ({
  [`${seed}`]: Array.from({ length: horizon }, (_, period) => initialState + scenario * replication + period),
});

describe('series', () => {
  test('come in the order of the replications, however many there are', async () => {
    const runs = await seriesSampler(counting, 100, { seed: 'a', horizon: 2 })(3, 60);
    expect(seriesNamed(runs, 'a')).toEqual(
      Array.from({ length: 57 }, (_, index) => [100 * (3 + index), 100 * (3 + index) + 1]),
    );
  });

  test('are given the initial state', async () => {
    const [run] = await seriesSampler(counting, 1, { seed: 'a', horizon: 2, initialState: 40 })(0, 1);
    expect(run).toEqual({ a: [40, 41] });
  });

  test('become measures by their means after the warm-up', async () => {
    const runs = await seriesSampler(counting, 10, { seed: 'a', horizon: 5 })(0, 2);
    expect(runs.map((run) => meansOf(run, 2))).toEqual([{ a: 3 }, { a: 13 }]);
  });

  test('stop when the signal says so', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(seriesSampler(counting, 1, { horizon: 2, signal })(0, 1)).rejects.toThrow('enough');
  });

  test('refuse a name that is not there, and a warm-up as long as they are', () => {
    expect(() => seriesNamed([{ b: [1] }], 'a')).toThrow('replication 0 has no series "a"');
    expect(() => meansOf({ a: [1, 2] }, 2)).toThrow('has 2 periods, not more than the warm-up of 2');
    expect(() => seriesSampler(counting, 1, { horizon: 0 })).toThrow(RangeError);
  });
});
