import { BrokenInvariant } from '../../math/index.js';
import type { Minutes } from './time.js';

/**
 * A refusal or failure inside a simulation; says at what simulated minute and in which process it happened.
 * @example
 * const sim = new Simulation();
 * const refused = () => {
 *   try {
 *     sim.schedule(-1, () => {});
 *   } catch (error) {
 *     return error instanceof SimulationError;
 *   }
 * };
 * refused(); // => true
 */
export class SimulationError extends Error {
  override readonly name: string = 'SimulationError';
  /** Name of the process that was running; undefined in a callback or between events. */
  readonly process: string | undefined;

  constructor(
    message: string,
    /** Simulated time of the failure, in minutes. */
    readonly clock: Minutes,
    process?: string,
    cause?: unknown,
  ) {
    const place = process === undefined ? '' : ` in "${process}"`;
    super(`${message} at ${clock} min${place}`, cause === undefined ? undefined : { cause });
    this.process = process;
  }
}

/**
 * What an interrupted process catches at the `yield` it was waiting in.
 * Not an Error on purpose: capturing a stack would make an interrupt some fourteen times dearer.
 * @example
 * const sim = new Simulation();
 * function* wait() {
 *   try {
 *     yield sim.hold(60);
 *   } catch (error) {
 *     return error instanceof Interruption ? error.reason : 'other';
 *   }
 * }
 * const task = sim.start(wait());
 * sim.schedule(5, () => task.interrupt('closed'));
 * sim.run();
 * task.result; // => 'closed'
 */
export class Interruption {
  constructor(readonly reason: unknown) {}

  toString(): string {
    return `interrupted: ${String(this.reason)}`;
  }
}

/** Sentence for anything a process may have thrown. */
export function describeFailure(error: unknown): string {
  if (error instanceof BrokenInvariant) return error.message;
  if (error instanceof Interruption) return `unhandled interrupt (${String(error.reason)})`;
  if (error instanceof Error) return `unhandled ${error.name}: ${error.message}`;
  return `unhandled failure: ${String(error)}`;
}
