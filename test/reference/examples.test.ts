import { compileFunction } from 'node:vm';
import { describe, expect, test } from 'vitest';
import * as throughline from '../../src/index.js';
import * as kernel from '../../src/kernel/index.js';
import * as random from '../../src/random/index.js';
import * as statistics from '../../src/statistics/index.js';
import * as theory from '../../src/theory/index.js';
import { type EntryExample, examplesOf, scriptOf } from './entry-examples.js';

/** What an entry exports, how many of it have an example at least, and whether classes need one too. */
const entries = [
  { file: 'index.ts', exported: throughline, least: 40, withClasses: false },
  { file: 'kernel/index.ts', exported: kernel, least: 25, withClasses: true },
  { file: 'random/index.ts', exported: random, least: 9, withClasses: true },
  { file: 'theory/index.ts', exported: theory, least: 40, withClasses: true },
  { file: 'statistics/index.ts', exported: statistics, least: 45, withClasses: true },
] as const;

describe.each(entries)('the examples of $file', ({ file, exported, least, withClasses }) => {
  // What is exported as a type alone, a class among them, cannot be called.
  const examples = examplesOf(file, withClasses).filter(({ name }) => Object.hasOwn(exported, name));

  test('each function has one, and it says something', () => {
    expect(examples.length).toBeGreaterThanOrEqual(least);
    expect(examples.filter(({ code }) => !code?.includes('// => ')).map(({ name }) => name)).toEqual([]);
  });

  test.each(examples)('$name gives what it says', async ({ code = '' }) => holds(code, exported));
});

/** Carries an example out with the names of its entry, and holds what it gives against what it says. */
async function holds(code: NonNullable<EntryExample['code']>, names: object): Promise<void> {
  const exported: { example?: () => Promise<void> } = {};
  const run = compileFunction(scriptOf(code), ['exports', 'expectEqual', ...Object.keys(names)]);
  const said: unknown[] = [];
  run(
    exported,
    (value: unknown, expected: unknown) => {
      said.push(expected);
      expect(value).toEqual(expected);
    },
    ...Object.values(names),
  );
  await exported.example?.();
  expect(said.length).toBeGreaterThan(0);
}
