import { expect, test } from 'vitest';
import { createDistribution } from '../../../src/random/distributions/create.js';
import type { DistributionSpec } from '../../../src/random/distributions/specification.js';

/** Each kind with its textbook mean. */
const specs: readonly (readonly [DistributionSpec, number])[] = [
  [{ kind: 'constant', value: 3 }, 3],
  [{ kind: 'uniform', low: 2, high: 6 }, 4],
  [{ kind: 'triangular', low: 1, mode: 2, high: 6 }, 3],
  [{ kind: 'exponential', mean: 7 }, 7],
  [{ kind: 'erlang', shape: 2, mean: 8 }, 8],
  [{ kind: 'gamma', mean: 9, cv: 0.5 }, 9],
  [{ kind: 'lognormal', mean: 10, cv: 0.5 }, 10],
  [{ kind: 'lognormal', p50: 10, p95: 10 * Math.exp(1.6448536269514722) }, 10 * Math.exp(0.5)],
  [{ kind: 'weibull', shape: 2, mean: 11 }, 11],
  [{ kind: 'normal', mean: 12, sd: 1, low: 10, high: 14 }, 12],
  [{ kind: 'normal', mean: 0, sd: 1 }, Math.sqrt(2 / Math.PI)],
  [{ kind: 'beta', low: 10, high: 20, mean: 13, sd: 1 }, 13],
  [{ kind: 'discrete', values: [1, 3], weights: [1, 1] }, 2],
  [{ kind: 'empirical', values: [1, 2, 3] }, 2],
  [
    {
      kind: 'mixture',
      weights: [1, 1],
      components: [
        { kind: 'constant', value: 1 },
        { kind: 'exponential', mean: 3 },
      ],
    },
    2,
  ],
];

test.each(specs)('%o becomes its distribution', (spec, mean) => {
  expect(createDistribution(spec).mean).toBeCloseTo(mean, 12);
});

test('a specification survives JSON', () => {
  for (const [spec] of specs) {
    const copy = createDistribution(JSON.parse(JSON.stringify(spec)));
    expect(copy.quantile(0.37)).toBe(createDistribution(spec).quantile(0.37));
  }
});

test('an unknown kind is refused', () => {
  expect(() => createDistribution(JSON.parse('{"kind":"cauchy"}'))).toThrow(
    new RangeError('a distribution requires a known kind, got {"kind":"cauchy"}'),
  );
});
