import type { z } from 'zod';
import { nearest } from '../math/index.js';
import { type Path, valueAt } from './path.js';
import type { Finding } from './problem.js';
import { keysIn, listOf, unknownKeyWords } from './schema/index.js';

type Issue = z.core.$ZodIssue;

/** What the schema found wrong with a scenario, as findings; `raw` is the scenario as written. */
export function findingsOf(error: z.ZodError, raw: unknown): Finding[] {
  return error.issues.flatMap((issue) => findingsOfIssue(issue, raw));
}

function findingsOfIssue(issue: Issue, raw: unknown): Finding[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const { message } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], ...unknownKeyWords(key, keysIn(message)) }));
    case 'invalid_value':
      return [wrongWord(path, issue.values.map(String), raw)];
    case 'invalid_union':
      return [wrongKind(path, issue, raw)];
    case 'invalid_key':
      return [{ path, message, expected: 'small letters, digits and hyphens, at most 40', atKey: true }];
    case 'custom':
      return [
        {
          path,
          message,
          expected: text(issue.params?.['expected']),
          suggestion: text(issue.params?.['suggestion']),
          atKey: issue.params?.['atKey'] === true,
        },
      ];
    default:
      return [{ path, message }];
  }
}

function wrongWord(path: Path, possible: readonly string[], raw: unknown): Finding {
  const word = valueAt(raw, path);
  const suggestion = typeof word === 'string' ? nearest(word, possible) : undefined;
  return { path, message: `must be ${listOf(possible)}${got(word)}`, suggestion };
}

function wrongKind(path: Path, issue: Issue & { code: 'invalid_union' }, raw: unknown): Finding {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  if (options.length > 0) return wrongWord(path, options, raw);
  // Names or more than names: who wrote neither meant a name.
  const names = issue.errors.flatMap(([first]) =>
    first?.code === 'invalid_value' && first.values.length > 1 ? first.values.map(String) : [],
  );
  return names.length > 0 ? wrongWord(path, names, raw) : { path, message: issue.message };
}

function got(word: unknown): string {
  if (word === undefined || (typeof word === 'object' && word !== null)) return '';
  return `, got ${JSON.stringify(word).slice(0, 60)}`;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
