import { expect, test } from 'vitest';
import {
  Gate,
  Pool,
  type Process,
  Resource,
  Simulation,
  Store,
  type Task,
} from '../../../src/kernel/index.js';

test('what is there at once wins in the order given, and nothing behind it is touched', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  const yard = new Store<string>(sim, { name: 'yard' });
  yard.tryPut('crate');
  function* taker(): Process<readonly [number, unknown]> {
    const first = yield* sim.anyOf([yard.get(), lanes.request(), sim.hold(1)]);
    return [first.key, first.value];
  }
  const task = sim.start(taker());
  sim.run();
  expect([task.result, lanes.inUse, yard.count, sim.now]).toEqual([[0, 'crate'], 0, 0, 0]);
});

test('what cannot be taken back is not done behind what is there at once', () => {
  const sim = new Simulation();
  const yard = new Store<string>(sim, { name: 'yard' });
  const exit = new Store<string>(sim, { name: 'exit' });
  yard.tryPut('crate');
  function* taker(): Process<number> {
    return (yield* sim.anyOf([yard.get(), exit.put('a copy')])).key;
  }
  const task = sim.start(taker());
  sim.run();
  expect([task.result, yard.count, exit.count]).toEqual([0, 0, 0]);
});

test('of two grants in one instant the first wins, and the other goes on to the next in its queue', () => {
  const sim = new Simulation();
  const north = new Resource(sim, { name: 'north', capacity: 1 });
  const south = new Resource(sim, { name: 'south', capacity: 1 });
  const log: string[] = [];
  function* racer(): Process {
    const first = yield* sim.anyOf({ north: north.request(), south: south.request() });
    log.push(`racer ${first.key}`);
  }
  function* next(): Process {
    yield south.request();
    log.push('next south');
  }
  sim.start(north.use(5));
  sim.start(south.use(5));
  sim.start(racer());
  sim.start(next());
  sim.run();
  expect(log).toEqual(['racer north', 'next south']);
});

test('a race is interrupted as a whole; a race within a race gives back through both', () => {
  const sim = new Simulation();
  const yard = new Store<string>(sim, { name: 'yard' });
  const gate = new Gate(sim, { name: 'gate' });
  const scanners = new Pool(sim, { name: 'scanners', units: ['a'] });
  function* deep(): Process<string> {
    const inner = sim.anyOf({ item: yard.get(), gate: gate.pass() });
    const unit = scanners.take();
    const both = sim.allOf([unit, inner]);
    return (yield* sim.anyOf({ both, late: sim.hold(4) })).key;
  }
  const task = sim.start(deep());
  sim.schedule(2, () => expect(scanners.inUse).toBe(1));
  sim.run();
  // The unit had been taken by the part that lost.
  expect([task.result, scanners.inUse, yard.takersWaiting, gate.queueLength]).toEqual(['late', 0, 0, 0]);
});

test('a race over ends of processes gives the first result', () => {
  const sim = new Simulation();
  function* work(minutes: number): Process<string> {
    yield sim.hold(minutes);
    return `done in ${minutes}`;
  }
  function* boss(tasks: readonly Task<string>[]): Process<string> {
    return (yield* sim.anyOf(tasks.map((task) => task.join()))).value;
  }
  const task = sim.start(boss([sim.start(work(7)), sim.start(work(3))]));
  sim.run();
  expect(task.result).toBe('done in 3');
});

test('a race without runners, and a command that belongs elsewhere, are refused', () => {
  const sim = new Simulation();
  expect(() => sim.anyOf([])).toThrow('anyOf requires at least one command');
  const other = new Simulation();
  const foreign = other.hold(1);
  expect(() => sim.anyOf([foreign])).toThrow('this command was used before or belongs elsewhere');
});
