import { expect, test, vi } from 'vitest';
import { WakeUp } from '../../src/bullmq/queue-run.js';

test('a wake-up call wakes who waits, and who comes after it does not wait', async () => {
  vi.useFakeTimers();
  const wakeUp = new WakeUp();
  const waiting = wakeUp.wait(1_000_000);
  wakeUp.call();
  await waiting;
  wakeUp.call();
  await wakeUp.wait(1_000_000);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('a call that was heard is over: the next waits for its time', async () => {
  vi.useFakeTimers();
  const wakeUp = new WakeUp();
  wakeUp.call();
  await wakeUp.wait(1_000);
  let isOver = false;
  const waiting = wakeUp.wait(1_000).then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(999);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  vi.useRealTimers();
});
