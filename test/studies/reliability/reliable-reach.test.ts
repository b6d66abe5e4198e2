import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../../src/scenario/index.js';
import { type ParameterEnsemble, reliableReach } from '../../../src/studies/index.js';
import { gate, scenarioWith, site } from '../../corridor/scenarios.js';

const minutes = 'inspection.sites.site.documents.value';
const lanes = 'inspection.sites.site.lanes';
const gateLanes = 'crossing.gate.lanes';

/** Trucks without end; each lane lets 1440 / minutes through a day, the gate 144 a lane; nothing is drawn within a run. */
function corridor(most: { readonly lanes: number; readonly gate: number }): Scenario {
  const assumed = { value: 60, low: 48, high: 72, evidence: 'D', source: 'made up' };
  const levers = [
    { name: 'lanes', path: lanes, step: 1, max: most.lanes, costPerStepPerDay: 100 },
    { name: 'gate', path: gateLanes, step: 1, max: most.gate, costPerStepPerDay: 1000 },
  ];
  return scenarioWith(
    {
      days: 2,
      warmUpDays: 1,
      staging: { backlog: 1500 },
      levers,
    },
    site({ lanes: 8, documents: { kind: 'constant', value: assumed } }),
    gate({ lanes: 1, processing: 10 }),
  );
}

/** So many draws of equal weight that fill the range of the minutes evenly, in an order that mixes them. */
function evenDraws(scenario: Scenario, count: number): ParameterEnsemble {
  const draws = Array.from({ length: count }, (_, index) => {
    const place = ((index * 7) % count) + 0.5;
    return { weight: 1 / count, values: [48 + (24 * place) / count] };
  });
  return {
    scenario: scenario.name,
    counts: { at: ['received'], from: '2023-11-28', to: '2023-11-29' },
    facts: [{ paths: [minutes], unit: 'min', evidence: 'D', low: 48, high: 72, isInformed: true }],
    draws,
  };
}

const target = 240;

describe('a corridor of two stages, whose chance constraint has a closed form', () => {
  const scenario = corridor({ lanes: 14, gate: 3 });
  const ensemble = evenDraws(scenario, 40);
  const few = { draws: 20, target, zone: 0, ensemble };
  // With n lanes 240 pass in time where the minutes are at most 6 n, in (6 n - 48) / 24 of the draws: 0.5, 0.75 and 1 for 10, 11, 12.
  const costOf = (wanted: number): number => 100 * (wanted - 8) + 1000;

  const asked = reliableReach(scenario, { ...few, reliability: 0.45 });

  test('the plan is the cheapest that shows the reliability, confirmed in other draws', async () => {
    const found = await asked;
    expect(found.decision).toBe('reached');
    // Eleven lanes reach in 75 % of all draws: 15 of 20 show 45 %, 14 do not.
    expect(found.plan.map(({ lever, to }) => [lever, to])).toEqual([
      [lanes, 11],
      [gateLanes, 2],
    ]);
    expect(found.cost).toBe(costOf(11));
    expect(found.reliability.confirmed?.reaches).toBeCloseTo(0.75, 1);
    expect(found.reliability.confirmed?.low).toBeLessThanOrEqual(0.75);
    // Nine do in a quarter: of a plan that reaches in 45 % of all draws chance may show as few as five of 20.
    expect(found.certificate.costBound).toBe(costOf(9));
    expect(found.certificate.gap).toBeCloseTo(1 - costOf(9) / costOf(11), 9);
  });

  test('the price of certainty rises with it, and its interval holds the closed form', async () => {
    const found = await asked;
    const closed = new Map([
      [0.45, costOf(10)],
      [0.5, costOf(10)],
      [0.8, costOf(12)],
      [0.9, costOf(12)],
      [0.95, costOf(12)],
    ]);
    expect(found.priceOfCertainty.map(({ reliability }) => reliability)).toEqual([...closed.keys()]);
    for (const { reliability, low, high, cost, costBound } of found.priceOfCertainty) {
      const price = closed.get(reliability) ?? 0;
      expect(low ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(price);
      expect(high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(price);
      // Everything cheaper is ruled out, as so small a search ends.
      expect(costBound).toBe(cost);
    }
  });

  test('what is common to all draws: the gate in each, lanes by their minutes', async () => {
    const { common } = await asked;
    expect(common).toMatchObject({ withPlan: 1, outOfReach: 0, notFound: 0, proven: 1 });
    // Both stand in every draw, so they come in the order of the scenario.
    const [second, first] = common.levers;
    expect(first).toMatchObject({ lever: gateLanes, share: 1, kind: 'no-regret', to: { low: 2, high: 2 } });
    expect(second).toMatchObject({ lever: lanes, kind: 'no-regret', to: { low: 9, high: 12 } });
  });

  test('the scenario as it is stands beside it as one point, with what is known of it in the draws', async () => {
    const { asGiven } = await asked;
    // With an hour a truck a lane lets 24 through a day: ten lanes are just enough, and so in half of the draws.
    expect(asGiven).toMatchObject({ decision: 'reached', cost: costOf(10) });
    expect(asGiven?.plan.map(({ lever, to }) => [lever, to])).toEqual([
      [lanes, 10],
      [gateLanes, 2],
    ]);
    expect(asGiven?.estimate.mean).toBeGreaterThanOrEqual(target);
    const { reaches = 0, fails = 0 } = asGiven?.inDraws ?? {};
    expect(reaches).toBeLessThanOrEqual(0.55);
    expect(fails).toBeLessThanOrEqual(0.55);
    expect(reaches + fails).toBeGreaterThan(0.9);
  });

  test('a reliability that all levers do not have is not reached, with what stands in the way', async () => {
    const found = await reliableReach(corridor({ lanes: 9, gate: 2 }), { ...few, reliability: 0.8 });
    // Nine lanes do where the minutes are at most 54, in a quarter of the draws.
    expect(found.decision).toBe('not reached');
    expect(found.plan).toEqual([]);
    expect(found.highest.reaches).toBeCloseTo(0.25, 1);
    expect(found.highest.high).toBeLessThan(0.8);
    expect(found.highest.limits[0]).toMatchObject({ stage: 'inspection', resource: 'inspection lanes' });
    expect(found.certificate.costBound).toBeNull();
    expect(found.common.outOfReach).toBeCloseTo(0.75, 1);
    expect(found.priceOfCertainty.every(({ cost }) => cost === null)).toBe(true);
  });

  test('is the same for the same seed', async () => {
    expect(await reliableReach(scenario, { ...few, reliability: 0.45 })).toEqual(await asked);
  });

  test('options out of range are refused', async () => {
    await expect(reliableReach(scenario, { reliability: 1, ensemble })).rejects.toThrow('reliability');
    await expect(reliableReach(scenario, { reliability: 0.8, draws: 5, ensemble })).rejects.toThrow('draws');
  });
});
