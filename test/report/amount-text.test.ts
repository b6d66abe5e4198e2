import { expect, test } from 'vitest';
import { amountScale } from '../../src/report/amount-text.js';

test('minutes become hours from two hours on and days from two days on, by one size for all', () => {
  expect(amountScale('min', 119).amount(119.44)).toBe('119 min');
  expect(amountScale('min', 565).amount(565)).toBe('9.4 h');
  expect(amountScale('min', 565).number(60)).toBe('1');
  expect(amountScale('min', 2 * 1440).amount(3_000)).toBe('2.1 days');
});

test('all else keeps its unit, and has decimals by its size', () => {
  expect(amountScale('1', 0.854).amount(0.854)).toBe('0.85');
  expect(amountScale('t', 24.13).amount(24.13)).toBe('24.1 t');
  expect(amountScale('L/day', 10_668.6).amount(10_668.6)).toBe('10,669 L/day');
  expect(amountScale('1', 0.012).number(0.0123)).toBe('0.012');
});

test('whole numbers stay whole', () => {
  expect(amountScale('truck', 96).amount(96)).toBe('96 truck');
  expect(amountScale('min', 20).number(30)).toBe('30');
});
