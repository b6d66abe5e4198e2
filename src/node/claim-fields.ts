import { countingPoints, isCountedAt } from '../corridor/index.js';
import { groundsByStrength } from '../experiment/index.js';
import type { Problem } from '../scenario/index.js';
import { throughputQuestions } from '../studies/index.js';
import { claimedDecisions, claimFormat, type ReachClaim } from './claim.js';
import { isRecord } from './json.js';

/** What is missing in a claim, or of the wrong kind or size, by its path; the scenario and the levers are not looked at. */
export function fieldProblems(value: Record<string, unknown>): Problem[] {
  return rules.flatMap(([path, isSound, expected]) => {
    const found = valueAt(value, path);
    if (found === undefined) return [{ path, message: 'is missing', expected }];
    if (isSound(found)) return [];
    return [{ path, message: `must not be ${JSON.stringify(found).slice(0, 40)}`, expected }];
  });
}

/** Fields that no claim has, where all are known: what nobody checks must not stand in a claim. */
export function strangeFields(value: Record<string, unknown>): Problem[] {
  const known = new Set([...rules.map(([path]) => path), 'claim', 'scenario']);
  const isKnown = (path: string): boolean =>
    known.has(path) || [...known].some((each) => each.startsWith(`${path}.`));
  const places = [
    '',
    'question',
    'question.target',
    ...runs,
    ...runs.flatMap((each) => ['replications', 'estimate', 'runningCost'].map((part) => `${each}.${part}`)),
  ];
  return places.flatMap((place) => {
    const at = place === '' ? value : valueAt(value, place);
    const paths = isRecord(at) ? Object.keys(at).map((key) => (place === '' ? key : `${place}.${key}`)) : [];
    return paths
      .filter((path) => !isKnown(path))
      .map((path) => ({ path, message: 'is no field of a claim' }));
  });
}

/** True when the claim has all its fields. */
export function isClaim(value: Record<string, unknown>): value is Record<string, unknown> & ReachClaim {
  return fieldProblems(value).length === 0;
}

/** Part of a plain object by its dotted path; undefined where there is none. */
export function valueAt(value: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value);
}

/** Why a plan is ruled out, as claims name it. */
export const grounds: readonly string[] = groundsByStrength;

/** Names to choose from, in words. */
export function listed(words: readonly string[]): string {
  return `one of ${words.join(', ')}`;
}

type Rule = readonly [path: string, isSound: (value: unknown) => boolean, expected: string];

const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNumber = (value: unknown): boolean => isText(value) || isNumber(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isNumberOrNull = (value: unknown): boolean => value === null || isNumber(value);
const matches = (form: RegExp) => {
  return (value: unknown): boolean => typeof value === 'string' && form.test(value);
};
const from = (least: number, most = Number.POSITIVE_INFINITY) => {
  return (value: unknown): boolean => isNumber(value) && value >= least && value <= most;
};
const wholeFrom = (least: number, most?: number) => {
  return (value: unknown): boolean => from(least, most)(value) && Number.isInteger(value);
};
const oneOf = (words: readonly unknown[]) => {
  return (value: unknown): boolean => words.includes(value);
};

const runs = ['today', 'answer'] as const;
const measures = ['mean', 'days'];
const counts = ['cheaperPlans', 'notLookedAt', 'plansRun', 'plansRuledOut', 'replications'];
const shares = ['ruledOut.byBound', 'ruledOut.bySimulation', 'ruledOut.undecided'];

const rules: readonly Rule[] = [
  ['format', oneOf([claimFormat]), String(claimFormat)],
  ...['version', 'node', 'v8'].map((path): Rule => [path, isText, 'a text']),
  ...['streamsVersion', 'seed'].map((path): Rule => [path, isTextOrNumber, 'a text or a number']),
  ['scenarioHash', matches(/^[0-9a-f]{64}$/), 'a SHA-256 in 64 digits'],
  ['question.target.perDay', from(0), 'a number of at least 0'],
  ['question.target.at', isCountedAt, `${listed(countingPoints)}, or one of them at a place`],
  ['question.question', oneOf(throughputQuestions), listed(throughputQuestions)],
  ['question.measure', oneOf(measures), listed(measures)],
  ['question.dayShare', from(Number.MIN_VALUE, 1), 'a share above 0 and at most 1'],
  ['question.zone', from(0), 'a number of at least 0'],
  ['question.gap', from(0, 0.99), 'a share from 0 to 0.99'],
  ['question.confidence', from(0.5, 0.9999), 'a share from 0.5 to 0.9999'],
  ['question.replications', wholeFrom(2, 100_000), 'a whole number from 2 to 100000'],
  ['question.maxReplications', wholeFrom(0, 1_000_000), 'a whole number from 0 to 1000000'],
  ['question.maxTrials', wholeFrom(1, 100_000), 'a whole number from 1 to 100000'],
  ['question.runnersUp', wholeFrom(0, 20), 'a whole number from 0 to 20'],
  ['decision', oneOf(claimedDecisions), listed(claimedDecisions)],
  ['cost', from(0), 'a number of at least 0'],
  ['leadTimeDays', from(0), 'a number of at least 0'],
  ...runs.flatMap(runsRules),
  ['certificate.costBound', isNumberOrNull, 'a number or null'],
  ...['certificate.isProven', 'certificate.isConfirmed', 'certificate.isOrdered'].map((path): Rule => {
    return [path, oneOf([true, false]), 'true or false'];
  }),
  ['certificate.isExhaustive', oneOf([true, false]), 'true or false'],
  ...['confidence', 'zone', 'gap', 'gapAllowed', 'tolerance', ...counts, ...shares].map((name): Rule => {
    return [`certificate.${name}`, from(0), 'a number of at least 0'];
  }),
  ...['plan', 'limits'].map((path): Rule => [path, Array.isArray, 'a list']),
];

function runsRules(path: 'today' | 'answer'): readonly Rule[] {
  return [
    [`${path}.warmUpDays`, wholeFrom(0, 4_000), 'a whole number from 0 to 4000'],
    [`${path}.replications.from`, wholeFrom(0), 'a whole number of at least 0'],
    [`${path}.replications.to`, wholeFrom(1, 1_000_000), 'a whole number from 1 to 1000000'],
    ...['estimate', 'runningCost'].flatMap((estimate) => estimateRules(`${path}.${estimate}`)),
    [`${path}.digest`, matches(/^[0-9a-f]{16}$/), '16 digits from 0 to f'],
  ];
}

function estimateRules(path: string): readonly Rule[] {
  return [
    [`${path}.mean`, isNumber, 'a number'],
    [`${path}.n`, wholeFrom(1), 'a whole number of at least 1'],
    [`${path}.confidence`, from(0, 1), 'a share'],
    ...['low', 'high', 'halfWidth', 'standardError'].map((field): Rule => {
      return [`${path}.${field}`, isNumberOrNull, 'a number or null'];
    }),
  ];
}
