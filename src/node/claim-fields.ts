import { groundsByStrength } from '../experiment/index.js';
import {
  commonRules,
  type FieldRule,
  from,
  isNumber,
  isNumberOrNull,
  matches,
  oneOf,
  wholeFrom,
} from './field-rules.js';

/** Why a plan is ruled out, as claims name it. */
export const grounds: readonly string[] = groundsByStrength;

const runs = ['today', 'answer'] as const;
const counts = ['cheaperPlans', 'notLookedAt', 'plansRun', 'plansRuledOut', 'replications'];
const shares = ['ruledOut.byBound', 'ruledOut.bySimulation', 'ruledOut.undecided'];

/** Fields of a claim of one scenario. */
export const reachRules: readonly FieldRule[] = [
  ...commonRules,
  ['question.gap', from(0, 0.99), 'a share from 0 to 0.99'],
  ['question.maxReplications', wholeFrom(0, 1_000_000), 'a whole number from 0 to 1000000'],
  ['question.maxTrials', wholeFrom(1, 100_000), 'a whole number from 1 to 100000'],
  ...runs.flatMap(runsRules),
  ['certificate.costBound', isNumberOrNull, 'a number or null'],
  ...['certificate.isProven', 'certificate.isConfirmed', 'certificate.isOrdered'].map((path): FieldRule => {
    return [path, oneOf([true, false]), 'true or false'];
  }),
  ['certificate.isExhaustive', oneOf([true, false]), 'true or false'],
  ...['confidence', 'zone', 'gap', 'gapAllowed', 'tolerance', ...counts, ...shares].map((name): FieldRule => {
    return [`certificate.${name}`, from(0), 'a number of at least 0'];
  }),
  ['limits', Array.isArray, 'a list'],
];

/** Places in it of which all fields are known. */
export const reachPlaces: readonly string[] = [
  '',
  'question',
  'question.target',
  ...runs,
  ...runs.flatMap((each) => ['replications', 'estimate', 'runningCost'].map((part) => `${each}.${part}`)),
];

function runsRules(path: 'today' | 'answer'): readonly FieldRule[] {
  return [
    [`${path}.warmUpDays`, wholeFrom(0, 4_000), 'a whole number from 0 to 4000'],
    [`${path}.replications.from`, wholeFrom(0), 'a whole number of at least 0'],
    [`${path}.replications.to`, wholeFrom(1, 1_000_000), 'a whole number from 1 to 1000000'],
    ...['estimate', 'runningCost'].flatMap((estimate) => estimateRules(`${path}.${estimate}`)),
    [`${path}.digest`, matches(/^[0-9a-f]{16}$/), '16 digits from 0 to f'],
  ];
}

function estimateRules(path: string): readonly FieldRule[] {
  return [
    [`${path}.mean`, isNumber, 'a number'],
    [`${path}.n`, wholeFrom(1), 'a whole number of at least 1'],
    [`${path}.confidence`, from(0, 1), 'a share'],
    ...['low', 'high', 'halfWidth', 'standardError'].map((field): FieldRule => {
      return [`${path}.${field}`, isNumberOrNull, 'a number or null'];
    }),
  ];
}
