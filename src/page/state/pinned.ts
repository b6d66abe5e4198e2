import type { Scenario } from '../../scenario/index.js';
import type { Estimate } from '../../statistics/index.js';
import { type Choices, readChoices } from './choices.js';

/** An answer that is kept for comparison, with what was chosen then. */
export interface Pinned {
  readonly choices: Choices;
  readonly estimate: Estimate;
  readonly digest: string;
}

/** What was pinned on a visit before; null for what does not fit the scenario. */
export function readPinned(value: unknown, scenario: Scenario): Pinned | null {
  if (!isPinned(value)) return null;
  const choices = readChoices(value.choices, scenario);
  return choices === undefined ? null : { ...value, choices };
}

// Of the store only, where this page has written it; the choices are read again.
function isPinned(value: unknown): value is Pinned {
  if (typeof value !== 'object' || value === null || !('estimate' in value) || !('choices' in value))
    return false;
  const { estimate } = value;
  return typeof estimate === 'object' && estimate !== null && 'mean' in estimate && 'digest' in value;
}
