import { expect, test } from 'vitest';
import { Hold } from '../../../src/kernel/events/hold.js';
import { HOLDING } from '../../../src/kernel/events/index.js';
import { type Process, Simulation } from '../../../src/kernel/index.js';
import { FakeWaiter, freshKernel } from '../fake-waiter.js';

test('a hold sets the timer of its waiter, or moves the clock when nothing comes before', () => {
  const kernel = freshKernel();
  const waiter = new FakeWaiter(kernel);
  const hold = new Hold(kernel);
  hold.minutes = 4;
  expect(hold.perform(waiter)).toBe(false);
  expect([waiter.state, kernel.events.heap.timeOf(waiter.slot), kernel.now]).toEqual([HOLDING, 4, 0]);
  kernel.events.remove(waiter.slot);
  // As the event loop says: it is running, and events may be passed up to 10 min.
  kernel.currentSlot = waiter.slot;
  kernel.horizon = 10;
  expect([hold.perform(waiter), kernel.now, kernel.events.size]).toEqual([true, 4, 0]);
});

test('holds of equal ends come in the order in which they were begun', () => {
  const sim = new Simulation();
  const log: string[] = [];
  function* truck(name: string, ...holds: number[]): Process {
    for (const minutes of holds) yield sim.hold(minutes);
    log.push(`${name}@${sim.now}`);
  }
  sim.start(truck('a', 1, 4));
  sim.start(truck('b', 5));
  sim.start(truck('c', 5, 0));
  sim.start(truck('d', 5));
  sim.run();
  // b's and d's timers were set at 0, a's at 1; c holds once more, for no time.
  expect(log).toEqual(['b@5', 'd@5', 'a@5', 'c@5']);
});
