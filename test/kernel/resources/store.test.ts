import { expect, test } from 'vitest';
import { Interruption, type Process, Simulation, Store } from '../../../src/kernel/index.js';

test('items leave by priority, then in order of arrival', () => {
  const sim = new Simulation();
  const desk = new Store<string>(sim, { name: 'desk' });
  for (const [item, priority] of [
    ['b', 1],
    ['c', 2],
    ['a', 0],
    ['d', 2],
    ['b2', 1],
  ] as const)
    desk.tryPut(item, priority);
  expect(desk.items).toEqual(['a', 'b', 'b2', 'c', 'd']);
  expect(desk.tryGet((item) => item.startsWith('d'))).toBe('d');
  expect([desk.tryGet(), desk.count]).toEqual(['a', 3]);
});

test('a full store keeps putters waiting in order, and a taker without a fitting item does not hold up those behind', () => {
  const sim = new Simulation();
  const yard = new Store<number>(sim, { name: 'yard', capacity: 1 });
  const log: string[] = [];
  function* put(item: number): Process {
    yield yard.put(item);
    log.push(`in ${item}@${sim.now}`);
  }
  function* take(filter?: (item: number) => boolean): Process {
    const item = yield* yard.get(filter);
    log.push(`out ${item}@${sim.now}`);
  }
  sim.start(take((item) => item === 3));
  for (const item of [1, 2, 3]) sim.start(put(item));
  sim.schedule(5, () => sim.start(take()));
  sim.schedule(6, () => sim.start(take()));
  sim.run();
  expect(log).toEqual(['in 1@0', 'out 1@5', 'in 2@5', 'out 2@6', 'in 3@6', 'out 3@6']);
  expect([yard.count, yard.takersWaiting, yard.puttersWaiting]).toEqual([0, 0, 0]);
});

test('an item granted to a process that is interrupted before it runs goes to the next, ahead of its equals', () => {
  const sim = new Simulation();
  const yard = new Store<string>(sim, { name: 'yard' });
  const got: string[] = [];
  function* take(name: string): Process {
    try {
      got.push(`${name} ${yield* yard.get()}`);
    } catch (error) {
      if (!(error instanceof Interruption)) throw error;
      got.push(`${name} nothing`);
    }
  }
  const first = sim.start(take('first'));
  sim.start(take('second'));
  sim.schedule(1, () => {
    yard.tryPut('crate');
    yard.tryPut('box');
    first.interrupt();
  });
  sim.run();
  expect(got).toEqual(['second box', 'first nothing']);
  expect(yard.items).toEqual(['crate']);
});

test('a get with patience answers undefined when nothing comes', () => {
  const sim = new Simulation();
  const yard = new Store<string>(sim, { name: 'yard' });
  const results: (string | undefined)[] = [];
  function* take(patience: number): Process {
    results.push(yield* yard.getWithin(patience));
  }
  sim.start(take(2));
  sim.start(take(5));
  sim.schedule(3, () => yard.tryPut('crate'));
  sim.run();
  expect([results, sim.now]).toEqual([[undefined, 'crate'], 3]);
});

test('a put hands its item to whoever waits for it, in the same instant', () => {
  const sim = new Simulation();
  const yard = new Store<string>(sim, { name: 'yard', capacity: 1 });
  function* take(): Process<string> {
    return `${yield* yard.get()}@${sim.now}`;
  }
  function* put(): Process {
    yield sim.hold(3);
    yield yard.put('crate');
    yield yard.put('box');
  }
  const tasks = [sim.start(take()), sim.start(take())];
  sim.start(put());
  sim.run();
  expect(tasks.map((task) => task.result)).toEqual(['crate@3', 'box@3']);
  expect([yard.count, yard.takersWaiting, yard.puttersWaiting]).toEqual([0, 0, 0]);
});

test('what cannot be is refused', () => {
  const sim = new Simulation();
  expect(() => new Store(sim, { name: 'yard', capacity: 0.5 })).toThrow(RangeError);
  const yard = new Store<string>(sim, { name: 'yard' });
  expect(() => yard.put('crate', Number.NaN)).toThrow(
    'store "yard" requires a finite priority, got NaN at 0 min',
  );
  expect(() => yard.getWithin(-1)).toThrow('requires a patience of at least 0 min, got -1');
});
