import { expect, test } from 'vitest';
import { type Process, Signal, Simulation } from '../../../src/kernel/index.js';

test('all who wait go on with the value, in order of arrival; who comes later waits for the next', () => {
  const sim = new Simulation();
  const call = new Signal<string>(sim, { name: 'call' });
  const log: string[] = [];
  function* truck(at: number): Process {
    yield sim.hold(at);
    log.push(`${at} ${yield* call.wait()}@${sim.now}`);
  }
  for (const at of [1, 0, 4]) sim.start(truck(at));
  sim.schedule(3, () => expect(call.fire('north')).toBe(2));
  sim.schedule(6, () => expect(call.fire('south')).toBe(1));
  sim.schedule(7, () => expect(call.fire('nobody')).toBe(0));
  sim.run();
  expect(log).toEqual(['0 north@3', '1 north@3', '4 south@6']);
});

test('whoever has limited patience learns whether it was called', () => {
  const sim = new Simulation();
  const call = new Signal(sim, { name: 'call' });
  function* truck(patience: number): Process<boolean> {
    return yield* call.waitWithin(patience);
  }
  const tasks = [2, 5].map((patience) => sim.start(truck(patience)));
  // At 5 the patience of the second has ended by an event scheduled before the call.
  sim.schedule(1, () => sim.schedule(4, () => call.fire()));
  sim.run();
  expect(tasks.map((task) => task.result)).toEqual([false, false]);
  expect(call.queueLength).toBe(0);
});
