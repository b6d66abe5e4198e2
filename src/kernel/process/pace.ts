import type { Minutes } from '../events/index.js';
import {
  describeValue,
  requireFunction,
  requireOptions,
  requireSimulation,
  requireTime,
} from '../events/index.js';
import type { Simulation } from './simulation.js';

/** How fast to go, and by which clock: both are given, so that the kernel itself never looks at the real time. */
export interface Pace {
  /** Simulated minutes per real second, above 0. */
  readonly minutesPerSecond: number;
  readonly until: Minutes;
  /** Real time in milliseconds, such as `performance.now`. */
  readonly clock: () => number;
  /** Waits some real milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Looked at between events; ends the run when true. */
  readonly isCancelled?: () => boolean;
}

/**
 * Runs a simulation in step with real time, for demonstrations. Where the model is slower than the pace, it goes as
 * fast as it can.
 * @example
 * const sim = new Simulation();
 * sim.schedule(5, () => {});
 * let seconds = 0;
 * const clock = () => 1000 * seconds;
 * const sleep = async (milliseconds) => { seconds += milliseconds / 1000; };
 * await runAtPace(sim, { minutesPerSecond: 1, until: 5, clock, sleep });
 * [sim.now, seconds]; // => [5, 5]
 */
export async function runAtPace(sim: Simulation, pace: Pace): Promise<void> {
  requireSimulation('runAtPace', sim);
  requireOptions('runAtPace', pace, ['minutesPerSecond', 'until', 'clock', 'sleep', 'isCancelled']);
  const { minutesPerSecond, until, clock, sleep, isCancelled } = pace;
  if (!(typeof minutesPerSecond === 'number' && minutesPerSecond > 0))
    throw new RangeError(
      `a pace requires more than 0 minutes per second, got ${describeValue(minutesPerSecond)}`,
    );
  requireTime('a pace', until);
  requireFunction('a pace', 'as clock', clock);
  requireFunction('a pace', 'to sleep', sleep);
  if (isCancelled !== undefined) requireFunction('a pace', 'to be cancelled', isCancelled);
  const startClock = clock();
  const startTime = sim.now;
  while (isCancelled?.() !== true) {
    const next = Math.min(sim.peek(), until);
    if (next === Number.POSITIVE_INFINITY) return;
    const due = startClock + ((next - startTime) / minutesPerSecond) * 1000;
    const early = due - clock();
    if (early > 0) await sleep(early);
    sim.run(next);
    if (next === until) return;
  }
}
