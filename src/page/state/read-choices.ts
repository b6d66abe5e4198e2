import { countsOf, parameterAt } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { policyNames } from '../../studies/index.js';
import { type Choices, chosenScenario, isReplications } from './choices.js';

/** Most characters of a seed: nobody types more. */
const longestSeed = 200;

/** Choices from a file or from the browser's store that fit the scenario; undefined for something else. */
export function readChoices(value: unknown, scenario: Scenario): Choices | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given: Partial<Record<keyof Choices, unknown>> = value;
  const { plan, facts, settings, target, seed, replications, reliability } = given;
  const policy = given.policy === null ? null : policyNames.find((name) => name === given.policy);
  if (!isNumbers(plan) || !isNumbers(facts) || !isNumbers(settings) || policy === undefined) return undefined;
  if (!isTarget(target, scenario) || !isReliability(reliability)) return undefined;
  if (typeof seed !== 'string' || seed === '' || seed.length > longestSeed) return undefined;
  if (!isReplications(replications)) return undefined;
  const choices = { plan, facts, policy, settings, target, seed, replications, reliability };
  return isCarriedOut(scenario, choices)
    ? { ...choices, target: { perDay: target.perDay, at: target.at } }
    : undefined;
}

/** Whether every number that is set is one of the scenario, and the plan one of its steps. */
function isCarriedOut(scenario: Scenario, choices: Choices): boolean {
  const { facts, policy, settings } = choices;
  if (!Object.keys(facts).every((path) => typeof parameterAt(scenario, path) === 'number')) return false;
  if (Object.keys(settings).some((path) => policy === null || !path.startsWith('inspection.policy.')))
    return false;
  try {
    const bare = chosenScenario(scenario, { ...choices, settings: {} });
    if (!Object.keys(settings).every((path) => typeof parameterAt(bare, path) === 'number')) return false;
    chosenScenario(scenario, choices);
    return true;
  } catch {
    // A plan with steps that the scenario does not have.
    return false;
  }
}

function isNumbers(value: unknown): value is Readonly<Record<string, number>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => typeof each === 'number' && Number.isFinite(each))
  );
}

function isTarget(value: unknown, scenario: Scenario): value is Scenario['target'] {
  if (typeof value !== 'object' || value === null || !('perDay' in value) || !('at' in value)) return false;
  const { perDay, at } = value;
  return (
    typeof perDay === 'number' &&
    Number.isFinite(perDay) &&
    perDay > 0 &&
    countsOf(scenario).some((point) => point === at)
  );
}

function isReliability(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && value > 0 && value <= 0.99);
}
