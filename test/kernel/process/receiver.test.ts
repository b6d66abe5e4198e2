import { expect, test } from 'vitest';
import { type Process, Resource, Simulation } from '../../../src/kernel/index.js';
import { requireReceiver } from '../../../src/kernel/process/receiver.js';

test('units cannot be handed over to who has ended', () => {
  const sim = new Simulation();
  const lane = new Resource(sim, { name: 'lane', capacity: 1 });
  const gone = sim.start(
    (function* (): Process {
      yield sim.hold(1);
    })(),
    { name: 'gone' },
  );
  sim.start(
    (function* (): Process {
      yield lane.request();
      yield sim.hold(2);
      lane.handOver(gone);
    })(),
    { name: 'giver' },
  );
  expect(() => sim.run()).toThrow(
    'resource "lane" cannot be handed over to "gone", which has ended at 2 min in "giver"',
  );
});

test('only a living process of the same simulation receives', () => {
  const [sim, other] = [new Simulation(), new Simulation()];
  function* waits(): Process {
    yield sim.hold(5);
  }
  const task = sim.start(waits());
  expect(requireReceiver(sim.kernel, 'resource "lane"', task)).toBe(task);
  expect(() => requireReceiver(other.kernel, 'resource "lane"', task)).toThrow(
    'resource "lane" requires a process of the same simulation to be handed to, got a Task',
  );
});
