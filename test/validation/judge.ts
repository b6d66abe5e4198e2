import { expect } from 'vitest';
import type { Outcome } from '../../src/corridor/index.js';
import { meanInterval } from '../../src/statistics/index.js';

/**
 * The rule of all comparisons with theory: at least 20 replications, the mean within 4 standard errors of the exact
 * value (a right model fails once in 15,000 at 19 degrees of freedom twice that), and a 95 % interval narrow enough
 * (half-width below 3 % of the exact value) that a wrong model would be seen.
 */
export function expectTheory(
  outcomes: readonly Outcome[],
  measure: (outcome: Outcome) => number,
  exact: number,
): void {
  expect(outcomes.length).toBeGreaterThanOrEqual(20);
  const { mean, standardError, halfWidth } = meanInterval(outcomes.map(measure));
  expect(halfWidth ?? Number.NaN).toBeLessThan(0.03 * Math.abs(exact));
  expect(Math.abs(mean - exact)).toBeLessThanOrEqual(4 * (standardError ?? Number.NaN));
}

/** Time-average of truckloads in a zone. */
export function inZone(name: keyof Outcome['zones']): (outcome: Outcome) => number {
  return (outcome) => outcome.zones[name].mean;
}

/** Minutes in a zone for each truckload that entered it. */
export function minutesInZone(name: keyof Outcome['zones']): (outcome: Outcome) => number {
  return (outcome) => outcome.zones[name].minutesPerEntry ?? Number.NaN;
}

/** Busy over open time of a resource. */
export function utilisationOf(name: string): (outcome: Outcome) => number {
  return (outcome) =>
    outcome.resources.find((each) => each.name === name)?.utilisationWhileOpen ?? Number.NaN;
}
