import { describe, expect, test } from 'vitest';
import { betaQuantile } from '../../../src/math/beta-quantile.js';
import { gammaQuantile } from '../../../src/math/gamma-quantile.js';
import { tabulateQuantile } from '../../../src/random/distributions/quantile-table.js';
import { KeyedDraws } from '../../../src/random/keyed-draws.js';

const source = new KeyedDraws('quantile table', 0).source('u');

describe.each([
  ['gamma, shape 0.1', (u: number) => gammaQuantile(0.1, u)],
  ['gamma, shape 0.5', (u: number) => gammaQuantile(0.5, u)],
  ['gamma, shape 4', (u: number) => gammaQuantile(4, u)],
  ['gamma, shape 400', (u: number) => gammaQuantile(400, u)],
  ['beta, shapes 2.75 and 8.25', (u: number) => betaQuantile(2.75, 8.25, u)],
  ['beta, shapes 0.4 and 0.4', (u: number) => betaQuantile(0.4, 0.4, u)],
])('the table of %s', (_, exact) => {
  test('is within 1e-6 of the exact quantile, and equal to it in the outer tails', () => {
    const table = tabulateQuantile(exact);
    const errors = Array.from({ length: 5000 }, (_unused, i) => {
      const u = source.uniform(i);
      return Math.abs(table(u) / exact(u) - 1);
    });
    expect(Math.max(...errors)).toBeLessThanOrEqual(1e-6);
    for (const u of [2 ** -14, 1e-9, 1 - 2 ** -14, 1 - 1e-9]) expect(table(u)).toBe(exact(u));
  });
});

test('finer cells bear a steep quantile', () => {
  // With 32 cells per octave two draws in five would stay exact, and slow, for shape 0.1.
  let calls = 0;
  const exact = (u: number): number => {
    calls++;
    return gammaQuantile(0.1, u);
  };
  const table = tabulateQuantile(exact, { cellsPerOctave: 128 });
  for (let i = 0; i < 20_000; i++) table(source.uniform(i));
  calls = 0;
  for (let i = 0; i < 20_000; i++) table(source.uniform(i));
  expect(calls / 20_000).toBeLessThan(0.01);
});

test('what comes back does not depend on earlier draws', () => {
  const exact = (u: number): number => gammaQuantile(2, u);
  const fresh = tabulateQuantile(exact);
  const used = tabulateQuantile(exact);
  for (let i = 0; i < 1000; i++) used(source.uniform(i, 1));
  for (let i = 999; i >= 0; i--) expect(fresh(source.uniform(i))).toBe(used(source.uniform(i)));
});

test('most draws never reach the exact function', () => {
  let calls = 0;
  const table = tabulateQuantile((u) => {
    calls++;
    return gammaQuantile(4, u);
  });
  for (let i = 0; i < 200_000; i++) table(source.uniform(i));
  // 768 cells of 7 calls at most, and a share of 2^-12 in the tails: 5,376 + 49.
  expect(calls).toBeLessThan(5500);
});

test('a cell with a break stays exact, and so does one whose check fails', () => {
  const bent = (u: number): number => (u < 0.3 ? u : 0.3 + 5 * (u - 0.3));
  const withBreak = tabulateQuantile(bent, { breaks: [0.3] });
  for (const u of [0.2999, 0.3, 0.3001, 0.301]) expect(withBreak(u)).toBe(bent(u));
  const jump = (u: number): number => (u < 0.3 ? 1 : 2);
  const table = tabulateQuantile(jump);
  for (let u = 0.28; u < 0.32; u += 0.0001) expect(table(u)).toBe(jump(u));
});

test('0, 1 and everything outside go to the exact function', () => {
  const table = tabulateQuantile((u) => u * 10);
  for (const u of [0, 1, 0.5, -0.7, 1.7]) expect(table(u)).toBe(u * 10);
  expect(table(Number.NaN)).toBeNaN();
});
