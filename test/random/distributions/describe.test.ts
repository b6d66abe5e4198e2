import { expect, test } from 'vitest';
import { describeDistribution } from '../../../src/random/distributions/describe.js';
import type { DistributionSpec } from '../../../src/random/distributions/specification.js';

const described: readonly (readonly [DistributionSpec, string])[] = [
  [{ kind: 'constant', value: 3 }, 'always 3 min'],
  [{ kind: 'uniform', low: 2, high: 6 }, 'uniform, 2 to 6 min'],
  [{ kind: 'triangular', low: 1, mode: 2, high: 6 }, 'triangular, 1 to 6 min, most often 2 min'],
  [{ kind: 'exponential', mean: 7 }, 'exponential, mean 7 min'],
  [{ kind: 'erlang', shape: 2, mean: 8 }, 'erlang, 2 phases, mean 8 min'],
  [{ kind: 'gamma', mean: 9, cv: 0.5 }, 'gamma, mean 9 min, cv 0.5'],
  [{ kind: 'lognormal', mean: 10, cv: 0.5 }, 'lognormal, mean 10 min, cv 0.5'],
  [{ kind: 'lognormal', p50: 10, p95: 30 }, 'lognormal, median 10 min, 95 in 100 up to 30 min'],
  [{ kind: 'weibull', shape: 2, mean: 11 }, 'weibull, shape 2, mean 11 min'],
  [
    { kind: 'normal', mean: 12, sd: 1, low: 10, high: 14 },
    'normal, mean 12 min, sd 1 min, cut to 10 to 14 min',
  ],
  [{ kind: 'normal', mean: 12, sd: 1 }, 'normal, mean 12 min, sd 1 min, cut to at least 0 min'],
  [{ kind: 'beta', low: 10, high: 20, mean: 13, sd: 1 }, 'beta, 10 to 20 min, mean 13 min, sd 1 min'],
  [{ kind: 'discrete', values: [1, 3], weights: [1, 2] }, 'one of 1 min in 33.3 %, 3 min in 66.7 %'],
  [{ kind: 'empirical', values: [4, 2, 3] }, 'as in a sample of 3, 2 to 4 min'],
  [
    {
      kind: 'mixture',
      weights: [3, 1],
      components: [
        { kind: 'constant', value: 1 },
        { kind: 'exponential', mean: 3 },
      ],
    },
    'mixture of (always 1 min) in 75 %, (exponential, mean 3 min) in 25 %',
  ],
];

test.each(described)('%o reads well', (spec, words) => {
  expect(describeDistribution(spec, 'min')).toBe(words);
  expect(describeDistribution(spec)).toBe(words.replaceAll(' min', ''));
});
