import { expect, test } from 'vitest';
import { Interruption, type Process, Resource, Simulation } from '../../../src/kernel/index.js';

test('everybody who waits for the end of a process is told when it is stopped', () => {
  const sim = new Simulation();
  const lane = new Resource(sim, { name: 'lane', capacity: 1 });
  const work = sim.start(lane.use(100), { name: 'work' });
  const told: string[] = [];
  function* mourner(name: string, isRacing: boolean): Process {
    try {
      if (isRacing) yield sim.anyOf([work.join(), sim.hold(50)]);
      else yield work.join();
    } catch (error) {
      if (error instanceof Interruption) told.push(`${name}: ${error.reason}`);
    }
  }
  for (const name of ['a', 'b', 'c', 'd']) sim.start(mourner(name, name === 'b'));
  sim.schedule(3, () => work.stop());
  sim.run(40);
  expect(told).toEqual(['a', 'b', 'c', 'd'].map((name) => `${name}: "work" was stopped`));
  expect([sim.waiting(), lane.inUse]).toEqual([[], 0]);
});
