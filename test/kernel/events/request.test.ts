import { expect, test } from 'vitest';
import { type Admitting, Request } from '../../../src/kernel/events/request.js';
import { FakeWaiter, freshKernel } from '../fake-waiter.js';

function asking(isFree: boolean) {
  const kernel = freshKernel();
  const asked: number[][] = [];
  const source: Admitting = {
    kernel,
    label: 'a source',
    lapsed: false,
    withdraw: () => undefined,
    takeBack: () => true,
    admit: (waiter, priority, amount) => {
      asked.push([priority, amount]);
      if (!isFree) kernel.park(waiter, source);
      return isFree;
    },
  };
  return { kernel, asked, request: new Request<boolean>(source, kernel), waiter: new FakeWaiter(kernel) };
}

test('what is free is granted at once: without patience the result is nothing, with patience true', () => {
  const { asked, request, waiter } = asking(true);
  expect([request.ask(3, 2).perform(waiter), waiter.delivered]).toEqual([true, undefined]);
  request.patience = 5;
  expect([request.ask({ amount: 4 }, 1).perform(waiter), waiter.delivered]).toEqual([true, true]);
  expect(asked).toEqual([
    [3, 2],
    [0, 4],
  ]);
});

test('what is not free is waited for, for as long as patience lasts', () => {
  const { kernel, request, waiter } = asking(false);
  expect([request.perform(waiter), kernel.events.has(waiter.slot)]).toEqual([false, false]);
  request.patience = 5;
  expect([request.perform(waiter), kernel.events.heap.timeOf(waiter.slot)]).toEqual([false, 5]);
});
