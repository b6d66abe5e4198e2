import { expect, test } from 'vitest';
import { Observation } from '../../../src/kernel/events/index.js';
import { QueueUsage } from '../../../src/kernel/resources/queue-usage.js';

test('counts, sums and extremes, and a new period that remembers who waits', () => {
  const observation = new Observation();
  const usage = new QueueUsage(10, observation);
  usage.noteLength(4);
  usage.noteLength(3);
  usage.countPass();
  usage.countGrant(2);
  usage.countGrant(9);
  usage.countGrant(5);
  usage.countWithdrawal();
  usage.advance(15, 3);
  expect(usage.summary()).toEqual({
    period: 5,
    queueTime: 15,
    longestQueue: 4,
    grants: 4,
    immediateGrants: 1,
    withdrawals: 1,
    waitTime: 16,
    longestWait: 9,
    meanQueueLength: 3,
    meanWait: 4,
  });
  observation.begin(20);
  // Told at 22 of the 2 who waited since before 20.
  usage.advance(22, 2);
  expect(usage.summary()).toMatchObject({
    period: 2,
    queueTime: 4,
    longestQueue: 2,
    grants: 0,
    withdrawals: 0,
  });
});
