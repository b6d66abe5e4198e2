import { expect, test } from 'vitest';
import { explainWaiting, type Process, Resource, Simulation } from '../../src/kernel/index.js';

test('a deadlock report names who waits for what, who holds it, and the circle', () => {
  const sim = new Simulation();
  const [bay, crew] = [
    new Resource(sim, { name: 'bay', capacity: 1 }),
    new Resource(sim, { name: 'crew', capacity: 1 }),
  ];
  function* take(first: Resource, second: Resource): Process {
    yield first.request();
    yield sim.hold(1);
    yield second.request();
  }
  sim.start(take(bay, crew), { name: 'truck 1' });
  sim.start(take(crew, bay), { name: 'truck 2' });
  sim.run();
  const report = explainWaiting(sim);
  expect(report).toMatchObject({ isDeadlock: true, cycle: ['truck 1', 'truck 2'] });
  expect(report.text).toContain('"truck 1" has waited since 1 min for resource "crew", held by truck 2 (1)');
  expect(explainWaiting(sim, { longerThan: 5 }).waits).toEqual([]);
});
