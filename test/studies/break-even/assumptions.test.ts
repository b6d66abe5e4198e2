import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../../src/scenario/index.js';
import {
  assumptionsOf,
  distributionAt,
  meanOfDistribution,
} from '../../../src/studies/break-even/assumptions.js';
import { breakEvenPaths, fullPlan } from '../../../src/studies/index.js';
import { scenarioWith, site } from '../../corridor/scenarios.js';
import { twoStages } from '../two-stages.js';

const papers = 'inspection.sites.site.documents';

function withPapers(documents: unknown, more: Readonly<Record<string, unknown>> = {}): Scenario {
  return scenarioWith({ staging: { backlog: 10 } }, site({ documents, ...more }));
}

function fact(value: number, low: number, high: number, evidence = 'D'): object {
  return { value, low, high, evidence, source: 'made up' };
}

describe('a distribution without a mean of its own', () => {
  test('has the mean that its kind gives it', () => {
    const distributions = [
      [{ kind: 'uniform', low: 10, high: 30 }, 20],
      [{ kind: 'triangular', low: 10, mode: 20, high: 60 }, 30],
      [{ kind: 'empirical', values: [1, 2, 6] }, 3],
      // (3 × 10 + 1 × 50) / 4
      [{ kind: 'discrete', values: [10, 50], weights: [3, 1] }, 20],
    ] as const;
    for (const [distribution, mean] of distributions)
      expect(meanOfDistribution(withPapers(distribution), papers)).toBe(mean);
    expect(() => meanOfDistribution(withPapers({ kind: 'exponential', mean: 5 }), papers)).toThrow(
      RangeError,
    );
  });

  test('is found by each of its values, and no other distribution is', () => {
    const uniform = withPapers({ kind: 'uniform', low: 10, high: 30 });
    expect(distributionAt(uniform, `${papers}.low`)).toBe(papers);
    expect(distributionAt(withPapers({ kind: 'empirical', values: [1, 2] }), `${papers}.values.1`)).toBe(
      papers,
    );
    expect(distributionAt(withPapers({ kind: 'gamma', mean: 5, cv: 0.5 }), `${papers}.mean`)).toBeUndefined();
    expect(distributionAt(uniform, 'inspection.sites.site.lanes')).toBeUndefined();
  });

  test('is one assumption, with the worst grade of its values', () => {
    const distribution = { kind: 'uniform', low: fact(10, 5, 15, 'A'), high: fact(30, 25, 35, 'C') };
    const { assumptions } = assumptionsOf(withPapers(distribution), {}, { beyond: 0 });
    expect(assumptions).toHaveLength(1);
    expect(assumptions[0]).toMatchObject({
      path: papers,
      value: 20,
      low: 15,
      high: 25,
      evidence: 'C',
      unit: 'min',
    });
  });
});

describe('beyond its range', () => {
  const endsOf = (scenario: Scenario, beyond = 0.5): readonly number[] => {
    const { assumptions } = assumptionsOf(scenario, {}, { beyond });
    return assumptions.flatMap(({ lowest, highest }) => [lowest, highest]);
  };

  test('a number is looked at by a share of the range, and what is above 0 stays there', () => {
    expect(endsOf(withPapers(fact(30, 20, 60)))).toEqual([10, 80]);
    // Half of its low rather than 20 less.
    expect(endsOf(withPapers(fact(30, 10, 50)))).toEqual([5, 70]);
    expect(endsOf(withPapers(fact(30, 0, 50)))).toEqual([0, 75]);
  });

  test('a share stays a share, a count whole', () => {
    expect(endsOf(withPapers(0, { scanDetection: fact(0.8, 0.6, 0.95) }))).toEqual([
      expect.closeTo(0.425, 9),
      1,
    ]);
    expect(endsOf(withPapers(0, { lanes: fact(10, 8, 13) }))).toEqual([5, 16]);
  });

  test('a distribution that would contradict itself is left at the end of its range', () => {
    // At most 42.5, which is above the distribution's most.
    const distribution = { kind: 'normal', mean: 30, sd: 5, low: fact(10, 5, 30), high: 40 };
    expect(endsOf(withPapers(distribution), 0.5)).toEqual([2.5, 30]);
  });
});

test('what can be named are facts, the distributions they make up, and steps of the plan', () => {
  const lanes = 'inspection.sites.site.lanes';
  const planned = twoStages('lanes', 'bays');
  expect(breakEvenPaths(planned, fullPlan(planned))).toEqual([
    lanes,
    'inspection.sites.site.secondaryBays',
    'crossing.gate.lanes',
  ]);
  const distribution = { kind: 'uniform', low: fact(10, 5, 15), high: 30 };
  expect(breakEvenPaths(withPapers(distribution), {})).toEqual([papers, `${papers}.low`, `${papers}.high`]);
});

test('a step of the plan has the lever’s name and no grade without a fact', () => {
  const { assumptions } = assumptionsOf(
    twoStages('bays'),
    { 'inspection.sites.site.secondaryBays': 201 },
    { beyond: 0.25 },
  );
  expect(assumptions[0]).toMatchObject({
    kind: 'step of the plan',
    name: 'bays',
    low: 200,
    high: 201,
    evidence: null,
  });
});
