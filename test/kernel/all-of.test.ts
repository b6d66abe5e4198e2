import { expect, expectTypeOf, test } from 'vitest';
import { Interruption, Level, type Process, Resource, Simulation, Store } from '../../src/kernel/index.js';

test('all results come in the shape in which the commands were given, when the last is there', () => {
  const sim = new Simulation();
  const yard = new Store<{ pallets: number }>(sim, { name: 'yard' });
  const fuel = new Level(sim, { name: 'fuel', initial: 3 });
  function* load(): Process<readonly [number, boolean]> {
    const { truck, enough } = yield* sim.allOf({ truck: yard.get(), enough: fuel.getWithin(9, 5) });
    expectTypeOf(truck).toEqualTypeOf<{ pallets: number }>();
    return [truck.pallets, enough];
  }
  const task = sim.start(load());
  sim.schedule(2, () => yard.tryPut({ pallets: 20 }));
  sim.schedule(6, () => fuel.tryPut(4));
  sim.run();
  expect([task.result, sim.now, fuel.level]).toEqual([[20, true], 6, 2]);
});

test('an interrupt while waiting for the rest gives back what was there already', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  const yard = new Store<string>(sim, { name: 'yard' });
  let reason: unknown;
  function* both(): Process {
    try {
      yield sim.allOf([lanes.request(), yard.get()]);
    } catch (error) {
      reason = error instanceof Interruption ? error.reason : error;
    }
  }
  const task = sim.start(both());
  sim.schedule(1, () => expect(lanes.inUse).toBe(1));
  sim.schedule(2, () => task.interrupt('storm'));
  sim.run();
  expect([reason, lanes.inUse, yard.takersWaiting]).toEqual(['storm', 0, 0]);
});

test('nothing to wait for is there at once', () => {
  const sim = new Simulation();
  const task = sim.start(
    (function* (): Process<number> {
      return (yield* sim.allOf([])).length;
    })(),
  );
  sim.run();
  expect(task.result).toBe(0);
});
