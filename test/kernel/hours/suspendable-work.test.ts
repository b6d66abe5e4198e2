import { expect, test } from 'vitest';
import { WAITING, WAITING_UNTIL } from '../../../src/kernel/events/index.js';
import { Workshop } from '../../../src/kernel/hours/suspendable-work.js';
import { FakeWaiter, freshKernel } from '../fake-waiter.js';

function shop(isActive: boolean) {
  const kernel = freshKernel();
  return { kernel, workshop: new Workshop('work', kernel, isActive), waiter: new FakeWaiter(kernel) };
}

test('what remains of work that rests is kept, and its timer is set again for that', () => {
  const { kernel, workshop, waiter } = shop(true);
  workshop.begin(waiter, 10);
  expect([kernel.events.heap.timeOf(waiter.slot), workshop.isServing(waiter)]).toEqual([10, true]);
  kernel.now = 4;
  workshop.suspend();
  expect([waiter.state, waiter.amount, kernel.events.size, workshop.isServing(waiter)]).toEqual([
    WAITING,
    6,
    0,
    false,
  ]);
  kernel.now = 100;
  workshop.resume();
  expect([waiter.state, kernel.events.heap.timeOf(waiter.slot)]).toEqual([WAITING_UNTIL, 106]);
  // A second call finds nothing at rest.
  workshop.resume();
  expect(kernel.events.size).toBe(1);
});

test('work due at the very instant of a suspension is finished', () => {
  const { kernel, workshop, waiter } = shop(true);
  workshop.begin(waiter, 10);
  kernel.now = 10;
  workshop.suspend();
  expect([waiter.state, kernel.events.heap.timeOf(waiter.slot)]).toEqual([WAITING_UNTIL, 10]);
});

test('work of no time is due at once, and rests with nobody', () => {
  const { kernel, workshop, waiter } = shop(true);
  workshop.begin(waiter, 0);
  workshop.suspend();
  expect([waiter.state, kernel.events.has(waiter.slot)]).toEqual([WAITING_UNTIL, true]);
});

test('work begun at rest waits for activity; who has left is resumed no more', () => {
  const { kernel, workshop, waiter } = shop(false);
  const other = new FakeWaiter(kernel);
  workshop.begin(waiter, 5);
  workshop.begin(other, 7);
  expect([waiter.state, kernel.events.size]).toEqual([WAITING, 0]);
  workshop.withdraw(waiter);
  workshop.resume();
  expect([kernel.events.has(waiter.slot), kernel.events.heap.timeOf(other.slot)]).toEqual([false, 7]);
});
