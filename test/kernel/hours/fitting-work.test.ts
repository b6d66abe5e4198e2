import { expect, test } from 'vitest';
import { WAITING, WAITING_UNTIL } from '../../../src/kernel/events/index.js';
import { FittingWork } from '../../../src/kernel/hours/fitting-work.js';
import { FakeWaiter, freshKernel } from '../fake-waiter.js';

/** Work at a place open for some minutes from now on, at first for none. */
function place() {
  const kernel = freshKernel();
  const hours = { open: -1 };
  const work = new FittingWork('opening long enough', kernel, {
    fits: (minutes) => minutes <= hours.open,
    refuseEndless: (minutes, worker) => {
      if (minutes > 100) throw new RangeError(`${worker} works ${minutes} min`);
    },
  });
  const [long, short, asking] = ['long', 'short', 'asking'].map((name) => new FakeWaiter(kernel, name));
  if (long === undefined || short === undefined || asking === undefined)
    throw new RangeError('three waiters');
  return { kernel, hours, work, long, short, asking };
}

test('whose work fits begins, past one ahead whose work does not; who only asked is let go', () => {
  const { kernel, hours, work, long, short, asking } = place();
  expect([work.admit(long, 50, true), work.admit(short, 20, true), work.admit(asking, 20, false)]).toEqual([
    false,
    false,
    false,
  ]);
  hours.open = 20;
  work.serve();
  expect([long.state, short.state, asking.granted]).toEqual([WAITING, WAITING_UNTIL, [undefined]]);
  expect([kernel.events.heap.timeOf(short.slot), work.line.length]).toEqual([20, 1]);
  expect([work.isServing(short), work.isServing(long)]).toEqual([true, false]);
});

test('work that fits at once begins at once, and is no wait', () => {
  const { hours, work, long, asking } = place();
  hours.open = 30;
  expect([work.admit(asking, 30, false), work.admit(long, 30, true), long.state]).toEqual([
    true,
    false,
    WAITING_UNTIL,
  ]);
  expect(work.line.statistics()).toMatchObject({ grants: 2, immediateGrants: 2, withdrawals: 0 });
});

test('who leaves the queue is counted, and does not begin later', () => {
  const { hours, work, long, short } = place();
  work.admit(long, 50, true);
  work.admit(short, 20, true);
  work.withdraw(short);
  hours.open = 60;
  work.serve();
  expect([short.state, long.state]).toEqual([WAITING, WAITING_UNTIL]);
  expect(work.line.statistics()).toMatchObject({ grants: 1, withdrawals: 1 });
});

test('work that never fits is refused, also when the hours change while it waits', () => {
  const { work, long } = place();
  expect(() => work.admit(long, 101, true)).toThrow('long works 101 min');
  work.admit(long, 100, true);
  long.amount = 102;
  expect(() => work.serve()).toThrow('long works 102 min');
});
