import { expect, test } from 'vitest';
import {
  GRANTED,
  HOLDING,
  RUNNING,
  type Source,
  WAITING,
  WAITING_UNTIL,
} from '../../../src/kernel/events/index.js';
import { FakeWaiter, freshKernel } from '../fake-waiter.js';

/** A source that writes down what it is told, and takes grants back or does not. */
function sourceThat(takesBack: boolean, isFinal = false) {
  const told: string[] = [];
  const source: Source = {
    label: 'a source',
    lapsed: undefined,
    isFinal,
    withdraw: () => void told.push('withdraw'),
    takeBack: () => {
      told.push('take back');
      return takesBack;
    },
  };
  return { source, told };
}

test('a call is known by its number until it is over', () => {
  const kernel = freshKernel();
  const id = kernel.call(5, () => undefined, 0);
  expect([kernel.peek(), kernel.reschedule(id, 8, 0), kernel.peek()]).toEqual([5, true, 8]);
  expect([kernel.cancel(id), kernel.cancel(id), kernel.reschedule(id, 9, 0)]).toEqual([true, false, false]);
  expect(kernel.peek()).toBe(Number.POSITIVE_INFINITY);
  // The slot is used again, under another number.
  expect(kernel.call(1, () => undefined, 0)).not.toBe(id);
  expect(() => kernel.call(1, () => undefined, 256)).toThrow('a whole priority from -255 to 255, got 256');
});

test('a wait ends before it is over where it can be undone, and nowhere else', () => {
  const kernel = freshKernel();
  const cases = [
    [WAITING, true, false, true, ['withdraw']],
    [WAITING_UNTIL, true, false, true, ['withdraw']],
    [GRANTED, true, false, true, ['take back']],
    [GRANTED, false, false, false, ['take back']],
    [GRANTED, true, true, false, []],
    [HOLDING, true, false, true, []],
  ] as const;
  for (const [state, takesBack, isFinal, isUndone, expected] of cases) {
    const { source, told } = sourceThat(takesBack, isFinal);
    const waiter = new FakeWaiter(kernel);
    kernel.park(waiter, source);
    if (state !== WAITING) kernel.limit(waiter, 3);
    waiter.state = state;
    expect([kernel.retract(waiter), told]).toEqual([isUndone, expected]);
    expect(waiter.state).toBe(isUndone ? RUNNING : state);
    if (isUndone) expect(kernel.events.has(waiter.slot)).toBe(false);
  }
});

test('the clock moves within a step only to before the next event and up to the horizon', () => {
  const kernel = freshKernel();
  const running = new FakeWaiter(kernel);
  kernel.hold(new FakeWaiter(kernel), 10);
  kernel.currentSlot = running.slot;
  kernel.horizon = 7;
  expect([kernel.advance(7.5, running), kernel.advance(10, running)]).toEqual([false, false]);
  expect([kernel.advance(7, running), kernel.now, kernel.events.performed]).toEqual([true, 7, 1]);
  kernel.horizon = 20;
  expect([kernel.canAdvance(9.9), kernel.canAdvance(10)]).toEqual([true, false]);
  kernel.wake(new FakeWaiter(kernel));
  expect(kernel.canAdvance(9.9)).toBe(false);
});
