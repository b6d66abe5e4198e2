import { lusolve } from 'mathjs';
import { describe, expect, test } from 'vitest';
import {
  mg1Priority,
  mg1WaitSquare,
  mm1,
  mm1ShortestFirst,
  processorSharing,
} from '../../src/theory/index.js';
import { longRun } from '../validation/markov-chain.js';

const load = 0.6;
const exponential = { arrivalRate: load, serviceTime: 1, serviceCv: 1, serviceThirdMoment: 6 };

/**
 * E[W²] of M/M/1 in random order by first steps: with n others waiting, the next change comes after 1 / (λ + μ) and is an
 * arrival, or an end of service after which one of n + 1 is taken. Solved for 0 … 119 others.
 */
function randomOrderByFirstSteps(): number {
  const size = 120;
  const total = load + 1;
  const rows = Array.from({ length: size }, (_, n) =>
    Array.from({ length: size }, (_unused, m) => {
      const up = m === Math.min(n + 1, size - 1) ? load / total : 0;
      const down = m === n - 1 ? n / (n + 1) / total : 0;
      return (m === n ? 1 : 0) - up - down;
    }),
  );
  const solve = (right: number[]): number[] => lusolve(rows, right).flat().map(Number);
  const first = solve(rows.map(() => 1 / total));
  // E[T²] = 2 / total × E[T] + the mean of the squares after the step, as the time to it is exponential.
  const second = solve(first.map((time) => (2 / total) * time));
  // An arrival finds k + 1 present, so k others waiting, with probability (1 − ρ) ρ^(k + 1).
  return second.reduce((sum, square, k) => sum + (1 - load) * load ** (k + 1) * square, 0);
}

describe('mg1WaitSquare', () => {
  test('first come first served is that of the exponential wait of M/M/1', () => {
    // With chance ρ the wait is exponential of mean 1 / (μ − λ).
    expect(mg1WaitSquare(exponential, 'first-come')).toBeCloseTo((load * 2) / (1 - load) ** 2, 12);
  });

  test('of fixed service matches a hand-worked value', () => {
    // ρ = ½, S = 1: W = ½; 2 × ¼ + ½ / (3 × ½) = 5/6.
    const fixed = { arrivalRate: 0.5, serviceTime: 1, serviceCv: 0, serviceThirdMoment: 1 };
    expect(mg1WaitSquare(fixed, 'first-come')).toBeCloseTo(5 / 6, 14);
  });

  test('last come first served waits a busy period, with chance ρ', () => {
    // Second moment of the busy period of M/M/1: E[S²] / (1 − ρ)³.
    expect(mg1WaitSquare(exponential, 'last-come')).toBeCloseTo((load * 2) / (1 - load) ** 3, 12);
  });

  test('in random order agrees with first steps solved directly', () => {
    expect(mg1WaitSquare(exponential, 'random')).toBeCloseTo(randomOrderByFirstSteps(), 9);
  });

  test('refuses an overload and a moment of nothing', () => {
    expect(() => mg1WaitSquare({ ...exponential, arrivalRate: 1 }, 'random')).toThrow(RangeError);
    expect(() => mg1WaitSquare({ ...exponential, serviceThirdMoment: 0 }, 'random')).toThrow(RangeError);
  });
});

describe('mm1ShortestFirst', () => {
  /** Jobs in so many classes of equal probability, the shortest class first. */
  function byClasses(classes: number): number {
    const partial = (x: number, power: 1 | 2): number => {
      if (x === Number.POSITIVE_INFINITY) return power;
      // ∫_0^x y^power e^(−y) dy
      return power === 1 ? 1 - Math.exp(-x) * (1 + x) : 2 - Math.exp(-x) * (2 + 2 * x + x * x);
    };
    const streams = Array.from({ length: classes }, (_, i) => {
      const [low, high] = [-Math.log1p(-i / classes), -Math.log1p(-(i + 1) / classes)];
      const mean = classes * (partial(high, 1) - partial(low, 1));
      const square = classes * (partial(high, 2) - partial(low, 2));
      const cv = Math.sqrt(Math.max(0, square / mean ** 2 - 1));
      return { arrivalRate: 0.7 / classes, serviceTime: mean, serviceCv: cv };
    });
    return mg1Priority(streams).reduce((sum, { waitingTime }) => sum + waitingTime / classes, 0);
  }

  test('is the limit of ever finer priority classes', () => {
    const exact = mm1ShortestFirst({ arrivalRate: 0.7, serviceRate: 1 });
    const [coarse, fine] = [byClasses(500), byClasses(2_000)];
    expect(Math.abs(fine - exact)).toBeLessThan(Math.abs(coarse - exact));
    expect(fine / exact).toBeCloseTo(1, 3);
  });

  test('is the residual work alone when nobody waits, and less than first come first served', () => {
    expect(mm1ShortestFirst({ arrivalRate: 1e-6, serviceRate: 0.5 }) / (1e-6 / 0.25)).toBeCloseTo(1, 5);
    const inOrder = mm1({ arrivalRate: 0.9, serviceRate: 1 }).waitingTime;
    expect(mm1ShortestFirst({ arrivalRate: 0.9, serviceRate: 1 })).toBeLessThan(inOrder);
  });

  test('refuses an overload', () => {
    expect(() => mm1ShortestFirst({ arrivalRate: 1, serviceRate: 1 })).toThrow(RangeError);
  });
});

describe('processorSharing', () => {
  test('agrees with the chain of short and long jobs at one shared server', () => {
    // Nine in ten take 0.5 on average, one in ten 3; up to 20 of each.
    const [most, arrivalRate] = [20, 0.6];
    const [short, long] = [
      { share: 0.9, rate: 2 },
      { share: 0.1, rate: 1 / 3 },
    ];
    const number = (x: number, y: number): number => y * (most + 1) + x;
    const probabilities = longRun((most + 1) ** 2, (state) => {
      const [x, y] = [state % (most + 1), Math.floor(state / (most + 1))];
      const steps = [
        { to: number(x + 1, y), rate: x < most ? arrivalRate * short.share : 0 },
        { to: number(x, y + 1), rate: y < most ? arrivalRate * long.share : 0 },
        { to: number(x - 1, y), rate: x > 0 ? (short.rate * x) / (x + y) : 0 },
        { to: number(x, y - 1), rate: y > 0 ? (long.rate * y) / (x + y) : 0 },
      ];
      return steps.filter(({ rate }) => rate > 0);
    });
    const present = probabilities.reduce(
      (sum, probability, state) =>
        sum + probability * ((state % (most + 1)) + Math.floor(state / (most + 1))),
      0,
    );
    const exact = processorSharing({ arrivalRate, serviceTime: 0.9 * 0.5 + 0.1 * 3 });
    // Load 0.45: 20 of one kind are seen with chance 1e-7 at most.
    expect(exact.workInProgress).toBeCloseTo(present, 5);
    expect(exact.cycleTime * arrivalRate).toBeCloseTo(exact.workInProgress, 14);
    expect(exact.slowdown).toBeCloseTo(1 / 0.55, 14);
  });

  test('refuses an overload', () => {
    expect(() => processorSharing({ arrivalRate: 1, serviceTime: 1 })).toThrow(RangeError);
  });
});
