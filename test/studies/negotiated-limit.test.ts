import { expect, test } from 'vitest';
import { bottleneck, ladder, reach, twin } from '../../src/studies/index.js';
import { capacityBounds } from '../../src/twin/index.js';
import { gate, scenarioWith } from '../corridor/scenarios.js';

/**
 * 200 a day come, 100 a day are agreed at the gate; each 50 more are negotiated for USD 2,000 a day in three weeks. Gate lanes, which bring
 * nothing, are dearer.
 */
const scenario = scenarioWith(
  {
    name: 'negotiated',
    days: 10,
    target: { perDay: 180 },
    supply: { road: { perDay: 200, dispersion: 0 } },
    levers: [
      {
        name: 'negotiation',
        path: 'crossing.gate.dailyLimit',
        step: 50,
        max: 300,
        costPerStepPerDay: 2000,
        leadTimeDays: 21,
      },
      { name: 'gate lanes', path: 'crossing.gate.lanes', step: 1, max: 4, costPerStepPerDay: 3000 },
    ],
  },
  gate({ lanes: 2, processing: 1, dailyLimit: 100 }),
);

test('reach negotiates the limit that binds, as far as the target needs, with its cost and lead time', async () => {
  const { decision, plan, cost, leadTimeDays } = await reach(scenario, { replications: 4 });
  expect(decision).toBe('reached');
  // 150 are too few, 200 reach 180.
  expect(plan).toMatchObject([{ name: 'negotiation', from: 100, to: 200, leadTimeDays: 21 }]);
  expect([cost, leadTimeDays]).toEqual([4000, 21]);
});

test('the bottleneck is the agreed limit, and the ladder climbs it first', async () => {
  const { best, values } = await bottleneck(scenario, { replications: 2 });
  expect(best).toMatchObject({ path: 'crossing.gate.dailyLimit', stage: 'crossing' });
  expect(values[0]?.perStep.mean).toBeCloseTo(50, 9);
  const { rungs } = await ladder(scenario, { replications: 2 });
  expect(rungs[0]?.steps.map(({ lever }) => lever)).toEqual(['crossing.gate.dailyLimit']);
});

test('theory bounds the crossing by it and gives it its marginal value', () => {
  expect(capacityBounds(scenario).crossing).toBe(100);
  expect(twin(scenario)).toMatchObject({
    throughput: { perDay: 100, bottleneck: { resource: 'gate daily limit' } },
    levers: [
      { name: 'negotiation', perStep: 50 },
      { name: 'gate lanes', perStep: 0 },
    ],
  });
});
