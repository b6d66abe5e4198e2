import type { Process } from './command.js';
import type { Simulation } from './simulation.js';
import type { Task } from './task.js';
import type { Minutes } from './time.js';

/** Anything with a number of units that can fail: a Resource (units in use finish first) or a PreemptiveResource (work stops at once). */
export interface Breakable {
  readonly name: string;
  readonly capacity: number;
  setCapacity(capacity: number): void;
}

/** When units fail and for how long; each function draws one duration in minutes. */
export interface BreakdownOptions {
  readonly untilFailure: () => Minutes;
  readonly untilRepair: () => Minutes;
  /** Units lost by one failure, a whole number of at least 1; 1 unless given. */
  readonly units?: number;
  readonly onFailure?: () => void;
  readonly onRepair?: () => void;
}

/**
 * Starts a cycle of failures and repairs, one for each unit that fails on its own. Stop the task to end it; a unit down then stays down.
 * A repair adds what its failure took away to the capacity as it is by then: a model that changes the capacity as well must add and
 * take away too, or set it only while nothing is down.
 */
export function startBreakdowns(sim: Simulation, target: Breakable, options: BreakdownOptions): Task<never> {
  const { units = 1 } = options;
  if (!Number.isInteger(units) || units < 1)
    throw new RangeError(`breakdowns require a whole number of units of at least 1, got ${units}`);
  return sim.start(cycle(sim, target, options, units), { name: `breakdowns of ${target.name}` });
}

function* cycle(
  sim: Simulation,
  target: Breakable,
  options: BreakdownOptions,
  units: number,
): Process<never> {
  for (;;) {
    yield sim.hold(options.untilFailure());
    // What is down already, for the night or by another failure, cannot fail once more.
    const lost = Math.min(units, target.capacity);
    target.setCapacity(target.capacity - lost);
    options.onFailure?.();
    yield sim.hold(options.untilRepair());
    target.setCapacity(target.capacity + lost);
    options.onRepair?.();
  }
}
