import { expect, test } from 'vitest';
import {
  Actor,
  Interruption,
  type Process,
  Resource,
  Simulation,
  type Task,
  trace,
} from '../../../src/kernel/index.js';

// Above 1,000 pending events, processes at priority 0 that hold twice in a row are performed as hold-only processes. Processes at priority 1
// never are; a model made of them alone has the same order of events, hence the same digest.
const PROCESSES = 2000;

/** Numbers from 0 to 1, the same for both runs (Park and Miller's minimal standard generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Processes that mostly hold, and now and then do everything that ends a sleep. */
function mixedModel(seed: number, priority: number): Simulation {
  const sim = new Simulation();
  const next = numbers(seed);
  const lanes = new Resource(sim, { name: 'lanes', capacity: 40 });
  const tasks: Task<number>[] = [];
  function* step(self: number): Process {
    const choice = next();
    const other = tasks[Math.floor(next() * tasks.length)];
    if (choice < 0.8) yield sim.hold(next() * 10);
    else if (choice < 0.82) yield sim.hold(0);
    else if (choice < 0.84) yield* sim.hold(1e-30);
    else if (choice < 0.88) yield* lanes.use(next());
    else if (choice < 0.91) {
      if (yield* lanes.requestWithin(next() / 10)) lanes.release();
    } else if (choice < 0.94) yield* sim.anyOf([sim.hold(next()), sim.hold(next())]);
    else if (other === undefined || other === tasks[self] || !other.isAlive) yield sim.hold(1);
    else if (choice < 0.98) other.interrupt(choice);
    else if (choice < 0.985) other.stop();
    else yield other.join();
  }
  function* worker(self: number): Process<number> {
    let interrupts = 0;
    for (let i = 0; i < 30; i++) {
      try {
        yield* step(self);
      } catch (error) {
        if (!(error instanceof Interruption)) throw error;
        interrupts++;
      }
    }
    return interrupts;
  }
  for (let i = 0; i < PROCESSES; i++) tasks.push(sim.start(worker(i), { priority }));
  return sim;
}

test('processes that do everything between their holds come in the same order as holdOnly and as others', () => {
  for (const seed of [1, 2, 3]) {
    const asHoldOnly = mixedModel(seed, 0);
    const asOthers = mixedModel(seed, 1);
    asHoldOnly.run(60);
    asOthers.run(60);
    expect(asHoldOnly.kernel.holdOnly.count).toBeGreaterThan(500);
    expect(asOthers.kernel.holdOnly.count).toBe(0);
    expect(asHoldOnly.digest()).toBe(asOthers.digest());
    asHoldOnly.run();
    asOthers.run();
    expect(asHoldOnly.kernel.holdOnly.count).toBe(0);
    expect([asHoldOnly.digest(), asHoldOnly.now]).toEqual([asOthers.digest(), asOthers.now]);
  }
});

class Holder extends Actor {
  private readonly next: () => number;
  private left = 20;

  constructor(sim: Simulation, next: () => number) {
    super(sim);
    this.next = next;
  }

  protected step(): void {
    if (this.left-- > 0) this.holdFor(this.next());
    else this.end();
  }
}

function holders(): Simulation {
  const sim = new Simulation();
  const next = numbers(7);
  function* holder(): Process {
    for (let i = 0; i < 20; i++) yield sim.hold(next());
  }
  for (let i = 0; i < PROCESSES; i++) sim.start(holder());
  return sim;
}

test('holdOnly, actors, single steps and a run under a trace perform the same events', () => {
  const plain = holders();
  plain.run();
  const actors = new Simulation();
  const next = numbers(7);
  for (let i = 0; i < PROCESSES; i++) new Holder(actors, next);
  actors.run();
  const stepped = holders();
  while (stepped.step());
  const traced = holders();
  const kinds = new Map<string, number>();
  trace(traced, ({ what }) => kinds.set(what, (kinds.get(what) ?? 0) + 1));
  traced.run();
  expect([actors, stepped, traced].map((sim) => sim.digest())).toEqual(Array(3).fill(plain.digest()));
  // One start and twenty holds each.
  expect(plain.eventsPerformed).toBe(21 * PROCESSES);
  expect([...kinds]).toEqual([
    ['starts', PROCESSES],
    ['held', 20 * PROCESSES],
  ]);
});

test('a hold-only process may yield nothing that another process may not', () => {
  const sim = new Simulation();
  function* holder(): Process {
    for (let i = 0; i < 20; i++) yield sim.hold(1);
  }
  function* forgetful(): Process {
    for (let i = 0; i < 5; i++) yield sim.hold(1);
    sim.hold(1);
    yield sim.hold(2);
  }
  for (let i = 0; i < PROCESSES; i++) sim.start(holder());
  sim.start(forgetful(), { name: 'forgetful' });
  expect(() => sim.run()).toThrow('a command on the clock was made but not yielded at 5 min in "forgetful"');
});

test('the result of a hold-only process is there, and a hold it returns instead of yielding is refused', () => {
  const sim = new Simulation();
  function* holder(): Process<number> {
    for (let i = 0; i < 5; i++) yield* sim.hold(1);
    return sim.now;
  }
  const tasks = Array.from({ length: PROCESSES }, () => sim.start(holder()));
  sim.run();
  expect(new Set(tasks.map((task) => task.result))).toEqual(new Set([5]));

  function* careless(): Process<unknown> {
    for (let i = 0; i < 5; i++) yield sim.hold(1);
    return sim.hold(1);
  }
  for (let i = 0; i < PROCESSES; i++) sim.start(careless());
  expect(() => sim.run()).toThrow('a command on the clock was made but not yielded at 10 min');
});

test('a hold-only process interrupted in the middle of its step, by one it stops, gets the interrupt at its next hold', () => {
  const sim = new Simulation();
  const log: string[] = [];
  function* holder(): Process {
    for (let i = 0; i < 20; i++) yield sim.hold(1);
  }
  function* revenge(): Process {
    try {
      yield sim.hold(100);
    } finally {
      killer.interrupt('revenge');
    }
  }
  function* kill(): Process {
    for (let i = 0; i < 5; i++) yield sim.hold(1);
    victim.stop();
    try {
      yield sim.hold(1);
    } catch (error) {
      log.push(`${error}@${sim.now}`);
    }
    yield sim.hold(1);
    log.push(`end@${sim.now}`);
  }
  for (let i = 0; i < PROCESSES; i++) sim.start(holder());
  const victim = sim.start(revenge());
  const killer = sim.start(kill());
  sim.run();
  expect(log).toEqual(['interrupted: revenge@5', 'end@6']);
});
