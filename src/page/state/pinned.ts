import type { Scenario } from '../../scenario/index.js';
import type { Estimate } from '../../statistics/index.js';
import type { Choices } from './choices.js';
import { readChoices } from './read-choices.js';

/** An answer that is kept for comparison, with what was chosen then. */
export interface Pinned {
  readonly choices: Choices;
  readonly estimate: Estimate;
  readonly digest: string;
}

/** What was pinned on a visit before, or stands in a file; null for what does not fit the scenario. */
export function readPinned(value: unknown, scenario: Scenario): Pinned | null {
  if (typeof value !== 'object' || value === null) return null;
  const given: Partial<Record<keyof Pinned, unknown>> = value;
  const choices = readChoices(given.choices, scenario);
  const { estimate, digest } = given;
  if (choices === undefined || !isEstimate(estimate) || typeof digest !== 'string') return null;
  const { mean, low, high, halfWidth, n, standardError, confidence } = estimate;
  return {
    choices,
    estimate: { mean, low, high, halfWidth, n, standardError, confidence },
    digest,
  };
}

function isEstimate(value: unknown): value is Estimate {
  if (typeof value !== 'object' || value === null) return false;
  const { mean, n, confidence, ...ends }: Partial<Record<keyof Estimate, unknown>> = value;
  const isEnd = (end: unknown): boolean => end === null || isNumber(end);
  return (
    [mean, n, confidence].every(isNumber) &&
    [ends.low, ends.high, ends.halfWidth, ends.standardError].every(isEnd)
  );
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
