import { describe, expect, test } from 'vitest';
import { detectionProbability, type InspectionPolicy, selectDepth } from '../../src/corridor/index.js';
import { arrivals, run, site } from './scenarios.js';

const accuracy = { scanDetection: 0.8, manualDetection: 0.5 };
const riskBased: InspectionPolicy = { kind: 'risk-based', share: 0.3, recall: 0.8, randomFloor: 0.1 };

describe('depth of inspection', () => {
  test('follows the policy and the draw of the truck', () => {
    expect(selectDepth({ kind: 'scan-all' }, false, 0.1, 0.99)).toBe('scan');
    expect(selectDepth({ kind: 'manual-all' }, false, 0.1, 0.99)).toBe('manual');
    const random: InspectionPolicy = { kind: 'random-share', share: 0.3 };
    expect(selectDepth(random, true, 0.1, 0.29)).toBe('scan');
    expect(selectDepth(random, true, 0.1, 0.31)).toBe('documents');
  });

  test('under risk-based selection keeps the share over all trucks, with a random floor for the rest', () => {
    // Bad: 0.8 + 0.2 x 0.1 = 0.82. Good: (0.3 - 0.1 x 0.8) / 0.9 = 0.2444, + 0.7556 x 0.1 = 0.32.
    expect(selectDepth(riskBased, true, 0.1, 0.819)).toBe('scan');
    expect(selectDepth(riskBased, true, 0.1, 0.821)).toBe('documents');
    expect(selectDepth(riskBased, false, 0.1, 0.3199)).toBe('scan');
    expect(selectDepth(riskBased, false, 0.1, 0.3201)).toBe('documents');
  });

  test('in two stages is a scan for those who raise a primary alarm', () => {
    const primary = { kind: 'constant', value: 2 } as const;
    const policy: InspectionPolicy = {
      kind: 'two-stage',
      primary,
      detection: 0.85,
      falseAlarm: 0.1,
    };
    expect(selectDepth(policy, true, 0.1, 0.84)).toBe('scan');
    expect(selectDepth(policy, false, 0.1, 0.11)).toBe('documents');
  });
});

test('the probability that a non-compliant truck is found takes every step of its way', () => {
  expect(detectionProbability({ kind: 'scan-all' }, 0.1, accuracy)).toBeCloseTo(0.4, 12);
  expect(detectionProbability({ kind: 'manual-all' }, 0.1, accuracy)).toBeCloseTo(0.5, 12);
  expect(detectionProbability({ kind: 'random-share', share: 0.3 }, 0.1, accuracy)).toBeCloseTo(0.12, 12);
  expect(detectionProbability(riskBased, 0.1, accuracy)).toBeCloseTo(0.82 * 0.4, 12);
});

test('what is found agrees with that probability', () => {
  const inspection = { prevalence: 1, policy: { kind: 'random-share', share: 0.5 } };
  const parts = [site({ ...accuracy }), arrivals([10, 100], [20, 100], [30, 100], [40, 100])];
  const { outcome } = run({ inspection }, ...parts);
  expect(outcome.detection).toBeCloseTo(0.2, 12);
  // 400 trucks: standard error sqrt(0.2 x 0.8 / 400) = 0.02.
  expect(Math.abs(outcome.work.seized / 400 - 0.2)).toBeLessThan(0.08);
});
