import type { Scenario } from '../../scenario/index.js';
import type { Choices } from './choices.js';
import { type Pinned, readPinned } from './pinned.js';
import { readChoices } from './read-choices.js';

/** What a planner has done on the page. */
export interface Work {
  readonly choices: Choices;
  readonly pinned: Pinned | null;
}

/** What a file of work says, or why it is none for this page. */
export type ReadWork =
  | { readonly ok: true; readonly work: Work }
  | { readonly ok: false; readonly because: 'not work' | 'not fitting' }
  | { readonly ok: false; readonly because: 'other scenario'; readonly scenario: string };

/** Most characters of a file of work: far more than all levers and facts of a scenario take. */
const mostCharacters = 1_000_000;

/** Most characters of the name of another scenario that are told. */
const longestName = 80;

/** Work as the text of a file. */
export function workText({ name }: Scenario, version: string, { choices, pinned }: Work): string {
  return `${JSON.stringify({ throughline: version, scenario: name, choices, pinned }, null, 2)}\n`;
}

/** Reads a file of work; what it says is not believed: each number must be one of the scenario. */
export function readWork(text: string, scenario: Scenario): ReadWork {
  const given = text.length > mostCharacters ? undefined : parsed(text);
  if (typeof given !== 'object' || given === null || !('throughline' in given) || !('choices' in given))
    return { ok: false, because: 'not work' };
  const name = 'scenario' in given ? given.scenario : undefined;
  if (typeof name !== 'string') return { ok: false, because: 'not work' };
  if (name !== scenario.name)
    return { ok: false, because: 'other scenario', scenario: name.slice(0, longestName) };
  const choices = readChoices(given.choices, scenario);
  if (choices === undefined) return { ok: false, because: 'not fitting' };
  const pinned = 'pinned' in given ? readPinned(given.pinned, scenario) : null;
  return { ok: true, work: { choices, pinned } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
