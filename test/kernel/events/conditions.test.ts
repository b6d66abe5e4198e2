import { expect, test } from 'vitest';
import { Conditions, WAITING } from '../../../src/kernel/events/index.js';
import { type Process, Resource, Simulation } from '../../../src/kernel/index.js';
import { FakeWaiter, freshKernel } from '../fake-waiter.js';

test('a condition lets go as soon as any event has made it true', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  function* watcher(): Process<number> {
    yield sim.until(() => lanes.inUse === 0 && sim.now > 3);
    return sim.now;
  }
  sim.start(lanes.use(7.5));
  const task = sim.start(watcher());
  expect(sim.runUntil(task, 100)).toBe(true);
  expect([task.result, sim.runUntil(() => false)]).toEqual([7.5, false]);
});

test('predicates are looked at in order of arrival, of those who have not left', () => {
  const kernel = freshKernel();
  const conditions = new Conditions(kernel);
  const asked: string[] = [];
  let isOpen = false;
  const trucks = ['a', 'b', 'c'].map((name) => {
    const truck = new FakeWaiter(kernel, name);
    const predicate = () => {
      asked.push(name);
      return isOpen && name !== 'c';
    };
    expect(conditions.admit(truck, predicate)).toBe(false);
    return truck;
  });
  const [a, b, c] = trucks;
  if (a !== undefined) conditions.withdraw(a);
  if (a !== undefined) conditions.withdraw(a);
  expect(conditions.count).toBe(2);
  isOpen = true;
  conditions.check();
  expect(asked.slice(3)).toEqual(['b', 'c']);
  expect([a?.granted, b?.granted, c?.state, conditions.count]).toEqual([[], [undefined], WAITING, 1]);
});

test('what is true already is not waited for', () => {
  const kernel = freshKernel();
  const truck = new FakeWaiter(kernel);
  kernel.horizon = 5;
  expect(new Conditions(kernel).admit(truck, () => true)).toBe(true);
  expect(kernel.horizon).toBe(5);
});
