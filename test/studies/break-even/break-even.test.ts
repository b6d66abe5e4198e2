import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../../src/scenario/index.js';
import { breakEven } from '../../../src/studies/index.js';
import { scenarioWith, site } from '../../corridor/scenarios.js';
import { twoStages } from '../two-stages.js';

const lanes = 'inspection.sites.site.lanes';
const gateLanes = 'crossing.gate.lanes';

const fact = (value: number, low: number, high: number): object => ({
  value,
  low,
  high,
  evidence: 'D',
  source: 'made up',
});

/** Trucks without end for ten lanes, in which papers take so long: 10 × 1440 / minutes a day. */
function tenLanes(documents: unknown, days = 4): Scenario {
  return scenarioWith(
    { days, warmUpDays: 1, staging: { backlog: 400 * days } },
    site({ lanes: 10, documents }),
  );
}

describe('the corridor as it is', async () => {
  // 240 a day through ten lanes of 24; 144 through each of two lanes at the gate.
  const result = await breakEven(twoStages('lanes'), { target: '200 truck/day', replications: 4 });

  test('turns where the capacity of its lanes passes the target', () => {
    expect(result).toMatchObject({
      decision: 'reaches',
      isShown: true,
      target: { perDay: 200, at: 'received' },
    });
    const found = Object.fromEntries(result.findings.map(({ path, below, above }) => [path, [below, above]]));
    // 9 lanes let 216 through and 8 only 192; of the gate's lanes one lets 144 through.
    expect(found[lanes]?.map((side) => side?.flip)).toEqual([
      { state: 'flips', at: 9, low: 9, high: 9 },
      { state: 'holds', to: 13 },
    ]);
    expect(found[gateLanes]?.map((side) => side?.flip)).toEqual([
      { state: 'flips', at: 2, low: 2, high: 2 },
      { state: 'holds', to: 4 },
    ]);
    // The least move, as a share of the range, comes first: 1 of 4 lanes; the gate's 2 are the value itself.
    expect(result.findings.map(({ path }) => path)).toEqual([gateLanes, lanes]);
  });

  test('says what the farthest values change, what was not moved, and how surely', () => {
    const [, site] = result.findings;
    // 7 lanes let 168 through, 13 lanes as much as the gate does.
    expect([site?.below?.change.mean, site?.above?.change.mean]).toEqual([-72, 48]);
    expect(result.fixed.map(({ reason }) => reason)).toEqual(['has no range', 'does not enter a run']);
    expect(result.intervals).toMatchObject({ hold: 'each', confidenceOfEach: 0.95, replications: 4 });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

test('what fails today is told where it begins to reach', async () => {
  const { decision, findings } = await breakEven(twoStages('lanes'), { target: 250, replications: 4 });
  // 11 lanes let 264 through; more at the gate alone brings nothing.
  const found = Object.fromEntries(findings.map(({ path, above }) => [path, above?.flip]));
  expect([decision, found[lanes], found[gateLanes]]).toEqual([
    'fails',
    { state: 'flips', at: 10, low: 10, high: 10 },
    { state: 'holds', to: 4 },
  ]);
});

test('a step of the plan is moved from its value without the plan on', async () => {
  const scenario = twoStages('lanes', 'gate');
  // 20 lanes, 480 a day, and three at the gate, 432: 400 needs 17 lanes.
  const plan = { [lanes]: 20, [gateLanes]: 3 };
  const result = await breakEven(scenario, { plan, target: 400, replications: 4, facts: [lanes] });
  expect(result.plan.map(({ to }) => to)).toEqual([20, 3]);
  const [step] = result.findings;
  expect(step).toMatchObject({
    kind: 'step of the plan',
    name: 'lanes',
    value: 20,
    low: 8,
    high: 20,
    evidence: 'D',
  });
  expect(step?.below?.flip).toEqual({ state: 'flips', at: 17, low: 17, high: 17 });
  expect(result.findings).toHaveLength(1);
});

test('a time is found between whole minutes', async () => {
  const scenario = tenLanes(fact(60, 40, 90));
  const { findings } = await breakEven(scenario, { target: 200, replications: 4 });
  const [papers] = findings;
  const flip = papers?.above?.flip;
  // 10 × 1440 / 200 = 72 minutes; of a lane's 80 papers in four days the first or the last may be cut off, one in 80.
  expect(papers).toMatchObject({ path: 'inspection.sites.site.documents.value', isWhole: false });
  expect(flip?.state === 'flips' && Math.abs(flip.at - 72) < 0.9).toBe(true);
  expect(papers?.below?.flip).toEqual({ state: 'holds', to: 27.5 });
});

test('a distribution without a mean of its own is scaled, and its mean is what changes the decision', async () => {
  const distribution = {
    kind: 'triangular',
    low: fact(30, 20, 40),
    mode: fact(60, 45, 75),
    high: fact(90, 70, 110),
  };
  const { findings } = await breakEven(tenLanes(distribution, 2), { target: 200, replications: 4 });
  const [papers] = findings;
  expect(papers).toMatchObject({
    path: 'inspection.sites.site.documents',
    kind: 'mean of a distribution',
    value: 60,
    low: 45,
    high: 75,
    members: ['low', 'mode', 'high'].map((end) => `inspection.sites.site.documents.${end}`),
  });
  const flip = papers?.above?.flip;
  if (flip?.state !== 'flips') throw new Error('does not flip');
  // 72 minutes again, but for one paper in 40 of a lane. The mean of 400 papers has a standard error of 0.74 minutes (spread 14.7 at 72), of
  // four runs 0.37.
  expect(Math.abs(flip.at - 72)).toBeLessThan(1.8 + 3 * 0.37);
  expect((flip.high ?? 0) - (flip.low ?? 99)).toBeGreaterThan(0.05);
});

test('where all is to hold at once the intervals are wider', async () => {
  const scenario = tenLanes({ kind: 'exponential', mean: fact(60, 50, 90) }, 2);
  const widths: number[] = [];
  for (const joint of [false, true]) {
    const result = await breakEven(scenario, { target: 200, replications: 4, joint });
    const flip = result.findings[0]?.above?.flip;
    if (flip?.state !== 'flips') throw new Error('does not flip');
    widths.push((flip.high ?? 999) - (flip.low ?? 0));
    expect(result.intervals.confidenceOfEach).toBe(joint ? 0.975 : 0.95);
  }
  expect(widths[1]).toBeGreaterThan(widths[0] ?? 999);
});

test('only so many assumptions are searched as are kept', async () => {
  const { findings } = await breakEven(twoStages('lanes'), { target: 200, replications: 4, keep: 1 });
  const states = findings.map(({ path, below }) => [path, below?.flip.state]);
  // One lane at the gate takes 96 off, seven at the site 72.
  expect(states).toEqual([
    [gateLanes, 'flips'],
    [lanes, 'turns'],
  ]);
});

test('refuses what cannot be asked', async () => {
  const scenario = twoStages('lanes');
  await expect(breakEven(scenario, { replications: 3 })).rejects.toThrow('at least 4');
  await expect(breakEven(scenario, { facts: ['staging.lanes'] })).rejects.toThrow('"staging.lanes"');
  await expect(breakEven(scenario, { beyond: 2 })).rejects.toThrow(RangeError);
  await expect(breakEven(scenario, { keep: 0 })).rejects.toThrow(RangeError);
  await expect(breakEven(tenLanes(60))).rejects.toThrow('at least 1 assumption');
});
