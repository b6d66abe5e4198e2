import { describe, expect, test } from 'vitest';
import {
  askedOf,
  bottleneck,
  breakEven,
  carryOutSteps,
  comparePolicies,
  evidence,
  ladder,
  resilience,
  runStudy,
  screenLevers,
  selectPolicy,
  sensitivityTornado,
  type ThroughputQuestion,
  twin,
} from '../../src/studies/index.js';
import { handCorridor } from './hand-corridor.js';

const lanes = 'inspection.sites.site.lanes';
const trip = 'governorates.south.trip.value';

// A lane passes 12 a day, the truck that collects makes 20 rounds of 72 minutes; the ground takes the rest for ten days.
const ground = handCorridor();
const south = { population: 1000, returnTrip: 35, docks: 3, hours: 'always', unload: 1 };
const assumed = { value: 35, low: 34, high: 36, evidence: 'D', source: 'assumption' };
const today = handCorridor({ governorates: { south: { ...south, trip: assumed } } });
const plan = { [lanes]: 2 };
const filling = carryOutSteps(today, [1]);

const studies: Readonly<Record<string, (question: ThroughputQuestion) => Promise<object>>> = {
  run: (question) => runStudy(filling, { question, replications: 2 }),
  ladder: (question) => ladder(filling, { question, replications: 2, lookReplications: 2 }),
  bottleneck: (question) => bottleneck(filling, { question, replications: 2 }),
  evidence: (question) =>
    evidence(today, { question, plan, draws: 20, replicationsPerDraw: 2, factors: [trip] }),
  'break-even': (question) => breakEven(today, { question, plan, facts: [trip], replications: 4 }),
  sensitivity: (question) => sensitivityTornado(filling, { question, factors: [trip], replications: 2 }),
  screen: (question) => screenLevers(filling, { question, rungs: 2, replications: 2 }),
  compare: (question) => comparePolicies(filling, { question, policies: ['random-share'], replications: 2 }),
  select: (question) =>
    selectPolicy(filling, { question, policies: ['random-share', 'scan-all'], zone: 1, firstStage: 2 }),
  resilience: (question) => resilience(today, { question, plan, days: 20, on: 3, replications: 2 }),
};

test.each(Object.entries(studies))('%s tells which days it is about', async (name, study) => {
  const soon = askedOf(await study('next-days'));
  expect(soon).toMatchObject({ question: 'next-days', warmUpDays: 5, unsteady: [] });
  const lasting = askedOf(await study('lasting'));
  // Resilience counts 20 days, and waits three weeks more; all others count 5, and wait one.
  const warmUpDays = name === 'resilience' ? 26 : 12;
  expect(lasting).toMatchObject({ question: 'lasting', warmUpDays, unsteady: [] });
});

describe('what changes', () => {
  test('is worth 12 a day in the next days, which the ground takes in, and 8 for ever', async () => {
    const worth = async (question: ThroughputQuestion): Promise<number | undefined> =>
      (await bottleneck(ground, { question, replications: 2 })).values[0]?.perStep.mean;
    // Its first truckload takes two hours of the first day counted.
    expect(await worth('next-days')).toBeCloseTo(11.8, 6);
    expect(await worth('lasting')).toBeCloseTo(8, 0);
  });

  test('leads to 28 a day in five days that fill 40 places, and to 20 for ever', async () => {
    const top = async (question: ThroughputQuestion): Promise<number | undefined> =>
      (await ladder(ground, { question, replications: 2, lookReplications: 2 })).rungs[0]?.leadsTo.mean;
    expect(await top('next-days')).toBeCloseTo(28, 6);
    expect(await top('lasting')).toBeCloseTo(20, 0);
  });

  test('by theory too', () => {
    expect(twin(filling, { question: 'next-days' }).throughput.perDay).toBeCloseTo(24, 0);
    expect(twin(filling, { question: 'lasting' }).throughput.perDay).toBeCloseTo(20, 1);
  });
});
