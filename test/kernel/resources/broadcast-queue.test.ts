import { expect, test } from 'vitest';
import { WAITING_UNTIL } from '../../../src/kernel/events/index.js';
import { WaitingRoom } from '../../../src/kernel/resources/broadcast-queue.js';
import { FakeWaiter, freshKernel } from '../fake-waiter.js';

const forever = Number.POSITIVE_INFINITY;

test('all who wait are called in order of arrival; the patient get the value, the others learn that they were called', () => {
  const kernel = freshKernel();
  const room = new WaitingRoom('signal "call"', kernel);
  const order: string[] = [];
  const trucks = [forever, 5, forever].map((patience, index) => {
    const truck = new FakeWaiter(kernel, `truck ${index}`);
    const grant = truck.grant.bind(truck);
    truck.grant = (value) => {
      order.push(truck.name);
      grant(value);
    };
    expect(room.admit(truck, patience)).toBe(false);
    return truck;
  });
  expect([room.length, trucks[1]?.state, kernel.peek()]).toEqual([3, WAITING_UNTIL, 5]);
  expect([room.callAll('north'), room.callAll('south')]).toEqual([3, 0]);
  expect(trucks.map(({ granted }) => granted)).toEqual([['north'], [true], ['north']]);
  expect([order, room.length, kernel.peek()]).toEqual([['truck 0', 'truck 1', 'truck 2'], 0, forever]);
});

test('who comes while the door is open passes, and is counted as one who did not wait', () => {
  const kernel = freshKernel();
  const door = { isOpen: true };
  const room = new WaitingRoom('gate "gate"', kernel, door);
  const [first, second] = [new FakeWaiter(kernel), new FakeWaiter(kernel)];
  expect([room.admit(first, 5), first.delivered, room.admit(first, forever), first.delivered]).toEqual([
    true,
    true,
    true,
    undefined,
  ]);
  door.isOpen = false;
  room.admit(second, forever);
  kernel.now = 3;
  room.withdraw(second);
  expect(room.line.statistics()).toMatchObject({
    grants: 2,
    immediateGrants: 2,
    withdrawals: 1,
    queueTime: 3,
  });
});
