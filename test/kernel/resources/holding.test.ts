import { expect, test } from 'vitest';
import { type Process, Resource, Simulation } from '../../../src/kernel/index.js';
import { holding, pause } from '../../../src/kernel/resources/holding.js';

function* failing(sim: Simulation): Process {
  yield sim.hold(3);
  throw new Error('flat tyre');
}

test('units are held as long as the body lasts, and its result is given', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 3 });
  function* work(): Process<number> {
    yield* pause(sim, 4);
    return lanes.inUse;
  }
  const task = sim.start(holding(lanes, work, { priority: 0, amount: 2 }));
  sim.run(3);
  expect(lanes.inUse).toBe(2);
  sim.run();
  expect([task.result, sim.now, lanes.inUse]).toEqual([2, 4, 0]);
});

test.each(['interrupt', 'stop', 'fail'] as const)('units go back when the body ends by %s', (end) => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  const body = () => (end === 'fail' ? failing(sim) : pause(sim, 10));
  function* truck(): Process {
    try {
      yield* holding(lanes, body, { priority: 0, amount: 1 });
    } catch {
      yield sim.hold(0);
    }
  }
  const task = sim.start(truck());
  if (end !== 'fail') sim.schedule(3, () => task[end]());
  sim.run();
  expect([sim.now, lanes.inUse, lanes.statistics().busyTime]).toEqual([3, 0, 3]);
});
