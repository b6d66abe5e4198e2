import { expect, test } from 'vitest';
import { byPriority, type Discipline, lastComeFirstServed } from '../../../src/kernel/index.js';
import { RequestQueue } from '../../../src/kernel/resources/request-queue.js';
import { FakeWaiter, freshKernel } from '../fake-waiter.js';

/** Trucks a, b, c with the priorities 2, 1, 1, in that order of arrival, at 0, 5 and 10 min. */
function queued(discipline: Discipline | undefined) {
  const kernel = freshKernel();
  const queue = new RequestQueue(kernel, discipline);
  const trucks = [2, 1, 1].map((priority, index) => {
    const truck = new FakeWaiter(kernel, 'abc'[index]);
    truck.amount = 10 + index;
    kernel.now = 5 * index;
    queue.add(truck, priority);
    return truck;
  });
  const served = (): string => {
    let names = '';
    while (queue.length > 0) {
      const next = kernel.waiterAt(queue.next());
      names += next.name;
      queue.remove(next);
    }
    return names;
  };
  return { kernel, queue, trucks, served };
}

test.each<readonly [string, Discipline | undefined, string]>([
  ['none', undefined, 'bca'],
  ['by priority', byPriority, 'bca'],
  ['last come first served', lastComeFirstServed, 'cba'],
  ['by choice of the one in the middle', { choose: (waiting) => waiting.length >> 1 }, 'bca'],
])('discipline %s', (_, discipline, order) => {
  expect(queued(discipline).served()).toBe(order);
});

test('a choice sees the queue in order of arrival, and must be one of those waiting', () => {
  let seen: unknown;
  const { queue, trucks } = queued({
    choose: (waiting) => {
      seen = waiting;
      return waiting.length;
    },
  });
  expect(() => queue.next()).toThrow('a discipline chose number 3 of 3 waiting requests');
  expect(seen).toEqual([
    { process: 'a', priority: 2, amount: 10, since: 0 },
    { process: 'b', priority: 1, amount: 11, since: 5 },
    { process: 'c', priority: 1, amount: 12, since: 10 },
  ]);
  expect(trucks.map((truck) => queue.sinceOf(truck))).toEqual([0, 5, 10]);
});

test('the joint request of a waiter is known until it leaves, and a rank must be a number', () => {
  const { queue, trucks } = queued(undefined);
  const [truck] = trucks;
  const joint = { tryGrant: () => false };
  if (truck === undefined) throw new RangeError('no truck');
  expect(queue.jointOf(truck)).toBeUndefined();
  queue.remove(truck);
  queue.addJoint(truck, 0, joint);
  expect([queue.jointOf(truck), queue.next()]).toEqual([joint, truck.slot]);
  queue.remove(truck);
  expect([queue.jointOf(truck), queue.length]).toEqual([undefined, 2]);
  expect(() => queued({ rank: () => Number.NaN })).toThrow('a discipline requires a number as rank, got NaN');
});
