import { expect, test } from 'vitest';
import { runAtPace, Simulation } from '../../../src/kernel/index.js';

test('a paced run sleeps as long as its clock is ahead of the model', async () => {
  const sim = new Simulation();
  const times: number[] = [];
  for (const time of [1, 4]) sim.schedule(time, () => times.push(clock));
  let clock = 1000;
  const sleep = async (milliseconds: number): Promise<void> => {
    clock += milliseconds;
  };
  await runAtPace(sim, { minutesPerSecond: 2, until: 5, clock: () => clock, sleep });
  expect([times, clock, sim.now]).toEqual([[1500, 3000], 3500, 5]);
});
