import { expect, test } from 'vitest';
import { Line } from '../../../src/kernel/resources/line.js';
import { freshKernel } from '../fake-waiter.js';

test('a line counts who joins, is served and leaves, with the time between', () => {
  const kernel = freshKernel();
  const line = new Line(kernel);
  line.pass();
  line.join(1, 5);
  kernel.now = 2;
  line.join(2, 3);
  line.join(3, 5);
  expect([line.length, line.first, line.after(2), line.after(1), line.after(3)]).toEqual([3, 2, 1, 3, -1]);
  expect([line.isFirst(2), line.isFirst(3)]).toEqual([true, false]);
  kernel.now = 6;
  line.leave(1);
  kernel.now = 7;
  line.serve(3);
  // 1 for 2 min, 3 for 4, 2 for 1; served after 5 min, and once at once.
  expect(line.statistics()).toEqual({
    period: 7,
    queueTime: 2 + 12 + 2,
    longestQueue: 3,
    grants: 2,
    immediateGrants: 1,
    withdrawals: 1,
    waitTime: 5,
    longestWait: 5,
    meanQueueLength: 16 / 7,
    meanWait: 2.5,
  });
  line.resetStatistics();
  kernel.now = 9;
  // Who waits at the reset is the longest queue so far, and waits in full.
  expect(line.statistics()).toMatchObject({ period: 2, queueTime: 2, longestQueue: 1, grants: 0 });
  line.serve(2);
  expect(line.statistics()).toMatchObject({ waitTime: 7, grants: 1 });
});
