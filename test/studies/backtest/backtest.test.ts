import { describe, expect, test } from 'vitest';
import { setParameter, simulate } from '../../../src/corridor/index.js';
import type { ObservedCounts, Scenario } from '../../../src/scenario/index.js';
import { dateAfter } from '../../../src/studies/backtest/scores.js';
import { backtest, backtestFacts, type CorridorExecutor, localExecutor } from '../../../src/studies/index.js';
import { evidenceDraws } from '../../../src/studies/shared/parameter-draws.js';
import { scenarioWith } from '../../corridor/scenarios.js';

const arrivals = 'supply.road.perDay';

/** Trucks pass as they come: mean 30 a day, not known better than 20 to 40, with luck of three times Poisson's variance. */
const uncertain = scenarioWith({
  start: '2023-11-01',
  days: 14,
  warmUpDays: 1,
  supply: {
    road: {
      perDay: { value: 30, low: 20, high: 40, evidence: 'C', source: 'made up' },
      dispersion: 3,
      mix: { food: 1 },
    },
  },
});

/** What a run of a scenario would have counted on its days. */
function countsOf(scenario: Scenario, seed: string): ObservedCounts {
  const { byDay } = simulate(scenario, { seed }).throughput.received;
  const first = dateAfter(scenario.start, scenario.warmUpDays);
  const days = byDay.map((trucks, day) => ({ date: dateAfter(first, day), trucks }));
  return { series: [{ point: 'received', days }] };
}

/** Runs the jobs of the first study; the same ensemble serves all others. */
function remembering(): CorridorExecutor {
  const executor = localExecutor();
  let first: ReturnType<CorridorExecutor['run']> | undefined;
  return {
    ...executor,
    run: (jobs, options) => {
      first ??= executor.run(jobs, options);
      return first;
    },
  };
}

describe('a scenario without chance', () => {
  const steady = scenarioWith({
    start: '2023-11-01',
    days: 10,
    supply: { road: { perDay: 24, dispersion: 0, mix: { food: 1 } } },
    levers: [{ name: 'gate', path: 'crossing.gate.lanes', step: 1, max: 500, costPerStepPerDay: 1 }],
    crossing: { gate: { lanes: 400 } },
  });

  test('is supported by its own counts in every way', async () => {
    const { points, members } = await backtest(steady, countsOf(steady, 'any'), { replications: 19 });
    const [point] = points;
    expect([members, points.length, point?.at, point?.days.length, point?.weeks.length]).toEqual([
      19,
      1,
      'received',
      10,
      1,
    ]);
    expect(point?.crps).toBe(0);
    for (const { share, meanWidth } of point?.coverage ?? [])
      expect([share?.share, meanWidth]).toEqual([1, 0]);
    expect(point?.bias).toMatchObject([{ name: 'no phase', bias: { mean: 0 }, isBeyondChance: false }]);
  });

  test('is off by what the counts are less', async () => {
    const fewer = countsOf(setParameter(steady, arrivals, 20), 'any');
    const { points } = await backtest(steady, fewer, {
      replications: 19,
      from: '2023-11-03',
      to: '2023-11-05',
    });
    expect(points[0]?.days.map(({ from }) => from)).toEqual(['2023-11-03', '2023-11-04', '2023-11-05']);
    expect(points[0]?.bias).toMatchObject([
      { observedPerDay: 20, modelPerDay: 24, bias: { mean: 4 }, isBeyondChance: true },
    ]);
    // All members say 24: the score is the distance to 20.
    expect(points[0]?.crps).toBe(4);
    // Naive forecasts know the counts before the period: 20 again.
    expect(points[0]?.naive[0]).toMatchObject({ rule: 'persistence', days: 3, crps: 0, skill: null });
  });

  test('has wider bands where counts may differ from a right model', async () => {
    const { points, discrepancy } = await backtest(steady, countsOf(steady, 'any'), {
      discrepancy: { periodShare: 0.2, seriesShare: 0 },
      replications: 59,
    });
    expect(discrepancy).toEqual({ periodShare: 0.2, seriesShare: 0 });
    const widest = points[0]?.coverage.find(({ unit, level }) => unit === 'day' && level === 0.9);
    // Nearly normal with standard deviation 4.8: 3.29 of them; ten days of 59 members each are within a tenth.
    expect(Math.abs((widest?.meanWidth ?? 0) - 3.29 * 4.8)).toBeLessThan(1.6);
    expect(points[0]?.bias[0]?.isBeyondChance).toBe(false);
  });

  test('is run under a plan when one was in force', async () => {
    const { plan } = await backtest(steady, countsOf(steady, 'any'), {
      replications: 19,
      plan: { 'crossing.gate.lanes': 402 },
    });
    expect(plan).toMatchObject([{ lever: 'crossing.gate.lanes', from: 400, to: 402 }]);
  });
});

describe('a scenario with its ranges', () => {
  test('holds what its own draws count as often as its bands say', async () => {
    // What 40 draws counted that nobody told it of.
    const executor = remembering();
    const { factors } = backtestFacts(uncertain);
    const { scenarios } = evidenceDraws(uncertain, factors, 40, 'truth');
    const held: number[][] = [[], [], []];
    const ranks: number[] = [];
    for (const [index, truth] of scenarios.entries()) {
      const { points } = await backtest(uncertain, countsOf(truth, `truth ${index}`), {
        executor,
      });
      const shares = points[0]?.coverage
        .filter(({ unit }) => unit === 'day')
        .map(({ share }) => share?.share ?? 0);
      for (const [level, share] of shares?.entries() ?? []) held[level]?.push(share);
      ranks.push(...(points[0]?.days.map(({ rank }) => rank) ?? []));
    }
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const [level, expected] of [0.5, 0.8, 0.9].entries()) {
      const shares = held[level] ?? [];
      const variance = mean(shares.map((share) => (share - mean(shares)) ** 2));
      // Days of a draw are alike, so the trials are the draws; the ensemble's own luck moves its bands by √(p (1 − p) / 99) at most,
      // and counts that tie with a member add up to 0.03.
      const ensemble = Math.sqrt((expected * (1 - expected)) / 99);
      const allowed = 4 * Math.hypot(Math.sqrt(variance / shares.length), ensemble) + 0.03;
      expect(Math.abs(mean(shares) - expected), `bands of ${expected}`).toBeLessThan(allowed);
    }
    // Mean 1/2; standard deviation of a draw's mean rank is at most that of a day, 0.29, so four errors of 40 are 0.18.
    expect(Math.abs(mean(ranks) - 0.5)).toBeLessThan(0.18);
  });

  test('is told to be wrong when it is', async () => {
    const more = countsOf(setParameter(uncertain, arrivals, 80), 'truth');
    const { points } = await backtest(uncertain, more, { replications: 39 });
    expect(points[0]?.bias[0]).toMatchObject({ isBeyondChance: true });
    expect(points[0]?.coverage.find(({ level }) => level === 0.9)?.share?.high).toBeLessThan(0.5);
    expect(points[0]?.naive.every(({ skill }) => skill === null || skill < 0)).toBe(true);
  });

  test('draws the facts named and no others', async () => {
    const counts = countsOf(uncertain, 'truth');
    const all = await backtest(uncertain, counts, { replications: 19 });
    expect(all.facts.drawn.map(({ name }) => name)).toEqual([arrivals]);
    const none = await backtest(uncertain, counts, { replications: 19, facts: [] });
    expect(none.facts).toMatchObject({ drawn: [], redrawn: 0 });
    const width = ({ points }: typeof all): number =>
      points[0]?.coverage.find(({ unit, level }) => unit === 'week' && level === 0.9)?.meanWidth ?? 0;
    // A week has 210 ± 25 by luck, and ± 29 more by not knowing the mean.
    expect(width(none)).toBeLessThan(width(all));
    await expect(backtest(uncertain, counts, { facts: ['no.fact'] })).rejects.toThrow(
      'not the path of a fact',
    );
  });

  test('gives the same days whether it runs to its end or not', async () => {
    const counts = countsOf(uncertain, 'truth');
    const [whole, part] = [
      await backtest(uncertain, counts, { replications: 19 }),
      await backtest(uncertain, counts, { replications: 19, to: '2023-11-05' }),
    ];
    expect(part.points[0]?.days).toEqual(whole.points[0]?.days.slice(0, 4));
  });
});

describe('days that scenario and counts do not share', () => {
  const day = (date: string) => ({ date, trucks: 30 });

  test('are left out and told', async () => {
    // The days counted are the 2nd to the 15th.
    const days = ['2023-10-20', '2023-11-01', '2023-11-02', '2023-11-15', '2023-11-16'].map(day);
    const { points } = await backtest(
      uncertain,
      {
        series: [
          { point: 'inspected', days: [day('2023-10-20')] },
          { point: 'received', days },
        ],
      },
      { replications: 19, from: '2023-11-01' },
    );
    expect(points).toHaveLength(1);
    expect(points[0]).toMatchObject({ at: 'received', daysLeftOut: 2 });
    expect(points[0]?.days.map(({ from }) => from)).toEqual(['2023-11-02', '2023-11-15']);
  });

  test('are refused when they are all', async () => {
    const counts: ObservedCounts = { series: [{ point: 'received', days: [day('2023-12-24')] }] };
    await expect(backtest(uncertain, counts)).rejects.toThrow('2023-11-02 to 2023-11-15');
  });

  test('need runs enough for their bands', async () => {
    const counts = countsOf(uncertain, 'truth');
    await expect(backtest(uncertain, counts, { replications: 18 })).rejects.toThrow(
      'at least 19 replications, got 18',
    );
  });
});
