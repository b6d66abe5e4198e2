import type { Phase, Scenario } from '../../scenario/index.js';

/** Something that may happen and that no model foresees, such as an agreement or a protest: what it would change, and how likely it is. */
export interface ScenarioAlternative {
  readonly name: string;
  /** Above 0; of all alternatives together at most 1. What is left is the scenario as it is. */
  readonly probability: number;
  /** What it changes, as a phase of the scenario does. */
  readonly phases: readonly Phase[];
  /** ISO date from which it is known whether it came about: forecasts made from then on leave it out. */
  readonly knownFrom?: string;
}

/** Name of the case in which none of the alternatives comes about. */
export const noAlternative = 'as it is';

/** The alternatives that are still open on a day, with the case that none comes about. */
export function openAlternatives(
  alternatives: readonly ScenarioAlternative[],
  date: string,
): readonly ScenarioAlternative[] {
  const open = alternatives.filter(({ knownFrom }) => knownFrom === undefined || date < knownFrom);
  const rest = 1 - open.reduce((sum, { probability }) => sum + probability, 0);
  return rest > 1e-9 ? [...open, { name: noAlternative, probability: rest, phases: [] }] : open;
}

/** @throws RangeError for probabilities that are none, or more than 1 together, or a name given twice */
export function requireAlternatives(alternatives: readonly ScenarioAlternative[]): void {
  const sum = alternatives.reduce((total, { probability }) => total + probability, 0);
  const isSound = alternatives.every(({ probability }) => probability > 0 && probability <= 1);
  if (!isSound || sum > 1 + 1e-9)
    throw new RangeError(
      `alternatives require probabilities above 0 that sum to at most 1, got a sum of ${sum}`,
    );
  const names = [noAlternative, ...alternatives.map(({ name }) => name)];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new RangeError(`alternatives require names of their own, got ${twice} twice`);
}

/**
 * For each member of an ensemble the number of its alternative: by the probabilities as nearly as whole members allow, and spread over
 * the members, so that alternatives and draws do not hang together.
 */
export function shareOut(alternatives: readonly ScenarioAlternative[], members: number): readonly number[] {
  const given = alternatives.map(() => 0);
  return Array.from({ length: members }, (_, member) => {
    // Whoever lags most behind its share is next.
    const lags = alternatives.map(
      ({ probability }, index) => probability * (member + 1) - (given[index] ?? 0),
    );
    const next = lags.indexOf(Math.max(...lags));
    given[next] = (given[next] ?? 0) + 1;
    return next;
  });
}

/** The scenario in which an alternative comes about. */
export function withAlternative(scenario: Scenario, { phases }: ScenarioAlternative): Scenario {
  return phases.length === 0 ? scenario : { ...scenario, phases: [...scenario.phases, ...phases] };
}
