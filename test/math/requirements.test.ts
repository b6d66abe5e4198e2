import { expect, test } from 'vitest';
import {
  requireAbove,
  requireAtLeast,
  requireFinite,
  requireWeights,
  requireWhole,
} from '../../src/math/requirements.js';

test('good arguments pass', () => {
  requireFinite('distribution', 'a value', -3);
  requireAbove('distribution', 'a mean', 0.1, 0);
  requireAtLeast('distribution', 'a low', 0, 0);
  requireWhole('distribution', 'a whole shape', 1, 1);
  expect(requireWeights('distribution', [0, 2, 3])).toBe(5);
});

test('a wrong value is a RangeError in the one grammar', () => {
  expect(() => requireAbove('distribution', 'a mean', -3, 0)).toThrow(
    new RangeError('distribution requires a mean above 0, got -3'),
  );
  expect(() => requireAtLeast('distribution', 'a low', -1, 0)).toThrow(
    new RangeError('distribution requires a low of at least 0, got -1'),
  );
  expect(() => requireAtLeast('distribution', 'a low', Number.POSITIVE_INFINITY, 0)).toThrow(
    new RangeError('distribution requires a low that is finite, got Infinity'),
  );
  expect(() => requireWhole('distribution', 'a whole shape', 0, 1)).toThrow(
    new RangeError('distribution requires a whole shape of at least 1, got 0'),
  );
  expect(() => requireWeights('distribution', [Number.NaN])).toThrow(RangeError);
});

test('a wrong kind is a TypeError', () => {
  const text = JSON.parse('"3"');
  expect(() => requireFinite('distribution', 'a value', text)).toThrow(
    new TypeError('distribution requires a value that is a number, got string'),
  );
  for (const check of [requireAbove, requireAtLeast, requireWhole])
    expect(() => check('distribution', 'a value', text, 0)).toThrow(TypeError);
});
