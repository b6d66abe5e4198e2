import { expect, test } from 'vitest';
import { openUnit } from '../../src/random/seed.js';

test('both ends stay open and 1 - u is exact', () => {
  const most = 2 ** 52 - 1;
  expect(openUnit(0)).toBe(2 ** -53);
  expect(openUnit(most)).toBe(1 - 2 ** -53);
  for (const cell of [0, 1, 12345, 2 ** 51, most]) expect(1 - openUnit(cell)).toBe(openUnit(most - cell));
});
