import { expect, test } from 'vitest';
import { NowRing } from '../../../src/kernel/events/current-event-queue.js';
import { SlotOrders } from '../../../src/kernel/events/slot-orders.js';

function ringOf(slots: number): NowRing {
  const orders = new SlotOrders();
  orders.reserveSlots(slots);
  const ring = new NowRing(orders);
  ring.reserveSlots(slots);
  return ring;
}

test('entries come in the order in which they were added, without those cancelled', () => {
  const ring = ringOf(8);
  for (const [order, slot] of [5, 3, 7, 1].entries()) ring.add(order + 10, slot);
  expect([ring.firstOrder, ring.size, ring.has(3), ring.has(2)]).toEqual([10, 4, true, false]);
  expect([ring.remove(5), ring.remove(5), ring.remove(7)]).toEqual([true, false, true]);
  expect([ring.firstOrder, ring.size]).toEqual([11, 2]);
  expect([ring.takeFirst(), ring.takeFirst(), ring.size]).toEqual([3, 1, 0]);
});

test('an entry cancelled and made anew stands at the end, also when the full ring grew between', () => {
  const ring = ringOf(200);
  for (let slot = 0; slot < 60; slot++) ring.add(slot, slot);
  ring.remove(0);
  ring.remove(30);
  // 64 places: growing moves them all.
  for (let slot = 60; slot < 130; slot++) ring.add(slot, slot);
  ring.add(200, 30);
  const taken: number[] = [];
  while (ring.size > 0) taken.push(ring.takeFirst());
  expect(taken).toEqual([...Array.from({ length: 129 }, (_, i) => i + 1).filter((slot) => slot !== 30), 30]);
});
