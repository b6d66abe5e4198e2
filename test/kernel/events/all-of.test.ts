import { expect, expectTypeOf, test } from 'vitest';
import { Interruption, Level, type Process, Resource, Simulation, Store } from '../../../src/kernel/index.js';

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

test('an interrupt that cannot undo all of it undoes nothing, and comes at the next wait', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  const yard = new Store<string>(sim, { name: 'yard', capacity: 1 });
  const log: unknown[] = [];
  function* both(): Process {
    yield sim.hold(1);
    yield sim.allOf([lanes.request(), yard.put('mine')]);
    log.push(lanes.inUse, yard.items);
    lanes.release();
    try {
      yield sim.hold(10);
    } catch (error) {
      log.push(`${error}@${sim.now}`);
    }
  }
  const task = sim.start(both());
  sim.start(freeBothAt5(sim, lanes, yard, () => task.interrupt('storm')));
  sim.run();
  // Interrupted within the instant of the grants: the item stays in, so the lane stays with the one who does not know yet.
  expect(log).toEqual([1, ['mine'], 'interrupted: storm@5']);
  expect(lanes.inUse).toBe(0);
});

test('one that is stopped there gives back all that can go back', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  const yard = new Store<string>(sim, { name: 'yard', capacity: 1 });
  const desk = new Store<string>(sim, { name: 'desk' });
  desk.tryPut('permit');
  function* all(): Process {
    yield sim.hold(1);
    yield sim.allOf([desk.get(), lanes.request(), yard.put('mine')]);
  }
  const task = sim.start(all());
  sim.start(freeBothAt5(sim, lanes, yard, () => task.stop()));
  sim.run();
  expect([lanes.inUse, yard.items, desk.items]).toEqual([0, ['mine'], ['permit']]);
});

/** Has the lane and fills the yard until 5, then does something in the very instant in which both are granted to another. */
function* freeBothAt5(sim: Simulation, lanes: Resource, yard: Store<string>, then: () => void): Process {
  yield lanes.request();
  yield yard.put('first');
  yield sim.hold(5);
  lanes.release();
  yard.tryGet();
  then();
}
