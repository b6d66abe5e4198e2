import { describe, expect, test } from 'vitest';
import { builtIns } from '../../src/scenario/built-in/index.js';
import { readAlternatives } from '../../src/scenario/index.js';

const scenario = builtIns['fighting-2023-12'];

function problemsOf(text: string): string {
  const read = readAlternatives(text, scenario);
  return read.ok ? '' : read.problems.map(({ path, message }) => `${path} ${message}`).join('\n');
}

describe('alternatives to a scenario', () => {
  test('are read with paths, units and dates as phases are', () => {
    const text = `
- { name: agreement, probability: 30 %, from: 2023-12-05, knownFrom: 2023-12-06, set: { crossing.rafah.dailyLimit: 200 truck } }
- { name: protest, probability: 0.1, from: 2023-12-08, to: 2023-12-09, set: { crossing.rafah.lanes: 0 } }
`;
    const read = readAlternatives(text, scenario);
    expect(
      read.ok && read.alternatives.map(({ name, probability, knownFrom }) => [name, probability, knownFrom]),
    ).toEqual([
      ['agreement', 0.3, '2023-12-06'],
      ['protest', 0.1, undefined],
    ]);
    expect(read.ok && read.alternatives[0]?.phases[0]).toMatchObject({
      name: 'agreement',
      set: { 'crossing.rafah.dailyLimit': 200 },
    });
  });

  test.each([
    ['no list', 'name: x', 'is no list of alternatives'],
    ['nothing', '[]', 'must be a list of 1 to 20'],
    ['no YAML', '[', ''],
    [
      'a path that is not there',
      '[{ name: x, probability: 0.1, from: 2023-12-05, set: { crossing.rafa.lanes: 1 } }]',
      '0',
    ],
    ['no probability', '[{ name: x, from: 2023-12-05, set: {} }]', '0.probability must be a share'],
    [
      'a probability above 1',
      '[{ name: x, probability: 2, from: 2023-12-05, set: {} }]',
      '0.probability must be a share',
    ],
    [
      'too much together',
      '[{ name: x, probability: 0.6, from: 2023-12-05, set: {} }, { name: y, probability: 0.6, from: 2023-12-05, set: {} }]',
      'at most 1 together',
    ],
    [
      'a name twice',
      '[{ name: x, probability: 0.1, from: 2023-12-05, set: {} }, { name: x, probability: 0.1, from: 2023-12-05, set: {} }]',
      'the name "x" twice',
    ],
    ['a date that is none', '[{ name: x, probability: 0.1, from: soon, set: {} }]', '0.from'],
  ])('of %s are refused', (_what, text, message) => {
    expect(readAlternatives(text, scenario).ok).toBe(false);
    expect(problemsOf(text)).toContain(message);
  });
});
