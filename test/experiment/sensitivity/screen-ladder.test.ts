import { describe, expect, test } from 'vitest';
import type { Factor, Point } from '../../../src/experiment/design/factor.js';
import { functionResponse } from '../../../src/experiment/sensitivity/factor-response.js';
import { type Rung, screenLadder } from '../../../src/experiment/sensitivity/screen-ladder.js';
import { noisyResponse } from './known-functions.js';

/** A corridor in a row: what comes out is the least of what lanes, yard and fleet let through; colour does nothing. */
const throughput = ([lanes = 0, yard = 0, fleet = 0]: Point): number =>
  Math.min(20 * lanes, 25 * yard, 5 * fleet);

const names = ['lanes', 'yard', 'fleet', 'colour'];

function rung(name: string, base: Point, response = functionResponse(throughput)): Rung {
  const factors: Factor[] = names.map((each, index) => ({
    name: each,
    low: (base[index] ?? 0) * 0.95,
    high: (base[index] ?? 0) * 1.05,
  }));
  return { name, response, factors, base };
}

// 240 by the lanes; then 300 by the yard; then 400 by the fleet.
const today = rung('today', [12, 14, 80, 1]);
const ladder = [today, rung('more lanes', [16, 12, 80, 1]), rung('more yard', [25, 20, 80, 1])];

describe('along a ladder of plans', async () => {
  const { rungs, factors } = await screenLadder(ladder, { smallestEffect: 1, replications: 2 });
  const of = (name: string) => factors.find((each) => each.name === name);

  test('each stage matters where it binds', () => {
    expect(rungs.map(({ base }) => base.mean)).toEqual([240, 300, 400]);
    expect(of('lanes')?.rungs.map(({ decision }) => decision)).toEqual([
      'matters',
      'does not bind here',
      'does not bind here',
    ]);
    expect(of('yard')?.rungs.map(({ decision }) => decision)).toEqual([
      'does not bind here',
      'matters',
      'does not bind here',
    ]);
    expect(of('fleet')?.rungs.map(({ decision }) => decision)).toEqual([
      'does not bind here',
      'does not bind here',
      'matters',
    ]);
  });

  test('a stage that does not bind today but further up is never called unimportant', () => {
    expect(factors.map(({ name, decision }) => [name, decision])).toEqual([
      ['lanes', 'matters'],
      ['yard', 'matters'],
      ['fleet', 'matters'],
      ['colour', 'unimportant all the way'],
    ]);
  });
});

test('one rung alone calls nothing unimportant', async () => {
  const { factors } = await screenLadder([today], { smallestEffect: 1, replications: 2 });
  expect(factors.map(({ decision }) => decision)).toEqual([
    'matters',
    'does not bind here',
    'does not bind here',
    'does not bind here',
  ]);
});

test('where noise hides effects of the size that matters it is unclear, not unimportant', async () => {
  // Noise of 20 in each value: a difference of four pairs has a half-width of some 3.2 · 20 √2 / √4 = 45, far above 1.
  const noisy = ladder.map(({ name, base }) => rung(name, base, noisyResponse(throughput, 0, 20)));
  const { factors } = await screenLadder(noisy, { smallestEffect: 1, replications: 4 });
  expect(factors.find(({ name }) => name === 'colour')?.decision).toBe('unclear');
});

test('with many factors and rungs nothing is said to matter by chance', async () => {
  // Nothing has an effect; each of 40 ladders looks at 24 differences. At 95 % of each one in 40 would lie above 0, in nearly every ladder some.
  let wrong = 0;
  for (let seed = 0; seed < 40; seed += 1) {
    const rungs = ladder.map(({ name, base }) =>
      rung(
        name,
        base,
        noisyResponse(() => 300, 0, 5, seed),
      ),
    );
    const { factors } = await screenLadder(rungs, { smallestEffect: 0, replications: 6 });
    if (factors.some(({ decision }) => decision === 'matters')) wrong += 1;
  }
  // At most 5 %, 2 of 40, and four standard errors of that, 5.5.
  expect(wrong).toBeLessThanOrEqual(7);
});

test('an effect smaller than what matters does not count', async () => {
  const { factors } = await screenLadder(ladder, { smallestEffect: 15.5, replications: 2 });
  // Five per cent of 240 is 12, of 300 15, of 400 20 (down; up to what the next stage lets through).
  expect(factors.map(({ decision }) => decision)).toEqual([
    'unimportant all the way',
    'unimportant all the way',
    'matters',
    'unimportant all the way',
  ]);
});

test('no rung, other factors at a rung and one replication are refused', async () => {
  const other: Rung = { ...today, factors: [...today.factors].reverse() };
  await expect(screenLadder([], { smallestEffect: 1 })).rejects.toThrow(RangeError);
  await expect(screenLadder([today, other], { smallestEffect: 1 })).rejects.toThrow(
    'the same factors at every rung',
  );
  await expect(screenLadder([today], { smallestEffect: 1, replications: 1 })).rejects.toThrow(RangeError);
  await expect(screenLadder([today], { smallestEffect: -1 })).rejects.toThrow(RangeError);
});
