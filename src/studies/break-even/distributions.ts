import { numberAt, parameterAt } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';

/**
 * Path of the distribution that a number belongs to as one of the values its mean is made of; undefined for any other number, and for distributions that have a mean
 * of their own or are a constant, which can be moved as they are.
 */
export function distributionAt(scenario: Scenario, path: string): string | undefined {
  const parts = path.split('.');
  // `distribution.low`, `distribution.values.3`
  return [1, 2]
    .map((last) => parts.slice(0, -last).join('.'))
    .find((distribution) => membersOfDistribution(scenario, distribution).includes(path));
}

/** Paths of the values that a uniform or triangular distribution or a list of values is made of; none for anything else. */
export function membersOfDistribution(scenario: Scenario, path: string): readonly string[] {
  switch (kindAt(scenario, path)) {
    case 'uniform':
      return [`${path}.low`, `${path}.high`];
    case 'triangular':
      return [`${path}.low`, `${path}.mode`, `${path}.high`];
    case 'discrete':
    case 'empirical':
      return valuesAt(scenario, path).map((_, index) => `${path}.values.${index}`);
    default:
      return [];
  }
}

/**
 * Mean of such a distribution.
 * @throws RangeError where there is none
 */
export function meanOfDistribution(scenario: Scenario, path: string): number {
  const members = membersOfDistribution(scenario, path);
  if (members.length === 0) throw new RangeError(`"${path}" is not a distribution of values`);
  const values = members.map((member) => numberAt(scenario, member));
  const weights = values.map((_, index) => weightAt(scenario, `${path}.weights.${index}`));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
}

function kindAt(scenario: Scenario, path: string): unknown {
  return path === '' ? undefined : parameterAt(scenario, `${path}.kind`);
}

function valuesAt(scenario: Scenario, path: string): readonly unknown[] {
  const values = parameterAt(scenario, `${path}.values`);
  return Array.isArray(values) ? values : [];
}

/** Means of uniform and triangular distributions and of samples weigh their values alike. */
function weightAt(scenario: Scenario, path: string): number {
  const weight = parameterAt(scenario, path);
  return typeof weight === 'number' ? weight : 1;
}
