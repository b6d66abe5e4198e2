import { parameterAt } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { ParameterEnsemble } from '../../studies/index.js';
import type { Choices } from './choices.js';

/**
 * The draws of an ensemble for what is chosen: what the page sets holds in every draw, and what another policy has not is drawn no more.
 * Undefined where nothing is left to draw.
 */
export function drawsFor(
  { facts, draws, ...ensemble }: ParameterEnsemble,
  scenario: Scenario,
  choices: Pick<Choices, 'plan' | 'facts' | 'settings'>,
): ParameterEnsemble | undefined {
  const set = { ...choices.plan, ...choices.facts, ...choices.settings };
  const isDrawn = (path: string): boolean =>
    !Object.hasOwn(set, path) &&
    Object.hasOwn(scenario.facts, path) &&
    typeof parameterAt(scenario, path) === 'number';
  const kept = facts.map((fact) => ({ ...fact, paths: fact.paths.filter(isDrawn) }));
  const isLeft = (place: number): boolean => (kept[place]?.paths.length ?? 0) > 0;
  if (!kept.some((_, place) => isLeft(place))) return undefined;
  return {
    ...ensemble,
    facts: kept.filter((_, place) => isLeft(place)),
    draws: draws.map(({ weight, values }) => ({
      weight,
      values: values.filter((_, place) => isLeft(place)),
    })),
  };
}
