import { expect, test } from 'vitest';
import { HoldOnlyLoop } from '../../../src/kernel/events/hold-only-loop.js';
import { type Command, Hold, type Process } from '../../../src/kernel/events/index.js';
import { FakeWaiter, freshKernel } from '../fake-waiter.js';

/** A process in the hands of the loop that holds for some minutes each, then ends. */
function asleep(holds: readonly number[]) {
  const kernel = freshKernel();
  const hold = new Hold(kernel);
  const carriedOn: IteratorResult<Command<unknown>, unknown>[] = [];
  const each = Object.assign(new FakeWaiter(kernel), {
    carryOn: (result: IteratorResult<Command<unknown>, unknown>) => void carriedOn.push(result),
  });
  function* body(): Process<string> {
    for (const minutes of holds) {
      hold.minutes = minutes;
      yield kernel.make(hold);
    }
    return 'done';
  }
  kernel.holdOnly.add(each, body());
  return { kernel, each, hold, carriedOn, loop: new HoldOnlyLoop(kernel, hold) };
}

test('it goes on within its step while its holds are the next event anyway, then sets its timer', () => {
  const { kernel, each, loop } = asleep([2, 3, 4]);
  const other = new FakeWaiter(kernel);
  kernel.hold(other, 7);
  kernel.horizon = 100;
  loop.resume(each.slot);
  // Holds of 2 and 3 end before 7; the one of 4 would end at 9.
  expect([kernel.now, kernel.events.heap.timeOf(each.slot), kernel.holdOnly.count]).toEqual([5, 9, 1]);
});

test('a hold that ends with another event waits for its turn', () => {
  const { kernel, each, loop } = asleep([7]);
  kernel.hold(new FakeWaiter(kernel), 7);
  kernel.horizon = 100;
  loop.resume(each.slot);
  expect([kernel.now, kernel.events.heap.timeOf(each.slot)]).toEqual([0, 7]);
});

test.each([
  ['a hold of no time', [0], false],
  ['its end', [], true],
] as const)('%s is left to the process itself', (_, holds, done) => {
  const { kernel, each, loop, carriedOn } = asleep(holds);
  kernel.horizon = 100;
  loop.resume(each.slot);
  expect([carriedOn.map((result) => result.done === true), kernel.holdOnly.count]).toEqual([[done], 0]);
});
