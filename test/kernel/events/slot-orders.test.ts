import { expect, test } from 'vitest';
import { SlotOrders } from '../../../src/kernel/events/slot-orders.js';

test('order numbers are kept by slot, also when there are more slots', () => {
  const orders = new SlotOrders();
  orders.set(0, 7);
  orders.set(63, 9);
  orders.reserveSlots(64);
  orders.reserveSlots(65);
  orders.set(64, 2 ** 51);
  expect([orders.of(0), orders.of(63), orders.of(64)]).toEqual([7, 9, 2 ** 51]);
});
