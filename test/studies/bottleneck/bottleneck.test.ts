import { describe, expect, test } from 'vitest';
import { setParameter } from '../../../src/corridor/index.js';
import { bottleneck } from '../../../src/studies/index.js';
import { gate, scenarioWith, site } from '../../corridor/scenarios.js';
import { twoStages } from '../two-stages.js';

describe('bottleneck', () => {
  test('the lever of the stage that limits brings its capacity up to the next limit, the others nothing', async () => {
    const result = await bottleneck(twoStages('lanes', 'gate', 'bays'), { replications: 2 });
    // 240 through the lanes; five lanes more would pass 360, but the gate passes 288.
    expect(result.today.mean).toBe(240);
    expect(result.values.map(({ name, perStep }) => [name, perStep.mean])).toEqual([
      ['lanes', 48],
      ['gate', 0],
      ['bays', 0],
    ]);
    expect(result.best).toEqual({
      path: 'inspection.sites.site.lanes',
      name: 'lanes',
      stage: 'inspection',
      mayEqual: [],
    });
    // At USD 1 a step, 48 truckloads a day are 48,000 for each USD 1,000.
    expect(result.values[0]?.perThousandUsd?.mean).toBe(48_000);
  });

  test('what use suggests agrees with it where one stage alone is full', async () => {
    const { explanations, timeline } = await bottleneck(twoStages('lanes', 'gate'), { replications: 2 });
    expect(explanations.map(({ method, stage, agrees }) => [method, stage, agrees])).toEqual([
      ['utilisation', 'inspection', true],
      ['blocked and starved', 'inspection', true],
      ['active period', 'inspection', true],
    ]);
    expect(timeline.map(({ resource, share }) => [resource, share])).toEqual([
      ['inspection lanes', 1],
      ['inspection lanes', 1],
    ]);
  });

  test('a busy stage that nothing is gained by is told apart from the one that limits', async () => {
    // With 12 lanes both the lanes and the two lanes of the gate pass 288: neither alone brings anything.
    const level = setParameter(twoStages('lanes', 'gate'), 'inspection.sites.site.lanes', 12);
    const { best, explanations } = await bottleneck(level, { replications: 2 });
    expect(best).toBeNull();
    expect(explanations.map(({ agrees }) => agrees)).toEqual([null, null, null]);
    expect(explanations[0]?.share).toBeGreaterThan(0.9);
  });

  test('over all capacities one unit of each is tried, levers or not', async () => {
    const { values, best } = await bottleneck(twoStages('lanes'), { of: 'all', replications: 2 });
    // One lane of an hour more: 24 truckloads a day.
    expect(values[0]).toMatchObject({ path: 'inspection.sites.site.lanes', from: 10, to: 11, cost: null });
    expect(values[0]?.perStep.mean).toBe(24);
    expect(best?.stage).toBe('inspection');
    expect(values.map(({ path }) => path)).toContain('governorates.south.docks');
  });

  test('a step that brings next to nothing makes no bottleneck, however surely it does', async () => {
    // 201 truckloads, 100 a day are let through: with one more a day, one truckload more in two days.
    const scenario = scenarioWith(
      {
        days: 2,
        staging: { backlog: 201 },
        levers: [
          { name: 'limit', path: 'crossing.gate.dailyLimit', step: 1, max: 300, costPerStepPerDay: 1 },
        ],
      },
      gate({ dailyLimit: 100 }),
    );
    const { today, values, best, bestByCost, decision } = await bottleneck(scenario, {
      replications: 2,
    });
    expect([today.mean, values[0]?.perStep.mean, values[0]?.isShown]).toEqual([100, 0.5, true]);
    expect([best, bestByCost, decision]).toEqual([null, null, 'no step brings more']);
  });

  test('by cost a cheaper step may win that brings less', async () => {
    const scenario = scenarioWith(
      {
        days: 2,
        warmUpDays: 1,
        staging: { backlog: 3_000 },
        levers: [
          {
            name: 'ten lanes',
            path: 'inspection.sites.site.lanes',
            step: 10,
            max: 20,
            costPerStepPerDay: 1_000,
          },
          {
            name: 'two hours',
            path: 'inspection.sites.site.extraHours',
            step: 2,
            max: 4,
            costPerStepPerDay: 100,
          },
        ],
      },
      site({ lanes: 10, documents: 60, hours: 'daily 08:00-18:00' }),
    );
    const { values, best, bestByCost } = await bottleneck(scenario, { replications: 2 });
    // 10 lanes × 10 hours = 100: as many again for USD 1,000, or two hours of ten lanes for USD 100.
    expect(values.map(({ perStep }) => perStep.mean)).toEqual([100, 20]);
    expect([best?.name, bestByCost?.name]).toEqual(['ten lanes', 'two hours']);
    expect(values.map(({ perThousandUsd }) => perThousandUsd?.mean)).toEqual([100, 200]);
  });

  test('refuses one replication, and a scenario with nothing to change', async () => {
    await expect(bottleneck(twoStages('lanes'), { replications: 1 })).rejects.toThrow(RangeError);
    await expect(bottleneck(twoStages())).rejects.toThrow('at least 1 lever');
  });
});

test('steps the daily limit that a phase sets, and finds that it limits', async () => {
  // The gate's limit is 500 in the scenario and 60 in a phase of all days: a twentieth more is 3 trucks a day.
  const limited = scenarioWith(
    {
      days: 2,
      warmUpDays: 1,
      staging: { backlog: 3000 },
      phases: [{ name: 'fighting', from: 0, set: { 'crossing.gate.dailyLimit': 60 } }],
    },
    site({ lanes: 10, documents: 60 }),
    gate({ lanes: 2, processing: 10, dailyLimit: 500 }),
  );
  const { best, values } = await bottleneck(limited, { of: 'all', replications: 2 });
  expect(best).toMatchObject({ path: 'crossing.gate.dailyLimit', stage: 'crossing' });
  expect(values[0]).toMatchObject({ from: 60, to: 63, perStep: { mean: 3, low: 3, high: 3 } });
});
