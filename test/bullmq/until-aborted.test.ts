import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { untilAborted } from '../../src/bullmq/until-aborted.js';

test('a wait ends with its signal, also where that was aborted before', async () => {
  const stop = new AbortController();
  const waiting = untilAborted(stop.signal, new AbortController().signal);
  stop.abort();
  await waiting;
  await untilAborted(stop.signal, new AbortController().signal);
});

test('a hundred waits that are over leave no listener on a signal that lives on', () => {
  const stop = new AbortController();
  for (let wait = 0; wait < 100; wait += 1) {
    const over = new AbortController();
    void untilAborted(stop.signal, over.signal);
    expect(getEventListeners(stop.signal, 'abort')).toHaveLength(1);
    over.abort();
  }
  expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
});
