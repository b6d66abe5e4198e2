import type { Command, Minutes, Process, RequestOptions } from '../events/index.js';
import type { Simulation } from '../process/index.js';

/** What can be held: a resource. */
interface Held {
  request(priority: number, amount: number): Command<void>;
  release(amount: number): void;
}

/** Runs a body while holding units of a resource, and releases them whatever happens. */
export function* holding<R>(
  resource: Held,
  body: () => Process<R>,
  { priority, amount }: Required<RequestOptions>,
): Process<R> {
  yield resource.request(priority, amount);
  try {
    return yield* body();
  } finally {
    resource.release(amount);
  }
}

/** Lets time pass, as a process. */
export function* pause(sim: Simulation, minutes: Minutes): Process {
  yield sim.hold(minutes);
}
