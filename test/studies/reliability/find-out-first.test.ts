import { describe, expect, test } from 'vitest';
import { type ParameterEnsemble, reliableReach } from '../../../src/studies/index.js';
import { gate, scenarioWith, site } from '../../corridor/scenarios.js';

const minutes = 'inspection.sites.site.documents.value';
const drive = 'inspection.sites.site.driveToEntry.value';
const assumed = (low: number, high: number): object => ({
  value: (low + high) / 2,
  ...{ low, high, evidence: 'D', source: 'made up' },
});

/** Trucks without end; 1440 / minutes a day and lane of the site, 144 a lane of the gate; nothing is drawn within a run. */
const scenario = scenarioWith(
  {
    days: 2,
    warmUpDays: 1,
    staging: { backlog: 1500 },
    levers: [
      { name: 'lanes', path: 'inspection.sites.site.lanes', step: 1, max: 12, costPerStepPerDay: 900 },
      { name: 'gate', path: 'crossing.gate.lanes', step: 1, max: 2, costPerStepPerDay: 100 },
    ],
  },
  site({ lanes: 8, documents: { kind: 'constant', value: assumed(48, 72) }, driveToEntry: assumed(5, 15) }),
  gate({ lanes: 1, processing: 10 }),
);

const count = 80;

function ensembleOf(): ParameterEnsemble {
  const place = (index: number, step: number): number => (((index * step) % count) + 0.5) / count;
  const fact = { unit: 'min', evidence: 'D', isInformed: true } as const;
  return {
    scenario: scenario.name,
    counts: { at: ['received'], from: '2023-11-28', to: '2023-11-29' },
    facts: [
      { ...fact, paths: [minutes], low: 48, high: 72 },
      { ...fact, paths: [drive], low: 5, high: 15 },
    ],
    draws: Array.from({ length: count }, (_, index) => ({
      weight: 1 / count,
      values: [48 + 24 * place(index, 7), 5 + 10 * place(index, 31)],
    })),
  };
}

describe('what to find out first, where one fact decides and the other does not', () => {
  const options = { draws: 40, target: 240, zone: 0, ensemble: ensembleOf() };
  const asked = reliableReach(scenario, { ...options, reliability: 0.8 });

  test('what everything is worth is the closed form', async () => {
    const { findOut, cost } = await asked;
    // 240 pass n lanes where the minutes are at most 6 n: 9, 10, 11 and 12 lanes in a quarter of the draws each, and for 80 % shown in
    // other draws 12 are needed: 3,700. Knowing them 1,000 + 1,900 + 2,800 + 3,700 over four, in place of it: 1,350 less.
    expect(cost).toBe(3_700);
    expect(findOut?.state).toBe('told');
    expect(findOut?.plans[findOut.without]).toMatchObject({ cost: 3_700, reaches: expect.closeTo(1, 9) });
    expect(findOut?.perfect?.saving.value).toBeCloseTo(1_350, 0);
    expect(findOut?.perfect?.rise.value).toBeCloseTo(0, 9);
    expect(findOut?.open).toBeCloseTo(0, 9);
  });

  test('the fact that decides comes first, with its plans along it; the other is not shown', async () => {
    const { findOut } = await asked;
    const [first, second] = findOut?.facts ?? [];
    expect(first).toMatchObject({ fact: { name: minutes, unit: 'min' }, isShown: true });
    expect(first?.saving.value).toBeGreaterThan(700);
    expect(first?.saving.low).toBeLessThan(1_350);
    expect(first?.saving.high).toBeGreaterThan(1_000);
    const costs = first?.ranges.map(({ plan }) => findOut?.plans[plan]?.cost ?? 0) ?? [];
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    expect(second).toMatchObject({ fact: { name: drive }, isShown: false, saving: { low: 0 } });
  });

  test('what is seen today tells the one, and decides within a day or two, as nothing is left to chance', async () => {
    const { findOut } = await asked;
    expect(Math.abs(findOut?.facts[0]?.toldBy?.correlation ?? 0)).toBeGreaterThan(0.9);
    expect(findOut?.cheapest).toMatchObject({ isShown: true });
    expect(findOut?.cheapest?.days).toBeLessThanOrEqual(2);
    expect(findOut?.observations.every(({ days }) => days === 2)).toBe(true);
  });

  test('where no plan reaches in any draw nothing can be told', async () => {
    const { findOut } = await reliableReach(scenario, { ...options, target: 290, reliability: 0.8 });
    expect(findOut).toMatchObject({ state: 'no plan reaches', facts: [], perfect: null, cheapest: null });
  });

  test('where nothing has to change nothing is to be saved', async () => {
    const { findOut } = await reliableReach(scenario, { ...options, target: 100, reliability: 0.8 });
    expect(findOut).toMatchObject({ state: 'nothing cheaper', facts: [] });
  });
});
