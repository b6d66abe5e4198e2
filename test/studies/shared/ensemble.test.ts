import { describe, expect, test } from 'vitest';
import type { ObservedSeries } from '../../../src/scenario/observed/index.js';
import { backtest, evidence, reach, runStudy } from '../../../src/studies/index.js';
import {
  describeEnsemble,
  ensembleDraws,
  ensembleFaults,
  type ParameterEnsemble,
} from '../../../src/studies/shared/index.js';
import { twoStages } from '../two-stages.js';

const lanes = 'inspection.sites.site.lanes';

/** A quarter of the weight on 8 lanes, which let 192 a day through, the rest on 10, which let 240 through. */
const laneEnsemble: ParameterEnsemble = {
  scenario: 'made up',
  counts: { at: ['received'], from: '2024-01-01', to: '2024-01-14' },
  facts: [{ paths: [lanes], unit: 'lane', evidence: 'D', low: 8, high: 12, isInformed: false }],
  draws: Array.from({ length: 16 }, (_, index) =>
    index < 8 ? { weight: 1 / 32, values: [8] } : { weight: 3 / 32, values: [10] },
  ),
};

const scenario = twoStages('lanes');
const day = { ...scenario, days: 1 };
const unit = scenario.facts[lanes]?.unit ?? '';
const ensemble = { ...laneEnsemble, facts: laneEnsemble.facts.map((fact) => ({ ...fact, unit })) };

const counted: ObservedSeries = {
  point: 'inspected',
  days: [1, 2].map((day) => ({
    date: new Date(Date.parse(scenario.start) + (scenario.warmUpDays + day - 1) * 86_400_000)
      .toISOString()
      .slice(0, 10),
    trucks: 200,
  })),
};

describe('an ensemble', () => {
  test('is drawn by its weights: as often as they say but for rounding', () => {
    const { points } = ensembleDraws(scenario, ensemble, 40, 'a seed');
    expect(points.filter(([value]) => value === 8)).toHaveLength(10);
    // The first few are not all of the first draws.
    expect(new Set(points.slice(0, 8).map(([value]) => value)).size).toBe(2);
  });

  test('is worth as many equal draws as 1 over the sum of its squared weights', () => {
    // 1 / (8 (1/32)² + 8 (3/32)²) = 12.8
    expect(describeEnsemble(ensemble)).toMatchObject({ draws: 16, effective: 12.8, notInformed: [lanes] });
  });

  const first = { weight: 1 / 32, values: [8] };
  const others = ensemble.draws.slice(1);
  test.each([
    [
      'a path that is no fact',
      { facts: [{ ...ensemble.facts[0], paths: ['no.such'] }] },
      'no.such is not the path',
    ],
    ['another unit', { facts: [{ ...ensemble.facts[0], unit: 'h' }] }, 'must be in'],
    ['a range upside down', { facts: [{ ...ensemble.facts[0], low: 12, high: 8 }] }, 'must have a range'],
    ['weights that do not sum to 1', { draws: others }, 'must have weights from 0 that sum to 1'],
    ['a weight below 0', { draws: [{ ...first, weight: -1 }, ...others] }, 'must have weights from 0'],
    [
      'a value out of the range',
      { draws: [{ ...first, values: [13] }, ...others] },
      'draws.0 must have a number',
    ],
    ['a value that is no number', { draws: [{ ...first, values: [Number.NaN] }, ...others] }, 'draws.0 must'],
    [
      'two values of one fact',
      { draws: [{ ...first, values: [8, 9] }, ...others] },
      'draws.0 must have a number',
    ],
    ['one draw that is all', { draws: [{ weight: 1, values: [8] }] }, 'must be worth at least 10'],
  ])('with %s is refused', (_what, change, message) => {
    const faults = ensembleFaults(scenario, { ...ensemble, ...change } as ParameterEnsemble);
    expect(faults.map(({ path, message: told }) => `${path} ${told}`).join('\n')).toContain(message);
  });

  test('is what run runs, a draw each: a quarter of the runs bring 192 a day, the others 240', async () => {
    const { throughput, ensemble: used } = await runStudy(scenario, { ensemble, replications: 20 });
    expect(throughput.inspected.perDay.mean).toBeCloseTo(0.25 * 192 + 0.75 * 240, 0);
    expect(used?.perDay.inspected.low).toBeCloseTo(192, 0);
    expect(used?.perDay.inspected.median).toBeCloseTo(240, 0);
  });

  test('decides how often a target is reached: 216 in three quarters of the draws', async () => {
    const { reaches } = await evidence(day, { ensemble, draws: 40, at: 'inspected', target: 216 });
    expect(reaches.counted.successes).toBe(30);
  });

  test('is what the plan of reach is held against: levers are set in every draw, whatever it has', async () => {
    // The first papers end after an hour, so a lane lets 23 through on the first day; the line outside is all there is.
    const quick = { ...scenario, days: 1, warmUpDays: 0 };
    const asked = { ensemble, at: 'inspected', target: 280, replications: 2, runnersUp: 0 } as const;
    const { overEnsemble } = await reach(quick, { ...asked, question: 'next-days' });
    expect(overEnsemble?.today.low).toBe(23 * 8);
    expect(overEnsemble?.today.median).toBe(23 * 10);
    expect(overEnsemble?.plan.low).toBeGreaterThan(280);
    expect(overEnsemble?.reaches.counted.share).toBe(1);
  });

  test('is the spread of a back-test', async () => {
    const { points, facts } = await backtest(scenario, { series: [counted] }, { ensemble, replications: 40 });
    expect(facts.drawn.map(({ name }) => name)).toEqual([lanes]);
    const [band] = points[0]?.days[0]?.bands ?? [];
    expect(band?.level).toBe(0.5);
    // A quarter of the members lie at 192: the lower quartile is between the two.
    expect(points[0]?.days[0]?.mean).toBeCloseTo(0.25 * 192 + 0.75 * 240, 0);
  });

  test.each([
    ['run with a precision', () => runStudy(scenario, { ensemble, precision: 0.1 }), 'excludes a precision'],
    ['evidence with factors', () => evidence(scenario, { ensemble, factors: [lanes] }), 'excludes factors'],
    [
      'backtest with facts',
      () => backtest(scenario, { series: [counted] }, { ensemble, facts: [] }),
      'excludes facts',
    ],
  ])('is refused by %s', async (_what, call, message) => {
    await expect(call()).rejects.toThrow(message);
  });
});
