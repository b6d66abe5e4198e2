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
