import { beforeAll, describe, expect, test } from 'vitest';
import { simulate } from '../../../src/corridor/index.js';
import {
  type ObservedCounts,
  parseScenario,
  type Scenario,
  scenarioYaml,
} from '../../../src/scenario/index.js';
import { fittedFacts, withFacts } from '../../../src/studies/calibrate/facts.js';
import { calibrationPeriod, dateOf } from '../../../src/studies/calibrate/period.js';
import { type CalibrateResult, calibrate, calibratedScenario } from '../../../src/studies/index.js';
import { haltingGate } from '../halting-gate.js';

const road = 'supply.road.perDay';
const halted = 'conditions.crossing.haltedShare';
const scanners = 'inspection.sites.site.scanDetection';
const scenario = haltingGate();

/** What one run of the scenario counts, but for some days. */
function countsOf(right: Scenario, missing: readonly number[] = []): ObservedCounts {
  const { throughput } = simulate(right, { seed: 'what happened' });
  const series = (['inspected', 'received'] as const).map((point) => ({
    point,
    days: throughput[point].byDay.flatMap((trucks, day) =>
      missing.includes(day) ? [] : [{ date: dateOf(right, day), trucks }],
    ),
  }));
  return { series };
}

describe('calibrate', () => {
  let result: CalibrateResult;
  beforeAll(async () => {
    const observed = countsOf(haltingGate({ perDay: 16.5, haltedShare: 0.3 }), [3, 4, 17]);
    result = await calibrate(scenario, observed, {
      facts: [road, halted, scanners],
      runs: 300,
      discrepancy: { periodShare: 0, seriesShare: 0 },
    });
  });

  test('holds the values that the counts were made with, and narrows what they tell of', () => {
    expect(result.state).toBe('found');
    const [perDay, share] = result.facts;
    expect(perDay?.low).toBeLessThan(16.5);
    expect(perDay?.high).toBeGreaterThan(16.5);
    expect(share?.low).toBeLessThan(0.3);
    expect(share?.high).toBeGreaterThan(0.3);
    // 27 days of a variance of 2 · 16.5 know the rate to 1.1: 1.645 of them either way, over 90 % of the 16 of its range.
    expect(perDay?.widthShare).toBeLessThan(0.4);
    expect(share?.isInformed).toBe(true);
  });

  test('says which fact the counts say nothing of, and what they were compared by', () => {
    expect(result.facts.map(({ path, isInformed }) => [path, isInformed])).toEqual([
      [road, true],
      [halted, true],
      [scanners, false],
    ]);
    expect(result.at).toEqual(['inspected', 'received']);
    expect(result.period).toEqual({ from: '2024-01-01', to: '2024-01-30', observedDays: 27 });
    expect(result.fit.map(({ periods }) => periods)).toEqual(result.fit.map(() => 27));
    expect(result.runs.made).toBe(300);
    expect(result.plausible).toHaveLength(200);
  });

  test('the new scenario has new ranges for what was narrowed only, and is read again from YAML as it is', () => {
    const changed = calibratedScenario(scenario, result);
    expect(result.ties).toEqual([]);
    expect(changed.supply.road.perDay).toBeCloseTo(result.facts[0]?.median ?? 0, 3);
    expect(changed.facts[road]).toMatchObject({ evidence: 'D', unit: 'truck/day' });
    expect(changed.facts[road]?.low).toBeCloseTo(result.facts[0]?.low ?? 0, 3);
    expect(changed.facts[road]?.source).toBe(
      'made up; fitted to daily counts (inspected, received), 2024-01-01 to 2024-01-30, 90 % interval',
    );
    expect(changed.facts[scanners]).toEqual({
      ...scenario.facts[scanners],
      notInformedBy: 'daily counts (inspected, received), 2024-01-01 to 2024-01-30',
    });
    expect(parseScenario(scenarioYaml(changed))).toMatchObject({ ok: true, scenario: changed });
  });
});

describe('calibratedScenario', () => {
  test('takes the value of an informed fact that goes with the values of those it is tied to', () => {
    const fact = (path: string, value: number, isInformed: boolean): CalibrateResult['facts'][number] => ({
      ...{ path, paths: [path], unit: '1', evidence: 'D', before: { value, low: 0.02, high: 0.5 } },
      ...{ low: 0.1, median: 0.25, high: 0.4, widthShare: isInformed ? 0.6 : 0.95, isInformed },
    });
    const dispersion = 'supply.road.dispersion';
    // Plausible sets lie on a line: halted = 0.45 − tied. The tied fact keeps 0.3, so 0.15 is expected, not the median 0.25.
    const plausible = Array.from({ length: 41 }, (_, index) => [0.45 - index / 100, index / 100]);
    const result: CalibrateResult = {
      ...{
        scenario: 'halting-gate',
        state: 'found',
        at: ['received'],
        plausible,
        draws: [],
        ties: [],
        waves: [],
        fit: [],
      },
      period: { from: '2024-01-01', to: '2024-01-30', observedDays: 30 },
      ties: [{ paths: [halted, dispersion], correlation: -1, jointly: null }],
      facts: [fact(halted, 0.2, true), fact(dispersion, 0.3, false)],
      ...{
        informedBelow: 0.86,
        confidence: 0.9,
        method: '',
        discrepancy: { periodShare: 0, seriesShare: 0 },
      },
      runs: { made: 200, inRegion: 200, effective: 100 },
      ...{ exact: [], check: null },
    };
    const changed = calibratedScenario(scenario, result);
    expect(changed.conditions.crossing.haltedShare).toBeCloseTo(0.15, 6);
    expect(changed.facts[halted]).toMatchObject({ low: 0.1, high: 0.4 });
    expect(changed.supply.road.dispersion).toBe(scenario.supply.road.dispersion);
    const out = calibratedScenario(scenario, {
      ...result,
      facts: [fact(halted, 0.2, true), fact(dispersion, 0.49, false)],
    });
    expect(out.conditions.crossing.haltedShare).toBe(0.1);
  });
});

describe('calibrate, asked wrongly', () => {
  const observed = countsOf(scenario);

  test.each([
    [[], observed, 'calibrate requires the path of a fact, got none'],
    [['supply.road'], observed, 'calibrate: supply.road is not the path of a fact'],
    [[road, road], observed, 'calibrate: supply.road.perDay is named more than once'],
    [[road], { series: [] }, 'calibrate requires observed counts, got none'],
    [
      [road],
      { series: [{ point: 'received' as const, days: [{ date: '2024-02-01', trucks: 3 }] }] },
      'calibrate requires counts of the days that halting-gate counts, 2024-01-01 to 2024-01-30, got 2024-02-01 to 2024-02-01',
    ],
  ])('refuses %j', async (facts, counts, message) => {
    await expect(calibrate(scenario, counts, { facts })).rejects.toThrow(message);
  });

  test('facts of one value take it together, a rate in any value of its range', () => {
    const dispersion = 'supply.road.dispersion';
    const tied = fittedFacts(scenario, [[road, dispersion], halted]);
    expect(tied.map(({ name, paths, isWhole }) => [name, paths, isWhole])).toEqual([
      [road, [road, dispersion], false],
      [halted, [halted], false],
    ]);
    const { supply, conditions } = withFacts(scenario, tied, [5.5, 0.4]);
    expect([supply.road.perDay, supply.road.dispersion, conditions.crossing.haltedShare]).toEqual([
      5.5, 5.5, 0.4,
    ]);
  });
});

describe('calibrationPeriod', () => {
  const days = Array.from({ length: 18 }, (_, day) => day + 6);

  test('lays counts beside the days run, nothing where there is none, and cuts where phases change', () => {
    const phase = (name: string, from: number, to: number): Scenario['phases'][number] => ({
      name,
      from: from * 1440,
      to: to * 1440,
      set: {},
    });
    const phased = { ...scenario, warmUpDays: 0, phases: [phase('pause', 14, 16), phase('after', 16, 20)] };
    const series = [
      { point: 'received' as const, days: days.map((day) => ({ date: dateOf(phased, day), trucks: day })) },
    ];
    const period = calibrationPeriod(phased, { series });
    expect(period.days).toBe(24);
    expect(period.observed['received']?.slice(4, 8)).toEqual([null, null, 6, 7]);
    // 6-14, 14-16, 16-20, 20-24: two days join the four after them; these six and the last four, which join them, make ten.
    expect(period.spans.map(({ from, to }) => [from, to])).toEqual([
      [6, 14],
      [14, 24],
    ]);
    expect(period.spans[0]?.name).toBe('2024-01-07 to 2024-01-14');
  });

  test('the first counted day comes after the warm-up', () => {
    const warm = { ...scenario, warmUpDays: 10 };
    expect(dateOf(warm, 0)).toBe('2024-01-11');
    const series = [{ point: 'received' as const, days: [{ date: '2024-01-05', trucks: 1 }] }];
    expect(() => calibrationPeriod(warm, { series })).toThrow('2024-01-11 to 2024-02-09');
  });
});
