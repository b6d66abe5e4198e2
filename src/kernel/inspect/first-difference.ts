import type { Minutes } from '../events/index.js';
import { requireFunction, requireSimulation, requireTime } from '../events/index.js';
import type { Simulation } from '../process/index.js';
import { type TraceEntry, trace } from './trace.js';

/** Where two runs part: the event of each at the same place in order; undefined where a run has ended. */
export interface Difference {
  /** Events that both performed alike before. */
  readonly index: number;
  readonly first: TraceEntry | undefined;
  readonly second: TraceEntry | undefined;
  /** In what they differ: one run is over, the time, the process, or what happens to it. */
  readonly kind: 'end' | 'time' | 'process' | 'what';
  /** The same as a sentence: what each run did there. */
  readonly reason: string;
}

/**
 * Runs two models event by event, side by side, and finds the first event in which they differ (time, process, or what happens
 * to it); undefined when they do the same up to `until`. Each model must come fresh from its function.
 * @example
 * const after = (minutes) => () => {
 *   const sim = new Simulation();
 *   sim.schedule(minutes, () => {});
 *   return sim;
 * };
 * firstDifference(after(5), after(6), 60)?.kind; // => 'time'
 */
export function firstDifference(
  modelA: () => Simulation,
  modelB: () => Simulation,
  until: Minutes = Number.POSITIVE_INFINITY,
): Difference | undefined {
  requireFunction('firstDifference', 'that makes the first model', modelA);
  requireFunction('firstDifference', 'that makes the second model', modelB);
  requireTime('firstDifference', until);
  const nextOfA = stepper(modelA(), until);
  const nextOfB = stepper(modelB(), until);
  for (let index = 0; ; index++) {
    const first = nextOfA();
    const second = nextOfB();
    if (first === undefined && second === undefined) return undefined;
    const kind = differenceOf(first, second);
    if (kind !== undefined)
      return { index, first, second, kind, reason: `${tell('first', first)}; ${tell('second', second)}` };
  }
}

function differenceOf(
  first: TraceEntry | undefined,
  second: TraceEntry | undefined,
): Difference['kind'] | undefined {
  if (first === undefined || second === undefined) return 'end';
  if (first.time !== second.time) return 'time';
  if (first.serial !== second.serial || first.process !== second.process) return 'process';
  return first.what === second.what && first.waitedFor === second.waitedFor ? undefined : 'what';
}

function tell(run: 'first' | 'second', entry: TraceEntry | undefined): string {
  if (entry === undefined) return `the ${run} run is over`;
  const who = entry.process === undefined ? 'a call comes' : `"${entry.process}" ${verbOf(entry)}`;
  return `in the ${run} run ${who} at ${entry.time} min`;
}

function verbOf({ what, waitedFor }: TraceEntry): string {
  if (what === 'starts') return what;
  if (what === 'held') return 'ends a hold';
  if (what === 'interrupted') return 'is interrupted';
  const verb = { granted: 'is granted', served: 'was served by', 'gives up': 'gives up', call: 'calls' }[
    what
  ];
  return waitedFor === undefined ? verb : `${verb} ${waitedFor}`;
}

/** Performs one event per call and says which. */
function stepper(sim: Simulation, until: Minutes): () => TraceEntry | undefined {
  requireSimulation('firstDifference', sim);
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
