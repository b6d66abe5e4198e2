import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  Interruption,
  Level,
  type Process,
  Resource,
  Simulation,
  Store,
  type Task,
} from '../../src/kernel/index.js';

/** One thing a random process does; every kind can be interrupted anywhere. */
type Operation =
  | { kind: 'hold'; minutes: number }
  | { kind: 'request' | 'tryRequest'; amount: number; priority: number }
  | {
      kind: 'requestWithin' | 'race' | 'both' | 'raceOfBoth';
      amount: number;
      priority: number;
      patience: number;
    }
  | { kind: 'release' }
  | { kind: 'nudge'; victim: number }
  | { kind: 'put' | 'tryPut' | 'get' | 'filteredGet' | 'tryGet' }
  | { kind: 'getWithin' | 'getRace'; patience: number }
  | { kind: 'fill' | 'draw'; amount: number }
  | { kind: 'drawWithin'; amount: number; patience: number };

/** What is done to the processes from outside. */
type Disturbance =
  | { kind: 'interrupt' | 'stop'; at: number; victim: number }
  | { kind: 'capacity'; at: number; units: number };

const amount = fc.integer({ min: 1, max: 3 });
const priority = fc.integer({ min: 0, max: 2 });
const minutes = fc.integer({ min: 0, max: 4 });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('hold' as const), minutes }),
  fc.record({ kind: fc.constantFrom('request' as const, 'tryRequest' as const), amount, priority }),
  fc.record({
    kind: fc.constantFrom('requestWithin' as const, 'race' as const, 'both' as const, 'raceOfBoth' as const),
    amount,
    priority,
    patience: minutes,
  }),
  fc.record({ kind: fc.constant('release' as const) }),
  fc.record({ kind: fc.constant('nudge' as const), victim: fc.nat(7) }),
  fc.record({
    kind: fc.constantFrom(
      'put' as const,
      'tryPut' as const,
      'get' as const,
      'filteredGet' as const,
      'tryGet' as const,
    ),
  }),
  fc.record({ kind: fc.constantFrom('getWithin' as const, 'getRace' as const), patience: minutes }),
  fc.record({ kind: fc.constantFrom('fill' as const, 'draw' as const), amount }),
  fc.record({ kind: fc.constant('drawWithin' as const), amount, patience: minutes }),
);
const disturbance: fc.Arbitrary<Disturbance> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('interrupt' as const, 'stop' as const),
    at: fc.integer({ min: 0, max: 15 }),
    victim: fc.nat(7),
  }),
  fc.record({
    kind: fc.constant('capacity' as const),
    at: fc.integer({ min: 0, max: 15 }),
    units: fc.integer({ min: 0, max: 4 }),
  }),
);

/** A small world whose books are kept twice: by the kernel and by the processes themselves. */
class World {
  readonly sim = new Simulation();
  readonly lanes = new Resource(this.sim, { name: 'lanes', capacity: 3 });
  readonly docks = new Resource(this.sim, { name: 'docks', capacity: 2 });
  readonly yard = new Store<number>(this.sim, { name: 'yard', capacity: 3 });
  readonly fuel = new Level(this.sim, { name: 'fuel', capacity: 6, initial: 2 });
  readonly held = new Map<object, { lanes: number; docks: number }>();
  readonly tasks: Task<void>[] = [];
  /** Processes that may wait to put something in. */
  readonly puts = new Set<Task<void>>();
  items = 0;
  litres = 2;
  /** Processes inside an all-of, which may hold a part already without having been told. */
  gathering = 0;
  private nextItem = 0;

  start(operations: readonly Operation[]): Task<void> {
    const task = this.sim.start(this.process(operations));
    this.tasks.push(task);
    if (operations.some(({ kind }) => kind === 'put' || kind === 'fill')) this.puts.add(task);
    return task;
  }

  /** Performs the operations in turn; an interrupt ends only the operation it hits. */
  private *process(operations: readonly Operation[]): Process {
    const books = { lanes: 0, docks: 0 };
    this.held.set(books, books);
    try {
      for (const next of operations) yield* this.guarded(next, books);
    } finally {
      // Ends while holding: the kernel takes everything back.
      this.held.delete(books);
    }
  }

  private *guarded(next: Operation, books: { lanes: number; docks: number }): Process {
    const isGathering = next.kind === 'both' || next.kind === 'raceOfBoth';
    if (isGathering) this.gathering++;
    try {
      yield* this.perform(next, books);
    } catch (error) {
      if (!(error instanceof Interruption)) throw error;
    } finally {
      if (isGathering) this.gathering--;
    }
  }

  private *perform(next: Operation, books: { lanes: number; docks: number }): Process {
    const { sim, lanes, docks, yard, fuel } = this;
    switch (next.kind) {
      case 'hold':
        yield sim.hold(next.minutes);
        return;
      case 'request':
        yield lanes.request(next.priority, next.amount);
        books.lanes += next.amount;
        return;
      case 'tryRequest':
        if (lanes.tryRequest(next.amount)) books.lanes += next.amount;
        return;
      case 'requestWithin':
        if (yield* lanes.requestWithin(next.patience, next.priority, next.amount)) books.lanes += next.amount;
        return;
      case 'race': {
        const first = yield* sim.anyOf({
          lane: lanes.request(next.priority, next.amount),
          dock: docks.request(),
          late: sim.hold(next.patience),
        });
        if (first.key === 'lane') books.lanes += next.amount;
        if (first.key === 'dock') books.docks++;
        return;
      }
      case 'both':
        yield sim.allOf([lanes.request(next.priority, next.amount), docks.request()]);
        books.lanes += next.amount;
        books.docks++;
        return;
      case 'raceOfBoth': {
        const both = sim.allOf([lanes.request(next.priority, next.amount), docks.request(0, 2)]);
        const first = yield* sim.anyOf({ both, late: sim.hold(next.patience) });
        if (first.key === 'both') {
          books.lanes += next.amount;
          books.docks += 2;
        }
        return;
      }
      case 'release':
        if (books.lanes > 0) {
          lanes.release();
          books.lanes--;
        } else if (books.docks > 0) {
          docks.release();
          books.docks--;
        }
        return;
      // From within the instant: after a grant, before its process has seen it.
      case 'nudge': {
        const victim = this.tasks[next.victim % this.tasks.length];
        if (victim?.isAlive && victim.name !== sim.runningProcess) victim.interrupt('nudge');
        return;
      }
      case 'put':
        yield yard.put(this.nextItem++, next.kind.length);
        this.items++;
        return;
      case 'tryPut':
        if (yard.tryPut(this.nextItem++)) this.items++;
        return;
      case 'get':
        yield yard.get();
        this.items--;
        return;
      case 'filteredGet':
        yield yard.get((item) => item % 2 === 0);
        this.items--;
        return;
      case 'tryGet':
        if (yard.tryGet() !== undefined) this.items--;
        return;
      case 'getWithin':
        if ((yield* yard.getWithin(next.patience)) !== undefined) this.items--;
        return;
      case 'getRace': {
        const first = yield* sim.anyOf({
          odd: yard.get((item) => item % 2 === 1),
          any: yard.get(),
          late: sim.hold(next.patience),
        });
        if (first.key !== 'late') this.items--;
        return;
      }
      case 'fill':
        yield fuel.put(next.amount);
        this.litres += next.amount;
        return;
      case 'draw':
        yield fuel.get(next.amount);
        this.litres -= next.amount;
        return;
      case 'drawWithin':
        if (yield* fuel.getWithin(next.patience, next.amount)) this.litres -= next.amount;
        return;
    }
  }

  /** Both books agree; looked at only when every grant of the instant has been seen. */
  check(): void {
    const books = [...this.held.values()];
    const sum = (of: 'lanes' | 'docks'): number => books.reduce((total, book) => total + book[of], 0);
    expect([this.yard.count, this.fuel.level]).toEqual([this.items, this.litres]);
    if (this.gathering === 0)
      expect([this.lanes.inUse, this.docks.inUse]).toEqual([sum('lanes'), sum('docks')]);
    expect(this.lanes.inUse).toBeGreaterThanOrEqual(sum('lanes'));
    expect(this.yard.count).toBeLessThanOrEqual(3);
    expect(this.fuel.level).toBeLessThanOrEqual(6);
  }
}

function disturb(world: World, tasks: readonly Task<void>[], event: Disturbance): void {
  world.sim.schedule(event.at, () => {
    if (event.kind === 'capacity') return world.lanes.setCapacity(event.units);
    const victim = tasks[event.victim % tasks.length];
    if (!victim?.isAlive) return;
    // A put granted in this very instant stays, though its process would never learn of it: the books could not follow.
    if (event.kind === 'stop' && !world.puts.has(victim)) victim.stop();
    else if (event.kind === 'interrupt') victim.interrupt('test');
  });
}

const programs = fc.record({
  scripts: fc.array(fc.record({ start: minutes, operations: fc.array(operation, { maxLength: 8 }) }), {
    minLength: 1,
    maxLength: 8,
  }),
  disturbances: fc.array(disturbance, { maxLength: 8 }),
});

test('units, items and litres balance under any mix of requests, timeouts, races, interrupts, stops and capacities', () => {
  fc.assert(
    fc.property(programs, ({ scripts, disturbances }) => {
      const world = new World();
      const tasks: Task<void>[] = [];
      for (const event of disturbances) disturb(world, tasks, event);
      for (const { start, operations } of scripts)
        world.sim.schedule(start, () => tasks.push(world.start(operations)));
      while (world.sim.step()) if (world.sim.peek() > world.sim.now) world.check();
      for (const task of tasks) {
        if (task.isAlive) task.stop();
        world.sim.run();
      }
      world.check();
      expect([
        world.lanes.inUse,
        world.docks.inUse,
        world.lanes.queueLength,
        world.docks.queueLength,
      ]).toEqual([0, 0, 0, 0]);
      expect(world.sim.waiting()).toEqual([]);
    }),
    { numRuns: 4000, seed: 20231127 },
  );
});

test('nobody waits for what is free, whatever happened before', () => {
  fc.assert(
    fc.property(programs, ({ scripts, disturbances }) => {
      const world = new World();
      const tasks: Task<void>[] = [];
      for (const event of disturbances) disturb(world, tasks, event);
      for (const { operations } of scripts) tasks.push(world.start(operations));
      world.sim.run();
      // All amounts are at most 3, so that a queue in front of 3 free units would be an oversight.
      if (world.lanes.queueLength > 0) expect(world.lanes.available).toBeLessThan(3);
      if (world.docks.queueLength > 0) expect(world.docks.available).toBeLessThan(2);
    }),
    { numRuns: 1000, seed: 400 },
  );
});
