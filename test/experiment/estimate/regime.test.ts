import { describe, expect, test } from 'vitest';
import { oneLane } from '../../../bench/study-coverage/one-lane.js';
import { type Regime, regime, seriesNamed, seriesSampler } from '../../../src/experiment/index.js';
import { mm1 } from '../../../src/theory/index.js';

/** Trucks waiting at the end of periods of 100 minutes, the first fifth left out. */
async function queues(
  load: number,
  replications: number,
  seed: string,
): Promise<readonly (readonly number[])[]> {
  const runs = await seriesSampler(
    oneLane,
    { load, periodMinutes: 100 },
    { seed, horizon: 100 },
  )(0, replications);
  return seriesNamed(runs, 'waiting').map((waiting) => waiting.slice(20));
}

async function states(load: number, trials: number): Promise<readonly Regime['state'][]> {
  const found: Regime['state'][] = [];
  for (let trial = 0; trial < trials; trial += 1)
    found.push(regime(await queues(load, 10, `regime ${trial}`)).state);
  return found;
}

describe('the regime of a queue', () => {
  test('at load 1.2 is growth by a fifth of a truck a minute, and no level is told', async () => {
    const judged = regime(await queues(1.2, 20, 'regime'));
    expect(judged.state).toBe('growing');
    expect(judged).not.toHaveProperty('level');
    const { mean = 0, standardError } = judged.growth ?? {};
    // Arrivals less services: 0.2 a minute, 20 a period.
    expect(Math.abs(mean - 20)).toBeLessThan(4 * (standardError ?? 0));
  });

  test('at load 0.8 is steady, about the level that theory knows', async () => {
    const judged = regime(await queues(0.8, 20, 'regime'));
    if (judged.state !== 'steady') throw new TypeError(judged.state);
    const exact = mm1({ arrivalRate: 0.8, serviceRate: 1 }).queueLength;
    expect(Math.abs(judged.level.mean - exact)).toBeLessThan(4 * (judged.level.standardError ?? 0));
  });

  test('at load 0.8 is hardly ever taken for growth', async () => {
    const found = await states(0.8, 40);
    // A two-sided interval of 95 % errs upwards 2.5 times in a hundred: more than 5 of 40 with probability below 0.001.
    expect(found.filter((state) => state === 'growing').length).toBeLessThanOrEqual(5);
  });

  test('at load 1.0, where there is no steady state, is never called steady', async () => {
    const found = await states(1, 20);
    expect(found).not.toContain('steady');
    // It grows like the square root of time, which ten replications mostly show.
    expect(found.filter((state) => state === 'growing').length).toBeGreaterThan(5);
  });

  test('of one run is judged by its steps', async () => {
    const [long = []] = await queues(1.2, 1, 'one run');
    expect(regime([long]).state).toBe('growing');
    const [short = []] = await queues(0.8, 1, 'one run');
    // The steps of a steady queue cannot rule growth out.
    expect(regime([short]).state).not.toBe('growing');
  });

  test('is draining where a backlog is worked off', () => {
    const runs = [0, 1, 2].map((run) =>
      Array.from({ length: 20 }, (_, day) => 500 - 20 * day + ((day + run) % 3)),
    );
    expect(regime(runs)).toMatchObject({ state: 'draining' });
  });

  test('averages whole weeks, so that closed days do not pass for growth', () => {
    // Nine days: no growth from week to week, but the last two days are closed and fill the queue.
    const week = [10, 10, 10, 10, 10, 30, 50];
    const runs = [0, 1, 2].map((run) =>
      [...week.slice(5), ...week, ...week, ...week].map((value) => value + run / 10),
    );
    const judged = regime(runs, { period: 7 });
    expect(judged).toMatchObject({ state: 'steady', growth: { mean: expect.closeTo(0, 12) } });
    expect(regime(runs.map((run) => run.slice(2, 9))).state).toBe('growing');
  });

  test('is not told of growth that is not worth the name', () => {
    const runs = [0, 1, 2].map((run) =>
      Array.from({ length: 20 }, (_, day) => 100 + 0.2 * day + ((day + run) % 2)),
    );
    expect(regime(runs).state).toBe('growing');
    expect(regime(runs, { notable: 0.5 }).state).toBe('steady');
  });

  test('is unclear with too little to go by', () => {
    expect(regime([[1, 2, 3, 4]])).toEqual({
      state: 'unclear',
      growth: null,
      reason: 'the run is too short to show a trend',
    });
    expect(
      regime([
        [1, 2],
        [1, 3],
      ]),
    ).toMatchObject({ state: 'unclear', growth: null });
    expect(
      regime([
        [0, 9, 3, 5],
        [7, 1, 8, 2],
      ]),
    ).toMatchObject({
      state: 'unclear',
      reason: 'growth can be neither shown nor ruled out',
    });
    expect(() => regime([])).toThrow(RangeError);
  });
});
