import { requireNotNegative, requirePositive } from './requirements.js';

/**
 * A stage as a pipe: how many servers, how long each takes, what share of all time they work, how often a
 * unit comes.
 */
export interface FluidStage {
  readonly name: string;
  readonly servers: number;
  /** Time one server needs for one visit. */
  readonly serviceTime: number;
  /** Share of all time the stage is open. */
  readonly openShare?: number;
  /** Share of open time a server is not broken down. */
  readonly availability?: number;
  /** Visits per unit that reaches the end; 1 unless some skip it, repeat it, or are lost after it. */
  readonly visits?: number;
}

/**
 * What a line of stages can sustain; each stage's `load` is the share of its capacity used at the bottleneck
 * rate.
 */
export interface FluidCapacity {
  readonly bottleneckRate: number;
  /** Name of the stage that limits; the first of equals. */
  readonly bottleneck: string;
  readonly stages: readonly { readonly name: string; readonly capacity: number; readonly load: number }[];
}

/**
 * Long-run rate that no line of these stages can exceed, whatever its randomness and buffers: the least of
 * servers × openShare × availability / (serviceTime × visits), per unit of the time used. A hard bound: a
 * simulation above it is wrong.
 */
export function fluidCapacity(stages: readonly FluidStage[]): FluidCapacity {
  const capacities = stages.map((stage) => ({ name: stage.name, capacity: capacityOf(stage) }));
  const [first, ...rest] = capacities;
  if (first === undefined) throw new RangeError('fluidCapacity requires at least 1 stage, got 0');
  const least = rest.reduce((best, stage) => (stage.capacity < best.capacity ? stage : best), first);
  return {
    bottleneckRate: least.capacity,
    bottleneck: least.name,
    stages: capacities.map(({ name, capacity }) => ({
      name,
      capacity,
      load: capacity === least.capacity ? 1 : least.capacity / capacity,
    })),
  };
}

function capacityOf({
  name,
  servers,
  serviceTime,
  openShare = 1,
  availability = 1,
  visits = 1,
}: FluidStage): number {
  requireNotNegative('fluidCapacity', `number of servers at ${name}`, servers);
  requirePositive('fluidCapacity', `service time at ${name}`, serviceTime);
  requireNotNegative('fluidCapacity', `number of visits at ${name}`, visits);
  for (const share of [openShare, availability]) {
    if (!(share >= 0 && share <= 1)) {
      throw new RangeError(`fluidCapacity requires shares from 0 to 1 at ${name}, got ${share}`);
    }
  }
  return visits === 0
    ? Number.POSITIVE_INFINITY
    : (servers * openShare * availability) / (serviceTime * visits);
}
