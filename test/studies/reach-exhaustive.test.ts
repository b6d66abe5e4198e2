import { describe, expect, test } from 'vitest';
import { modelMaker } from '../../src/corridor/index.js';
import { costOf, isAtMost, type Steps } from '../../src/experiment/index.js';
import { parseScenario, type Scenario } from '../../src/scenario/index.js';
import { carryOutSteps, leverSteps, reach } from '../../src/studies/index.js';

interface Variant {
  readonly name: string;
  readonly lanes: number;
  readonly trucks: number;
  readonly crews: number;
  readonly costs: readonly [number, number, number, number];
  readonly target: number;
}

// Times are constant and trucks come evenly, so that one replication is the mean and every plan can be tried. Targets are such that
// more of a lever never takes one away, which reach assumes; in so short a run without chance that does not hold for every target.
const variants: readonly Variant[] = [
  { name: 'lanes and trucks dear', lanes: 1, trucks: 4, crews: 2, costs: [100, 50, 1, 7], target: 55 },
  { name: 'crews dear', lanes: 2, trucks: 2, crews: 1, costs: [10, 20, 3, 90], target: 61 },
  { name: 'the yard binds', lanes: 3, trucks: 8, crews: 1, costs: [40, 30, 20, 10], target: 71 },
  { name: 'all cost the same', lanes: 1, trucks: 2, crews: 1, costs: [10, 10, 10, 10], target: 45 },
  { name: 'odd costs', lanes: 2, trucks: 4, crews: 2, costs: [37, 11, 5, 23], target: 63 },
  { name: 'out of reach', lanes: 1, trucks: 2, crews: 1, costs: [10, 10, 10, 10], target: 400 },
];

function scenarioOf({ lanes, trucks, crews, costs, target }: Variant): Scenario {
  const [laneCost, truckCost, bayCost, crewCost] = costs;
  const parsed = parseScenario({
    name: 'enumerable',
    days: 2,
    warmUpDays: 1,
    target: { perDay: `${target} truck/day` },
    supply: { road: { perDay: 100, dispersion: 0 } },
    staging: { backlog: 60, returnTrip: '1 h' },
    inspection: {
      prevalence: 0,
      sites: {
        north: {
          hours: 'daily 08:00-18:00',
          lanes,
          documents: '30 min',
          scan: '0 min',
          scanners: 9,
          scanFalseAlarm: 0,
          driveFromStaging: '1 h',
          driveToEntry: '30 min',
        },
      },
    },
    crossing: { rafah: { hours: 'always', lanes: 4, processing: '5 min' } },
    transferYard: {
      rafah: {
        hours: 'always',
        bays: 2,
        crews,
        transfer: { time: '40 min' },
        loading: '20 min',
        storage: 20,
      },
    },
    fleet: { carriers: { own: { trucks, shift: 'always' } } },
    governorates: { south: { population: 1000, trip: '1 h', docks: 20, hours: 'always', unload: '40 min' } },
    levers: [
      {
        name: 'lanes',
        path: 'inspection.sites.north.lanes',
        step: 1,
        max: lanes + 4,
        costPerStepPerDay: laneCost,
      },
      {
        name: 'trucks',
        path: 'fleet.carriers.own.trucks',
        step: 2,
        max: trucks + 10,
        costPerStepPerDay: truckCost,
      },
      { name: 'bays', path: 'transferYard.rafah.bays', step: 1, max: 5, costPerStepPerDay: bayCost },
      {
        name: 'crews',
        path: 'transferYard.rafah.crews',
        step: 1,
        max: crews + 4,
        costPerStepPerDay: crewCost,
      },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

function everyPlan(scenario: Scenario): readonly Steps[] {
  return leverSteps(scenario).reduce<readonly Steps[]>(
    (plans, { most }) =>
      plans.flatMap((plan) => Array.from({ length: most + 1 }, (_, steps) => [...plan, steps])),
    [[]],
  );
}

/** Plans that do not reach though a smaller one does. */
function lostByMore(plans: readonly Steps[], reaching: readonly Steps[]): readonly Steps[] {
  const reached = new Set(reaching);
  return plans.filter((plan) => !reached.has(plan) && reaching.some((other) => isAtMost(other, plan)));
}

describe('reach finds what trying every plan finds', () => {
  test.each(variants)('$name', async (variant) => {
    const scenario = scenarioOf(variant);
    const levers = leverSteps(scenario);
    const plans = everyPlan(scenario);
    expect(plans.length).toBeGreaterThanOrEqual(500);
    const seed = 'every';
    const modelOf = modelMaker();
    const reaching = plans.filter(
      (plan) => modelOf(carryOutSteps(scenario, plan))({ seed }).throughput.received.perDay >= variant.target,
    );
    expect(lostByMore(plans, reaching)).toEqual([]);
    const answer = await reach(scenario, { seed, replications: 2, zone: 0, gap: 0 });
    expect(answer.decision).toBe(reaching.length > 0 ? 'reached' : 'not reached');
    expect(answer.certificate).toMatchObject({ isExhaustive: true, notLookedAt: 0 });
    if (reaching.length > 0) {
      expect(answer.cost).toBe(Math.min(...reaching.map((plan) => costOf(plan, levers))));
      expect(answer.certificate.cheaperPlans).toBe(
        plans.filter((plan) => costOf(plan, levers) < answer.cost).length,
      );
    } else expect(answer.certificate.cheaperPlans).toBe(plans.length);
  });
});

function levelled({ levers }: Scenario): Scenario['levers'][number] {
  const [lever] = levers;
  if (lever === undefined) throw new RangeError('no lever');
  return { ...lever, name: 'hours', costPerStepPerDay: 20 };
}

describe('runners-up', () => {
  test('reach too, cost at least as much, and are not the answer with more of something', async () => {
    const [variant] = variants;
    if (variant === undefined) throw new RangeError('no variant');
    // Longer hours can stand in for lanes; among levers that cannot there is but one least plan.
    const scenario = scenarioOf({ ...variant, crews: 6 });
    const hours = { ...levelled(scenario), path: 'inspection.sites.north.extraHours', max: 4 };
    const answer = await reach(
      { ...scenario, levers: [...scenario.levers.slice(0, 3), hours] },
      { seed: 'every', replications: 2, runnersUp: 3 },
    );
    expect(answer.runnersUp.length).toBeGreaterThan(0);
    for (const other of answer.runnersUp) {
      expect(other.value.mean).toBeGreaterThanOrEqual(variant.target);
      expect(other.cost).toBeGreaterThanOrEqual(answer.cost);
      expect(answer.plan.some(({ lever, to }) => (other.plan[lever] ?? 0) < to)).toBe(true);
    }
  });
});

test('the front rises in cost and in throughput, from today on, and holds the answer', async () => {
  const [variant] = variants;
  if (variant === undefined) throw new RangeError('no variant');
  const { front, cost, estimate } = await reach(scenarioOf(variant), { seed: 'every', replications: 2 });
  expect(front[0]?.cost).toBe(0);
  expect(front.some((each) => each.cost === cost && each.value.mean === estimate.mean)).toBe(true);
  for (const [index, each] of front.slice(1).entries()) {
    expect(each.cost).toBeGreaterThan(front[index]?.cost ?? 0);
    expect(each.value.mean).toBeGreaterThan(front[index]?.value.mean ?? 0);
  }
});

describe('a share of working days', () => {
  test('is asked for by the measure days, and takes more than the mean', async () => {
    const [variant] = variants;
    if (variant === undefined) throw new RangeError('no variant');
    const scenario = { ...scenarioOf(variant), days: 4 };
    const mean = await reach(scenario, { seed: 1, replications: 2 });
    const days = await reach(scenario, { seed: 1, replications: 2, measure: 'days', dayShare: 1 });
    expect(days.measure).toBe('days');
    expect(days.decision).toBe('reached');
    expect(days.estimate.mean).toBe(1);
    expect(days.cost).toBeGreaterThanOrEqual(mean.cost);
  });

  test.each([0, 1.1, Number.NaN])('%d is refused', async (dayShare) => {
    const [variant] = variants;
    if (variant === undefined) throw new RangeError('no variant');
    await expect(reach(scenarioOf(variant), { measure: 'days', dayShare })).rejects.toThrow(RangeError);
  });
});
