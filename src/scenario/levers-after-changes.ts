import { findAt } from './path.js';
import type { Lever, Scenario } from './scenario.js';

type LeversAndFacts = Pick<Scenario, 'levers' | 'facts'>;

/** The scenario's levers but for those that move what is changed, with the facts of the rest. */
export function leversApartFrom(scenario: Scenario, changed: readonly string[]): LeversAndFacts {
  return kept(scenario, (lever) => (isMoved(lever, changed) ? undefined : lever));
}

/**
 * The scenario's levers where those that move what was changed count their steps from the new value, to the last that is not above their
 * old maximum; one without a step left, or of what is no number any more, goes.
 */
export function leversAfter(scenario: Scenario, after: Scenario, changed: readonly string[]): LeversAndFacts {
  return kept(scenario, (lever) => (isMoved(lever, changed) ? steppedFrom(lever, after) : lever));
}

function isMoved({ path }: Lever, changed: readonly string[]): boolean {
  return changed.some((each) => path === each || path.startsWith(`${each}.`));
}

function steppedFrom(lever: Lever, after: Scenario): Lever | undefined {
  const found = findAt(after, lever.path);
  if (!found.found || typeof found.value !== 'number') return undefined;
  const steps = Math.floor((lever.max - found.value) / lever.step + 1e-9);
  if (steps < 1) return undefined;
  return { ...lever, max: Number((found.value + steps * lever.step).toPrecision(12)) };
}

// Facts name a lever by its number in the list.
function kept(
  { levers, facts }: LeversAndFacts,
  change: (lever: Lever) => Lever | undefined,
): LeversAndFacts {
  const stay = levers.flatMap((lever, index) => {
    const now = change(lever);
    return now === undefined ? [] : [{ now, index, isMaxKept: now.max === lever.max }];
  });
  const renumbered = Object.entries(facts).flatMap(([path, fact]) => {
    const [, index, key] = /^levers\.(\d+)\.(.+)$/.exec(path) ?? [];
    if (index === undefined) return [[path, fact] as const];
    const place = stay.findIndex((each) => each.index === Number(index));
    const isKept = stay[place]?.isMaxKept === true || (place >= 0 && key !== 'max');
    return isKept ? [[`levers.${place}.${key}`, fact] as const] : [];
  });
  return { levers: stay.map(({ now }) => now), facts: Object.fromEntries(renumbered) };
}
