import { expect, test } from 'vitest';
import { Interruption, type Process, Resource, Simulation, Store } from '../../../src/kernel/index.js';

test('a race gives back what a lost part was granted in the same instant, and its queues are left', () => {
  const sim = new Simulation();
  const lane = new Resource(sim, { name: 'lane', capacity: 1 });
  const bay = new Resource(sim, { name: 'bay', capacity: 1 });
  function* racer(): Process<string> {
    const winner = yield* sim.anyOf({ both: sim.allOf([lane.request(), bay.request()]), late: sim.hold(3) });
    return winner.key;
  }
  sim.start(bay.use(5), { name: 'holder' });
  const task = sim.start(racer());
  sim.run(2);
  // The lane is taken, the bay waited for.
  expect([lane.inUse, bay.queueLength]).toEqual([1, 1]);
  sim.run(4);
  expect([task.result, lane.inUse, bay.queueLength]).toEqual(['late', 0, 0]);
  // Grants: one of the lane, given back; a wait for the bay that ended ungranted.
  expect([lane.statistics().grants, lane.statistics().busyTime, bay.statistics().withdrawals]).toEqual([
    1, 3, 1,
  ]);
});

test('an interrupt of a race gives back what a part of a part had taken', () => {
  const sim = new Simulation();
  const lane = new Resource(sim, { name: 'lane', capacity: 2 });
  const yard = new Store<number>(sim, { name: 'yard' });
  yard.tryPut(11);
  let caught = '';
  function* racer(): Process {
    try {
      yield sim.anyOf([sim.allOf([lane.request(0, 2), yard.get(), sim.hold(9)]), sim.hold(20)]);
    } catch (error) {
      caught = error instanceof Interruption ? `${error.reason} at ${sim.now}` : 'failed';
    }
  }
  const task = sim.start(racer());
  sim.schedule(4, () => {
    expect([lane.inUse, yard.count]).toEqual([2, 0]);
    task.interrupt('closed');
  });
  sim.run();
  expect([caught, lane.inUse, yard.items]).toEqual(['closed at 4', 0, [11]]);
});

test('its label names its parts in the order given', () => {
  const sim = new Simulation();
  const lane = new Resource(sim, { name: 'lane', capacity: 0 });
  function* racer(): Process {
    yield sim.anyOf([lane.request(), sim.hold(1)]);
  }
  sim.start(racer(), { name: 'truck' });
  sim.run(0);
  expect(sim.waiting()).toEqual([
    { process: 'truck', waitsFor: 'any of (resource "lane", the clock)', holds: [] },
  ]);
});
