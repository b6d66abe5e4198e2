import { describe, expect, test } from 'vitest';
import { oneFact } from '../../../examples/scenarios/one-fact.js';
import { setParameter, simulate } from '../../../src/corridor.js';
import type { Scenario } from '../../../src/scenario/index.js';
import { statedEnsemble } from '../../../src/studies/calibrate/stated-ensemble.js';

const path = 'inspection.sites.site.documents.value';
/** Papers of 48 to 72 minutes at two lanes, nothing known of where between. */
const scenario: Scenario = {
  ...setParameter(setParameter(oneFact(), 'inspection.sites.site.lanes', 2), 'staging.backlog', 250),
  facts: { [path]: { low: 48, high: 72, evidence: 'D', source: 'made up', unit: 'min' } },
};
const stated = { at: 'received', from: '2025-02-01', to: '2025-02-07' } as const;

/** What a fact is after the figure, by its definition: each value weighed by the normal density of the figure at the mean it brings. */
function byDefinition(perDay: number, sd: number) {
  const weighed = Array.from({ length: 49 }, (_, index) => {
    const minutes = 48 + index / 2;
    const mean = simulate(setParameter(scenario, path, minutes)).throughput.received.perDay;
    const far = Math.abs(mean - perDay) / sd;
    return { minutes, weight: far <= 2 ? Math.exp(-0.5 * far ** 2) : 0 };
  });
  const sum = (of: (each: (typeof weighed)[number]) => number): number =>
    weighed.reduce((total, each) => total + of(each), 0);
  const mean = sum(({ minutes, weight }) => minutes * weight) / sum(({ weight }) => weight);
  const variance = sum(({ minutes, weight }) => weight * (minutes - mean) ** 2) / sum(({ weight }) => weight);
  return { mean, variance };
}

describe('an ensemble that agrees with a stated figure', () => {
  // A figure known closely, and one whose own spread reaches beyond what the corridor as a fluid is screened by.
  test.each([
    [50, 2],
    [50, 5],
  ])(
    '%i a day with a standard deviation of %i: mean and spread are those of the definition',
    async (perDay, sd) => {
      const asked = { facts: [path], draws: 100, replications: 1, seed: 'stated' };
      const { draws } = await statedEnsemble(scenario, { ...stated, perDay, sd }, asked);
      expect(draws.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      const mean = draws.reduce((sum, { weight, values: [each = 0] }) => sum + weight * each, 0);
      const spread = draws.reduce(
        (sum, { weight, values: [each = 0] }) => sum + weight * (each - mean) ** 2,
        0,
      );
      const exact = byDefinition(perDay, sd);
      // As many draws of equal weight, of which a variance has a relative standard error of at most (2 / n)^(1/2), a bounded shape less.
      const n = 1 / draws.reduce((sum, { weight }) => sum + weight ** 2, 0);
      expect(Math.abs(mean - exact.mean)).toBeLessThan(4 * Math.sqrt(exact.variance / n));
      expect(Math.abs(spread / exact.variance - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    },
  );

  test('is the same for the same seed, and another for another', async () => {
    const make = (seed: string) =>
      statedEnsemble(
        scenario,
        { ...stated, perDay: 50, sd: 2 },
        { facts: [path], draws: 20, replications: 1, seed },
      );
    const [first, again, other] = [await make('a'), await make('a'), await make('b')];
    expect(again).toEqual(first);
    expect(other.draws).not.toEqual(first.draws);
    expect(first.facts).toEqual([
      { paths: [path], unit: 'min', evidence: 'D', low: 48, high: 72, isInformed: true },
    ]);
  });

  test('a figure that no draw brings is refused', async () => {
    const figure = { ...stated, perDay: 500, sd: 5 };
    await expect(statedEnsemble(scenario, figure, { facts: [path], draws: 20 })).rejects.toThrow(
      'an ensemble requires draws that bring about 500 a day, 0 of 4096 do',
    );
  });
});
