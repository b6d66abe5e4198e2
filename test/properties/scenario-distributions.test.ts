import fc from 'fast-check';
import { parseScenario } from 'throughline/scenario';
import { expect, test } from 'vitest';
import { createDistribution } from '../../src/random/index.js';

const edges = fc.constantFrom(0, 1e-6, 1e-3, 0.01, 0.5, 1, 2, 10, 100, 1_000, 5_256_000);
const numbers = fc.oneof(edges, fc.double({ min: 0, max: 300, noNaN: true }));
const lists = fc.array(numbers, { minLength: 1, maxLength: 4 });

// Three free numbers are seldom in order, so they are put in order; the spread is free, and often refused.
const beta = fc
  .tuple(numbers, numbers, numbers, fc.double({ min: 0.001, max: 0.6, noNaN: true }))
  .map(([a, b, c, share]) => {
    const [low = 0, mean = 0, high = 0] = [a, b, c].toSorted((x, y) => x - y);
    return { kind: 'beta', low, mean, high, sd: share * (high - low) };
  });

const simple = fc.oneof(
  fc.record({ kind: fc.constant('constant'), value: numbers }),
  fc.record({ kind: fc.constant('uniform'), low: numbers, high: numbers }),
  fc.record({ kind: fc.constant('triangular'), low: numbers, mode: numbers, high: numbers }),
  fc.record({ kind: fc.constant('exponential'), mean: numbers }),
  fc.record({ kind: fc.constant('erlang'), shape: fc.integer({ min: 1, max: 1_000 }), mean: numbers }),
  fc.record({ kind: fc.constant('gamma'), mean: numbers, cv: fc.oneof(fc.constantFrom(0.01, 10), numbers) }),
  fc.record({
    kind: fc.constant('lognormal'),
    mean: numbers,
    cv: fc.oneof(fc.constantFrom(0.001, 100), numbers),
  }),
  fc.record({
    kind: fc.constant('weibull'),
    shape: fc.oneof(fc.constantFrom(0.1, 100), numbers),
    mean: numbers,
  }),
  fc.record(
    { kind: fc.constant('normal'), mean: numbers, sd: numbers, low: numbers, high: numbers },
    { requiredKeys: ['kind', 'mean', 'sd'] },
  ),
  beta,
  fc.record({ kind: fc.constant('discrete'), values: lists, weights: lists }),
  fc.record({ kind: fc.constant('empirical'), values: lists }),
);

const distributions = fc.oneof(
  { weight: 8, arbitrary: simple },
  fc.record({
    kind: fc.constant('mixture'),
    weights: lists,
    components: fc.array(simple, { minLength: 1, maxLength: 3 }),
  }),
);

test('every distribution that a scenario accepts can be drawn from, and draws no time below 0', () => {
  const drawn = new Map<string, number>();
  fc.assert(
    fc.property(distributions, fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (distribution, u) => {
      const read = parseScenario({
        name: 'a',
        governorates: { north: { population: 1, trip: distribution } },
      });
      if (!read.ok) return;
      const trip = read.scenario.governorates['north']?.trip ?? { kind: 'constant', value: Number.NaN };
      const value = createDistribution(trip).quantile(u);
      expect(Number.isFinite(value) && value >= 0, JSON.stringify({ trip, u, value })).toBe(true);
      drawn.set(trip.kind, (drawn.get(trip.kind) ?? 0) + 1);
    }),
    { seed: 7, numRuns: 2_500 },
  );
  // Each of the thirteen kinds must have been accepted some times, or nothing was shown for it.
  expect(Math.min(...drawn.values()), JSON.stringify([...drawn])).toBeGreaterThanOrEqual(5);
  expect(drawn.size).toBe(13);
});
