import { expect, test } from 'vitest';
import { gateFigures } from '../../../src/kernel/resources/gate.js';

test('the open share is of the period, the mean wait of those who passed', () => {
  const totals = {
    period: 20,
    openTime: 5,
    queueTime: 30,
    longestQueue: 4,
    grants: 12,
    immediateGrants: 6,
    withdrawals: 2,
    waitTime: 18,
    longestWait: 7,
  };
  expect(gateFigures(totals)).toEqual({ ...totals, openShare: 0.25, meanQueueLength: 1.5, meanWait: 1.5 });
});
