import { expect, test } from 'vitest';
import { ExpressLanes, ExpressLinks } from '../../../src/kernel/events/skip-list.js';

/** Lanes over slots 0, 1, 2 … of ascending priorities 0, 10, 20 … */
function lanesOver(count: number) {
  const priorities = Float64Array.from({ length: count }, (_, slot) => slot * 10);
  const lanes = new ExpressLanes(new ExpressLinks());
  for (let slot = 0; slot < count; slot++) lanes.add(slot);
  return { lanes, priorities };
}

test('a search ends at or before the place, never behind it, and near it in a long queue', () => {
  const { lanes, priorities } = lanesOver(2000);
  let total = 0;
  for (let priority = 5; priority < 20_000; priority += 10) {
    const found = lanes.find(priority, priorities, false);
    expect(found).toBeLessThanOrEqual((priority - 5) / 10);
    total += (priority - 5) / 10 - found;
  }
  // A quarter stands in the lowest lane: three steps more on average, and half a lane's gap at most.
  expect(total / 2000).toBeLessThan(6);
});

test('ahead of its equals a newcomer passes only those more urgent', () => {
  const { lanes, priorities } = lanesOver(500);
  for (let slot = 0; slot < 500; slot++) {
    expect(lanes.find(slot * 10, priorities, true)).toBeLessThan(slot);
    expect(lanes.find(slot * 10, priorities, false)).toBeLessThanOrEqual(slot);
  }
});

test('who has left is found no more', () => {
  const { lanes, priorities } = lanesOver(300);
  for (let slot = 0; slot < 300; slot++) if (slot % 2 === 1) lanes.remove(slot);
  for (let priority = 0; priority < 3000; priority += 5) {
    const found = lanes.find(priority, priorities, false);
    expect(found === -1 || found % 2 === 0).toBe(true);
  }
  for (let slot = 0; slot < 300; slot += 2) lanes.remove(slot);
  expect(lanes.find(5000, priorities, false)).toBe(-1);
});
