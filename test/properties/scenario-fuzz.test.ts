import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseScenario } from 'throughline/scenario';
import { describe, expect, test } from 'vitest';
import { builtIns } from '../../src/scenario/built-in/index.js';

const folder = new URL('../../examples/scenarios/', import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** Either a scenario that is read again as it is, or problems each of which says something. */
function expectScenarioOrProblems(input: unknown): boolean {
  const read = parseScenario(input);
  if (read.ok) {
    const again = parseScenario(JSON.parse(JSON.stringify(read.scenario)));
    expect(again).toEqual(read);
    return true;
  }
  expect(read.problems.length).toBeGreaterThan(0);
  for (const { message, line, column } of read.problems) {
    expect(message.length).toBeGreaterThan(3);
    // A failure of the reader itself would show as such, and is what these tests look for.
    expect(message).not.toContain('cannot be read');
    expect(line === undefined || (Number.isInteger(line) && line >= 1)).toBe(true);
    expect(column === undefined || (Number.isInteger(column) && column >= 1)).toBe(true);
  }
  return false;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const scalars: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    0,
    -1,
    0.5,
    1,
    3,
    1e9,
    '',
    'unlimited',
    'closed',
    'always',
    'rafah',
    'nitzana',
  ),
  fc.constantFrom<Json>(
    '45 min',
    '5 %',
    '400 truck/day',
    '2023-11-28',
    'daily 22:00-04:00',
    '12 km',
    '-3 h',
    '1e400 t',
  ),
  fc.constantFrom<Json>('inspection.sites.nitzana.lanes', 'crossing.rafah', 'scan-all', 'set-down', 'food'),
  fc.double(),
  fc.string({ maxLength: 12 }),
);

const values: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: scalars },
  fc.array(scalars, { maxLength: 4 }),
  fc.dictionary(
    fc.constantFrom(
      'kind',
      'value',
      'evidence',
      'source',
      'nte',
      'low',
      'high',
      'mean',
      'rafah',
      'x',
      '__proto__',
      'set',
      'from',
    ),
    scalars,
    { maxKeys: 4 },
  ),
  fc.record({
    kind: fc.constantFrom('uniform', 'gamma', 'normal', 'mixture', 'discrete'),
    low: scalars,
    high: scalars,
    mean: scalars,
  }),
  fc.record({
    value: scalars,
    low: scalars,
    evidence: fc.constantFrom('A', 'D', 'E'),
    source: fc.string({ maxLength: 3 }),
  }),
  // Facts that are sound but for a key nobody knows.
  fc.record({
    value: fc.constantFrom<Json>(0.5, 1, '45 min', '3 t'),
    evidence: fc.constant<Json>('B'),
    source: fc.constant<Json>('x'),
    nte: fc.constant<Json>('y'),
  }),
);

/** One change somewhere in a scenario: a value replaced, removed, doubled, or one added under another name. */
interface Mutation {
  readonly walk: readonly number[];
  readonly kind: 'replace' | 'remove' | 'add' | 'copy' | 'scale';
  readonly value: Json;
  readonly key: string;
}

const mutations: fc.Arbitrary<Mutation> = fc.record({
  walk: fc.array(fc.nat(997), { minLength: 1, maxLength: 5 }),
  kind: fc.constantFrom('replace', 'remove', 'add', 'copy', 'scale'),
  value: values,
  key: fc.constantFrom(
    'x',
    'lanes',
    'kerem-shalom',
    'set',
    'constructor',
    'facts',
    'phases',
    'levers',
    'to',
    'breakdown',
    '0',
    '',
  ),
});

function mutate(root: Json, { walk, kind, value, key }: Mutation): void {
  let target = root;
  for (const [step, choice] of walk.entries()) {
    if (typeof target !== 'object' || target === null) return;
    const keys = Object.keys(target);
    const chosen = keys[choice % Math.max(1, keys.length)];
    if (chosen === undefined) return;
    const holder: Record<string, Json> | Json[] = target;
    const next = Reflect.get(holder, chosen) as Json;
    const isLast = step === walk.length - 1 || typeof next !== 'object' || next === null;
    if (isLast) {
      change(holder, chosen, next, kind, value, key);
      return;
    }
    target = next;
  }
}

function change(
  holder: object,
  at: string,
  old: Json,
  kind: Mutation['kind'],
  value: Json,
  key: string,
): void {
  if (kind === 'replace') Reflect.set(holder, at, value);
  if (kind === 'remove') Reflect.deleteProperty(holder, at);
  if (kind === 'add') Reflect.set(holder, key, value);
  if (kind === 'copy') Reflect.set(holder, key, structuredClone(old));
  if (kind === 'scale' && typeof old === 'number') Reflect.set(holder, at, old * 1.5);
}

describe('whatever is given, there is a scenario or there are problems', () => {
  test('for 2,000 changed built-in scenarios, of which some stay sound', () => {
    let sound = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(builtIns)),
        fc.array(mutations, { minLength: 1, maxLength: 4 }),
        (base, changes) => {
          const changed: Json = JSON.parse(JSON.stringify(base));
          for (const mutation of changes) mutate(changed, mutation);
          if (expectScenarioOrProblems(changed)) sound += 1;
        },
      ),
      { seed: 20231127, numRuns: 2_000 },
    );
    // Both outcomes must be met often, or the test would show little.
    expect(sound).toBeGreaterThan(100);
    expect(sound).toBeLessThan(1_900);
  });

  test('for 600 YAML files with parts cut out, doubled or replaced', () => {
    const edits = fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(40),
        text: fc.oneof(
          fc.string({ maxLength: 6 }),
          fc.constantFrom(
            '\n',
            '  ',
            '*mix',
            '&a ',
            '{',
            ']',
            ': ',
            '- ',
            '"',
            '#',
            '? ',
            '!!set ',
            '%',
            '\t',
          ),
        ),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), edits, (text, changes) => {
        let changed = text;
        for (const { at, length, text: put } of changes) {
          const start = Math.floor(at * changed.length);
          changed = changed.slice(0, start) + put + changed.slice(start + length);
        }
        expectScenarioOrProblems(changed);
      }),
      { seed: 1, numRuns: 600 },
    );
  });

  test('for 1,000 texts of YAML punctuation', () => {
    const words = fc.constantFrom(
      'a',
      'name',
      ': ',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '&x ',
      '*x',
      '? ',
      '| ',
      '> ',
      '"',
      "'",
      '#',
      '---\n',
      '!!str ',
      '%YAML 1.1\n',
      '<<: ',
      '\t',
      '0x1',
      '.nan',
      '~',
      '\u2028',
      '👩',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        expectScenarioOrProblems(parts.join(''));
      }),
      { seed: 2, numRuns: 1_000 },
    );
  });

  test('for 1,000 strings of bytes and any values', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.anything({ withDate: true, withBigInt: true, withSparseArray: true, withNullPrototype: true }),
        ),
        (input) => {
          expectScenarioOrProblems(input);
        },
      ),
      { seed: 3, numRuns: 1_000 },
    );
  });
});
