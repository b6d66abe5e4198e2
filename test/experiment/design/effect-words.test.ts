import { expect, test } from 'vitest';
import { product, readWord, wordLength, wordText } from '../../../src/experiment/design/effect-words.js';

test('a word is read and written back', () => {
  expect(['ABC', '-ABE', 'J'].map((text) => wordText(readWord(text)))).toEqual(['ABC', '-ABE', 'J']);
});

test('in a product factors that stand in both cancel and signs multiply', () => {
  expect(wordText(product(readWord('ABC'), readWord('-BCD')))).toBe('-AD');
  expect(wordText(product(readWord('-ABC'), readWord('-A')))).toBe('BC');
});

test('the length is the number of factors', () => {
  expect(wordLength(readWord('-ABEF'))).toBe(4);
});

test('letters that are none or come twice are refused', () => {
  for (const text of ['', '-', 'AIB', 'AA', 'a']) expect(() => readWord(text)).toThrow(RangeError);
});
