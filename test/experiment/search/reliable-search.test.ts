import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  costOf,
  type DrawDecision,
  DrawState,
  type LeverSteps,
  ReliableSearch,
  type Steps,
} from '../../../src/experiment/index.js';

/** A line of stages in one draw: the least of their capacities, each raised by levers of its own. */
interface DrawnLine {
  readonly weight: number;
  /** Capacity today of each stage, and what a step of each lever adds in this draw. */
  readonly starts: readonly number[];
  readonly gains: readonly number[];
  /** By how much the guess is wrong. */
  readonly bias: number;
}

interface Question {
  readonly levers: readonly LeverSteps[];
  readonly draws: readonly DrawnLine[];
  readonly reliability: number;
}

const target = 20;
const stages = ['0', '1', '2'];
const ample = { mostJudged: 1_000_000, mostPlans: 1_000_000 };

const questions: fc.Arbitrary<Question> = fc
  .array(
    fc.record({
      most: fc.integer({ min: 0, max: 4 }),
      costPerStep: fc.integer({ min: 1, max: 9 }),
      group: fc.constantFrom(...stages),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .chain((levers) =>
    fc.record({
      levers: fc.constant(levers),
      draws: fc.array(
        fc.record({
          weight: fc.integer({ min: 1, max: 5 }),
          starts: fc.tuple(...stages.map(() => fc.integer({ min: 8, max: 26 }))),
          gains: fc.tuple(...levers.map(() => fc.integer({ min: 0, max: 6 }))),
          bias: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      reliability: fc.constantFrom(0.3, 0.5, 0.8, 0.9, 1),
    }),
  );

function throughput({ starts, gains }: DrawnLine, levers: readonly LeverSteps[], plan: Steps): number {
  const capacity = (stage: string, index: number): number =>
    levers.reduce(
      (sum, { group }, lever) => (group === stage ? sum + (plan[lever] ?? 0) * (gains[lever] ?? 0) : sum),
      starts[index] ?? 0,
    );
  return Math.min(...stages.map(capacity));
}

function statesOf(
  { levers, draws }: Question,
  judge: (line: DrawnLine, plan: Steps) => DrawDecision = (line, plan) =>
    throughput(line, levers, plan) >= target ? 'reaches' : 'fails',
): readonly DrawState[] {
  return draws.map(
    (line) =>
      new DrawState({
        weight: line.weight,
        judge: async (plan) => judge(line, plan),
        surplus: (plan) => Math.log(throughput(line, levers, plan) / target) + line.bias,
      }),
  );
}

function everyPlan(levers: readonly LeverSteps[]): readonly Steps[] {
  return levers.reduce<readonly Steps[]>(
    (plans, { most }) =>
      plans.flatMap((plan) => Array.from({ length: most + 1 }, (_, steps) => [...plan, steps])),
    [[]],
  );
}

function shareReaching({ levers, draws }: Question, plan: Steps): number {
  const all = draws.reduce((sum, { weight }) => sum + weight, 0);
  const those = draws.filter((line) => throughput(line, levers, plan) >= target);
  return those.reduce((sum, { weight }) => sum + weight, 0) / all;
}

function cheapestByEnumeration(question: Question): number | undefined {
  const reaching = everyPlan(question.levers).filter(
    (plan) => shareReaching(question, plan) >= question.reliability - 1e-9,
  );
  return reaching.length === 0
    ? undefined
    : Math.min(...reaching.map((plan) => costOf(plan, question.levers)));
}

describe('the cheapest plan that reaches in a share of the draws', () => {
  test('is found by few runs where guesses are too high in every draw: after one that fails, more is asked of the next', async () => {
    // Six levers of a step each for a truck more; 19 steps seem to make 21 trucks, and there are hundreds of ways to take them.
    const levers = stages.flatMap(() => [
      { most: 10, costPerStep: 1, group: '0' },
      { most: 10, costPerStep: 1, group: '0' },
    ]);
    const line = { weight: 1, starts: [0, 99, 99], gains: levers.map(() => 1), bias: 0.1 };
    const question = { levers, draws: Array.from({ length: 4 }, () => line), reliability: 1 };
    const search = new ReliableSearch(levers, statesOf(question), { mostJudged: 40, mostPlans: 0 });
    const plan = await search.promising(1);
    expect(plan === undefined ? undefined : costOf(plan, levers)).toBe(20);
  });

  test('is that of an enumeration of all plans, however wrong the guesses are', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const { levers, reliability } = question;
        const found = await new ReliableSearch(levers, statesOf(question), ample).find(reliability);
        const cheapest = cheapestByEnumeration(question);
        expect(found.cost).toBe(cheapest);
        expect(found.costBound).toBe(cheapest ?? Number.POSITIVE_INFINITY);
        if (found.plan !== undefined)
          expect(shareReaching(question, found.plan)).toBeGreaterThanOrEqual(reliability - 1e-9);
      }),
      { numRuns: 400, seed: 5 },
    );
  });

  test('has a bound that no plan undercuts, whatever the effort', async () => {
    await fc.assert(
      fc.asyncProperty(questions, fc.integer({ min: 0, max: 30 }), async (question, mostJudged) => {
        const { levers, reliability } = question;
        const search = new ReliableSearch(levers, statesOf(question), { mostJudged });
        const found = await search.find(reliability);
        const cheapest = cheapestByEnumeration(question) ?? Number.POSITIVE_INFINITY;
        expect(found.costBound).toBeLessThanOrEqual(cheapest);
        expect(found.cost ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(cheapest);
        expect(search.boundOf(reliability)).toBeLessThanOrEqual(cheapest);
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  test('counts draws that cannot be settled against a plan, and not for what is ruled out', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const { levers, reliability } = question;
        // Within two of the target nothing is known.
        const judge = (line: DrawnLine, plan: Steps): DrawDecision => {
          const value = throughput(line, levers, plan);
          if (Math.abs(value - target) <= 2) return 'open';
          return value > target ? 'reaches' : 'fails';
        };
        const found = await new ReliableSearch(levers, statesOf(question, judge), ample).find(reliability);
        const cheapest = cheapestByEnumeration(question) ?? Number.POSITIVE_INFINITY;
        expect(found.costBound).toBeLessThanOrEqual(cheapest);
        if (found.plan !== undefined) {
          expect(shareReaching(question, found.plan)).toBeGreaterThanOrEqual(reliability - 1e-9);
          expect(found.cost ?? 0).toBeGreaterThanOrEqual(cheapest);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('stops within a plan: one that fails in 21 draws of 100 is not judged by the others', async () => {
    let judged = 0;
    const draws = Array.from(
      { length: 100 },
      (_, index) =>
        new DrawState({
          weight: 1,
          judge: async () => {
            judged += 1;
            return index < 40 ? 'fails' : 'reaches';
          },
          surplus: () => (index < 40 ? -0.1 : 0.1),
        }),
    );
    const levers = [{ most: 1, costPerStep: 1, group: 'one' }];
    const found = await new ReliableSearch(levers, draws, ample).find(0.8);
    expect(found).toMatchObject({ plan: undefined, costBound: Number.POSITIVE_INFINITY });
    // Draws are asked eight at a time.
    expect(judged).toBe(24);
  });
});
