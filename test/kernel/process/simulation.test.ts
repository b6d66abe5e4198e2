import { expect, test } from 'vitest';
import {
  Calendar,
  Gate,
  Interruption,
  type Process,
  Resource,
  Signal,
  Simulation,
  SimulationError,
  Store,
  WorkingHours,
} from '../../../src/kernel/index.js';

test('twelve events of one instant run in the order of scheduling', () => {
  const sim = new Simulation();
  const order: number[] = [];
  for (let i = 0; i < 12; i++) sim.schedule(3, () => order.push(i));
  sim.run();
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test('zero delays, grants, process starts and timed events of one instant follow one sequence', () => {
  const sim = new Simulation();
  const order: string[] = [];
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  function* holder(): Process {
    yield lanes.request();
    yield sim.hold(5);
    lanes.release();
    order.push('released');
  }
  function* waiter(): Process {
    yield lanes.request();
    order.push('granted');
    lanes.release();
  }
  function* started(): Process {
    order.push('started');
    yield sim.hold(0);
    order.push('after zero hold');
  }
  sim.start(holder());
  sim.start(waiter());
  sim.schedule(5, () => {
    order.push('timed');
    sim.start(started());
    sim.schedule(0, () => order.push('zero delay'));
    sim.schedule(0, () => order.push('urgent'), -1);
  });
  sim.run();
  // The end of the hold at 5 was scheduled at 0, before anything that the call at 5 schedules.
  expect(order).toEqual([
    'timed',
    'urgent',
    'released',
    'started',
    'zero delay',
    'granted',
    'after zero hold',
  ]);
});

test('a typed result of yield* needs no cast', () => {
  const sim = new Simulation();
  const store = new Store<{ pallets: number }>(sim, { name: 'yard' });
  function* take(): Process<number> {
    const load = yield* store.get();
    return load.pallets;
  }
  const task = sim.start(take());
  sim.schedule(2, () => store.tryPut({ pallets: 22 }));
  sim.run();
  expect(task.result).toBe(22);
});

test('the loser of a race gives its unit back', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  const keys: string[] = [];
  sim.start(lanes.use(10));
  function* impatient(): Process {
    const first = yield* sim.anyOf({ lane: lanes.request(), late: sim.hold(4) });
    keys.push(first.key);
    if (first.key === 'lane') lanes.release();
  }
  sim.start(impatient());
  sim.schedule(7, () => sim.start(impatient()));
  sim.run();
  expect(keys).toEqual(['late', 'lane']);
  expect([lanes.inUse, lanes.queueLength]).toEqual([0, 0]);
});

test('an interrupt reaches the process at its yield', () => {
  const sim = new Simulation();
  let caught: unknown;
  function* sleeper(): Process<number> {
    try {
      yield sim.hold(100);
    } catch (error) {
      if (error instanceof Interruption) caught = error.reason;
    }
    return sim.now;
  }
  const task = sim.start(sleeper());
  sim.schedule(5, () => task.interrupt('storm'));
  sim.run();
  expect([caught, task.result]).toEqual(['storm', 5]);
});

test('suspended work counts open time only', () => {
  const sim = new Simulation();
  const calendar = new Calendar({
    weekly: [0, 1, 2, 3, 4, 5, 6].map((day) => [day * 1440 + 480, day * 1440 + 960] as const),
  });
  const hours = new WorkingHours(sim, { name: 'site', calendar, closingRule: 'suspend' });
  function* worker(): Process<number> {
    yield hours.untilOpen();
    yield hours.work(500);
    return sim.now;
  }
  const task = sim.start(worker());
  sim.run(5000);
  expect(task.result).toBe(1440 + 480 + 20);
});

test('a failing process ends the run and names itself and the time', () => {
  const sim = new Simulation();
  function* broken(): Process {
    yield sim.hold(12.5);
    throw new Error('axle');
  }
  sim.start(broken(), { name: 'truck 17' });
  expect(() => sim.run()).toThrow('unhandled Error: axle at 12.5 min in "truck 17"');
  expect(() => sim.run()).toThrow(SimulationError);
});

test('a gate lets its queue pass in order and a signal wakes those who wait', () => {
  const sim = new Simulation();
  const gate = new Gate(sim, { name: 'gate' });
  const signal = new Signal<string>(sim, { name: 'call' });
  const seen: string[] = [];
  function* truck(name: string): Process {
    yield gate.pass();
    seen.push(`${name} passed`);
    seen.push(`${name} ${yield* signal.wait()}`);
  }
  sim.start(truck('a'));
  sim.start(truck('b'));
  sim.schedule(1, () => gate.open());
  sim.schedule(2, () => signal.fire('called'));
  sim.run();
  expect(seen).toEqual(['a passed', 'b passed', 'a called', 'b called']);
});
