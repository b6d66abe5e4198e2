import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QueueLinks, WaitQueue } from '../../../src/kernel/events/wait-queue.js';

const deed = fc.record({
  kind: fc.constantFrom(
    'add' as const,
    'add' as const,
    'addAhead' as const,
    'addLast' as const,
    'remove' as const,
  ),
  priority: fc.integer({ min: 0, max: 60 }),
  which: fc.nat(200),
});

test('a queue with many priorities stands in the order of a sorted array, with express lanes and without', () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 60, maxLength: 300 }), (deeds) => {
      const queue = new WaitQueue(new QueueLinks());
      const reference: { slot: number; priority: number }[] = [];
      let slots = 0;
      for (const { kind, priority, which } of deeds) {
        if (kind === 'remove') {
          const [gone] = reference.splice(which % Math.max(1, reference.length), 1);
          if (gone !== undefined) queue.remove(gone.slot);
          continue;
        }
        const slot = slots++;
        // As a caller must: behind all others only what is not more urgent than they are.
        const most = reference.at(-1)?.priority ?? 0;
        const own = kind === 'addLast' ? Math.max(most, priority) : priority;
        const place = reference.findIndex((other) =>
          kind === 'addAhead' ? other.priority >= own : other.priority > own,
        );
        reference.splice(place < 0 ? reference.length : place, 0, { slot, priority: own });
        queue[kind](slot, own, 0);
      }
      expect(queue.toArray()).toEqual(reference.map(({ slot }) => slot));
      expect([queue.first, queue.last, queue.length]).toEqual([
        reference[0]?.slot ?? -1,
        reference.at(-1)?.slot ?? -1,
        reference.length,
      ]);
    }),
    { numRuns: 500, seed: 11 },
  );
});

test('20,000 waiting with as many priorities are served in order without walking past each other', () => {
  const links = new QueueLinks();
  links.reserve(20_010);
  let looks = 0;
  links.priorities = new Proxy(links.priorities, {
    get: (priorities, key) => {
      looks += 1;
      return Reflect.get(priorities, key, priorities);
    },
    set: (priorities, key, value) => Reflect.set(priorities, key, value, priorities),
  });
  const queue = new WaitQueue(links);
  // A multiplicative generator: every number from 1 to the prime less one comes once, in no visible order.
  const prime = 20_011;
  const generator = 12;
  for (let slot = 0, number = 1; slot < 20_000; slot++, number = (number * generator) % prime)
    queue.add(slot, number, 0);
  // Walking would look at a quarter of 20,000² priorities; lanes look at some multiple of 20,000 × 14, its binary logarithm.
  expect(looks).toBeLessThan(4 * 20_000 * 14);
  let outOfOrder = 0;
  for (let before = -1; queue.length > 0; ) {
    const priority = queue.priorityOf(queue.first);
    if (priority < before) outOfOrder++;
    before = priority;
    queue.remove(queue.first);
  }
  expect(outOfOrder).toBe(0);
});

test('lanes are forgotten with the queue empty, and two queues share one set of links', () => {
  const links = new QueueLinks();
  const [first, second] = [new WaitQueue(links), new WaitQueue(links)];
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 100; i++) (i % 2 === 0 ? first : second).add(i, (i * 37) % 100, 0);
    for (const queue of [first, second]) {
      const priorities = queue.toArray().map((slot) => queue.priorityOf(slot));
      expect(priorities).toEqual(priorities.toSorted((a, b) => a - b));
      while (queue.length > 0) queue.remove(queue.last);
    }
  }
});
