import { expect } from 'vitest';
import type { Outcome } from '../../src/corridor/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { meanInterval, pairedInterval, type Sample } from '../../src/statistics/index.js';
import { type Part, scenarioWith } from '../corridor/scenarios.js';

/** One inspection site and nothing else that takes time: trucks come as they arrive, and drive through the gate. */
export function siteAlone(...parts: readonly Part[]): Scenario {
  return scenarioWith({ staging: 'none', transferYard: 'none', fleet: 'none' }, ...parts);
}

/** Mean minutes of a truck in the queue before the lanes. */
export const wait = ({ zones }: Outcome): number => zones['inspection queue'].minutesPerEntry ?? Number.NaN;

/** Mean number of trucks in the queue before the lanes. */
export const meanQueue = ({ zones }: Outcome): number => zones['inspection queue'].mean;

/** Trucks a day that pass the inspection. */
export const passed = ({ throughput }: Outcome): number => throughput.inspected.perDay;

/**
 * A right model is farther than 4 standard errors from the exact value once in 1,300 with 20 replications, in 320 with 10. The error is
 * at most a small share of the exact value, so that a model wrong by five times as much is seen as surely.
 */
export function expectExact(values: Sample, exact: number, error = 0.06): void {
  const { mean, standardError } = meanInterval(values);
  expect(standardError).toBeLessThanOrEqual(error * Math.abs(exact));
  expect(Math.abs(mean - exact)).toBeLessThanOrEqual(4 * (standardError ?? Number.NaN));
}

/** With the same trucks a is less than b: the mean difference is more than 4 standard errors below 0. */
export function expectLess(a: Sample, b: Sample): void {
  const { mean, standardError } = pairedInterval(a, b);
  expect(mean).toBeLessThan(-4 * (standardError ?? Number.NaN));
}

/** So many of a number, each with a probability by itself: farther than 4 standard errors once in 16,000. */
export function expectShare(count: number, of: number, probability: number): void {
  const error = Math.sqrt((probability * (1 - probability)) / of);
  expect(Math.abs(count / of - probability)).toBeLessThan(4 * error);
}

/** Sum over replications. */
export function total(outcomes: readonly Outcome[], count: (outcome: Outcome) => number): number {
  return outcomes.reduce((sum, each) => sum + count(each), 0);
}
