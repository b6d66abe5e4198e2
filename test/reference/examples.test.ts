import { compileFunction } from 'node:vm';
import { describe, expect, test } from 'vitest';
import * as throughline from '../../src/index.js';
import { examplesOf, scriptOf } from './entry-examples.js';

const functions = examplesOf('index.ts');

describe('the example of each function of the main entry says what it gives', () => {
  test('each has one, and it says something', () => {
    expect(functions.length).toBeGreaterThanOrEqual(40);
    expect(functions.filter(({ code }) => !code?.includes('// => ')).map(({ name }) => name)).toEqual([]);
  });

  test.each(functions)(
    '$name',
    async ({ code = '' }) => {
      const exported: { example?: () => Promise<void> } = {};
      const names = Object.keys(throughline);
      const run = compileFunction(scriptOf(code), ['exports', 'expectEqual', ...names]);
      const said: unknown[] = [];
      run(
        exported,
        (value: unknown, expected: unknown) => {
          said.push(expected);
          expect(value).toEqual(expected);
        },
        ...Object.values(throughline),
      );
      await exported.example?.();
      expect(said.length).toBeGreaterThan(0);
    },
    180_000,
  );
});
