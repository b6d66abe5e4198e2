import { expect, test, vi } from 'vitest';
import { Bell } from '../../src/bullmq/bell.js';

test('a bell wakes who waits, and who comes after it was rung does not wait', async () => {
  vi.useFakeTimers();
  const bell = new Bell();
  const waiting = bell.wait(1_000_000);
  bell.ring();
  await waiting;
  bell.ring();
  await bell.wait(1_000_000);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('a bell that was heard is silent again: the next waits for its time', async () => {
  vi.useFakeTimers();
  const bell = new Bell();
  bell.ring();
  await bell.wait(1_000);
  let isOver = false;
  const waiting = bell.wait(1_000).then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(999);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  vi.useRealTimers();
});
