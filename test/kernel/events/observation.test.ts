import { expect, test } from 'vitest';
import { Observation } from '../../../src/kernel/events/observation.js';

test('each period is counted and knows its start', () => {
  const observation = new Observation();
  expect([observation.count, observation.since]).toEqual([0, 0]);
  observation.begin(30);
  observation.begin(45);
  expect([observation.count, observation.since]).toEqual([2, 45]);
});
