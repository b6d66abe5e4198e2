import type { ParameterEnsemble } from './ensemble.js';

/** Most draws of an ensemble: each is made ready once. */
const mostDraws = 10_000;

/** What keeps a value from having the form of an ensemble; undefined where it has. */
export function ensembleFormFault(value: unknown): string | undefined {
  const { scenario, counts, facts, draws } = fieldsOf(value);
  const { at, from, to } = fieldsOf(counts);
  if (typeof scenario !== 'string') return 'has no name of a scenario';
  if (!(isTexts(at) && typeof from === 'string' && typeof to === 'string'))
    return 'has no counts, as { at, from, to }';
  if (!(Array.isArray(facts) && facts.length > 0 && facts.every(isFact)))
    return 'has no list of facts, as { paths, unit, evidence, low, high, isInformed }';
  if (!(Array.isArray(draws) && draws.length > 0 && draws.length <= mostDraws && draws.every(isDraw)))
    return `has no list of draws, 1 to ${mostDraws}, as { weight, values }`;
  return undefined;
}

/** Has the value the form of an ensemble? Whether its numbers are sound is another question. */
export function isEnsemble(value: unknown): value is ParameterEnsemble {
  return ensembleFormFault(value) === undefined;
}

function isFact(value: unknown): boolean {
  const { paths, unit, evidence, low, high, isInformed } = fieldsOf(value);
  return (
    isTexts(paths) &&
    typeof unit === 'string' &&
    ['A', 'B', 'C', 'D'].some((grade) => grade === evidence) &&
    [low, high].every((each) => typeof each === 'number') &&
    typeof isInformed === 'boolean'
  );
}

function isDraw(value: unknown): boolean {
  const { weight, values } = fieldsOf(value);
  return (
    typeof weight === 'number' && Array.isArray(values) && values.every((each) => typeof each === 'number')
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
