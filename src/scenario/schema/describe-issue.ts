import * as z from 'zod';
import type { $ZodErrorMap, $ZodRawIssue } from 'zod/v4/core';
import { nearest } from '../../math/index.js';

/**
 * Words for what the schema finds wrong, in the terms of someone who writes a scenario.
 * Unknown keys list the keys that are possible, since Zod hands out the object's shape only here.
 */
export const describeIssue: $ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is required'
        : `must be ${kindNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${listOf(issue.values.map(String))}`;
    case 'unrecognized_keys':
      return keyList(possibleKeys(issue));
    case 'invalid_union':
      return issue.input === undefined ? 'is required' : 'has no known form';
    case 'too_small':
      return `must ${sizeWord(issue.origin)} at least ${issue.minimum}${sizeUnit(issue.origin)}`;
    case 'too_big':
      return `must ${sizeWord(issue.origin)} at most ${issue.maximum}${sizeUnit(issue.origin)}`;
    case 'invalid_key':
      return 'is not a possible name';
    case 'invalid_format':
      return 'has characters that are not possible here';
    default:
      return undefined;
  }
};

/** Keys separated for the reader of an unknown-key message, and read back from it. */
export function keyList(keys: readonly string[]): string {
  return keys.join(', ');
}

/** The keys in a text made by `keyList`. */
export function keysIn(list: string): string[] {
  return list === '' ? [] : list.split(', ');
}

/** What is said of a key that is not possible; it is told of the key, not of its value. */
export function unknownKeyWords(key: string, possible: readonly string[]) {
  const suggestion = nearest(key, possible);
  const expected = suggestion === undefined && possible.length > 0 ? `one of ${listOf(possible)}` : undefined;
  return { message: 'is not a known key', suggestion, expected, atKey: true };
}

/** "a", "a or b", "a, b or c". */
export function listOf(words: readonly string[]): string {
  const last = words.at(-1) ?? 'nothing';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

const kindNames: Readonly<Record<string, string>> = {
  object: 'a group of keys',
  record: 'a group of names',
  string: 'a text',
  number: 'a number',
  array: 'a list',
  boolean: 'true or false',
};

function possibleKeys(issue: $ZodRawIssue): string[] {
  const schema: unknown = issue.inst;
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum)
    return schema.keyType.options.map(String);
  return [];
}

function sizeWord(origin: string): string {
  return origin === 'string' || origin === 'array' ? 'have' : 'be';
}

function sizeUnit(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}
