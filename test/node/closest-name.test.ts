import { expect, test } from 'vitest';
import { closestName } from '../../src/node/index.js';

const names = ['scan-all', 'random-share', 'risk-based', 'manual-all', 'two-stage'];

test.each([
  ['scan-al', 'scan-all'],
  ['Risk-Based', 'risk-based'],
  ['twostage', 'two-stage'],
  ['manuall-all', 'manual-all'],
])('%s was meant to be %s', (word, name) => {
  expect(closestName(word, names)).toBe(name);
});

test('nothing is guessed for what is like none', () => {
  expect(closestName('zebra', names)).toBeUndefined();
  expect(closestName('', names)).toBeUndefined();
  expect(closestName('anything', [])).toBeUndefined();
});
