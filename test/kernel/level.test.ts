import { expect, test } from 'vitest';
import { Level, type Process, Simulation } from '../../src/kernel/index.js';

test('a small get waits behind a larger one, and putters wait for room', () => {
  const sim = new Simulation();
  const fuel = new Level(sim, { name: 'fuel', capacity: 10, initial: 4 });
  const log: string[] = [];
  function* draw(amount: number): Process {
    yield fuel.get(amount);
    log.push(`-${amount}@${sim.now}`);
  }
  function* fill(amount: number): Process {
    yield fuel.put(amount);
    log.push(`+${amount}@${sim.now}`);
  }
  sim.start(draw(6));
  sim.start(draw(1));
  sim.schedule(5, () => sim.start(fill(2.5)));
  sim.schedule(6, () => sim.start(fill(9.5)));
  sim.schedule(7, () => fuel.setCapacity(12));
  sim.run();
  // 4 + 2.5 - 6 = 0.5 keeps the second waiting; 0.5 + 9.5 = 10 fits at once and lets it draw 1.
  expect(log).toEqual(['+2.5@5', '-6@5', '+9.5@6', '-1@6']);
  expect(fuel.level).toBe(9);
  expect([fuel.tryGet(9.5), fuel.tryPut(3.5), fuel.tryPut(3)]).toEqual([false, false, true]);
});
