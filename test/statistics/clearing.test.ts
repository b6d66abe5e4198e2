import { describe, expect, test } from 'vitest';
import {
  type ClearingCurve,
  clearingTangents,
  fitClearing,
  throughputAtWorkload,
  workloadAtThroughput,
} from '../../src/statistics/index.js';
import { mg1, mm1 } from '../../src/theory/index.js';

const curve: ClearingCurve = { capacity: 12, rawTime: 0.25, variability: 0.3 };
const workloads = [0, 0.1, 0.5, 1, 2, 3, 4, 6, 10, 30, 300];

describe('a clearing curve', () => {
  test.each([0.1, 0.5, 0.9, 0.99])('is exact for M/M/1 and M/G/1 at a load of %d', (load) => {
    // Five a day, in 0.2 days each.
    const simple = { capacity: 5, rawTime: 0.2, variability: 1 };
    const { workInProgress } = mm1({ arrivalRate: 5 * load, serviceRate: 5 });
    expect(throughputAtWorkload(simple, workInProgress)).toBeCloseTo(5 * load, 10);
    expect(throughputAtWorkload(simple, workInProgress)).toBeCloseTo(
      (5 * workInProgress) / (1 + workInProgress),
      10,
    );
    for (const scv of [0, 0.4, 2]) {
      const general = mg1({ arrivalRate: 5 * load, serviceTime: 0.2, serviceCv: Math.sqrt(scv) });
      const its = { ...simple, variability: (1 + scv) / 2 };
      expect(workloadAtThroughput(its, 5 * load)).toBeCloseTo(general.workInProgress, 10);
      expect(throughputAtWorkload(its, general.workInProgress)).toBeCloseTo(5 * load, 10);
    }
  });

  test('rises with the workload, ever less, from none to the capacity', () => {
    const values = workloads.map((workload) => throughputAtWorkload(curve, workload));
    expect(values[0]).toBe(0);
    expect(throughputAtWorkload(curve, 1e9)).toBeCloseTo(12, 6);
    const slopes = values.slice(1).map((value, index) => {
      return (value - (values[index] ?? 0)) / ((workloads[index + 1] ?? 0) - (workloads[index] ?? 0));
    });
    slopes.forEach((slope, index) => {
      expect(slope).toBeGreaterThan(0);
      expect(slope).toBeLessThan(slopes[index - 1] ?? 1 / 0.25);
    });
  });

  test('its lines lie above it, and each touches it where it says', () => {
    const lines = clearingTangents(curve, 4);
    expect(lines.map(({ slope }) => slope)).toEqual([4, 3, 2, 1, 0]);
    for (const { at, intercept, slope } of lines) {
      for (const workload of workloads)
        expect(intercept + slope * workload).toBeGreaterThanOrEqual(
          throughputAtWorkload(curve, workload) - 1e-9,
        );
      if (at !== null) expect(intercept + slope * at).toBeCloseTo(throughputAtWorkload(curve, at), 10);
    }
    expect(lines.at(-1)).toEqual({ at: null, intercept: 12, slope: 0 });
  });
});

/** Levels whose replications lie on curves of their own. */
function levelsOn(curves: readonly ClearingCurve[], at: readonly number[]) {
  return at.map((workload) => ({
    workload: curves.map(() => workload),
    throughput: curves.map((each) => throughputAtWorkload(each, workload)),
  }));
}

describe('the fit', () => {
  const at = [0.5, 1, 2, 3, 5, 20];

  test.each([0.02, 0.3, 1, 4])(
    'finds the curve on which all lie, with a variability of %d',
    (variability) => {
      const given = { ...curve, variability };
      const fit = fitClearing(levelsOn([given, given], at));
      expect(fit.capacity.mean).toBeCloseTo(12, 6);
      expect(fit.rawTime.mean).toBeCloseTo(0.25, 6);
      expect(fit.variability.mean).toBeCloseTo(variability, 5);
      expect(fit.capacity.standardError).toBeLessThan(1e-6);
    },
  );

  test('of Karmarkar has a variability of 1', () => {
    const given = { ...curve, variability: 1 };
    const fit = fitClearing(levelsOn([given, given], at), 'karmarkar');
    expect([fit.capacity.mean, fit.rawTime.mean]).toEqual([expect.closeTo(12, 6), expect.closeTo(0.25, 6)]);
    expect([fit.variability.mean, fit.variability.standardError]).toEqual([1, 0]);
  });

  test('has the error of the jackknife: two replications on curves of 10 and 12 give 11, and 1 off', () => {
    // Without one replication the fit is the curve of the other: √(1/2 × ((10 − 11)² + (12 − 11)²)) = 1. With one degree of freedom a 95 %
    // interval is 12.706 as wide to each side.
    const pair = [10, 12].map((capacity) => ({ capacity, rawTime: 2 / capacity, variability: 1 }));
    const { capacity } = fitClearing(levelsOn(pair, at), 'karmarkar');
    expect(capacity.mean).toBeCloseTo(11, 6);
    expect(capacity.standardError).toBeCloseTo(1, 6);
    expect(capacity.halfWidth).toBeCloseTo(12.7062, 3);
  });

  test('a level of which little is known pulls little', () => {
    const given = { ...curve, variability: 1 };
    const levels = levelsOn([given, given], at);
    const wild = { workload: [5, 5], throughput: [2, 20] };
    const { capacity } = fitClearing([...levels, wild], 'karmarkar');
    // The mean of 11 would be 2.4 above the curve.
    expect(Math.abs(capacity.mean - 12)).toBeLessThan(0.1);
  });

  test('refuses fewer levels than parameters, one replication, rows of other lengths and no work', () => {
    const levels = levelsOn([curve, curve], at);
    expect(() => fitClearing(levels.slice(0, 2))).toThrow('fitClearing requires at least 3 levels, got 2');
    expect(() => fitClearing(levels.slice(0, 1), 'karmarkar')).toThrow('at least 2 levels, got 1');
    expect(() => fitClearing(levelsOn([curve], at))).toThrow('at least 2 replications, got 1');
    const short = { workload: [1, 2], throughput: [1] };
    expect(() => fitClearing([...levels, short])).toThrow(
      'fitClearing requires 2 throughputs of a level, got 1',
    );
    const idle = { workload: [0, 0], throughput: [0, 0] };
    expect(() => fitClearing([...levels, idle])).toThrow('levels with some work and some throughput');
  });
});
