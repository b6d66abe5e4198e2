import { expect, test } from 'vitest';
import { screenLevers } from '../../../src/studies/index.js';
import { twoStages } from '../two-stages.js';

test('a lever that does nothing today but further up matters; one that never does is unimportant all the way', async () => {
  const screen = await screenLevers(twoStages('lanes', 'gate', 'bays'), { rungs: 3, replications: 2 });
  // By hand: site 24 a lane, gate 144 a lane. Today 10 and 2, then 15 and 3, then 20 and 3.
  expect(screen.rungs.map(({ name, base }) => [name, base.mean])).toEqual([
    ['today', 240],
    ['1/2 of the way', 360],
    ['all levers at maximum', 432],
  ]);
  expect(screen.levers.map(({ name, values }) => [name, ...values])).toEqual([
    ['lanes', 10, 15, 20],
    ['gate', 2, 3, 3],
    ['bays', 200, 201, 202],
  ]);
  expect(
    screen.factors.map(({ rungs }) => rungs.map(({ atLow, atHigh }) => [atLow.mean, atHigh.mean])),
  ).toEqual([
    [
      [0, 48],
      [-120, 72],
      [-72, 0],
    ],
    [
      [0, 0],
      [-72, 0],
      [-144, 0],
    ],
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ]);
  expect(screen.factors.map(({ decision }) => decision)).toEqual([
    'matters',
    'matters',
    'unimportant all the way',
  ]);
  expect(screen.factors[1]?.rungs[0]?.decision).toBe('does not bind here');
});

test('today alone calls nothing unimportant', async () => {
  const screen = await screenLevers(twoStages('lanes', 'gate', 'bays'), {
    rungs: 1,
    replications: 2,
    levers: ['crossing.gate.lanes'],
  });
  expect(screen.factors.map(({ decision }) => decision)).toEqual(['does not bind here']);
});

test('what matters is what the user says', async () => {
  const screen = await screenLevers(twoStages('lanes'), { rungs: 2, replications: 2, smallestEffect: 100 });
  expect([screen.smallestEffect, screen.factors[0]?.decision]).toEqual([100, 'unimportant all the way']);
});

test('no lever and an unknown one are refused', async () => {
  await expect(screenLevers(twoStages())).rejects.toThrow('at least one lever');
  await expect(screenLevers(twoStages('lanes'), { levers: ['fleet'] })).rejects.toThrow(
    '"fleet" is not the path of a lever',
  );
});
