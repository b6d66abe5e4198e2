import { type Process, Resource, type Simulation } from '../../../src/kernel/index.js';

/** Takes one, and a minute later the other as well. */
export function* take(sim: Simulation, first: Resource, second: Resource): Process {
  yield first.request();
  yield sim.hold(1);
  yield second.request();
}

/** Two trucks, each with what the other needs. */
export function embrace(sim: Simulation): void {
  const bay = new Resource(sim, { name: 'bay', capacity: 1 });
  const crew = new Resource(sim, { name: 'crew', capacity: 1 });
  sim.start(take(sim, bay, crew), { name: 'truck 1' });
  sim.start(take(sim, crew, bay), { name: 'truck 2' });
}
