import { describe, expect, test } from 'vitest';
import { fractionalFactorial } from '../../../src/experiment/design/fractional.js';
import { inner } from './orthogonality.js';

describe('the half fraction of five factors, E = ABCD', () => {
  const design = fractionalFactorial(5, ['E=ABCD']);

  test('has 16 runs with E the product of the others', () => {
    expect(design.runs).toHaveLength(16);
    for (const [a = 0, b = 0, c = 0, d = 0, e = 0] of design.runs) expect(e).toBe(a * b * c * d);
  });

  test('is of resolution V: no main effect or two-factor interaction is mixed with another', () => {
    expect([design.definingRelation, design.resolution, design.aliases]).toEqual([['ABCDE'], 5, []]);
  });
});

test('the quarter fraction of five factors mixes what the books say', () => {
  // 2^(5−2) with D = AB, E = AC: I = ABD = ACE = BCDE (Box, Hunter and Hunter); A = BD = CE by multiplying with A, and so on.
  const design = fractionalFactorial(5, ['D=AB', 'E=AC']);
  expect(design.definingRelation).toEqual(['ABD', 'ACE', 'BCDE']);
  expect(design.resolution).toBe(3);
  const aliases = Object.fromEntries(design.aliases.map((alias) => [alias.effect, alias.with]));
  expect(aliases['A']).toEqual(['BD', 'CE']);
  expect(aliases['B']).toEqual(['AD']);
  expect(aliases['BC']).toEqual(['DE']);
  expect(aliases['BE']).toEqual(['CD']);
});

test('an alias is a column that is the same in every run, or its mirror image', () => {
  const { runs, aliases } = fractionalFactorial(6, ['E=-ABC', 'F=BCD']);
  const columns = (effect: string): number[] =>
    [...effect.replace('-', '')].map((letter) => 'ABCDEF'.indexOf(letter));
  expect(aliases.length).toBeGreaterThan(0);
  for (const alias of aliases)
    for (const other of alias.with) {
      const expected = other.startsWith('-') ? -16 : 16;
      expect(inner(runs, [...columns(alias.effect), ...columns(other)])).toBe(expected);
    }
});

test('without generators it is the full factorial and has no resolution', () => {
  const design = fractionalFactorial(3, []);
  expect([design.runs.length, design.resolution, design.definingRelation]).toEqual([8, null, []]);
});

test('generators out of order, of one factor or of added factors are refused', () => {
  for (const generator of ['D=AB', 'E=A', 'E=AE', 'E', 'e=ABC'])
    expect(() => fractionalFactorial(5, [generator])).toThrow(RangeError);
});
