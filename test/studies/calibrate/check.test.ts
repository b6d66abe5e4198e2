import { expect, test } from 'vitest';
import { simulate } from '../../../src/corridor/index.js';
import { checkFit } from '../../../src/studies/calibrate/check.js';
import { type CalibrateResult, calibratedScenario } from '../../../src/studies/index.js';
import { haltingGate } from '../halting-gate.js';

const road = 'supply.road.perDay';
const right = haltingGate({ perDay: 12 }, 12);
const wrong = haltingGate({ perDay: 17 }, 12);
const at = ['inspected', 'received'] as const;
const { throughput } = simulate(right, { seed: 'what happened' });
const observed = Object.fromEntries(
  at.map((point) => [point, throughput[point].byDay.map((trucks, day) => (day === 4 ? null : trucks))]),
);

test('values are kept only where neither means nor days are farther from the counts than before', async () => {
  const checks = [
    await checkFit(right, wrong, observed, at, {}),
    await checkFit(wrong, right, observed, at, {}),
    await checkFit(right, right, observed, at, {}),
  ];
  expect(checks.map(({ kept }) => kept)).toEqual(['before', 'fitted', 'fitted']);
  const [received] = checks[0]?.before.slice(1) ?? [];
  // Eleven days were counted; the replications are the same for both.
  const counted = observed['received']?.filter((trucks) => trucks !== null) ?? [];
  expect(received?.observed).toBeCloseTo(
    counted.reduce((sum: number, trucks) => sum + (trucks ?? 0), 0) / 11,
    9,
  );
  expect(checks[0]?.before).toEqual(checks[1]?.fitted);
});

test('a calibrated scenario keeps values that fit better, and widens what would leave them out', () => {
  const fact = (low: number, high: number, isInformed: boolean): CalibrateResult['facts'][number] => ({
    ...{
      path: road,
      paths: [road],
      unit: 'truck/day',
      evidence: 'D',
      before: { value: 12, low: 4, high: 20 },
    },
    ...{ low, median: (low + high) / 2, high, widthShare: isInformed ? 0.5 : 1, isInformed },
  });
  const made: CalibrateResult = {
    ...{
      scenario: 'halting-gate',
      state: 'found',
      at: ['received'],
      facts: [fact(13, 16, true)],
      plausible: [],
      draws: [],
    },
    ...{ ties: [], waves: [], fit: [], exact: [], informedBelow: 0.9, confidence: 0.9, method: '' },
    period: { from: '2024-01-01', to: '2024-01-12', observedDays: 12 },
    discrepancy: { periodShare: 0, seriesShare: 0 },
    runs: { made: 200, inRegion: 200, effective: 100 },
    check: { replications: 100, before: [], fitted: [], kept: 'before' },
  };
  const kept = calibratedScenario(right, made);
  expect(kept.supply.road.perDay).toBe(12);
  expect(kept.facts[road]).toMatchObject({ low: 12, high: 16 });
  const fitted = calibratedScenario(right, {
    ...made,
    check: { replications: 100, before: [], fitted: [], kept: 'fitted' },
  });
  expect([fitted.supply.road.perDay, fitted.facts[road]?.low]).toEqual([14.5, 13]);
  // What a first calibration was not informed of, a second may be.
  const untold = calibratedScenario(right, { ...made, facts: [fact(4, 20, false)] });
  expect(untold.facts[road]).toMatchObject({
    low: 4,
    high: 20,
    notInformedBy: 'daily counts (received), 2024-01-01 to 2024-01-12',
  });
  expect(calibratedScenario(untold, made).facts[road]).not.toHaveProperty('notInformedBy');
});
