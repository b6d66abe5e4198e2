import { expect, test } from 'vitest';
import { Resource, Simulation, startBreakdowns } from '../../src/kernel/index.js';

test('a breakdown takes a unit for the time of the repair', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 2 });
  const seen: number[] = [];
  startBreakdowns(sim, lanes, { untilFailure: () => 10, untilRepair: () => 5 });
  for (const time of [9, 12, 16, 26]) sim.scheduleAt(time, () => seen.push(lanes.capacity));
  sim.run(27);
  expect(seen).toEqual([2, 1, 2, 1]);
});

test('what is down already cannot fail once more, and comes back once', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  const seen: number[] = [];
  for (const untilFailure of [4, 5]) {
    const durations = [untilFailure, 100];
    startBreakdowns(sim, lanes, { untilFailure: () => durations.shift() ?? 1000, untilRepair: () => 10 });
  }
  for (const time of [4.5, 6, 14.5, 20]) sim.scheduleAt(time, () => seen.push(lanes.capacity));
  sim.run(21);
  expect(seen).toEqual([0, 0, 1, 1]);
});
