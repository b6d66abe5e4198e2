import { describe, expect, test } from 'vitest';
import {
  costOf,
  DrawState,
  isAtMost,
  type LeverSteps,
  type ReliableEffort,
  ReliableSearch,
  type Steps,
} from '../../../src/experiment/index.js';
import { createStream, type Stream } from '../../../src/random/index.js';

/** What a plan comes to in one draw. */
type Rate = (plan: Steps) => number;

/** A problem small enough to look at all its plans in all its draws. */
interface Instance {
  readonly name: string;
  readonly levers: readonly LeverSteps[];
  readonly draws: number;
  readonly target: number;
  /** Weight of a draw, by its number. */
  readonly weight: (draw: number) => number;
  /** What plans come to in a draw, by chance. */
  readonly draw: (stream: Stream) => Rate;
}

const lever = (most: number, costPerStep: number, group: string): LeverSteps => ({
  most,
  costPerStep,
  group,
});
const between = (stream: Stream, low: number, high: number): number => low + (high - low) * stream.next();
const equal = (): number => 1;

/** The least of stages, each raised by levers of its own. */
function line(starts: readonly number[], gains: readonly number[], stageOf: readonly number[]): Rate {
  return (plan) =>
    Math.min(
      ...starts.map((start, stage) =>
        plan.reduce(
          (sum, steps, index) => sum + (stageOf[index] === stage ? steps * (gains[index] ?? 0) : 0),
          start,
        ),
      ),
    );
}

const instances: readonly Instance[] = [
  {
    name: 'three stages, each with its lever (125 plans)',
    levers: [lever(4, 7, 'a'), lever(4, 5, 'b'), lever(4, 3, 'c')],
    ...{ draws: 12, target: 140, weight: equal },
    draw: (stream) =>
      line(
        [100, 100, 100].map((start) => start + between(stream, -15, 15)),
        [between(stream, 12, 28), between(stream, 15, 30), between(stream, 15, 35)],
        [0, 1, 2],
      ),
  },
  {
    name: 'whole numbers, equal costs and equal weights: ties everywhere (216 plans)',
    levers: [lever(5, 10, 'a'), lever(5, 10, 'b'), lever(5, 10, 'c')],
    ...{ draws: 20, target: 12, weight: equal },
    draw: (stream) => {
      const starts = [10, 10, 10].map((start) => start + Math.floor(between(stream, -2, 3)));
      return line(
        starts,
        [1, 1, 1].map((gain) => gain + Math.floor(between(stream, 0, 2))),
        [0, 1, 2],
      );
    },
  },
  {
    name: 'a lever that costs nothing, and two for one stage (256 plans)',
    levers: [lever(3, 0, 'a'), lever(3, 9, 'a'), lever(3, 4, 'b'), lever(3, 6, 'c')],
    ...{ draws: 15, target: 120, weight: (draw) => 1 + (draw % 4) },
    draw: (stream) =>
      line(
        [95, 105, 110].map((start) => start + between(stream, -12, 12)),
        [between(stream, 0, 12), between(stream, 8, 20), between(stream, 6, 18), between(stream, 5, 15)],
        [0, 0, 1, 2],
      ),
  },
  {
    name: 'levers that help in half of the draws only (343 plans)',
    levers: [lever(6, 12, 'a'), lever(6, 4, 'b'), lever(6, 5, 'c')],
    ...{ draws: 16, target: 120, weight: equal },
    draw: (stream) => {
      const helps = (gain: number): number => (stream.next() < 0.5 ? gain : 0);
      // Where nothing limits but the first stage the others are of no use; each can stand in for the first in some draws.
      const [own, second, third] = [between(stream, 6, 12), helps(9), helps(8)];
      return ([a = 0, b = 0, c = 0]) => 80 + own * a + second * b + third * c;
    },
  },
  {
    name: 'steps of unlike cost, returns that fall (512 plans)',
    levers: [
      { ...lever(7, 10, 'a'), costs: [0, 1, 3, 6, 20, 21, 60, 70] },
      { ...lever(7, 10, 'b'), costs: [0, 30, 31, 32, 33, 34, 35, 70] },
      lever(7, 6, 'c'),
    ],
    ...{ draws: 10, target: 100, weight: (draw) => 1 / (1 + draw) },
    draw: (stream) => {
      const powers = [0, 1, 2].map(() => between(stream, 0.15, 0.45));
      const level = between(stream, 30, 50);
      return (plan) =>
        plan.reduce((product, steps, index) => product * (1 + steps) ** (powers[index] ?? 0), level);
    },
  },
  {
    name: 'two draws that weigh half of all, and a yard that stops what the gate brings (1,000 plans)',
    levers: [lever(9, 3, 'a'), lever(9, 8, 'b'), lever(9, 5, 'c')],
    ...{ draws: 14, target: 250, weight: (draw) => (draw < 2 ? 6 : 1) },
    draw: (stream) => {
      const [gate, yard, fleet] = [between(stream, 12, 25), between(stream, 10, 22), between(stream, 14, 30)];
      return ([a = 0, b = 0, c = 0]) => Math.min(150 + gate * a, 140 + yard * b + 4 * a, 120 + fleet * c);
    },
  },
];

const reliabilities = [0.5, 0.8, 0.95, 1] as const;
const seeds = [1, 2, 3] as const;
const ample: ReliableEffort = { mostJudged: 1_000_000, mostPlans: 1_000_000 };

interface Drawn {
  readonly weight: number;
  readonly rate: Rate;
}

function drawsOf({ draws, weight, draw }: Instance, seed: number): readonly Drawn[] {
  const stream = createStream(JSON.stringify(['enumerable', seed]));
  return Array.from({ length: draws }, (_, index) => ({ weight: weight(index), rate: draw(stream) }));
}

/** What the search sees; guesses are off by up to a tenth, and the same way for every plan of a draw. */
function statesOf({ target }: Instance, draws: readonly Drawn[], seed: number): readonly DrawState[] {
  const stream = createStream(JSON.stringify(['guesses', seed]));
  return draws.map(({ weight, rate }) => {
    const wrong = between(stream, -0.1, 0.1);
    return new DrawState({
      weight,
      judge: (plan) => Promise.resolve(rate(plan) >= target ? 'reaches' : 'fails'),
      surplus: (plan) => Math.log(rate(plan) / target) + wrong,
    });
  });
}

function everyPlan(levers: readonly LeverSteps[]): readonly Steps[] {
  return levers.reduce<readonly Steps[]>(
    (plans, { most }) =>
      plans.flatMap((plan) => Array.from({ length: most + 1 }, (_, steps) => [...plan, steps])),
    [[]],
  );
}

function shareOf(plan: Steps, { target }: Instance, draws: readonly Drawn[]): number {
  const weigh = (some: readonly Drawn[]): number => some.reduce((sum, { weight }) => sum + weight, 0);
  return weigh(draws.filter(({ rate }) => rate(plan) >= target)) / weigh(draws);
}

/** Least cost of all plans that reach in a share of the draws; Infinity where none does. */
function cheapest(instance: Instance, draws: readonly Drawn[], reliability: number): number {
  const reaching = everyPlan(instance.levers).filter(
    (plan) => shareOf(plan, instance, draws) >= reliability - 1e-9,
  );
  return Math.min(...reaching.map((plan) => costOf(plan, instance.levers)));
}

const cases = instances.flatMap((instance) => seeds.map((seed) => ({ name: instance.name, instance, seed })));

describe('the least cost over weighted draws is that of looking at every plan', () => {
  test.each(cases)('$name, seed $seed', async ({ instance, seed }) => {
    const draws = drawsOf(instance, seed);
    const states = statesOf(instance, draws, seed);
    for (const reliability of reliabilities) {
      const search = new ReliableSearch(instance.levers, states, ample);
      const found = await search.find(reliability);
      const least = cheapest(instance, draws, reliability);
      expect(found.cost ?? Number.POSITIVE_INFINITY).toBe(least);
      expect(found.costBound).toBe(least);
      expect(search.boundOf(reliability)).toBe(least);
      if (found.plan !== undefined)
        expect(shareOf(found.plan, instance, draws)).toBeGreaterThanOrEqual(reliability - 1e-9);
    }
    // All four together look at a part of what there is.
    const judged = states.reduce((sum, state) => sum + state.judged, 0);
    expect(judged).toBeLessThan((everyPlan(instance.levers).length * draws.length) / 4);
  });

  test.each(cases)('with little effort it lies between bound and cost: $name, seed $seed', async (given) => {
    const { instance, seed } = given;
    const draws = drawsOf(instance, seed);
    for (const mostJudged of [draws.length, 3 * draws.length]) {
      const states = statesOf(instance, draws, seed);
      for (const reliability of reliabilities) {
        const found = await new ReliableSearch(instance.levers, states, { mostJudged }).find(reliability);
        const least = cheapest(instance, draws, reliability);
        expect(found.costBound).toBeLessThanOrEqual(least);
        expect(found.cost ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(least);
        if (found.plan !== undefined)
          expect(shareOf(found.plan, instance, draws)).toBeGreaterThanOrEqual(reliability - 1e-9);
      }
    }
  });
});

test('the problems are not trivial: prices rise with reliability, and the cheapest plans differ', () => {
  for (const { instance, seed } of cases) {
    const draws = drawsOf(instance, seed);
    const prices = reliabilities.map((reliability) => cheapest(instance, draws, reliability));
    expect(prices.filter((price) => price > 0)).toHaveLength(prices.length);
    expect(new Set(prices).size).toBeGreaterThan(1);
    // In each draw more of a lever never lowers what comes, which the search takes for granted.
    const [plan = [], more = []] = [everyPlan(instance.levers)[1], everyPlan(instance.levers).at(-1)];
    expect(isAtMost(plan, more) && draws.every(({ rate }) => rate(plan) <= rate(more))).toBe(true);
  }
});
