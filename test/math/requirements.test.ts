import { expect, test } from 'vitest';
import {
  requireAbove,
  requireAtLeast,
  requireFinite,
  requireLength,
  requireOneOf,
  requirePositive,
  requireProbability,
  requireShare,
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

test('each requirement takes the values at its border, or refuses them', () => {
  const passes = (check: () => void): boolean => {
    try {
      check();
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
      return false;
    }
  };
  const values = [-1e-9, 0, 1e-9, 1 - 1e-9, 1, 1 + 1e-9, Number.NaN, Number.POSITIVE_INFINITY];
  const passed = (check: (value: number) => void) =>
    values.filter((value) => passes(() => check(value))).map(String);
  const most = String(1 - 1e-9);
  expect(passed((value) => requireProbability('f', 'a share', value))).toEqual(['1e-9', most]);
  expect(passed((value) => requireShare('f', 'a share', value))).toEqual(['0', '1e-9', most, '1']);
  expect(passed((value) => requirePositive('f', 'a sd', value))).toEqual([
    ...['1e-9', most, '1', String(1 + 1e-9), 'Infinity'],
  ]);
  expect(passed((value) => requireWhole('f', 'a whole count', value, 0, 0))).toEqual(['0']);
});

test('each requirement says what it expected and what it got', () => {
  expect(() => requireProbability('f', 'a confidence', 1)).toThrow(
    'f requires a confidence above 0 and below 1, got 1',
  );
  expect(() => requireShare('f', 'a share', 2)).toThrow('f requires a share from 0 to 1, got 2');
  expect(() => requireWhole('f', 'a whole count', 7, 2, 5)).toThrow(
    'f requires a whole count from 2 to 5, got 7',
  );
  expect(() => requireOneOf('f', 'an order', 'up', ['to', 'fro'])).toThrow(
    'f requires an order of to or fro, got up',
  );
  expect(() => requireOneOf('f', 'an order', 'fro', ['to', 'fro'])).not.toThrow();
  expect(() => requireLength('f', 'cells', [1, 2], 3)).toThrow('f requires 3 cells, got 2');
  expect(() => requireLength('f', 'cells', [1, 2], 2)).not.toThrow();
});
