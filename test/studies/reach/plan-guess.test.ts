import { expect, test } from 'vitest';
import type { LeverSteps, Steps } from '../../../src/experiment/index.js';
import { PlanGuess } from '../../../src/studies/reach/plan-guess.js';

const levers: readonly LeverSteps[] = [
  { most: 10, costPerStep: 1, group: 'a' },
  { most: 10, costPerStep: 1, group: 'b' },
];

/** The model has 400 where the first lever has five steps, and 10 more or less a step; runs bring a part of that. */
const modelled = (plan: Steps): number => 400 + 10 * ((plan[0] ?? 0) - 5);

function guessFrom(seen: readonly Steps[], part: number, target = 400): PlanGuess {
  const judged = seen.map((plan) => ({ plan, values: [part * modelled(plan)] }));
  return new PlanGuess(levers, target, { perDay: modelled }, () => judged);
}

test('without runs it is the model', () => {
  const guess = guessFrom([], 1);
  expect(guess.seemsToFail([4, 0])).toBe(true);
  expect(guess.seemsToFail([5, 0])).toBe(false);
  // 1.3 % below 400 is 394.8.
  expect(guess.seemsToFailByMuch([4, 0])).toBe(true);
  expect(guess.seemsToFailByMuch([5, 0])).toBe(false);
});

test('runs that bring a twentieth less move it by as much, where they are many', () => {
  const every = Array.from({ length: 11 }, (_, steps): Steps => [steps, (3 * steps) % 11]);
  const guess = guessFrom(every, 0.95);
  // 0.95 of 420 is 399, of 430 is 408.5.
  expect(guess.seemsToFail([7, 0])).toBe(true);
  expect(guess.seemsToFail([8, 0])).toBe(false);
  expect(guess.seemsToFailByMuch([6, 10])).toBe(true);
});

test('where runs differ from the model now more, now less, a plan unlike them is not said to fail by much', () => {
  const judged = [
    { plan: [0, 0], values: [modelled([0, 0])] },
    { plan: [10, 0], values: [0.95 * modelled([10, 0])] },
    { plan: [0, 1], values: [0.96 * modelled([0, 1])] },
  ];
  const guess = new PlanGuess(levers, 398, { perDay: modelled }, () => judged);
  expect(guess.seemsToFailByMuch([4, 10])).toBe(false);
  expect(guessFrom([], 1, 398).seemsToFailByMuch([4, 10])).toBe(true);
});
