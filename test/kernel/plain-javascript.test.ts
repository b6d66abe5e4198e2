import { describe, expect, test } from 'vitest';
import * as kernel from '../../src/kernel/index.js';
import {
  Actor,
  Batch,
  BreakableWork,
  Calendar,
  explainWaiting,
  firstDifference,
  fork,
  formatTrace,
  Gate,
  inRandomOrder,
  Level,
  ofProcess,
  ofSource,
  Pool,
  PreemptiveResource,
  type Process,
  Resource,
  replay,
  runAtPace,
  SharedServer,
  Signal,
  Simulation,
  SimulationError,
  Store,
  seize,
  startBreakdowns,
  trace,
  WorkingHours,
} from '../../src/kernel/index.js';
import { call, idle, makeWorld, type World } from './wrong-arguments.js';

describe('processes', () => {
  /** What happens to a process of the name "truck". */
  function outcomeOf(body: (world: World) => Generator<unknown, unknown, unknown>): string {
    const world = makeWorld();
    call(world.sim, 'start', body(world), { name: 'truck' });
    try {
      world.sim.run(100);
    } catch (error) {
      return error instanceof SimulationError ? error.message : `raw ${String(error)}`;
    }
    return 'nothing';
  }

  test('a generator started twice is refused, at once and after its end', () => {
    const sim = new Simulation();
    const body = idle(sim);
    sim.start(body);
    const twice = 'start requires a generator of its own for each process; this one was started before at';
    expect(() => sim.start(body)).toThrow(`${twice} 0 min`);
    sim.run();
    expect(() => sim.start(body)).toThrow(`${twice} 1 min`);
    expect(() => new Simulation().start(body)).toThrow(twice);
  });

  test('a refused start leaves the generator to be started properly', () => {
    const sim = new Simulation();
    const body = idle(sim);
    expect(() => sim.start(body, { priority: 0.5 })).toThrow('start requires a whole priority');
    sim.start(body);
    sim.run();
    expect(sim.now).toBe(1);
  });

  test('a text is no time: the clock stays a number', () => {
    expect(
      outcomeOf(function* ({ sim }) {
        yield sim.hold(5);
        yield call(sim, 'hold', '5');
      }),
    ).toBe('hold requires a finite delay of at least 0 min, got "5" at 5 min in "truck"');
  });

  test.each<readonly [string, (world: World) => unknown, string]>([
    [
      'a part of a process',
      ({ lanes }) => lanes.use(5),
      'got a generator: write yield* to run it here, or start it and join it',
    ],
    ['a task', ({ task }) => task, 'got a Task: write yield* task.join() to wait for a process'],
    ['a promise', () => Promise.resolve(), 'got a Promise: a process cannot wait for a promise'],
    ['a function', () => idle, 'got the function idle: call it'],
    ['a number', () => 5, 'got 5: write yield sim.hold(minutes) to let time pass'],
    ['nothing', () => undefined, 'got undefined'],
    ['a resource', ({ lanes }) => lanes, 'got a Resource'],
    ['an object', () => ({ hold: 5 }), 'got an object with "hold"'],
    [
      'a command of another simulation',
      () => makeWorld().sim.hold(5),
      'got a command on the clock, used before, kept for later or of another simulation',
    ],
  ])('a yield of %s says what was yielded', (_, make, got) => {
    expect(
      outcomeOf(function* (world) {
        yield make(world);
      }),
    ).toBe(`a process may yield only commands made just before, ${got} at 0 min in "truck"`);
  });

  test('a yield without the star gives the result itself', () => {
    const results: unknown[] = [];
    const failure = outcomeOf(function* ({ sim, lanes, yard, fuel, gate, dogs, bay, task }) {
      yield lanes.request({ amount: 9 });
      results.push(yield lanes.requestWithin(0.5), yield yard.getWithin(0.5), yield fuel.getWithin(0.5, 60));
      results.push(
        yield gate.passWithin(0.5),
        yield fuel.getWithin(0.5, 10),
        yield dogs.take(),
        yield task.join(),
      );
      results.push(
        yield sim.anyOf({ late: sim.hold(1), never: gate.pass() }),
        yield sim.hold(1),
        yield bay.service(2),
      );
      yard.tryPut(7);
      results.push(yield yard.get(), yield* sim.anyOf([yard.get(), sim.hold(1)]));
    });
    expect(failure).toBe('nothing');
    const served = { finished: true, preemptions: 0, served: 2, remaining: 0 };
    expect(results).toEqual([
      false,
      undefined,
      false,
      false,
      true,
      'a',
      undefined,
      { key: 'late', value: undefined },
      undefined,
      served,
      7,
      { key: 1, value: undefined },
    ]);
  });

  test('options and numbers in a row are the same request', () => {
    const order: string[] = [];
    const sim = new Simulation();
    const lane = new Resource(sim, { name: 'lane', capacity: 2 });
    function* truck(name: string, make: () => kernel.Command<void>, units: number): Process {
      yield make();
      order.push(name);
      yield sim.hold(1);
      lane.release(units);
    }
    sim.start(truck('first', () => lane.request({ amount: 2 }), 2));
    sim.start(truck('ordinary', () => lane.request(5, 1), 1));
    sim.start(truck('two', () => lane.request({ priority: 1, amount: 2 }), 2));
    sim.start(truck('urgent', () => lane.request({ priority: 0 }), 1));
    sim.run();
    expect(order).toEqual(['first', 'urgent', 'two', 'ordinary']);
  });
});

// Checked by the compiler: each line below an expectation must not compile.
test('the types refuse a result that only yield* gives', () => {
  const { sim, lanes, yard } = makeWorld();
  function* truck(): Process<number> {
    // @ts-expect-error the value of a plain yield is void and cannot be tested
    if (yield lanes.requestWithin(5)) return 1;
    // @ts-expect-error nor can it be assigned
    const item: number = yield yard.getWithin(1);
    // @ts-expect-error a process that expects values from its yields is none
    const strict: Process = expecting();
    // @ts-expect-error a part of a process is called with yield*
    yield lanes.use(1);
    return item + Number(strict);
  }
  function* expecting(): Generator<kernel.Command<unknown>, void, boolean> {
    const answer = yield sim.hold(1);
    if (answer) yield sim.hold(2);
  }
  expect(truck()).toBeInstanceOf(Object);
});

test('every function and class of the kernel stands in a refusal test', () => {
  const tested = new Set([
    ...Object.keys({
      Actor,
      Batch,
      BreakableWork,
      Calendar,
      Gate,
      Level,
      Pool,
      PreemptiveResource,
      Resource,
      SharedServer,
      Signal,
      Simulation,
      Store,
      WorkingHours,
    }),
    ...Object.keys({
      explainWaiting,
      firstDifference,
      fork,
      formatTrace,
      inRandomOrder,
      ofProcess,
      ofSource,
      replay,
      runAtPace,
      seize,
      startBreakdowns,
      trace,
    }),
  ]);
  const others = Object.entries(kernel).filter(
    ([name, value]) => typeof value === 'function' && !tested.has(name),
  );
  // Both take anything: a reason, a message.
  expect(others.map(([name]) => name).sort()).toEqual(['Interruption', 'SimulationError']);
});
