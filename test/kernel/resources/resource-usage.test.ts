import { expect, test } from 'vitest';
import { Observation } from '../../../src/kernel/events/index.js';
import { ResourceUsage } from '../../../src/kernel/resources/resource-usage.js';

test('unit-minutes in use, waiting and offered, within the capacity and beyond it', () => {
  const usage = new ResourceUsage(new Observation(), 10);
  usage.advance(14, 3, 2, 5);
  usage.advance(14, 99, 99, 99);
  // Two units withdrawn while in use.
  usage.advance(16, 3, 1, 1);
  usage.grants = 3;
  usage.immediateGrants = 3;
  for (const wait of [2, 8, 5]) usage.countWait(wait);
  usage.noteQueue(4);
  usage.noteQueue(3);
  expect(usage.summary()).toEqual({
    period: 6,
    busyTime: 12 + 6,
    capacityTime: 20 + 2,
    busyWithinCapacityTime: 12 + 2,
    queueTime: 8 + 2,
    mostUnits: 5,
    longestQueue: 4,
    grants: 6,
    immediateGrants: 3,
    withdrawals: 0,
    waitTime: 15,
    longestWait: 8,
    meanInUse: 3,
    meanCapacity: 22 / 6,
    utilisation: 18 / 22,
    meanQueueLength: 10 / 6,
    meanWait: 2.5,
  });
});

test('units withdrawn while in use count among the most there were', () => {
  const usage = new ResourceUsage(new Observation(), 0);
  usage.advance(2, 4, 0, 1);
  expect(usage.summary()).toMatchObject({ mostUnits: 4, busyTime: 8, busyWithinCapacityTime: 2 });
});

test('a new period forgets all but who waits', () => {
  const observation = new Observation();
  const usage = new ResourceUsage(observation, 0);
  usage.advance(8, 2, 6, 2);
  usage.grants = 5;
  usage.withdrawals = 1;
  observation.begin(8);
  expect(usage.isBehind).toBe(true);
  usage.advance(9, 2, 6, 2);
  expect(usage.isBehind).toBe(false);
  expect(usage.summary()).toMatchObject({
    period: 1,
    busyTime: 2,
    longestQueue: 6,
    grants: 0,
    withdrawals: 0,
    mostUnits: 2,
  });
});
