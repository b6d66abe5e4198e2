import { setParameter } from '../../corridor/index.js';
import type { FactRecord, Scenario } from '../../scenario/index.js';

/**
 * The scenario as it was known on the morning of a day (ISO date): phases and stoppages that were known only later are not in force, and
 * a fact that was known only later has the middle of its range for a value, as an assumption (grade D).
 */
export function asKnownAt(scenario: Scenario, date: string): Scenario {
  const isKnown = ({ knownFrom }: { readonly knownFrom?: string | undefined }): boolean =>
    knownFrom === undefined || knownFrom <= date;
  if ([...scenario.phases, ...scenario.stoppages, ...Object.values(scenario.facts)].every(isKnown))
    return scenario;
  const hidden = scenario.phases.flatMap((phase, index) => (isKnown(phase) ? [] : [`phases.${index}.`]));
  const facts: Record<string, FactRecord> = {};
  let known: Scenario = {
    ...scenario,
    // Phases keep their places, by which paths name them.
    phases: scenario.phases.map((phase) => (isKnown(phase) ? phase : { ...phase, set: {} })),
    stoppages: scenario.stoppages.filter(isKnown),
  };
  for (const [path, fact] of Object.entries(scenario.facts)) {
    if (hidden.some((start) => path.startsWith(start))) continue;
    facts[path] = isKnown(fact) ? fact : { ...fact, evidence: 'D' };
    if (!isKnown(fact)) known = setParameter(known, path, middleOf(fact));
  }
  return { ...known, facts };
}

function middleOf({ low, high }: FactRecord): number {
  const middle = (low + high) / 2;
  return [low, high].every(Number.isInteger) ? Math.round(middle) : middle;
}
