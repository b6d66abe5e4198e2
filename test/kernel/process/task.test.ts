import { expect, test } from 'vitest';
import {
  Gate,
  Interruption,
  type Process,
  Resource,
  Signal,
  Simulation,
  type Task,
} from '../../../src/kernel/index.js';

test('joining gives the result, at once when the process has ended', () => {
  const sim = new Simulation();
  function* work(minutes: number): Process<string> {
    yield sim.hold(minutes);
    return `done ${minutes}`;
  }
  function* boss(): Process<readonly [string, string, readonly string[], number]> {
    const slow = sim.start(work(5));
    const quick = sim.start(work(1));
    const first = yield* slow.join();
    const second = yield* quick.join();
    const all = yield* sim.allOf([sim.start(work(2)).join(), sim.start(work(3)).join()]);
    return [first, second, all, sim.now];
  }
  const task = sim.start(boss());
  sim.run();
  expect(task.result).toEqual(['done 5', 'done 1', ['done 2', 'done 3'], 8]);
});

test('an interrupt before the first step comes at the first wait, and two interrupts come one after the other', () => {
  const sim = new Simulation();
  const reasons: unknown[] = [];
  function* sleeper(): Process {
    for (let i = 0; i < 3; i++) {
      try {
        yield sim.hold(10);
      } catch (error) {
        reasons.push(error instanceof Interruption ? `${error.reason}@${sim.now}` : error);
      }
    }
  }
  const task = sim.start(sleeper());
  task.interrupt('early');
  task.interrupt('twice');
  sim.run();
  expect([reasons, sim.now]).toEqual([['early@0', 'twice@0'], 10]);
});

test('a stopped process leaves its queue, runs its finally blocks and gives back what it holds', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  const log: string[] = [];
  function* holder(): Process {
    yield lanes.request();
    try {
      yield sim.hold(100);
    } finally {
      log.push(`cleared@${sim.now}`);
    }
  }
  const first = sim.start(holder());
  const second = sim.start(holder());
  function* mourner(task: Task<void>): Process {
    try {
      yield task.join();
    } catch (error) {
      log.push(String(error));
    }
  }
  sim.start(mourner(first));
  sim.schedule(5, () => second.stop());
  sim.schedule(7, () => first.stop());
  sim.run();
  expect(log).toEqual(['cleared@7', 'interrupted: "process 1" was stopped']);
  expect([first.isAlive, second.isAlive, lanes.inUse, lanes.queueLength, sim.now]).toEqual([
    false,
    false,
    0,
    0,
    7,
  ]);
});

test('a process that ends gives back what it holds, and units can be handed over', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 2 });
  function* heir(): Process {
    yield sim.hold(10);
    lanes.release();
  }
  function* giver(): Process {
    yield lanes.request(0, 2);
    lanes.handOver(sim.start(heir()));
  }
  sim.start(giver());
  const seen: number[] = [];
  sim.schedule(1, () => seen.push(lanes.inUse));
  sim.schedule(11, () => seen.push(lanes.inUse));
  sim.run();
  expect(seen).toEqual([1, 0]);
});

test('races over gates, signals and the same queue twice leave nobody behind', () => {
  const sim = new Simulation();
  const gate = new Gate(sim, { name: 'gate' });
  const call = new Signal<number>(sim, { name: 'call' });
  const wins: unknown[] = [];
  function* racer(): Process {
    const first = yield* sim.anyOf({
      gate: gate.pass(),
      call: call.wait(),
      again: call.wait(),
      late: sim.hold(9),
    });
    wins.push([first.key, first.value, sim.now]);
  }
  sim.start(racer());
  sim.start(racer());
  sim.schedule(4, () => expect(call.fire(7)).toBe(2));
  sim.run();
  expect(wins).toEqual([
    ['call', 7, 4],
    ['call', 7, 4],
  ]);
  expect([gate.queueLength, call.queueLength, sim.now]).toEqual([0, 0, 4]);
});

test('a million processes wait at once, and each is served in its turn', () => {
  const sim = new Simulation({ digest: false });
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  let served = 0;
  let outOfTurn = 0;
  function* truck(index: number): Process {
    yield lanes.request();
    if (index !== served++) outOfTurn++;
    lanes.release();
  }
  lanes.tryRequest();
  for (let i = 0; i < 1_000_000; i++) sim.start(truck(i));
  sim.run();
  expect(lanes.queueLength).toBe(1_000_000);
  lanes.release();
  sim.run();
  expect([served, outOfTurn, lanes.inUse]).toEqual([1_000_000, 0, 0]);
});

test('a process interrupted by the finally block of one it stops gets the interrupt at its own next wait', () => {
  const sim = new Simulation();
  const log: unknown[] = [];
  function* revenge(): Process {
    try {
      yield sim.hold(100);
    } finally {
      killer.interrupt('revenge');
    }
  }
  function* kill(): Process {
    yield sim.hold(1);
    victim.stop();
    log.push(`stopped@${sim.now}`);
    try {
      yield sim.hold(5);
    } catch (error) {
      log.push(`${error}@${sim.now}`);
    }
    yield sim.hold(2);
    log.push(sim.now);
  }
  const victim = sim.start(revenge());
  const killer = sim.start(kill());
  sim.run();
  expect(log).toEqual(['stopped@1', 'interrupted: revenge@1', 3]);
});

test('a process that fails while being stopped has ended all the same, and the failure bears its name', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  const victim = sim.start(
    (function* (): Process {
      yield lanes.request();
      try {
        yield sim.hold(100);
      } finally {
        lanes.release(2);
      }
    })(),
    { name: 'victim' },
  );
  const log: unknown[] = [];
  function* stopper(): Process {
    yield sim.hold(1);
    try {
      victim.stop();
    } catch (error) {
      log.push(String(error), sim.runningProcess);
    }
    yield sim.hold(1);
    log.push(victim.isAlive, lanes.inUse, sim.now);
  }
  sim.start(stopper(), { name: 'stopper' });
  sim.run();
  expect(log).toEqual([
    'SimulationError: release of 2 of resource "lanes", which the releaser does not hold; 1 in use by others (see handOver and disown) at 1 min in "victim"',
    'stopper',
    false,
    0,
    2,
  ]);
});

test('any error thrown while being stopped ends the run in the name of the one stopped', () => {
  const sim = new Simulation();
  function* victim(): Process {
    try {
      yield sim.hold(100);
    } finally {
      // The case under test: a finally block that fails.
      fail();
    }
  }
  const task = sim.start(victim(), { name: 'victim' });
  sim.schedule(3, () => task.stop());
  expect(() => sim.run()).toThrow('unhandled Error: no brakes at 3 min in "victim"');
  expect(() => sim.run()).toThrow('ended with a failure');
});

function fail(): never {
  throw new Error('no brakes');
}

test('a process bears the name of what it moves, which is asked for it only when it is needed', () => {
  const sim = new Simulation();
  let asked = 0;
  const truck = {
    get name(): string {
      asked += 1;
      return 'truck 17';
    },
  };
  function* journey(): Process {
    yield sim.hold(5);
    throw new RangeError('no road');
  }
  const task = sim.start(journey(), { name: truck });
  sim.run(4);
  expect(asked).toBe(0);
  expect([task.name, asked]).toEqual(['truck 17', 1]);
  expect(() => sim.run()).toThrow('truck 17');
});
