import { Composite } from './composite.js';
import type { Simulation } from './simulation.js';
import { Task } from './task.js';
import type { Minutes } from './time.js';
import { holdingsOf, type Source, WAITING, WAITING_UNTIL, type Waiter } from './waiter.js';

/** One thing one process waits for. */
export interface Wait {
  readonly process: string;
  readonly waitsFor: string;
  /** Since when, in minutes of simulated time. */
  readonly since: Minutes;
  /** Who has what it waits for: `truck 3 (2)`, or the process whose end it waits for. */
  readonly heldBy: readonly string[];
}

/** Who waits for what, and why. */
export interface WaitingReport {
  readonly waits: readonly Wait[];
  /** Whether somebody waits and nothing is scheduled that could change it. */
  readonly isDeadlock: boolean;
  /** Processes each of which waits for the next, the last for the first; undefined when there is no such circle. */
  readonly cycle: readonly string[] | undefined;
  /** The same as text, a line each. */
  readonly text: string;
}

/** Explains the queues as they stand; with `longerThan`, only waits of more than that many minutes (starvation). */
export function explainWaiting(
  sim: Simulation,
  options: { readonly longerThan?: Minutes } = {},
): WaitingReport {
  const { longerThan = Number.NEGATIVE_INFINITY } = options;
  const waiters = [...sim.agenda.waiters()];
  const leaves = waiters.filter((waiter) => isQueued(waiter) && !(waiter.source instanceof Composite));
  const waits = leaves
    .map((waiter) => describe(sim, waiter, waiters))
    .filter(({ since }) => sim.now - since > longerThan)
    .sort((a, b) => a.since - b.since);
  const cycle = findCycle(leaves, waiters)?.map((waiter) => waiter.name);
  const isDeadlock = leaves.length > 0 && sim.peek() === Number.POSITIVE_INFINITY;
  return { waits, isDeadlock, cycle, text: write(waits, isDeadlock, cycle) };
}

function isQueued(waiter: Waiter): boolean {
  return waiter.state === WAITING || waiter.state === WAITING_UNTIL;
}

function describe(sim: Simulation, waiter: Waiter, all: readonly Waiter[]): Wait {
  const { source } = waiter;
  return {
    process: waiter.name,
    waitsFor: source?.label ?? 'nothing',
    since: sim.agenda.links.since[waiter.slot] ?? Number.NaN,
    heldBy: blockersOf(source, all).map((blocker) => `${blocker.name}${amountHeld(blocker, source)}`),
  };
}

/** Processes on which a source depends: holders of its units, or the process whose end is awaited. */
function blockersOf(source: Source | undefined, all: readonly Waiter[]): Waiter[] {
  if (source instanceof Task) return [source];
  return all.filter((waiter) => holdingsOf(waiter).some(({ lender }) => lender === source));
}

function amountHeld(holder: Waiter, source: Source | undefined): string {
  const holding = holdingsOf(holder).find(({ lender }) => lender === source);
  return holding === undefined ? '' : ` (${holding.amount})`;
}

/** Follows who waits for whom. The branches of a race are left out: another branch may still win it. */
function findCycle(leaves: readonly Waiter[], all: readonly Waiter[]): Waiter[] | undefined {
  const edges = new Map<Waiter, Waiter[]>();
  for (const leaf of leaves) {
    if (leaf.state === WAITING_UNTIL || isRacing(leaf)) continue;
    edges.set(leaf.owner, [...(edges.get(leaf.owner) ?? []), ...blockersOf(leaf.source, all)]);
  }
  const done = new Set<Waiter>();
  for (const start of edges.keys()) {
    const cycle = follow(start, [], edges, done);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

function follow(
  waiter: Waiter,
  path: readonly Waiter[],
  edges: ReadonlyMap<Waiter, readonly Waiter[]>,
  done: Set<Waiter>,
): Waiter[] | undefined {
  const seenAt = path.indexOf(waiter);
  if (seenAt >= 0) return path.slice(seenAt);
  if (done.has(waiter)) return undefined;
  done.add(waiter);
  for (const next of edges.get(waiter) ?? []) {
    const cycle = follow(next, [...path, waiter], edges, done);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

function isRacing(leaf: Waiter): boolean {
  const { source } = leaf.owner;
  return leaf.owner !== leaf && source instanceof Composite && !source.needsAll;
}

function write(waits: readonly Wait[], isDeadlock: boolean, cycle: readonly string[] | undefined): string {
  const lines = waits.map(({ process, waitsFor, since, heldBy }) => {
    const holders = heldBy.length === 0 ? '' : `, held by ${heldBy.join(', ')}`;
    return `"${process}" has waited since ${since} min for ${waitsFor}${holders}`;
  });
  if (isDeadlock) lines.unshift('deadlock: processes wait and nothing is scheduled');
  if (cycle !== undefined) lines.push(`in a circle: ${[...cycle, ...cycle.slice(0, 1)].join(' → ')}`);
  return lines.join('\n');
}
