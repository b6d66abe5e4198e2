import { expect, test } from 'vitest';
import { detectionProbability } from '../../src/corridor/index.js';
import type { InspectionPolicy } from '../../src/scenario/index.js';
import { arrivals, run, site } from './scenarios.js';

const accuracy = { scanDetection: 0.8, manualDetection: 0.5 };
const riskBased: InspectionPolicy = { kind: 'risk-based', share: 0.3, recall: 0.8, randomFloor: 0.1 };

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
