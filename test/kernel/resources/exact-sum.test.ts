import { expect, test } from 'vitest';
import { ExactSum } from '../../../src/kernel/resources/exact-sum.js';

test('what rounding loses comes back with the terms that made it', () => {
  const sum = new ExactSum(1);
  for (let i = 0; i < 10; i++) sum.add(1e-17);
  // Each term is lost in the double beside 1; ten of them and back leave what was there.
  sum.add(1e8);
  sum.add(-1e8);
  expect(sum.value).toBe(1);
  sum.add(-1);
  expect(sum.value).toBeCloseTo(1e-16, 30);
});

test('a tenth added ten times and taken off again is nothing', () => {
  const sum = new ExactSum(0);
  for (let i = 0; i < 10; i++) sum.add(0.1);
  for (let i = 0; i < 10; i++) sum.add(-0.1);
  expect(sum.value).toBe(0);
  sum.add(0.3);
  sum.set(4);
  expect(sum.value).toBe(4);
});
