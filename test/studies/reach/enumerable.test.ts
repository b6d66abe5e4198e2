import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/corridor/index.js';
import { costOf, findTarget, type LeverSteps, type Steps } from '../../../src/experiment/index.js';
import { parseScenario, type Scenario } from '../../../src/scenario/index.js';
import { PlanTrials } from '../../../src/studies/reach/plan-trials.js';
import {
  type CorridorExecutor,
  carryOutAsAsked,
  leverSteps,
  readQuestion,
} from '../../../src/studies/shared/index.js';
import { normals } from '../../experiment/normal-toys.js';

/** Three stages in line, each with a lever: throughput is a soft minimum of their capacities, so that every plan's is known. */
interface Instance {
  readonly most: readonly [number, number, number];
  readonly costs: readonly [number, number, number];
  readonly gains: readonly [number, number, number];
  readonly target: number;
  /** Standard deviation of one replication, as a share of the target. */
  readonly noise: number;
}

const gap = 0.01;

const instances: readonly Instance[] = [
  { most: [4, 4, 4], costs: [7, 5, 3], gains: [20, 25, 30], target: 130, noise: 0.005 },
  { most: [4, 4, 4], costs: [10, 10, 10], gains: [20, 20, 20], target: 125, noise: 0.01 },
  { most: [5, 5, 5], costs: [3, 11, 6], gains: [15, 22, 9], target: 118, noise: 0.01 },
  { most: [5, 5, 5], costs: [40, 13, 1], gains: [30, 5, 12], target: 112, noise: 0.005 },
  { most: [6, 6, 6], costs: [8, 9, 10], gains: [12, 13, 14], target: 135, noise: 0.01 },
  { most: [6, 6, 6], costs: [5, 1, 5], gains: [10, 10, 30], target: 128, noise: 0.02 },
  { most: [7, 7, 7], costs: [4, 6, 9], gains: [8, 11, 17], target: 126, noise: 0.01 },
];

function rateOf({ gains }: Instance, plan: Steps): number {
  const sum = gains.reduce((all, gain, lever) => all + (100 + (plan[lever] ?? 0) * gain) ** -8, 0);
  return (sum / 3) ** (-1 / 8);
}

/** A corridor with three levers; what it does is not simulated. */
function scenarioOf({ most, costs, target }: Instance): Scenario {
  const paths = ['inspection.sites.north.lanes', 'fleet.carriers.own.extraHours', 'crossing.rafah.lanes'];
  const starts = [1, 0, 1];
  const parsed = parseScenario({
    name: 'enumerable',
    days: 1,
    warmUpDays: 0,
    target: { perDay: `${target} truck/day` },
    supply: { road: { perDay: 1 } },
    inspection: { sites: { north: { lanes: 1 } } },
    crossing: { rafah: { lanes: 1 } },
    governorates: { south: { population: 1000, trip: '1 h' } },
    fleet: { carriers: { own: { trucks: 1 } } },
    levers: paths.map((path, lever) => ({
      name: path,
      path,
      step: 1,
      max: (starts[lever] ?? 0) + (most[lever] ?? 0),
      costPerStepPerDay: costs[lever],
    })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

function everyPlan(levers: readonly LeverSteps[]): readonly Steps[] {
  return levers.reduce<readonly Steps[]>(
    (plans, { most }) =>
      plans.flatMap((plan) => Array.from({ length: most + 1 }, (_, each) => [...plan, each])),
    [[]],
  );
}

/** Gives each replication of a plan its exact rate and noise, 0.8 of which all plans share. */
function noisy(instance: Instance, scenario: Scenario, noiseSeed: string) {
  const plans = everyPlan(leverSteps(scenario));
  const byText = new Map(
    plans.map((plan) => [JSON.stringify(carryOutAsAsked(scenario, plan, 'next-days')), plan]),
  );
  const planOf = new WeakMap<Scenario, Steps>();
  const given = new WeakMap<object, number>();
  const streams = new Map<string, (place: number) => number>();
  const normal = (name: string, place: number): number => {
    const stream = streams.get(name) ?? normals(`${noiseSeed}/${name}`);
    streams.set(name, stream);
    return stream(place);
  };
  const executor = {
    workers: 1,
    run: async (jobs: Parameters<CorridorExecutor['run']>[0]) =>
      jobs.map(({ scenario: planned, seed, from }) => {
        const plan = planOf.get(planned) ?? byText.get(JSON.stringify(planned));
        if (plan === undefined) throw new RangeError('a plan that is none');
        const error = Math.sqrt(0.8) * normal('all', from) + Math.sqrt(0.2) * normal(plan.join(), from);
        planOf.set(planned, plan);
        const outcome = { seed, replication: from };
        given.set(outcome, rateOf(instance, plan) + instance.noise * instance.target * error);
        return [outcome];
      }),
    close: async () => {},
  };
  return {
    executor: executor as unknown as CorridorExecutor,
    values: (outcomes: readonly Outcome[]) => outcomes.map((each) => given.get(each) ?? Number.NaN),
  };
}

describe('on instances of 125 to 512 plans the answer is the cheapest of all, or within the gap', () => {
  test.each(instances)('%j', async (instance) => {
    const scenario = scenarioOf(instance);
    const levers = leverSteps(scenario);
    const plans = everyPlan(levers);
    expect(plans.length).toBeGreaterThanOrEqual(125);
    const reaching = plans.filter((plan) => rateOf(instance, plan) >= instance.target);
    const optimum = Math.min(...reaching.map((plan) => costOf(plan, levers)));
    for (const seed of ['a', 'b', 'c']) {
      const { executor, values } = noisy(instance, scenario, seed);
      const options = { executor, seed, gap, question: 'next-days' as const, maxReplications: 200_000 };
      const question = { ...readQuestion(scenario, options), values };
      const trials = new PlanTrials(scenario, question, options);
      await trials.fresh(levers.map(() => 0));
      const found = await findTarget({
        levers,
        judge: (plan) => trials.judge(plan),
        confirms: (plan, isPatient) => trials.confirms(plan, isPatient),
        settle: (plan) => trials.settle(plan),
        rulesOutSmaller: (plan) => trials.rulesOutSmaller(plan),
        beats: (plan, other) => trials.excess(plan, other) > 0,
        gap,
      });
      const cost = found.plan === undefined ? Number.NaN : costOf(found.plan, levers);
      expect(rateOf(instance, found.plan ?? [])).toBeGreaterThanOrEqual(instance.target);
      // The bound is true, and what is said of the answer is too.
      expect(found.costBound).toBeLessThanOrEqual(optimum);
      expect((cost - optimum) / cost).toBeLessThanOrEqual(gap);
    }
  });
});
