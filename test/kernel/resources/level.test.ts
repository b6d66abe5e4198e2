import { describe, expect, test } from 'vitest';
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

describe('amounts that no double holds exactly', () => {
  // Expected by decimal arithmetic: total / each, without a rest.
  const cases: readonly [total: number, each: number, times: number][] = [
    [333, 33.3, 10],
    [0.3, 0.1, 3],
    [1, 0.1, 10],
    [4.2, 0.6, 7],
    [99.9, 33.3, 3],
    [1e15, 1e14 / 3, 30],
  ];
  test.each(cases)('%d in parts of %d is %d parts, taken out and put in', (total, each, times) => {
    const tank = new Level(new Simulation(), { name: 'fuel', capacity: total, initial: total });
    let [taken, added] = [0, 0];
    while (tank.tryGet(each)) taken++;
    expect([taken, tank.level]).toEqual([times, 0]);
    while (tank.tryPut(each)) added++;
    expect([added, tank.level]).toEqual([times, total]);
  });

  test('those who wait are served alike, and one too many is not', () => {
    const sim = new Simulation();
    const tank = new Level(sim, { name: 'fuel' });
    let served = 0;
    for (let i = 0; i < 11; i++)
      sim.start(
        (function* (): Process {
          yield tank.get(33.3);
          served++;
        })(),
      );
    sim.schedule(5, () => tank.tryPut(333));
    sim.run();
    expect([served, tank.level, tank.takersWaiting]).toEqual([10, 0, 1]);
  });

  test('a shortage that is none of rounding is one', () => {
    const tank = new Level(new Simulation(), { name: 'fuel', capacity: 100, initial: 100 - 1e-6 });
    expect([tank.tryGet(100), tank.tryPut(2e-6), tank.tryGet(100 - 2e-6)]).toEqual([false, false, true]);
    expect(tank.level).toBeCloseTo(1e-6, 12);
  });

  test('a million operations do not let it drift, and what came in is what went out and what is there', () => {
    const tank = new Level(new Simulation(), { name: 'fuel', capacity: 1e6, initial: 1e6 - 33.3 });
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 100_000; i++) {
      for (let part = 0; part < 10; part++) tank.tryGet(33.3);
      least = Math.min(least, tank.level);
      tank.tryPut(333);
    }
    // Ten times the double next to 33.3 is 333 - 2.84e-14; nothing is added to that. Plain doubles would be 4.7e-5 off.
    expect(tank.level - (1e6 - 33.3)).toBeCloseTo(2.84e-9, 10);
    expect(least).toBeCloseTo(1e6 - 366.3, 8);
    const { drawn, filled } = tank.statistics();
    expect(filled).toBe(33_300_000);
    expect(filled - drawn).toBeCloseTo(2.84e-9, 8);
    expect([tank.tryPut(33.3), tank.level]).toEqual([true, 1e6]);
  });

  test('neither below 0 nor above the capacity, whatever comes, and the books balance', () => {
    const capacity = 1000;
    const tank = new Level(new Simulation(), { name: 'fuel', capacity });
    let [seed, outside] = [7, 0];
    const draw = (): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    for (let i = 0; i < 200_000; i++) {
      const amount = draw() < 0.5 ? Math.round(draw() * 5000) / 10 + 0.1 : draw() * 300 + 1e-3;
      if (draw() < 0.5) tank.tryGet(amount);
      else tank.tryPut(amount);
      if (!(tank.level >= 0 && tank.level <= capacity)) outside++;
    }
    expect(outside).toBe(0);
    const { drawn, filled } = tank.statistics();
    // Within the rounding of the two totals themselves, some 2e7.
    expect(Math.abs(filled - drawn - tank.level)).toBeLessThan(1e-8);
  });

  test('what an interrupt gives back is what was taken', () => {
    const sim = new Simulation();
    const each = 0.1 + 0.2;
    const tank = new Level(sim, { name: 'fuel', capacity: 0.3, initial: 0.3 });
    const task = sim.start(
      (function* (): Process {
        try {
          yield* sim.allOf([tank.get(each), sim.hold(5)]);
        } catch {
          return;
        }
      })(),
    );
    sim.schedule(1, () => task.interrupt());
    sim.run();
    expect([tank.level, tank.statistics().drawn]).toEqual([0.3, 0]);
  });
});
