import type { Minutes, Process } from '../events/index.js';
import { describeValue, requireFunction, requireOptions, requireSimulation } from '../events/index.js';
import type { Simulation, Task } from '../process/index.js';
import { Resource } from '../resources/index.js';

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
  /**
   * Who repairs: each repair waits for one of them, in their order of service, and keeps them while it lasts. Shared by all that name the same
   * ones; without them every repair begins at once.
   */
  readonly repairers?: Resource;
  /** Of the request for a repairer, the smaller first; 0 unless given. */
  readonly repairPriority?: number;
  readonly onFailure?: () => void;
  readonly onRepair?: () => void;
}

const OPTIONS = [
  'untilFailure',
  'untilRepair',
  'units',
  'repairers',
  'repairPriority',
  'onFailure',
  'onRepair',
] as const satisfies readonly (keyof BreakdownOptions)[];

/**
 * Starts a cycle of failures and repairs, one for each unit that fails on its own. Stop the task to end it; a unit down then stays down.
 * A repair adds what its failure took away to the capacity as it is by then: a model that changes the capacity as well must add and
 * take away too, or set it only while nothing is down. Use and queue of the repairers stand in their own statistics.
 * @example
 * const sim = new Simulation();
 * const scanner = new Resource(sim, { name: 'scanner', capacity: 1 });
 * startBreakdowns(sim, scanner, { untilFailure: () => 600, untilRepair: () => 90 });
 * sim.run(650);
 * const failed = scanner.capacity;
 * sim.run(700);
 * [failed, scanner.capacity]; // => [0, 1]
 */
export function startBreakdowns(sim: Simulation, target: Breakable, options: BreakdownOptions): Task<never> {
  requireSimulation('breakdowns', sim);
  requireOptions('breakdowns', options, OPTIONS);
  const { units = 1, repairPriority = 0, repairers } = options;
  if (typeof target?.setCapacity !== 'function')
    throw new TypeError(
      `breakdowns require something with a capacity to change, got ${describeValue(target)}`,
    );
  if (repairers !== undefined && !(repairers instanceof Resource && repairers.kernel === sim.kernel))
    throw new TypeError(
      `breakdowns require repairers that are a resource of this simulation, got ${describeValue(repairers)}`,
    );
  for (const name of ['untilFailure', 'untilRepair'] as const)
    requireFunction('breakdowns', `as ${name}`, options[name]);
  for (const name of ['onFailure', 'onRepair'] as const)
    if (options[name] !== undefined) requireFunction('breakdowns', `as ${name}`, options[name]);
  if (!Number.isFinite(repairPriority))
    throw new RangeError(`breakdowns require a finite repairPriority, got ${describeValue(repairPriority)}`);
  if (!Number.isInteger(units) || units < 1)
    throw new RangeError(
      `breakdowns require a whole number of units of at least 1, got ${describeValue(units)}`,
    );
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
    // What was down already needs no repairer.
    if (lost > 0 && options.repairers !== undefined)
      yield* options.repairers.use(options.untilRepair(), options.repairPriority);
    else yield sim.hold(options.untilRepair());
    target.setCapacity(target.capacity + lost);
    options.onRepair?.();
  }
}
