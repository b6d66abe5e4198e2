import { expect, test } from 'vitest';
import {
  countText,
  durationText,
  estimateText,
  exactText,
  intervalText,
  moneyText,
  numberText,
  percentText,
  signedText,
  workText,
} from '../../src/report/number-text.js';
import { meanInterval } from '../../src/statistics/index.js';

test('numbers have their thousands separated and the decimals asked for', () => {
  expect(numberText(1_234_567.891)).toBe('1,234,567.9');
  expect(numberText(1_234.5, 0)).toBe('1,235');
  expect(moneyText(55_100)).toBe('USD 55,100');
});

test('minus zero, also by rounding, is shown as zero', () => {
  expect(numberText(-0.04)).toBe('0.0');
  expect(signedText(-0.04)).toBe('0.0');
});

test('capacities show no needless decimals and small shares keep their digits', () => {
  expect(exactText(16_000)).toBe('16,000');
  expect(exactText(0.30000000000000004)).toBe('0.3');
  expect(exactText(0.0005)).toBe('0.0005');
  expect(exactText(2.5)).toBe('2.5');
});

test('a sign goes before what is above zero only', () => {
  expect(signedText(12.34)).toBe('+12.3');
  expect(signedText(-12.34)).toBe('-12.3');
});

test('a time is told in the unit that a reader would use', () => {
  expect(durationText(45)).toBe('45 min');
  expect(durationText(450)).toBe('7.5 h');
  expect(durationText(3 * 1440)).toBe('3.0 days');
});

test('an estimate says its confidence, interval and n', () => {
  // Mean of 1, 2, 3 is 2; half-width t(0.975; 2) / sqrt(3) = 4.3027 / 1.7321 = 2.484.
  expect(estimateText(meanInterval([1, 2, 3], 0.95))).toBe('2.0 (95 % interval -0.5 to 4.5, n = 3)');
  expect(percentText(0.995, 1)).toBe('99.5 %');
});

test('one replication has no interval, and says so', () => {
  expect(estimateText(meanInterval([7], 0.95))).toBe('7.0 (one replication: no interval)');
  expect(intervalText(meanInterval([7], 0.95))).toBe('none (n = 1)');
});

test('one of a thing is told in the singular', () => {
  expect(countText(1, 'replication')).toBe('1 replication');
  expect(countText(0, 'plan')).toBe('0 plans');
  expect(countText(1_200, 'day')).toBe('1,200 days');
});

test('work beyond the open time is told as that, not as more than all of it', () => {
  expect(workText(0.966)).toBe('97 % of its open time');
  expect(workText(1)).toBe('100 % of its open time');
  expect(workText(1.004)).toBe('100 % of its open time');
  expect(workText(1.012)).toBe('all its open time and 1 % beyond');
});
