import { mostCandidates } from '../studies/index.js';
import {
  commonRules,
  type FieldRule,
  from,
  isHash,
  isNumberOrNull,
  oneOf,
  wholeFrom,
} from './field-rules.js';

/** Places in a claim over draws of which all fields are known. */
export const reliablePlaces: readonly string[] = [
  ...['', 'question', 'question.target'],
  ...['confirmed', 'searched', 'highest', 'certificate'],
];

/** Fields of a claim over draws; those of what it leaves out are not asked for. */
export function reliableRules(value: Record<string, unknown>): readonly FieldRule[] {
  return [
    ...commonRules,
    ['question.reliability', from(Number.MIN_VALUE, 0.99), 'a share above 0 and at most 0.99'],
    ['question.draws', wholeFrom(20, 10_000), 'a whole number from 20 to 10000'],
    ...orNull(value, 'confirmed', confirmedRules),
    ...orNull(value, 'searched', sharesRules),
    ...confirmedRules('highest'),
    ...certificateRules,
    value['ensembleHash'] === null
      ? ['ensembleHash', oneOf([null]), 'null']
      : ['ensembleHash', isHash, 'a SHA-256 in 64 digits, or null'],
    ['drawsHash', isHash, 'a SHA-256 in 64 digits'],
  ];
}

function orNull(
  value: Record<string, unknown>,
  path: string,
  rules: (path: string) => readonly FieldRule[],
): readonly FieldRule[] {
  return value[path] === null ? [[path, oneOf([null]), 'null']] : rules(path);
}

function confirmedRules(path: string): readonly FieldRule[] {
  return [
    ...sharesRules(path),
    [`${path}.draws`, wholeFrom(1), 'a whole number of at least 1'],
    [`${path}.effective`, from(1), 'a number of at least 1'],
    ...sharesAt(path, ['low', 'high', 'confidence']),
  ];
}

function sharesRules(path: string): readonly FieldRule[] {
  return sharesAt(path, ['reaches', 'fails', 'open']);
}

// A sum of weights may exceed 1 by its rounding.
function sharesAt(path: string, names: readonly string[]): readonly FieldRule[] {
  return names.map((name) => [`${path}.${name}`, from(0, 1 + 1e-9), 'a share from 0 to 1']);
}

const counts = ['candidates', 'judged', 'replications', 'undecided'];

const certificateRules: readonly FieldRule[] = [
  ...['confidence', 'zone'].map(
    (name): FieldRule => [`certificate.${name}`, from(0), 'a number of at least 0'],
  ),
  ...['costBound', 'gap', 'searchedFor'].map(
    (name): FieldRule => [`certificate.${name}`, isNumberOrNull, 'a number or null'],
  ),
  ...counts.map((name): FieldRule => [`certificate.${name}`, wholeFrom(0), 'a whole number of at least 0']),
  [
    'certificate.tried',
    (value) => Array.isArray(value) && value.length <= mostCandidates,
    `a list of at most ${mostCandidates} plans`,
  ],
];
