import type { Simulation } from './simulation.js';
import type { Minutes } from './time.js';
import { type TraceEntry, trace } from './trace.js';

/** Where two runs part: the event of each at the same place in order; undefined where a run has ended. */
export interface Difference {
  /** Events that both performed alike before. */
  readonly index: number;
  readonly first: TraceEntry | undefined;
  readonly second: TraceEntry | undefined;
}

/**
 * Runs two models event by event, side by side, and finds the first event in which they differ (time or process);
 * undefined when they do the same up to `until`. Each model must come fresh from its function.
 */
export function firstDifference(
  modelA: () => Simulation,
  modelB: () => Simulation,
  until: Minutes = Number.POSITIVE_INFINITY,
): Difference | undefined {
  const nextOfA = stepper(modelA(), until);
  const nextOfB = stepper(modelB(), until);
  for (let index = 0; ; index++) {
    const first = nextOfA();
    const second = nextOfB();
    if (first === undefined && second === undefined) return undefined;
    if (
      first?.time !== second?.time ||
      first?.serial !== second?.serial ||
      first?.process !== second?.process
    )
      return { index, first, second };
  }
}

/** Performs one event per call and says which. */
function stepper(sim: Simulation, until: Minutes): () => TraceEntry | undefined {
  let last: TraceEntry | undefined;
  trace(sim, (entry) => {
    last = entry;
  });
  return () => {
    last = undefined;
    if (sim.peek() <= until) sim.step();
    return last;
  };
}
