import { expect, test } from 'vitest';
import {
  durationText,
  estimateText,
  exactText,
  intervalText,
  moneyText,
  numberText,
  percentText,
  signedText,
  twinReport,
} from '../../src/report/index.js';
import { english } from '../../src/report/words/index.js';
import { languageOf } from '../../src/report/words/language.js';
import { numberTexts } from '../../src/report/words/number-texts.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { meanInterval } from '../../src/statistics/index.js';
import { twin } from '../../src/studies/index.js';

const { compare, numbers } = english;
const { amountScale, betweenText, rangeText } = numbers;

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
  expect(compare.moreRows({ count: 1 })).toMatch(/^1 more row:/);
  expect(compare.moreRows({ count: 0 })).toMatch(/^0 more rows:/);
  expect(compare.moreRows({ count: 1_200 })).toMatch(/^1,200 more rows:/);
});

test('minutes become hours from two hours on and days from two days on, by one size for all', () => {
  expect(amountScale('min', 119).amount(119.44)).toBe('119 min');
  expect(amountScale('min', 565).amount(565)).toBe('9.4 h');
  expect(amountScale('min', 565).number(60)).toBe('1');
  expect(amountScale('min', 2 * 1440).amount(3_000)).toBe('2.1 days');
});

test('all other amounts keep their unit, and have decimals by their size', () => {
  expect(amountScale('1', 0.854).amount(0.854)).toBe('0.85');
  expect(amountScale('t', 24.13).amount(24.13)).toBe('24.1 t');
  expect(amountScale('L/day', 10_668.6).amount(10_668.6)).toBe('10,669 L/day');
  expect(amountScale('1', 0.012).number(0.0123)).toBe('0.012');
});

test('whole amounts stay whole', () => {
  expect(amountScale('truck', 96).amount(96)).toBe('96 truck');
  expect(amountScale('min', 20).number(30)).toBe('30');
});

test('large ranges are told in thousands', () => {
  expect(rangeText(0.7, 1)).toBe('0.7 to 1');
  expect(rangeText(300_000, 800_000)).toBe('300k to 800k');
});

test('an interval stands behind its value, where there is one', () => {
  expect(betweenText({ value: 1.25, low: 1, high: 2 }, 2)).toBe('1.25 (1.00 to 2.00)');
  expect(betweenText({ value: 3, low: null, high: null })).toBe('3.0');
});

test('another language has its own digits, units and intervals', () => {
  const german = numberTexts(
    {
      money: ({ number }) => `${number} USD`,
      percent: ({ number }) => `${number} v. H.`,
      thousands: ({ number }) => `${number} Tsd.`,
      minutes: ({ number }) => `${number} Minuten`,
      hours: ({ number }) => `${number} Stunden`,
      days: ({ number }) => `${number} Tage`,
      amount: ({ number, unit }) => `${number} ${unit}`,
      range: ({ low, high }) => `${low} bis ${high}`,
      between: ({ value, range }) => `${value}, ${range}`,
      noInterval: 'keines',
      estimate: ({ value, confidence, range, n }) => `${value} (${confidence}: ${range}, ${n} Läufe)`,
      estimateOfOne: ({ value }) => `${value} (ein Lauf)`,
    },
    languageOf('de-DE'),
  );
  expect(german.numberText(-1_234.56)).toBe('-1.234,6');
  expect(german.moneyText(55_100)).toBe('55.100 USD');
  expect(german.durationText(450)).toBe('7,5 Stunden');
  expect(german.rangeText(300_000, 800_000)).toBe('300 Tsd. bis 800 Tsd.');
  expect(german.estimateText(meanInterval([1, 2, 3], 0.95))).toBe('2,0 (95 v. H.: -0,5 bis 4,5, 3 Läufe)');
  expect(german.estimateText(meanInterval([7], 0.95))).toBe('7,0 (ein Lauf)');
});

test('numbers and names of a report are told in the language of its words', () => {
  const words = {
    ...english,
    twin: { ...english.twin, numberText: () => 'ZAHL', bottleneckTitle: () => 'ENGPASS' },
  };
  const { answer, lead } = twinReport.show(twin(baseline), { scenario: baseline, words }).document;
  expect(answer).toContain('about ZAHL trucks a day');
  expect(answer).toContain('the bottleneck is ENGPASS');
  expect(lead).toContain('ZAHL a day are approved');
});
