import { describe, expect, test } from 'vitest';
import type { Point } from '../../../src/experiment/design/factor.js';
import { functionResponse } from '../../../src/experiment/sensitivity/factor-response.js';
import { type SobolIndices, sobolIndices } from '../../../src/experiment/sensitivity/sobol-indices.js';
import { factorsOver, noisyResponse } from './known-functions.js';

const ishigami = ([x = 0, y = 0, z = 0]: Point): number =>
  Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
const angles = factorsOver(3, -Math.PI, Math.PI);

describe("Ishigami's function, a = 7 and b = 0.1", async () => {
  const result = await sobolIndices(functionResponse(ishigami), angles, { samples: 2048 });
  // Ishigami and Homma (1990); by integration V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2 = 13.8446.
  const known = [
    ['x1', 0.3139, 0.5576],
    ['x2', 0.4424, 0.4424],
    ['x3', 0, 0.2437],
  ] as const;

  test.each(known)('%s has a first-order index of %f and a total of %f', (name, first, total) => {
    const index = indexOf(result, name);
    // Plain chance with 2,048 rows has a standard error of about 0.03 in the first and 0.015 in the total; Sobol's points do better.
    expect(Math.abs((index.first?.value ?? 9) - first)).toBeLessThan(0.02);
    expect(Math.abs((index.total?.value ?? 9) - total)).toBeLessThan(0.02);
  });

  test.each(known)('the intervals of %s cover the true values', (name, first, total) => {
    const index = indexOf(result, name);
    expect(covers(index.first, first)).toBe(true);
    expect(covers(index.total, total)).toBe(true);
  });

  test('mean and variance are those of the function', () => {
    expect(result.mean).toBeCloseTo(3.5, 1);
    expect(Math.abs(result.variance - 13.8446)).toBeLessThan(0.3);
    expect(result.points).toBe(2048 * 5);
    expect(result.noise).toBeNull();
  });
});

test("Sobol's g-function with eight factors", async () => {
  const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
  const g = (point: Point): number =>
    point.reduce(
      (product, x, index) => product * ((Math.abs(4 * x - 2) + (a[index] ?? 0)) / (1 + (a[index] ?? 0))),
      1,
    );
  const result = await sobolIndices(functionResponse(g), factorsOver(8, 0, 1), {
    samples: 4096,
    resamples: 100,
  });
  // Vᵢ = 1 / (3 (1 + aᵢ)²), V = Π (1 + Vᵢ) − 1 (Saltelli and Sobol 1995).
  const parts = a.map((each) => 1 / (3 * (1 + each) ** 2));
  const whole = parts.reduce((product, part) => product * (1 + part), 1);
  parts.forEach((part, place) => {
    const index = indexOf(result, `x${place + 1}`);
    expect(Math.abs((index.first?.value ?? 9) - part / (whole - 1))).toBeLessThan(0.02);
    expect(Math.abs((index.total?.value ?? 9) - (part * (whole / (1 + part))) / (whole - 1))).toBeLessThan(
      0.02,
    );
  });
});

test('bootstrap intervals cover the true total of Ishigami as often as they say', async () => {
  let covered = 0;
  for (let seed = 0; seed < 60; seed += 1) {
    const result = await sobolIndices(functionResponse(ishigami), angles, {
      samples: 128,
      resamples: 200,
      seed,
    });
    if (covers(indexOf(result, 'x1').total, 0.5576)) covered += 1;
  }
  // Rows of a Sobol sequence spread more evenly than chance, so the intervals are wide rather than narrow: at least 95 % less
  // four standard errors, 57 − 4 √(60 · 0.95 · 0.05) = 50.
  expect(covered).toBeGreaterThanOrEqual(50);
});

test('more than twenty factors get a Latin hypercube', async () => {
  const sum = functionResponse((point) => (point[0] ?? 0) + 2 * (point[1] ?? 0));
  const result = await sobolIndices(sum, factorsOver(24, 0, 1), { samples: 4096, resamples: 100 });
  // Shares 1 : 4 of the variance; a standard error of about 0.02.
  expect(Math.abs((indexOf(result, 'x2').first?.value ?? 9) - 0.8)).toBeLessThan(0.06);
  expect(Math.abs((indexOf(result, 'x1').total?.value ?? 9) - 0.2)).toBeLessThan(0.03);
  expect(indexOf(result, 'x24').total?.value).toBe(0);
});

test('luck shared by all points does not enter, and noise of their own is told', async () => {
  const clean = await sobolIndices(functionResponse(ishigami), angles, { samples: 128, replications: 4 });
  const lucky = await sobolIndices(noisyResponse(ishigami, 10, 0), angles, { samples: 128, replications: 4 });
  expect(indexOf(lucky, 'x2').total?.value).toBeCloseTo(indexOf(clean, 'x2').total?.value ?? 0, 9);
  expect(clean.noise?.share).toBeCloseTo(0, 9);
  const noisy = await sobolIndices(noisyResponse(ishigami, 10, 2), angles, { samples: 128, replications: 4 });
  // Chance has a variance of 4 / 4 beside 13.84: a share of 0.067.
  expect(Math.abs((noisy.noise?.share ?? 0) - 0.067)).toBeLessThan(0.02);
});

test('a measure that does not vary has no indices', async () => {
  const result = await sobolIndices(
    functionResponse(() => 5),
    angles,
    { samples: 16 },
  );
  expect(result.indices.map(({ first, total }) => [first, total])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
});

function indexOf(result: SobolIndices, name: string): SobolIndices['indices'][number] {
  const found = result.indices.find(({ factor }) => factor.name === name);
  if (found === undefined) throw new RangeError(`no index of ${name}`);
  return found;
}

function covers(
  estimate: { readonly low: number | null; readonly high: number | null } | null,
  value: number,
): boolean {
  return (
    (estimate?.low ?? Number.POSITIVE_INFINITY) <= value &&
    (estimate?.high ?? Number.NEGATIVE_INFINITY) >= value
  );
}
