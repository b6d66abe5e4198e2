import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventList } from '../../../src/kernel/events/event-list.js';

interface Entry {
  readonly slot: number;
  readonly time: number;
  readonly priority: number;
  readonly sequence: number;
}

/** The obviously right one: everything in an array, sorted anew for every question. */
class SortedList {
  private entries: Entry[] = [];
  private sequence = 0;

  add(time: number, priority: number, slot: number): void {
    this.entries.push({ slot, time, priority, sequence: this.sequence++ });
  }

  remove(slot: number): boolean {
    const { length } = this.entries;
    this.entries = this.entries.filter((entry) => entry.slot !== slot);
    return this.entries.length < length;
  }

  takeFirst(): Entry | undefined {
    this.entries.sort((a, b) => a.time - b.time || a.priority - b.priority || a.sequence - b.sequence);
    return this.entries.shift();
  }
}

/** Takes the next event off the real list, as the event loop does. */
function takeNext(list: EventList, now: number): { slot: number; time: number } {
  if (list.ringIsFirst(now)) return { slot: list.ring.takeFirst(), time: now };
  const time = list.heap.firstTime;
  return { slot: list.heap.takeFirst(), time };
}

const steps = fc.array(
  fc.oneof(
    // Few delays and priorities, so that there are many ties.
    fc.record({
      what: fc.constant('add' as const),
      delay: fc.constantFrom(0, 0, 1, 1, 2, 0.5, 7),
      priority: fc.constantFrom(0, 0, 0, -1, 1, 255, -255),
      slot: fc.nat(40),
    }),
    fc.record({ what: fc.constant('remove' as const), slot: fc.nat(40) }),
    fc.record({ what: fc.constant('take' as const) }),
  ),
  { maxLength: 300 },
);

test('any schedule with ties, priorities and cancels comes in the order of a sorted array', () => {
  fc.assert(
    fc.property(steps, (program) => {
      const list = new EventList();
      const sorted = new SortedList();
      for (let i = 0; i <= 40; i++) list.takeSlot();
      let now = 0;
      const takeBoth = (): boolean => {
        const expected = sorted.takeFirst();
        expect(list.size > 0).toBe(expected !== undefined);
        if (expected === undefined) return false;
        expect(takeNext(list, now)).toEqual({ slot: expected.slot, time: expected.time });
        now = expected.time;
        return true;
      };
      for (const step of program) {
        if (step.what === 'take') takeBoth();
        else if (step.what === 'remove') expect(list.remove(step.slot)).toBe(sorted.remove(step.slot));
        else if (!list.has(step.slot)) {
          list.add(now + step.delay, now, step.priority, step.slot);
          sorted.add(now + step.delay, step.priority, step.slot);
        }
      }
      while (takeBoth());
    }),
    { numRuns: 1500, seed: 20251010 },
  );
});

test('events by the thousand leave in order of time while slots, heap and ring grow', () => {
  const list = new EventList();
  // A multiplier prime to 5,000 gives every whole time once, in a scattered order.
  for (let i = 0; i < 5000; i++) list.add((i * 1237) % 5000, -1, 0, list.takeSlot());
  const times: number[] = [];
  let now = -1;
  while (list.size > 0) {
    ({ time: now } = takeNext(list, now));
    times.push(now);
  }
  expect(times).toEqual(Array.from({ length: 5000 }, (_, i) => i));
});

test('entries of the instant that were cancelled and made anew keep their place when the ring grows', () => {
  const list = new EventList();
  const slots = Array.from({ length: 200 }, () => list.takeSlot());
  const expected: number[] = [];
  // Moves the head off the beginning, so that the ring is wrapped when it grows.
  for (const slot of slots.slice(0, 40)) list.add(0, 0, 0, slot);
  for (let i = 0; i < 40; i++) list.ring.takeFirst();
  for (const slot of slots.slice(0, 50)) list.add(0, 0, 0, slot);
  for (const slot of slots.slice(0, 10)) {
    list.remove(slot);
    list.add(0, 0, 0, slot);
  }
  expected.push(...slots.slice(10, 50), ...slots.slice(0, 10));
  for (const slot of slots.slice(50)) list.add(0, 0, 0, slot);
  expected.push(...slots.slice(50));
  const taken: number[] = [];
  while (list.size > 0) taken.push(list.ring.takeFirst());
  expect(taken).toEqual(expected);
});

test('performed events are those scheduled, less the cancelled and the pending ones', () => {
  const list = new EventList();
  const slots = Array.from({ length: 6 }, () => list.takeSlot());
  for (const slot of slots) list.add(slot % 2, 0, 0, slot);
  expect(list.remove(slots[0] ?? -1)).toBe(true);
  expect(list.remove(slots[0] ?? -1)).toBe(false);
  takeNext(list, 0);
  expect([list.scheduled, list.size, list.performed]).toEqual([6, 4, 1]);
});
