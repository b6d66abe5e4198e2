import type { Minutes, Target } from '../events/index.js';
import {
  describeValue,
  HOLDING,
  holdingsOf,
  INTERRUPTED,
  RUNNING,
  requireFunction,
  requireSimulation,
  UNSTARTED,
  WAITING_UNTIL,
  type Waiter,
} from '../events/index.js';
import type { Simulation } from '../process/index.js';

/** One event, as a trace tells it. */
export interface TraceEntry {
  readonly time: Minutes;
  /** Name of the process; undefined for a scheduled call. */
  readonly process: string | undefined;
  /** Serial number of the process; negative for calls, by sequence. */
  readonly serial: number;
  readonly what: 'call' | 'starts' | 'held' | 'served' | 'granted' | 'gives up' | 'interrupted';
  /** What it waited for or was served by, when granted, served or given up. */
  readonly waitedFor: string | undefined;
  /** What it holds as the event comes, such as `resource "lanes"`. */
  readonly holds: readonly string[];
}

/**
 * Shows every event from now on just before it is performed; the function returned ends it.
 * Costs nothing while no trace is on, and changes neither order nor digest.
 * @example
 * const sim = new Simulation();
 * const lines = [];
 * trace(sim, (entry) => lines.push(entry.what));
 * sim.schedule(5, () => {});
 * sim.run();
 * lines; // => ['call']
 */
export function trace(
  sim: Simulation,
  write: (entry: TraceEntry) => void,
  isWanted: (entry: TraceEntry) => boolean = () => true,
): () => void {
  requireSimulation('trace', sim);
  requireFunction('trace', 'that writes', write);
  requireFunction('trace', 'that says what is wanted', isWanted);
  return sim.kernel.watch((time, serial, target) => {
    const entry = describe(time, serial, target);
    if (isWanted(entry)) write(entry);
  });
}

/**
 * For `trace`: only the events of processes of that name, such as `truck 17`.
 * @example
 * const sim = new Simulation();
 * const seen = [];
 * trace(sim, (entry) => seen.push(entry.process), ofProcess('b'));
 * for (const name of ['a', 'b']) sim.start((function* () { yield sim.hold(1); })(), { name });
 * sim.run();
 * [...new Set(seen)]; // => ['b']
 */
export function ofProcess(name: string): (entry: TraceEntry) => boolean {
  if (typeof name !== 'string')
    throw new TypeError(`ofProcess requires the name of a process, got ${describeValue(name)}`);
  return (entry) => entry.process === name;
}

/**
 * For `trace`: only the events of processes that were waiting for something, were served by it, or hold it; by its
 * `label`.
 * @example
 * const sim = new Simulation();
 * const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
 * const seen = [];
 * trace(sim, (entry) => seen.push(entry.process), ofSource(lanes));
 * for (const name of ['a', 'b']) sim.start(lanes.use(5), { name });
 * sim.run();
 * seen.includes('b'); // => true
 */
export function ofSource(source: { readonly label: string }): (entry: TraceEntry) => boolean {
  const label: unknown = source?.label;
  if (typeof label !== 'string')
    throw new TypeError(`ofSource requires something with a label, got ${describeValue(source)}`);
  // A part of the text, so that "room in store …" and "any of (…)" are found too.
  return ({ waitedFor, holds }) => waitedFor?.includes(label) === true || holds.includes(label);
}

/**
 * A trace entry as a line of text.
 * @example
 * const sim = new Simulation();
 * const lines = [];
 * trace(sim, (entry) => lines.push(formatTrace(entry)));
 * sim.start((function* () { yield sim.hold(5); })(), { name: 'truck 17' });
 * sim.run();
 * lines; // => ['       0.000  truck 17 starts', '       5.000  truck 17 held']
 */
export function formatTrace(entry: TraceEntry): string {
  if (!Number.isFinite(entry?.time))
    throw new TypeError(`formatTrace requires an entry of a trace, got ${describeValue(entry)}`);
  const who = entry.process ?? 'call';
  const waited = entry.waitedFor === undefined ? '' : ` ${entry.waitedFor}`;
  return `${entry.time.toFixed(3).padStart(12)}  ${who}${entry.what === 'call' ? '' : ` ${entry.what}${waited}`}`;
}

function describe(time: Minutes, serial: number, target: Target): TraceEntry {
  if (typeof target === 'function')
    return { time, process: undefined, serial, what: 'call', waitedFor: undefined, holds: [] };
  const what = whatHappens(target);
  const isQueued = what === 'granted' || what === 'gives up' || what === 'served';
  const waitedFor = isQueued ? target.source?.label : undefined;
  const holds = holdingsOf(target.owner).map(({ lender }) => lender.label);
  return { time, process: target.name, serial, what, waitedFor, holds };
}

function whatHappens(waiter: Waiter): TraceEntry['what'] {
  switch (waiter.state) {
    case UNSTARTED:
      return 'starts';
    // Running: a hold that was the next event anyway and went on within its step.
    case HOLDING:
    case RUNNING:
      return 'held';
    case INTERRUPTED:
      return 'interrupted';
    case WAITING_UNTIL:
      return waiter.source?.isServing?.(waiter) === true ? 'served' : 'gives up';
    default:
      return 'granted';
  }
}
