import { expect, test } from 'vitest';
import { Level, type Process, Simulation } from '../../../src/kernel/index.js';

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

test('a more urgent request goes first, and even past all others when only it is possible', () => {
  const sim = new Simulation();
  const fuel = new Level(sim, { name: 'fuel', initial: 2 });
  const log: string[] = [];
  function* draw(name: string, amount: number, priority: number): Process {
    yield fuel.get(amount, priority);
    log.push(`${name}@${sim.now}`);
  }
  sim.start(draw('large', 5, 1));
  sim.start(draw('urgent', 2, 0));
  sim.start(draw('second', 1, 0));
  sim.schedule(4, () => fuel.tryPut(6));
  sim.run();
  expect(log).toEqual(['urgent@0', 'second@4', 'large@4']);
});

test('an interrupt before the grant is seen puts the amount back', () => {
  const sim = new Simulation();
  const fuel = new Level(sim, { name: 'fuel' });
  function* draw(): Process {
    try {
      yield fuel.get(3);
    } catch {
      return;
    }
  }
  const task = sim.start(draw());
  sim.schedule(2, () => {
    fuel.tryPut(3);
    task.interrupt();
  });
  sim.run();
  expect([fuel.level, fuel.statistics().drawn]).toEqual([3, 0]);
});

test('what cannot be is refused', () => {
  const sim = new Simulation();
  expect(() => new Level(sim, { name: 'fuel', capacity: 0 })).toThrow(RangeError);
  expect(() => new Level(sim, { name: 'fuel', capacity: 3, initial: 4 })).toThrow(
    'a finite initial amount from 0 to 3, got 4',
  );
  const fuel = new Level(sim, { name: 'fuel' });
  expect(() => fuel.get(0)).toThrow('level "fuel" requires a finite amount above 0, got 0');
  expect(() => fuel.setCapacity(0)).toThrow('requires a capacity above 0, got 0');
});
