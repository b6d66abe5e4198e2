import { readdirSync, readFileSync } from 'node:fs';
import { formatProblems, parseScenario } from 'throughline/scenario';
import { describe, expect, test } from 'vitest';
import { baseline, builtIn, builtIns } from '../../../src/scenario/built-in/index.js';

const folder = new URL('../../../examples/scenarios/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))
  .filter((name) => !['road-drive-through', 'two-hub-transfer'].includes(name));

describe('built-in scenarios', () => {
  test('are those of the folder of examples', () => {
    expect(Object.keys(builtIns).toSorted()).toEqual(names);
  });

  test.each(names)('%s equals its YAML file (else run examples/scenarios/generate.ts)', (name) => {
    const read = parseScenario(readFileSync(new URL(`${name}.yaml`, folder)));
    expect(read.ok ? '' : formatProblems(read.problems)).toBe('');
    expect(read.ok && read.scenario).toEqual(builtIn(name));
  });

  test.each(names)('%s is accepted again as it is', (name) => {
    const read = parseScenario(builtIn(name));
    expect(read.ok && read.scenario).toEqual(builtIn(name));
  });

  const of2023 = names.filter((name) => builtIn(name)?.start.startsWith('2023'));

  test.each(of2023)('%s has the population of 7 October 2023', (name) => {
    const people = Object.values(builtIn(name)?.governorates ?? {}).map(({ population }) => population);
    expect(people.reduce((sum, count) => sum + count, 0)).toBe(2_226_544);
  });

  test('the baseline is the corridor of the statement; other names lead to none', () => {
    expect(baseline.name).toBe('statement-240');
    expect(builtIn('constructor')).toBeUndefined();
  });

  test('the autumn of 2023 runs through the pause and its extension into the fighting', () => {
    // Days since 21 October 2023.
    const days = builtIns['autumn-2023'].phases.map(({ from, to }) => [
      from / 1_440,
      to === undefined ? 52 : to / 1_440,
    ]);
    expect(days).toEqual([
      [34, 38],
      [38, 40],
      [40, 41],
      [41, 52],
    ]);
  });
});

test('no library stands behind the built-in scenarios: their files import types and each other only', () => {
  const sources = new URL('../../../src/scenario/built-in/', import.meta.url);
  for (const file of readdirSync(sources).filter((name) => name.endsWith('.ts'))) {
    const imports = readFileSync(new URL(file, sources), 'utf8').matchAll(
      /^import (type )?.* from '(.*)';$/gm,
    );
    for (const [, isType, from = ''] of imports)
      expect(isType !== undefined || from.startsWith('./'), file).toBe(true);
  }
});
