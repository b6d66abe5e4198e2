import { countingPoints, isCountedAt } from '../corridor/index.js';
import type { Problem } from '../scenario/index.js';
import { throughputQuestions } from '../studies/index.js';
import { claimedDecisions, claimFormat } from './claim.js';
import { isRecord } from './json.js';

/** What a field of a claim must be, by its dotted path. */
export type FieldRule = readonly [path: string, isSound: (value: unknown) => boolean, expected: string];

/** What is missing in a claim, or of the wrong kind or size, by its path; the scenario and the levers are not looked at. */
export function fieldProblems(value: Record<string, unknown>, rules: readonly FieldRule[]): Problem[] {
  return rules.flatMap(([path, isSound, expected]) => {
    const found = valueAt(value, path);
    if (found === undefined) return [{ path, message: 'is missing', expected }];
    if (isSound(found)) return [];
    return [{ path, message: `must not be ${JSON.stringify(found).slice(0, 40)}`, expected }];
  });
}

/** Fields that no claim has, in places where all are known: what nobody checks must not stand in a claim. */
export function strangeFields(
  value: Record<string, unknown>,
  rules: readonly FieldRule[],
  places: readonly string[],
): Problem[] {
  const known = new Set([...rules.map(([path]) => path), 'claim', 'scenario']);
  const isKnown = (path: string): boolean =>
    known.has(path) || [...known].some((each) => each.startsWith(`${path}.`));
  return places.flatMap((place) => {
    const at = place === '' ? value : valueAt(value, place);
    const paths = isRecord(at) ? Object.keys(at).map((key) => (place === '' ? key : `${place}.${key}`)) : [];
    return paths
      .filter((path) => !isKnown(path))
      .map((path) => ({ path, message: 'is no field of a claim' }));
  });
}

/** Part of a plain object by its dotted path; undefined where there is none. */
export function valueAt(value: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value);
}

/** Names to choose from, in words. */
export function listed(words: readonly string[]): string {
  return `one of ${words.join(', ')}`;
}

/** A finite number. */
export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
/** A finite number, or nothing where none could be told. */
export const isNumberOrNull = (value: unknown): boolean => value === null || isNumber(value);
/** A text of this form. */
export const matches = (form: RegExp) => {
  return (value: unknown): boolean => typeof value === 'string' && form.test(value);
};
/** A finite number from the least to the most. */
export const from = (least: number, most = Number.POSITIVE_INFINITY) => {
  return (value: unknown): boolean => isNumber(value) && value >= least && value <= most;
};
/** A whole number from the least to the most. */
export const wholeFrom = (least: number, most?: number) => {
  return (value: unknown): boolean => from(least, most)(value) && Number.isInteger(value);
};
/** One of these. */
export const oneOf = (words: readonly unknown[]) => {
  return (value: unknown): boolean => words.includes(value);
};

/** SHA-256 as it is written. */
export const isHash = matches(/^[0-9a-f]{64}$/);

const measures = ['mean', 'days'];

/** Longest name, version or seed of a claim, in characters. */
const longest = 10_000;
const isShortText = (value: unknown): boolean => typeof value === 'string' && value.length <= longest;
const isTextOrNumber = (value: unknown): boolean => isShortText(value) || isNumber(value);
const shortText = `a text of at most ${longest} characters`;

/** What the claims of all answers have: who made them, what was asked for, and the plan. */
export const commonRules: readonly FieldRule[] = [
  ['format', oneOf([claimFormat]), String(claimFormat)],
  ...['version', 'node', 'v8'].map((path): FieldRule => [path, isShortText, shortText]),
  ...['streamsVersion', 'seed'].map((path): FieldRule => [path, isTextOrNumber, `a number, or ${shortText}`]),
  ['scenarioHash', isHash, 'a SHA-256 in 64 digits'],
  ['question.target.perDay', from(0), 'a number of at least 0'],
  ['question.target.at', isCountedAt, `${listed(countingPoints)}, or one of them at a place`],
  ['question.question', oneOf(throughputQuestions), listed(throughputQuestions)],
  ['question.measure', oneOf(measures), listed(measures)],
  ['question.dayShare', from(Number.MIN_VALUE, 1), 'a share above 0 and at most 1'],
  ['question.zone', from(0), 'a number of at least 0'],
  ['question.confidence', from(0.5, 0.9999), 'a share from 0.5 to 0.9999'],
  ['question.replications', wholeFrom(2, 100_000), 'a whole number from 2 to 100000'],
  ['question.runnersUp', wholeFrom(0, 20), 'a whole number from 0 to 20'],
  ['decision', oneOf(claimedDecisions), listed(claimedDecisions)],
  ['cost', from(0), 'a number of at least 0'],
  ['leadTimeDays', from(0), 'a number of at least 0'],
  ['plan', Array.isArray, 'a list'],
];
