import { expect, test } from 'vitest';
import { Level, type Process, Simulation } from '../../../src/kernel/index.js';

test('a level counts its amount, what flowed, and both queues', () => {
  const sim = new Simulation();
  const fuel = new Level(sim, { name: 'fuel', capacity: 10, initial: 4 });
  function* draw(amount: number, at: number): Process {
    yield sim.hold(at);
    yield fuel.get(amount);
  }
  sim.start(draw(3, 2));
  sim.start(draw(6, 3));
  sim.schedule(5, () => fuel.tryPut(8));
  sim.run(10);
  // 4 for 2 min, 1 for 3 min, then 1 + 8 - 6 = 3 for 5 min: 8 + 3 + 15 = 26.
  expect(fuel.statistics()).toMatchObject({
    levelTime: 26,
    meanLevel: 2.6,
    lowestLevel: 1,
    highestLevel: 4,
    drawn: 9,
    filled: 8,
    takers: { grants: 2, immediateGrants: 1, waitTime: 2 },
    putters: { grants: 1, immediateGrants: 1 },
  });
  fuel.resetStatistics();
  expect(fuel.statistics()).toMatchObject({ period: 0, lowestLevel: 3, highestLevel: 3, drawn: 0 });
});
