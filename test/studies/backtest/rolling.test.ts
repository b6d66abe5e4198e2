import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/corridor/index.js';
import { minutesPerDay } from '../../../src/math/index.js';
import type { ObservedCounts, Scenario } from '../../../src/scenario/index.js';
import { mean } from '../../../src/statistics/index.js';
import { asKnownAt } from '../../../src/studies/backtest/known-at.js';
import { dateAfter } from '../../../src/studies/backtest/scores.js';
import { backtest } from '../../../src/studies/index.js';
import { scenarioWith } from '../../corridor/scenarios.js';
import { haltingGate } from '../halting-gate.js';

const perDay = 'supply.road.perDay';

function countsOf(scenario: Scenario): ObservedCounts {
  const { byDay } = simulate(scenario, { seed: 'what came' }).throughput.inspected;
  const days = byDay.map((trucks, day) => ({
    date: dateAfter(scenario.start, scenario.warmUpDays + day),
    trucks,
  }));
  return { series: [{ point: 'inspected', days }] };
}

/** Ten trucks a day in the first three weeks of January 2024, and eighteen from the 22nd on. */
function changing(knownFrom?: string): Scenario {
  const from = 21 * minutesPerDay;
  const known = knownFrom === undefined ? {} : { knownFrom };
  const phase = { name: 'more', from, set: { [perDay]: 18 }, ...known };
  return { ...haltingGate({ perDay: 10, dispersion: 1 }, 28), phases: [phase] };
}

describe('rolling origins', () => {
  test('fit to the window before each, know what was known on the day, and cover the days to the next', async () => {
    const asked = { rolling: { window: 14, every: 7, facts: [perDay], runs: 200 }, replications: 40 };
    const { rolling, points, digest } = await backtest(changing('2024-01-22'), countsOf(changing()), asked);
    expect(rolling?.origins.map(({ origin, to, state }) => [origin, to, state])).toEqual([
      ['2024-01-15', '2024-01-21', 'found'],
      ['2024-01-22', '2024-01-28', 'found'],
    ]);
    expect(rolling?.origins[0]?.informed).toEqual([perDay]);
    expect(digest).toMatch(/^[0-9a-f]+$/);
    const [point] = points;
    expect([point?.days.length, point?.weeks.length, point?.periods.length]).toEqual([14, 2, 2]);
    const means = point?.days.map((day) => day.mean) ?? [];
    // Fourteen days of 10 a day tell the rate to 10 ± 0.85 (standard error), a week of 40 members adds 0.2.
    expect(Math.abs(mean(means.slice(0, 7)) - 10)).toBeLessThan(3.5);
    expect(Math.abs(mean(means.slice(7)) - 18)).toBeLessThan(2);
    const coverage = point?.coverage.map(({ unit, share }) => `${unit} ${share?.trials}`);
    expect(coverage?.slice(-3)).toEqual(['period 2', 'period 2', 'period 2']);
  });

  test.each([
    ['a window below a week', { window: 6, every: 7, facts: [perDay] }, 'a window of at least 7'],
    [
      'a window longer than the counts',
      { window: 40, every: 7, facts: [perDay] },
      'require counts after a window',
    ],
  ])('of %s are refused', async (_what, rolling, message) => {
    await expect(backtest(haltingGate(), countsOf(haltingGate()), { rolling })).rejects.toThrow(message);
  });
});

describe('a scenario as it was known', () => {
  const fact = { low: 10, high: 30, evidence: 'A', source: 'made up', unit: 'truck/day' } as const;
  const base = haltingGate();
  const scenario: Scenario = {
    ...base,
    phases: [
      { name: 'first', from: 0, set: { [perDay]: 5 }, knownFrom: '2024-01-10' },
      { name: 'second', from: 0, set: { [perDay]: 6 } },
    ],
    stoppages: [{ name: 'holiday', from: 0, to: 1440, places: ['gaza'], knownFrom: '2024-01-10' }],
    facts: { [perDay]: { ...fact, knownFrom: '2024-01-12' }, 'phases.0.set.supply.road.perDay': fact },
  };

  test('has no phase or stoppage from before it was known, and keeps the places of the others', () => {
    const before = asKnownAt(scenario, '2024-01-09');
    expect(before.phases.map(({ set }) => Object.keys(set).length)).toEqual([0, 1]);
    expect(before.stoppages).toEqual([]);
    expect(Object.keys(before.facts)).toEqual([perDay]);
    const after = asKnownAt(scenario, '2024-01-10');
    expect(after.phases).toEqual(scenario.phases);
    expect(after.stoppages).toEqual(scenario.stoppages);
  });

  test('has the middle of the range for a fact that was not known, as an assumption', () => {
    expect(asKnownAt(scenario, '2024-01-11').supply.road.perDay).toBe(20);
    expect(asKnownAt(scenario, '2024-01-11').facts[perDay]?.evidence).toBe('D');
    expect(asKnownAt(scenario, '2024-01-12')).toBe(scenario);
  });
});

describe('alternatives', () => {
  const steady = scenarioWith({
    start: '2023-11-01',
    days: 10,
    supply: { road: { perDay: 24, dispersion: 0, mix: { food: 1 } } },
    crossing: { gate: { lanes: 400 } },
  });
  const half = { name: 'half', probability: 0.5, phases: [{ name: 'half', from: 0, set: { [perDay]: 12 } }] };

  test('make the forecast a mixture, and each is scored by itself', async () => {
    const counts = countsOf(steady);
    const { points } = await backtest(steady, counts, { replications: 20, alternatives: [half] });
    // Ten members of 24 and ten of 12 against 24: 6 − (2 · 10 · 10 · 12) / (2 · 20 · 19) on days that are alike.
    const day = points[0]?.days[4];
    expect(day?.observed).toBe(24);
    expect(day?.crps).toBeCloseTo(6 - 2400 / 760, 10);
    expect(points[0]?.alternatives).toEqual([
      { name: 'half', share: 0.5, days: 10, crps: expect.closeTo(12, 0) },
      { name: 'as it is', share: 0.5, days: 10, crps: expect.closeTo(0, 0) },
    ]);
  });

  test('that are decided before the forecast are no part of it', async () => {
    const known = { ...half, knownFrom: '2023-11-01' };
    const { points } = await backtest(steady, countsOf(steady), { replications: 20, alternatives: [known] });
    expect(points[0]?.alternatives?.map(({ name, share }) => [name, share])).toEqual([['as it is', 1]]);
    expect(points[0]?.days[4]?.crps).toBe(0);
  });

  test.each([
    ['more than 1 together', [half, { ...half, name: 'other', probability: 0.6 }], 'sum to at most 1'],
    ['a name twice', [half, half], 'names of their own'],
  ])('with %s are refused', async (_what, alternatives, message) => {
    await expect(backtest(steady, countsOf(steady), { alternatives })).rejects.toThrow(message);
  });
});
