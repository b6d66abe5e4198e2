import { expect, test } from 'vitest';
import { EventHeap } from '../../../src/kernel/events/event-heap.js';
import { SlotOrders } from '../../../src/kernel/events/slot-orders.js';

function heapOf(...events: readonly (readonly [time: number, order: number])[]): EventHeap {
  const orders = new SlotOrders();
  orders.reserveSlots(300);
  const heap = new EventHeap(orders);
  heap.reserveSlots(300);
  for (const [slot, [time, order]] of events.entries()) heap.add(time, order, slot);
  return heap;
}

function drain(heap: EventHeap): number[] {
  const slots: number[] = [];
  while (heap.size > 0) slots.push(heap.takeFirst());
  return slots;
}

test('the earliest leaves first, of equal times the smaller order number', () => {
  const heap = heapOf([5, 1], [3, 4], [3, 2], [9, 3], [3, 3]);
  expect([heap.firstTime, heap.firstOrder, heap.size]).toEqual([3, 2, 5]);
  expect(drain(heap)).toEqual([2, 4, 1, 0, 3]);
  expect(heap.firstTime).toBe(Number.POSITIVE_INFINITY);
});

test('an event taken off is forgotten, wherever it stood, and the others keep their order', () => {
  const events = Array.from({ length: 100 }, (_, slot) => [(slot * 37) % 20, slot] as const);
  for (let gone = 0; gone < 100; gone++) {
    const heap = heapOf(...events);
    expect([heap.remove(gone), heap.remove(gone), heap.has(gone)]).toEqual([true, false, false]);
    const expected = events
      .map(([time, slot]) => ({ time, slot }))
      .filter(({ slot }) => slot !== gone)
      .sort((a, b) => a.time - b.time || a.slot - b.slot);
    expect(drain(heap)).toEqual(expected.map(({ slot }) => slot));
  }
});

test('the last event rises where it replaces a later one of another branch', () => {
  // 0; 3 and 1; 6, 4, 5 and 2. In place of 6, below 3, stands 2.
  const heap = heapOf(...[6, 5, 3, 4, 1, 2, 0].map((time, slot) => [time, slot] as const));
  heap.remove(0);
  expect(drain(heap)).toEqual([6, 4, 5, 2, 3, 1]);
});

test('the time of a pending event is known by its slot', () => {
  const heap = heapOf([5, 1], [3, 2]);
  heap.takeFirst();
  expect([heap.timeOf(0), heap.timeOf(1), heap.timeOf(2)]).toEqual([
    5,
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ]);
});
