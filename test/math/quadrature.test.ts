import { describe, expect, test } from 'vitest';
import { chiSquareNodes, normalNodes } from '../../src/math/quadrature.js';

const average = (nodes: ReturnType<typeof normalNodes>, of: (x: number) => number): number =>
  nodes.reduce((sum, { at, weight }) => sum + weight * of(at), 0);

describe('normalNodes', () => {
  test('give the moments 1, 0, 1, 0, 3 and the mean of an exponential', () => {
    const moments = [0, 1, 2, 3, 4].map((power) => average(normalNodes(), (z) => z ** power));
    for (const [power, moment] of [1, 0, 1, 0, 3].entries()) expect(moments[power]).toBeCloseTo(moment, 12);
    // E exp(Z) = exp(1/2)
    expect(average(normalNodes(), Math.exp)).toBeCloseTo(Math.exp(0.5), 11);
  });
});

describe('chiSquareNodes', () => {
  test.each([1, 2, 9, 59.5, 1000])('with %d degrees of freedom have mean d, variance 2 d', (degrees) => {
    const nodes = chiSquareNodes(degrees);
    expect(average(nodes, (x) => x) / degrees).toBeCloseTo(1, 10);
    expect(average(nodes, (x) => (x - degrees) ** 2) / (2 * degrees)).toBeCloseTo(1, 9);
  });

  test('give the Laplace transform (1 + 2 s)^(−d/2)', () => {
    expect(average(chiSquareNodes(5), (x) => Math.exp(-x / 2))).toBeCloseTo(2 ** -2.5, 11);
  });
});
