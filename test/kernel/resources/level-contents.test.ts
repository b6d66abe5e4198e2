import { describe, expect, test } from 'vitest';
import { Level, type Process, Simulation } from '../../../src/kernel/index.js';
import { Tank } from '../../../src/kernel/resources/level-contents.js';
import { freshKernel } from '../fake-waiter.js';

test('an amount is drawn if it is there and filled if there is room, to the last bit of either', () => {
  const kernel = freshKernel();
  const tank = new Tank(kernel, 4, 10);
  expect([tank.draw(4.1), tank.draw(3), tank.amount]).toEqual([0, 3, 1]);
  expect([tank.fill(9.1), tank.fill(9), tank.amount]).toEqual([0, 9, 10]);
  kernel.now = 2;
  tank.refund(-2);
  expect([tank.amount, tank.drawn, tank.filled]).toEqual([8, 5, 9]);
  tank.account();
  expect(tank.history.area).toBe(20);
  tank.reset();
  expect([tank.drawn, tank.filled, tank.amount, tank.history.period]).toEqual([0, 0, 8, 0]);
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
