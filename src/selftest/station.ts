import type { Minutes, Process, Resource, Simulation } from '../kernel/index.js';
import type { DistributionSpec } from '../random/index.js';
import type { Trial } from './trial.js';

/** A queue with endless room before some servers, in process style. */
export interface Station {
  readonly servers: number;
  readonly gap: DistributionSpec;
  readonly service: DistributionSpec;
}

/** Starts the arrivals at a station, first come first served; its resource keeps the statistics. */
export function startStation(trial: Trial, { servers, gap, service }: Station): Resource {
  const lanes = trial.resource({ name: 'lanes', capacity: servers });
  const serviceTime = trial.draws('service', service);
  trial.arrivals(trial.draws('arrivals', gap), () => {
    trial.sim.start(visit(trial.sim, lanes, serviceTime()));
  });
  return lanes;
}

/** Waits for a server, is served, and leaves it. */
export function* visit(sim: Simulation, lanes: Resource, serviceTime: Minutes): Process {
  yield lanes.request();
  yield sim.hold(serviceTime);
  lanes.release();
}

/** The exponential distribution. */
export function exponential(mean: Minutes): DistributionSpec {
  return { kind: 'exponential', mean };
}
